import * as l10n from '@vscode/l10n';
import type { Problem, Severity } from '../../../../problem/problem';
import { LineMap } from '../../../../text/lineMap';
import type { Range } from '../../../../text/range';
import { parseDelivery, findFieldOfLabel, foldLabel, parseStatus } from '../../../fieldNames';
import type { SourceText } from '../../../glossaryFormat';
import { deliveries, statuses } from '../../../term';
import { findUnexplained, isSpelledOutBy, repeatsExpansion } from '../../checkTerms';
import { entriesPerStep } from '../shapes/scope';
import { toPlainText } from '../syntax/inline';
import type { AssembledTerms, ReadTerm } from './assemble';
import { findNearestLabel } from './nearestLabel';

/** Finds the problems of the terms of one file, in steps. */
export function* checkMarkdownTerms(
  source: SourceText,
  { terms, dangling }: AssembledTerms,
): Generator<undefined, readonly Problem[]> {
  const report = new ProblemReport(source);
  for (const { target, range } of dangling) {
    report.add(
      'dangling-see',
      range,
      l10n.t('This file has no entry “{0}”. Add it, or correct the reference.', target),
    );
  }
  const repeated = new ProblemReport(source);
  const owners = new Map<string, ReadTerm>();
  let seen = 0;
  const isUnexplained = findUnexplained(terms.map(({ term }) => term));
  for (const read of terms) {
    if (++seen % entriesPerStep === 0) yield undefined;
    const isMissing = read.entry.isPreference !== true && isUnexplained(read.term);
    if (isMissing) reportEmptyDefinition(report, read);
    reportDuplicate(repeated, read, owners);
    if (read.name !== read.entry.names[0]) continue;
    for (const place of read.entry.fields) reportFieldProblem(report, place);
  }
  yield* reportSharedAliases(repeated, terms, owners);
  return [...report.problems, ...repeated.problems];
}

/** Collects problems of one file. */
export class ProblemReport {
  readonly problems: Problem[] = [];
  readonly #source: SourceText;
  #lines: LineMap | undefined;

  constructor(source: SourceText) {
    this.#source = source;
  }

  add(code: string, range: Range, message: string, severity: Severity = 'warning'): void {
    this.problems.push({ code, severity, message, uri: this.#source.uri, range });
  }

  /** Returns the 1-based line of an offset. */
  getLine(offset: number): number {
    this.#lines ??= new LineMap(this.#source.text);
    return this.#lines.lineAt(offset) + 1;
  }
}

function reportEmptyDefinition(report: ProblemReport, { term }: ReadTerm): void {
  report.add(
    'empty-definition',
    term.source.name,
    l10n.t('“{0}” has no definition yet. Add a sentence that says what it means.', term.name),
    'information',
  );
}

function reportFieldProblem(
  report: ProblemReport,
  { field, text, value, label, labelRange, form }: ReadTerm['entry']['fields'][number],
): void {
  // Most fields cannot have problems, and many fields are read.
  if (field !== undefined && field !== 'status' && field !== 'delivery') return;
  const word = toPlainText(text);
  if (word === '' || form === 'front-matter') return;
  if (field === 'status' && parseStatus(word) === undefined) {
    report.add(
      'unknown-value',
      value,
      l10n.t('“{0}” is not a status. Use one of: {1}.', word, statuses.join(', ')),
    );
  } else if (field === 'delivery' && parseDelivery(word) === undefined) {
    report.add(
      'unknown-value',
      value,
      l10n.t('“{0}” is not a delivery status. Use one of: {1}.', word, deliveries.join(', ')),
    );
  } else if (field === undefined && form === 'bullet' && findFieldOfLabel(label) === undefined) {
    const nearest = findNearestLabel(foldLabel(label));
    if (nearest !== undefined) {
      report.add(
        'unknown-field',
        labelRange,
        l10n.t('“{0}” is not a field of an entry. Did you mean “{1}”?', label, nearest),
      );
    }
  }
}

/** Reports a term whose name has an entry; `owners` are the first terms of all names before. */
function reportDuplicate(
  report: ProblemReport,
  read: ReadTerm,
  owners: Map<string, ReadTerm>,
): void {
  const { term, entry } = read;
  const key = toKey(term.name, term.context);
  const first = owners.get(key);
  if (first === undefined) owners.set(key, read);
  else if (first.entry.range.start !== entry.range.start && !areIntended(first, read)) {
    const line = report.getLine(first.term.source.name.start);
    report.add(
      'duplicate-term',
      term.source.name,
      l10n.t(
        '“{0}” is already explained on line {1}. Merge the two entries, or give each a context.',
        term.name,
        line,
      ),
    );
  }
}

/**
 * Different expansions, or a letter case that matters, show that several meanings are intended; the same expansion
 * shows that a list repeats the acronym.
 */
function areIntended({ term: a }: ReadTerm, { term: b }: ReadTerm): boolean {
  if (repeatsExpansion(a, b)) return true;
  if (a.caseSensitive && b.caseSensitive && a.name !== b.name) return true;
  if (a.expansion === undefined || b.expansion === undefined) return false;
  return foldLabel(a.expansion) !== foldLabel(b.expansion);
}

function* reportSharedAliases(
  report: ProblemReport,
  terms: readonly ReadTerm[],
  owners: Map<string, ReadTerm>,
): Generator<undefined, void> {
  let seen = 0;
  for (const read of terms) {
    if (++seen % entriesPerStep === 0) yield undefined;
    for (const alias of read.term.aliases) {
      const key = toKey(alias, read.term.context);
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, read);
      else if (
        owner.entry !== read.entry &&
        owner.term.name !== read.term.name &&
        !isSpelledOutBy(owner.term, read.term)
      ) {
        report.add(
          'alias-claimed-twice',
          findAliasRange(read, alias),
          owner.term.name === alias
            ? l10n.t(
                '“{0}” has its own entry on line {1}. Remove it from the other names of “{2}”.',
                alias,
                report.getLine(owner.term.source.name.start),
                read.term.name,
              )
            : l10n.t(
                '“{0}” is already a name of “{1}”. Use each name for only one term.',
                alias,
                owner.term.name,
              ),
        );
      }
    }
  }
}

function toKey(word: string, context: string | undefined): string {
  const folded = word.toLowerCase();
  return context === undefined ? folded : `${folded}\n${context}`;
}

function findAliasRange({ entry, name, term }: ReadTerm, alias: string): Range {
  const beside = name.aliases.find(({ text }) => text === alias);
  if (beside !== undefined) return beside.range;
  for (const { field, value, text } of entry.fields) {
    const at = field === 'aliases' ? text.indexOf(alias) : -1;
    if (at >= 0) return { start: value.start + at, end: value.start + at + alias.length };
  }
  return term.source.name;
}
