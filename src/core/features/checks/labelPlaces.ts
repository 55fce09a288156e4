import type { TermMatch } from '../../matching/termMatch';
import type { Range } from '../../text/range';
import type { DocumentFacts } from './documentFacts';

/** A label of a diagram at its place. */
interface LabelPlace extends Range {
  readonly label: string;
}

/** The labels of all boxes and lines in a file's diagrams; a label is told once, where it stands first. */
function labelPlaces(document: DocumentFacts): readonly LabelPlace[] {
  const places = new Map<number, LabelPlace>();
  for (const { diagram } of document.diagrams) {
    for (const { label, line } of [...diagram.nodes, ...diagram.groups, ...diagram.edges]) {
      const place = label === '' ? undefined : placeOfLabel(document, label, line);
      if (place) places.set(place.start, { ...place, label });
    }
  }
  return [...places.values()];
}

/** The terms in those labels, at their places in the file. */
export function matchesInLabels(document: DocumentFacts): readonly TermMatch[] {
  const { index } = document.project;
  return labelPlaces(document).flatMap(({ label, start }) =>
    index.matchesInLabel(label, document.uri).map((match) => ({
      ...match,
      start: start + match.start,
      end: start + match.end,
    })),
  );
}

/** Where a label stands in its line; `undefined` where markup or a line break parts it. */
export function placeOfLabel(
  { text, lines }: DocumentFacts,
  label: string,
  line: number,
): Range | undefined {
  const from = lines.lineStart(line);
  const at = text.slice(from, lines.lineStart(line + 1)).lastIndexOf(label);
  return at < 0 ? undefined : { start: from + at, end: from + at + label.length };
}
