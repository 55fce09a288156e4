import type { Token } from 'markdown-it';

/** A place among the children of an inline token. */
export interface Place {
  readonly child: number;
  /** Offset within the child; of a tag, 0 is before it and 1 behind it. */
  readonly at: number;
}

export interface Reach {
  readonly from: Place;
  readonly to: Place;
}

/**
 * Where an element around a stretch of text starts and ends, so that tags close in order. `**Service** level` is taken
 * in with its asterisks; `undefined` where a tag would be torn apart, as in `**Big service** level`.
 */
export function reach(children: readonly Token[], { from, to }: Reach): Reach | undefined {
  let level = 0;
  let lowest = 0;
  for (const { nesting } of children.slice(from.child + 1, to.child)) {
    level += nesting;
    lowest = Math.min(lowest, level);
  }
  const start = outward(children, from, -1, -lowest);
  const end = outward(children, to, 1, level - lowest);
  return start && end && { from: start, to: end };
}

/** How much room a child takes up in a `Place`. */
export function lengthOf({ type, content }: Token): number {
  return type === 'text' ? content.length : 1;
}

/** Past so many tags that open here, going backwards, or close here, going forwards. */
function outward(
  children: readonly Token[],
  place: Place,
  step: 1 | -1,
  tags: number,
): Place | undefined {
  if (tags === 0) return place;
  const here = children[place.child];
  if (!here || place.at !== (step === 1 ? lengthOf(here) : 0)) return undefined;
  let child = place.child;
  for (let left = tags; left > 0; left--) {
    child += step;
    if (children[child]?.nesting !== -step) return undefined;
  }
  return { child, at: step === 1 ? 1 : 0 };
}
