import type { Figure, Spread } from './harness';
import { formatSpread } from './report';

/** Smaller changes do not matter, also where the spread is smaller still. */
const negligible = 0.05;

/** How a figure has changed since an earlier run. */
export interface Change {
  readonly name: string;
  /** `x` if the ratios to a yardstick are compared. */
  readonly unit: string;
  readonly before: Spread;
  readonly now: Spread;
  /** The part by which the median has grown: 0.1 for 10 % more, negative for less. */
  readonly change: number;
  readonly verdict: 'better' | 'worse' | 'same';
}

/**
 * Compares the figures that two runs have in common: their ratios to the yardstick, which do not depend on the machine,
 * or their values if there is no ratio.
 */
export function compareFigures(
  before: readonly Figure[],
  now: readonly Figure[],
): readonly Change[] {
  const earlier = new Map(before.map((figure) => [figure.name, figure]));
  return now.flatMap((figure) => {
    const old = earlier.get(figure.name);
    if (old === undefined) return [];
    const isRatio = old.ratio !== undefined && figure.ratio !== undefined;
    const [was, is] = isRatio ? [old.ratio, figure.ratio] : [old, figure];
    return [compare(figure, isRatio ? 'x' : figure.unit, was, is)];
  });
}

function compare(figure: Figure, unit: string, before: Spread, now: Spread): Change {
  const difference = now.value - before.value;
  const change = before.value === 0 ? (difference === 0 ? 0 : Infinity) : difference / before.value;
  const isMoreBetter = unit === 'MB/s';
  const verdict = !exceedsSpreads(before, now)
    ? 'same'
    : difference > 0 === isMoreBetter
      ? 'better'
      : 'worse';
  return { name: figure.name, unit, before: toSpread(before), now: toSpread(now), change, verdict };
}

/** Returns whether medians differ by more than the spreads of both together, and by more than a negligible part. */
function exceedsSpreads(before: Spread, now: Spread): boolean {
  const difference = Math.abs(now.value - before.value);
  const spreads = before.high - before.low + (now.high - now.low);
  return difference > spreads && difference > negligible * Math.abs(before.value);
}

function toSpread({ value, low, high, count }: Spread): Spread {
  return { value, low, high, count };
}

/** Returns a line for each change, and a summary. */
export function formatChanges(changes: readonly Change[]): string {
  const lines = changes.map(({ name, unit, before, now, change, verdict }) => {
    const percent = `${change >= 0 ? '+' : '−'}${Math.abs(change * 100).toFixed(0)} %`;
    const cells = [
      name.padEnd(50),
      `${formatSpread(before)} ${unit}`.padStart(34),
      `${formatSpread(now)} ${unit}`.padStart(34),
      percent.padStart(9),
    ];
    return `${cells.join('')}  ${verdict === 'same' ? '' : verdict}`.trimEnd();
  });
  const head = `${''.padEnd(50)}${'before'.padStart(34)}${'now'.padStart(34)}${'change'.padStart(9)}`;
  const count = (verdict: Change['verdict']): number =>
    changes.filter((change) => change.verdict === verdict).length;
  const summary = `${count('worse')} worse, ${count('better')} better, ${count('same')} within the spread of both runs`;
  return [head, ...lines, summary].join('\n');
}
