import { isOverlapping, type Range } from '../text/range';
import type { DiagramEdge, DiagramGroup, DiagramNode } from './diagram';
import type { DiagramText } from './diagramText';
import type { Occurrence } from './source/occurrence';
import { type SourceLine, splitSourceLines } from './source/sourceLines';

type LabeledText = Pick<DiagramText, 'code' | 'source'>;

/**
 * Returns where a box shows its label, in offsets of the diagram's text; `undefined` if markup or a line break divides
 * the label. An id that is also the label counts only where the box has no other label.
 *
 * @param line The box's line, counted from the diagram's first line.
 */
export function findBoxLabel(
  text: LabeledText,
  { id, label }: Pick<DiagramNode | DiagramGroup, 'id' | 'label'>,
  line: number,
): Range | undefined {
  const own = text.source.occurrences.filter((one) => one.id === id);
  for (const one of own) {
    const at = one.label ? text.code.slice(one.label.start, one.label.end).indexOf(label) : -1;
    if (one.label && at >= 0) return toRange(one.label.start + at, label);
  }
  const bare = own.find(({ range }) => text.code.slice(range.start, range.end) === label);
  if (bare) return bare.range;
  const drawn = splitSourceLines(text.code)[line];
  return findFreePlaces(text, label, drawn, ({ range }) => [range])[0];
}

/**
 * Returns where each connection shows its label, in offsets of the diagram's text; `undefined` for labels that are not
 * in the line of their connection. The same label on one line belongs to the connections in their order.
 *
 * @param firstLine The line from which the lines of the connections are counted.
 */
export function findEdgeLabels(
  text: LabeledText,
  edges: readonly DiagramEdge[],
  firstLine: number,
): readonly (Range | undefined)[] {
  const counts = new Map<string, number>();
  const lines = splitSourceLines(text.code);
  return edges.map(({ label, line }) => {
    if (label === '') return undefined;
    const key = `${line} ${label}`;
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    const places = findFreePlaces(text, label, lines[line - firstLine], ({ range, label: own }) =>
      own ? [range, own] : [range],
    );
    return places[Math.min(count, places.length - 1)];
  });
}

/** Returns the places of a text in a line outside the given parts of its boxes. */
function findFreePlaces(
  { source }: Pick<LabeledText, 'source'>,
  label: string,
  drawn: SourceLine | undefined,
  getParts: (occurrence: Occurrence) => readonly Range[],
): readonly Range[] {
  if (!drawn || label === '') return [];
  const end = drawn.offset + drawn.text.length;
  const parts = source.occurrences
    .filter(({ range }) => range.start >= drawn.offset && range.start <= end)
    .flatMap(getParts);
  const places: Range[] = [];
  for (let at = drawn.text.indexOf(label); at >= 0; at = drawn.text.indexOf(label, at + 1)) {
    const place = toRange(drawn.offset + at, label);
    if (!parts.some((part) => isOverlapping(part, place))) places.push(place);
  }
  return places;
}

function toRange(start: number, label: string): Range {
  return { start, end: start + label.length };
}
