import { performance } from 'node:perf_hooks';

/** The median of measurements, with the quartiles: the middle half of the measurements is between them. */
export interface Spread {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly count: number;
}

export type Budget = { readonly atMost: number } | { readonly atLeast: number };

/** How many times as much time or memory a figure takes as its yardstick in the same run. */
interface Ratio extends Spread {
  /** What is measured next to it. */
  readonly yardstick: string;
  /** The median of the yardstick, in the unit of the figure. */
  readonly yardstickValue: number;
  readonly budget?: Budget | undefined;
}

/** A measured figure: what it costs, and what that is next to a yardstick. */
export interface Figure extends Spread {
  /** The same in every run, so that runs can be compared. */
  readonly name: string;
  readonly unit: 'ms' | 's' | 'MB' | 'MB/s' | 'KB' | 'x';
  /** Holds for the machine in docs/performance.md; it decides only if there is no budget for the ratio. */
  readonly budget?: Budget | undefined;
  /** Absent if the figure does not depend on the machine, or is a ratio itself. */
  readonly ratio?: Ratio | undefined;
  /** What the figure was measured with, if that differs from run to run. */
  readonly note?: string | undefined;
}

/** One file in cases/. */
export interface BenchCase {
  readonly name: string;
  /** Gives each figure as it is measured, or all at the end. */
  run(): Promise<readonly Figure[]> | readonly Figure[] | AsyncIterable<Figure>;
}

export type Verdict = 'ok' | 'over' | '';

/** Returns whether a value meets its budget; nothing without a budget. */
export function judge(value: number, budget: Budget | undefined): Verdict {
  if (budget === undefined) return '';
  const isMet = 'atMost' in budget ? value <= budget.atMost : value >= budget.atLeast;
  return isMet ? 'ok' : 'over';
}

/** Returns the verdict of the ratio, which is the same on all machines; without its budget, that of the value. */
export function verdictOf({ value, budget, ratio }: Figure): Verdict {
  return ratio?.budget === undefined ? judge(value, budget) : judge(ratio.value, ratio.budget);
}

/**
 * Returns the value that this share of the values does not exceed, between two values by their distance (method 7 of
 * Hyndman and Fan); `share` from 0 to 1.
 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  // Also the difference of two infinite values is no number.
  return below === above ? below : below + (above - below) * (place - Math.floor(place));
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

export function spreadOf(values: readonly number[]): Spread {
  return {
    value: median(values),
    low: percentile(values, 0.25),
    high: percentile(values, 0.75),
    count: values.length,
  };
}

/** Returns a spread of one value, for what is the same in every run. */
export function exactly(value: number): Spread {
  return spreadOf([value]);
}

/** Measurements of a thing and of its yardstick, taken alternately: those at the same index belong together. */
export interface Pairs {
  readonly own: readonly number[];
  readonly yardstick: readonly number[];
}

/** Takes one measurement: runs something and returns what it costs. */
export type Measure = () => number | Promise<number>;

/**
 * Measures a thing and its yardstick alternately, so that both meet the same disturbances. The first rounds fill caches
 * and do not count.
 */
export async function interleave(
  rounds: number,
  own: Measure,
  yardstick: Measure,
  warmUp = 1,
): Promise<Pairs> {
  const pairs = { own: [] as number[], yardstick: [] as number[] };
  for (let round = -warmUp; round < rounds; round++) {
    const taken = [await own(), await yardstick()] as const;
    if (round < 0) continue;
    pairs.own.push(taken[0]);
    pairs.yardstick.push(taken[1]);
  }
  return pairs;
}

/** What a figure of pairs says in addition to the measurements. */
interface FigureOptions {
  readonly name: string;
  readonly unit: Figure['unit'];
  readonly yardstick: string;
  readonly budget?: Budget;
  readonly ratioBudget?: Budget;
  readonly note?: string;
  /** Converts a measurement to the unit; the ratio is that of the measurements. */
  readonly convert?: (measured: number) => number;
}

/** Returns the figure of a thing that was measured next to a yardstick. */
export function figureOf(pairs: Pairs, options: FigureOptions): Figure {
  const { name, unit, yardstick, budget, ratioBudget, note } = options;
  const convert = options.convert ?? ((measured: number): number => measured);
  return {
    name,
    unit,
    ...spreadOf(pairs.own.map(convert)),
    budget,
    note,
    ratio: {
      ...spreadOf(pairs.own.map((own, i) => own / (pairs.yardstick[i] ?? Number.NaN))),
      yardstick,
      yardstickValue: median(pairs.yardstick.map(convert)),
      budget: ratioBudget,
    },
  };
}

/** Returns the milliseconds that pass during a call: for what other processes do, or what takes microseconds. */
export function elapsedOf(call: () => unknown): number {
  const start = performance.now();
  call();
  return performance.now() - start;
}

/** Returns the milliseconds of processor time of a call, which excludes other programs. */
export function timeOf(call: () => unknown): number {
  const before = process.cpuUsage();
  call();
  return millisecondsSince(before);
}

/** Returns the milliseconds of processor time of a call, until its promise is fulfilled if it returns one. */
export async function timeUntil(call: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await call();
  return millisecondsSince(before);
}

function millisecondsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/**
 * Returns the milliseconds for which each step of a generator blocks: the time that passes, without that of other
 * programs. Processor time would also count the threads of a garbage collection.
 */
export function stepTimes(steps: Generator<undefined, unknown>): readonly number[] {
  const times: number[] = [];
  for (let done: boolean | undefined = false; done !== true;) {
    const before = process.cpuUsage();
    const start = performance.now();
    ({ done } = steps.next());
    times.push(Math.min(performance.now() - start, millisecondsSince(before)));
  }
  return times;
}

/** Returns the megabytes of heap that a value retains, including buffers; exact only if `gc` is exposed. */
export function retainedMegabytes(make: () => unknown): number {
  const before = usedBytes();
  const value = make();
  const megabytes = (usedBytes() - before) / 1e6;
  // Without this use, the value could be collected before the second measurement.
  if (value === undefined) throw new Error('There is no value to measure.');
  return megabytes;
}

/** Returns the megabytes of heap in use after a garbage collection, including buffers. */
export function heldMegabytes(): number {
  return usedBytes() / 1e6;
}

function usedBytes(): number {
  for (let i = 0; i < 3; i++) globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
