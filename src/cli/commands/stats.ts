import { resolve } from 'node:path';
import type { Coverage, Statistics } from '../../core/features/statistics/statistics';
import type { Term } from '../../core/glossary/term';
import { countBoxes } from '../../core/service/checking';
import { computeStatistics, drawBadge } from '../../core/service/counting';
import type { Context } from '../context';
import { countUsages } from '../countUsages';
import { findChanges } from '../findRepository';
import { formatPath, type Outcome } from '../output';
import { UsageError } from '../usageError';
import { writeFileSafely } from '../../node/writeFile';
import { runChecks } from './check';
import type { CommandOptions } from './command';

const maxNames = 5;

/** Prints how much the glossary explains, and which entries need work; writes a badge if a file for it is named. */
export async function showStatistics(
  context: Context,
  paths: readonly string[],
  { badge }: CommandOptions,
): Promise<Outcome> {
  if (paths.length > 0)
    throw new UsageError('stats counts a whole folder. Name it with --cwd, not as an argument.');
  const { cwd, host, service } = context;
  const statistics = await collect(context);
  if (badge === '-') throw new UsageError('Name the file of the badge: --badge FILE.');
  if (badge !== undefined)
    await writeFileSafely(resolve(host.cwd, badge), [drawBadge(statistics.total.percent)], badge);
  const { files } = await service.glossary();
  const diagrams = (await service.diagrams()).length;
  const counts = `${formatCount(statistics.terms, 'term')} in ${formatCount(files.size, 'file')}, ${formatCount(diagrams, 'diagram')}`;
  const written = badge === undefined ? [] : ['', `Wrote ${badge}`];
  return {
    json: toJson(statistics, { files: files.size, diagrams }, (term) => toPlace(term, cwd)),
    text: [counts, ...formatStatistics(statistics), ...written].join('\n'),
    exitCode: 0,
  };
}

async function collect(context: Context): Promise<Statistics> {
  const { service } = context;
  const { files, terms } = await service.glossary();
  const changeOf = await findChanges(context, [...files.keys()]);
  const changes = new Map(
    [...files.values()].flatMap(({ terms: own, termLines }) =>
      own.flatMap((term) => {
        const change = changeOf(term, termLines);
        return change === undefined ? [] : [[term, change] as const];
      }),
    ),
  );
  const { findings } = await runChecks(context, [], false, undefined);
  const unexplained = new Set(
    findings.flatMap(({ code, word }) => (code === 'unexplained-acronym' ? [word] : [])),
  ).size;
  const usages = await countUsages(context);
  const boxes = countBoxes(await service.diagrams());
  return computeStatistics({ terms, uses: usages.countAll(), boxes, unexplained, changes });
}

function formatStatistics(statistics: Statistics): readonly string[] {
  const { withoutDefinition, withoutOwner, withoutReview } = statistics;
  const { boxes, acronyms, mostUsed, leastUsed, oldest } = statistics;
  const section = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];
  const incomplete = [
    ['No definition', withoutDefinition],
    ['No owner', withoutOwner],
    ['Not approved', withoutReview],
  ] as const;
  return [
    ...section('Explained', [
      `Boxes of diagrams: ${formatCoverage(boxes)}`,
      `Acronyms in documents: ${formatCoverage(acronyms)}`,
    ]),
    ...section(
      'Incomplete entries',
      incomplete.flatMap(([title, terms]) =>
        terms.length === 0 ? [] : [`${title}: ${formatNames(terms)}`],
      ),
    ),
    ...section('Most used', mostUsed.map(formatUse)),
    ...section('Least used', leastUsed.map(formatUse)),
    ...section(
      'Unchanged for the longest time',
      oldest.map(({ term, change }) => `${term.name}: ${change.day}, ${change.author}`),
    ),
  ];
}

function formatUse({ term, uses }: Statistics['mostUsed'][number]): string {
  const count = uses.code + uses.docs;
  if (count === 0) return `${term.name}: not used`;
  const where = uses.files === 0 ? 'only in glossaries' : `in ${formatCount(uses.files, 'file')}`;
  return `${term.name}: ${formatCount(count, 'use')} ${where}`;
}

function formatCount(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function formatCoverage({ all, explained, percent }: Coverage): string {
  return percent === undefined ? 'none' : `${percent}% (${explained} of ${all})`;
}

function formatNames(terms: readonly Term[]): string {
  const names = terms.slice(0, maxNames).map(({ name }) => name);
  return `${terms.length} (${names.join(', ')}${terms.length > maxNames ? ', …' : ''})`;
}

interface PlacedTerm {
  readonly name: string;
  readonly file: string;
}

function toPlace({ name, source }: Term, cwd: string): PlacedTerm {
  return { name, file: formatPath(source.uri, cwd) };
}

/** Percentages are null if there is nothing to explain. */
function toJson(
  statistics: Statistics,
  counts: { readonly files: number; readonly diagrams: number },
  place: (term: Term) => PlacedTerm,
) {
  const coverage = ({ percent, ...others }: Coverage) => ({ ...others, percent: percent ?? null });
  return {
    terms: statistics.terms,
    ...counts,
    coverage: {
      boxes: coverage(statistics.boxes),
      acronyms: coverage(statistics.acronyms),
      total: coverage(statistics.total),
    },
    withoutDefinition: statistics.withoutDefinition.map(place),
    withoutOwner: statistics.withoutOwner.map(place),
    withoutReview: statistics.withoutReview.map(place),
    mostUsed: statistics.mostUsed.map(({ term, uses }) => ({ ...place(term), ...uses })),
    leastUsed: statistics.leastUsed.map(({ term, uses }) => ({ ...place(term), ...uses })),
    oldest: statistics.oldest.map(({ term, change }) => ({ ...place(term), ...change })),
  };
}
