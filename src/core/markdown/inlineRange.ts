import type { Token } from 'markdown-it';

/** A position among the children of an inline token. */
export interface InlinePosition {
  readonly child: number;
  /** Offset within the child; of a tag, 0 is before it and 1 after it. */
  readonly at: number;
}

export interface InlineRange {
  readonly from: InlinePosition;
  readonly to: InlinePosition;
}

/**
 * Returns where an element around a range of text starts and ends, so that tags close in order. Extends `**Service**
 * level` to its asterisks; `undefined` if a tag would be split, as in `**Big service** level`.
 */
export function toBalancedRange(
  children: readonly Token[],
  { from, to }: InlineRange,
): InlineRange | undefined {
  let level = 0;
  let lowest = 0;
  for (const { nesting } of children.slice(from.child + 1, to.child)) {
    level += nesting;
    lowest = Math.min(lowest, level);
  }
  const start = moveOutward(children, from, -1, -lowest);
  const end = moveOutward(children, to, 1, level - lowest);
  return start && end && { from: start, to: end };
}

/** Returns the length of a child in a `Place`. */
export function getTokenLength({ type, content }: Token): number {
  return type === 'text' ? content.length : 1;
}

/** Moves past that many tags that open here (backwards) or close here (forwards). */
function moveOutward(
  children: readonly Token[],
  place: InlinePosition,
  step: 1 | -1,
  tags: number,
): InlinePosition | undefined {
  if (tags === 0) return place;
  const here = children[place.child];
  if (!here || place.at !== (step === 1 ? getTokenLength(here) : 0)) return undefined;
  let child = place.child;
  for (let left = tags; left > 0; left--) {
    child += step;
    if (children[child]?.nesting !== -step) return undefined;
  }
  return { child, at: step === 1 ? 1 : 0 };
}
