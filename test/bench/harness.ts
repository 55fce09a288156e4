import { performance } from 'node:perf_hooks';

/** A measured figure with its budget. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | 's' | 'MB' | 'MB/s' | 'KB' | 'x';
  /** Absent if the figure is only informative. */
  readonly budget?: { readonly atMost: number } | { readonly atLeast: number };
}

/** One file in cases/. */
export interface BenchCase {
  readonly name: string;
  /** Gives each figure as it is measured, or all at the end. */
  run(): Promise<readonly Figure[]> | readonly Figure[] | AsyncIterable<Figure>;
}

export type Verdict = 'ok' | 'over' | '';

export function verdictOf({ value, budget }: Figure): Verdict {
  if (budget === undefined) return '';
  const isMet = 'atMost' in budget ? value <= budget.atMost : value >= budget.atLeast;
  return isMet ? 'ok' : 'over';
}

/** Returns the milliseconds of each call, after some warm-up calls. */
export function timeEach(
  calls: number,
  warmUp: number,
  call: (i: number) => void,
): readonly number[] {
  for (let i = 0; i < warmUp; i++) call(i);
  const times: number[] = [];
  for (let i = 0; i < calls; i++) {
    const start = performance.now();
    call(i);
    times.push(performance.now() - start);
  }
  return times;
}

/** Returns the value that this share of the values does not exceed; `share` from 0 to 1. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** Returns the megabytes of heap that a value retains, including buffers; exact only if `gc` is exposed. */
export function retainedMegabytes<T>(make: () => T): {
  readonly value: T;
  readonly megabytes: number;
} {
  const before = usedBytes();
  const value = make();
  return { value, megabytes: (usedBytes() - before) / 1e6 };
}

function usedBytes(): number {
  for (let i = 0; i < 3; i++) globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
