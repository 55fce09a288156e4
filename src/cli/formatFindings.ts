import type { OtherBoxes } from '../core/features/checks/rules/nodeWithoutTerm';
import { formatProblem } from './output';
import type { PrintedFinding } from './printedFinding';

/** Maximum number of further places listed for a group. */
const shownPlaces = 3;

interface FindingGroup {
  readonly first: PrintedFinding;
  readonly others: readonly PrintedFinding[];
}

const noBoxes: OtherBoxes = { boxes: 0, diagrams: 0 };

/**
 * Formats the findings as a to-do list: one item for each word, the most frequent first. With `all`, formats each
 * finding on its own line, in the order of places. Boxes without an entry outside the main diagram are only counted.
 */
export function formatFindings(
  findings: readonly PrintedFinding[],
  all: boolean,
  others = noBoxes,
): string {
  const summary = [formatSummary(findings), formatOtherBoxes(findings, others)]
    .filter((line) => line !== '')
    .join('\n');
  if (findings.length === 0) return summary;
  const lines = all ? findings.map(formatProblem) : groupByWord(findings).map(formatGroup);
  return [...lines, '', summary].join('\n');
}

function formatGroup({ first, others }: FindingGroup): string {
  const line = formatProblem(first);
  return others.length > 0 ? `${line}\n    ${formatOtherPlaces(others)}` : line;
}

/** Returns `And 31 more boxes in 4 other diagrams have no entry.` */
function formatOtherBoxes(
  findings: readonly PrintedFinding[],
  { boxes, diagrams }: OtherBoxes,
): string {
  if (boxes === 0) return '';
  const isMore = findings.some(({ code }) => code === 'node-without-term');
  const counted = `${boxes} ${isMore ? 'more ' : ''}${boxes === 1 ? 'box' : 'boxes'}`;
  const where = `${diagrams} other ${diagrams === 1 ? 'diagram' : 'diagrams'}`;
  return `${isMore ? 'And ' : ''}${counted} in ${where} ${boxes === 1 ? 'has' : 'have'} no entry.`;
}

/** Groups findings by word. Groups of the same size keep the order of their first places. */
function groupByWord(findings: readonly PrintedFinding[]): readonly FindingGroup[] {
  const groups = new Map<string, PrintedFinding[]>();
  for (const finding of findings) {
    const key = `${finding.code}\n${finding.word}`;
    const group = groups.get(key) ?? [];
    group.push(finding);
    groups.set(key, group);
  }
  return [...groups.values()]
    .sort((a, b) => b.length - a.length)
    .flatMap(([first, ...others]) => (first ? [{ first, others }] : []));
}

function formatOtherPlaces(others: readonly PrintedFinding[]): string {
  const places = others.slice(0, shownPlaces).map(({ file, line }) => `${file}:${line}`);
  const hidden = others.length - places.length;
  const count = others.length === 1 ? '1 more place' : `${others.length} more places`;
  return `${count}: ${places.join(', ')}${hidden > 0 ? ', …' : ''}`;
}

/** Returns a summary such as `14 findings: 12 unexplained-acronym, 2 discouraged-word.` */
function formatSummary(findings: readonly PrintedFinding[]): string {
  if (findings.length === 0) return '';
  const counts = new Map<string, number>();
  for (const { code } of findings) counts.set(code, (counts.get(code) ?? 0) + 1);
  const kinds = [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([code, count]) => `${count} ${code}`)
    .join(', ');
  return `${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}: ${kinds}.`;
}
