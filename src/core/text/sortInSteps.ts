/** Number of items sorted or merged per step: well below a millisecond. */
const perStep = 2000;

/**
 * Sorts items in steps of a few milliseconds, see `runInSlices`; equal items keep their order. `compare` returns a
 * number like that of `Array.sort`.
 */
export function* sortInSteps<T>(
  items: readonly T[],
  compare: (one: T, other: T) => number,
): Generator<undefined, readonly T[]> {
  let runs: (readonly T[])[] = [];
  for (let from = 0; from < items.length; from += perStep) {
    runs.push(items.slice(from, from + perStep).sort(compare));
    yield undefined;
  }
  while (runs.length > 1) {
    const merged: (readonly T[])[] = [];
    for (let i = 0; i < runs.length; i += 2) {
      merged.push(yield* merge(runs[i] ?? [], runs[i + 1] ?? [], compare));
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

function* merge<T>(
  left: readonly T[],
  right: readonly T[],
  compare: (one: T, other: T) => number,
): Generator<undefined, readonly T[]> {
  const merged: T[] = [];
  let taken = 0;
  for (const item of left) {
    for (
      let next = right[taken];
      next !== undefined && compare(item, next) > 0;
      next = right[++taken]
    ) {
      merged.push(next);
      if (merged.length % perStep === 0) yield undefined;
    }
    merged.push(item);
    if (merged.length % perStep === 0) yield undefined;
  }
  return merged.concat(right.slice(taken));
}
