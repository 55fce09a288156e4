import { toBlockOffset } from './diagramBlocks';
import type { DiagramText } from './diagramText';
import type { Occurrence } from './source/occurrence';
import type { Range } from '../text/range';

/** A box at a position in a diagram's text. */
export interface FoundBox {
  readonly text: DiagramText;
  readonly occurrence: Occurrence;
  readonly part: 'id' | 'label';
}

/** Returns the box whose id or label is at an offset of the file, including its end. */
export function findBoxAt(texts: readonly DiagramText[], offset: number): FoundBox | undefined {
  for (const text of texts) {
    const at = toBlockOffset(offset, text.block);
    if (at === undefined) continue;
    const boxes = listBoxes(text);
    const named = findNarrowest(boxes, at, ({ range }) => range);
    if (named) return { text, occurrence: named, part: 'id' };
    const labeled = findNarrowest(boxes, at, ({ label }) => label);
    return labeled && { text, occurrence: labeled, part: 'label' };
  }
  return undefined;
}

/** Returns the places that name boxes; other words are excluded. */
export function listBoxes({ diagram, source }: DiagramText): readonly Occurrence[] {
  if (!diagram) return source.occurrences;
  const ids = new Set([...diagram.nodes, ...diagram.groups].map(({ id }) => id));
  return source.occurrences.filter(({ id }) => ids.has(id));
}

/** Returns all places that name a box, the declaration first. */
export function listUses(text: DiagramText, id: string): readonly Occurrence[] {
  const uses = listBoxes(text).filter((one) => one.id === id);
  const declared =
    uses.find(({ label }) => label) ?? uses.find(({ kind }) => kind === 'definition') ?? uses[0];
  return declared ? [declared, ...uses.filter((one) => one !== declared)] : [];
}

/** `Shop.Orders` names a frame and its parent. */
function findNarrowest(
  boxes: readonly Occurrence[],
  at: number,
  rangeOf: (one: Occurrence) => Range | undefined,
): Occurrence | undefined {
  let best: { readonly one: Occurrence; readonly length: number } | undefined;
  for (const one of boxes) {
    const range = rangeOf(one);
    if (!range || at < range.start || at > range.end) continue;
    const length = range.end - range.start;
    if (!best || length < best.length) best = { one, length };
  }
  return best?.one;
}
