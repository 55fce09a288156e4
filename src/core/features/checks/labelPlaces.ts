import type { TermMatch } from '../../matching/termMatch';
import type { Range } from '../../text/range';
import type { DocumentFacts } from './documentFacts';

/** A label of a diagram with its range. */
interface LabelPlace extends Range {
  readonly label: string;
}

/** Returns the labels of all boxes and connections in a file's diagrams, each at its first place. */
function findLabelPlaces(document: DocumentFacts): readonly LabelPlace[] {
  const places = new Map<number, LabelPlace>();
  for (const { diagram } of document.diagrams) {
    for (const { label, line } of [...diagram.nodes, ...diagram.groups, ...diagram.edges]) {
      const place = label === '' ? undefined : findLabelRange(document, label, line);
      if (place) places.set(place.start, { ...place, label });
    }
  }
  return [...places.values()];
}

/** Returns the terms in the labels, with their ranges in the file. */
export function findMatchesInLabels(document: DocumentFacts): readonly TermMatch[] {
  const { index } = document.project;
  return findLabelPlaces(document).flatMap(({ label, start }) =>
    index.findMatchesInLabel(label, document.uri).map((match) => ({
      ...match,
      start: start + match.start,
      end: start + match.end,
    })),
  );
}

/** Returns the range of a label in its line; `undefined` if markup or a line break divides it. */
export function findLabelRange(
  { text, lines }: DocumentFacts,
  label: string,
  line: number,
): Range | undefined {
  const from = lines.lineStart(line);
  const at = text.slice(from, lines.lineStart(line + 1)).lastIndexOf(label);
  return at < 0 ? undefined : { start: from + at, end: from + at + label.length };
}
