import { formatProblem } from './output';
import type { PrintedFinding } from './printedFinding';

/** Maximum number of further places listed for a group. */
const shownPlaces = 3;

interface FindingGroup {
  readonly first: PrintedFinding;
  readonly others: readonly PrintedFinding[];
}

/**
 * Formats the findings as a to-do list: one item for each word, the most frequent first. With `all`, formats each
 * finding on its own line, in the order of places.
 */
export function formatFindings(findings: readonly PrintedFinding[], all: boolean): string {
  if (findings.length === 0) return '';
  if (all) return [...findings.map(formatProblem), '', formatSummary(findings)].join('\n');
  const groups = groupByWord(findings);
  const lines = groups.map(({ first, others }) =>
    [formatProblem(first), ...(others.length > 0 ? [`    ${formatOtherPlaces(others)}`] : [])].join(
      '\n',
    ),
  );
  return [...lines, '', formatSummary(findings)].join('\n');
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
  const counts = new Map<string, number>();
  for (const { code } of findings) counts.set(code, (counts.get(code) ?? 0) + 1);
  const kinds = [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([code, count]) => `${count} ${code}`)
    .join(', ');
  return `${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}: ${kinds}.`;
}
