import { cpus } from 'node:os';
import { type Budget, type Figure, judge, type Spread, type Verdict, verdictOf } from './harness';

/** The content of bench.json. */
export interface Report {
  readonly node: string;
  readonly cpu: string | undefined;
  readonly figures: readonly (Figure & { readonly verdict: Verdict })[];
}

export function createReport(figures: readonly Figure[]): Report {
  return {
    node: process.version,
    cpu: cpus()[0]?.model,
    figures: figures.map((figure) => ({ ...figure, verdict: verdictOf(figure) })),
  };
}

/** @throws Error If the text is not a report; the message is for the user. */
export function readReport(text: string): Report {
  const value: unknown = JSON.parse(text);
  if (!isReport(value))
    throw new Error(
      'It has no figures with a spread: it is no bench.json, or one of an older version.',
    );
  return value;
}

function isReport(value: unknown): value is Report {
  return (
    isObject(value) &&
    'figures' in value &&
    Array.isArray(value.figures) &&
    value.figures.every(isFigure)
  );
}

function isFigure(value: unknown): value is Figure {
  if (!isObject(value) || !hasSpread(value)) return false;
  const ratio = 'ratio' in value ? value.ratio : undefined;
  return (
    'name' in value &&
    typeof value.name === 'string' &&
    (ratio === undefined || (isObject(ratio) && hasSpread(ratio)))
  );
}

function hasSpread(value: object): value is Spread {
  return (['value', 'low', 'high'] as const).every(
    (key) =>
      key in value && typeof Object.entries(value).find(([name]) => name === key)?.[1] === 'number',
  );
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** Returns a number with three significant digits. */
export function formatNumber(value: number): string {
  if (value === 0) return '0';
  const size = Math.abs(value);
  return value.toFixed(size < 0.1 ? 4 : size < 1 ? 3 : size < 10 ? 2 : size < 100 ? 1 : 0);
}

/** Returns the median and the quartiles: `1.10 (1.05–1.20)`. */
export function formatSpread({ value, low, high, count }: Spread): string {
  if (count === 1) return formatNumber(value);
  return `${formatNumber(value)} (${formatNumber(low)}–${formatNumber(high)})`;
}

function formatBudget(budget: Budget | undefined): string {
  if (budget === undefined) return '';
  return 'atMost' in budget
    ? `≤ ${formatNumber(budget.atMost)}`
    : `≥ ${formatNumber(budget.atLeast)}`;
}

const widths = [50, 34, 10, 28, 9, 6] as const;

export const heading = `${formatRow(['', 'median (quartiles)', 'budget', 'times the yardstick', 'budget', ''])}  yardstick`;

/** Returns a line: the figure and its budget, the ratio and its budget, the verdict, and the yardstick. */
export function formatFigure(figure: Figure): string {
  const { name, unit, budget, ratio, note } = figure;
  const isDecidedByRatio = ratio?.budget !== undefined;
  // A figure over a budget that does not decide is marked, because it is still a promise for the machine of the docs.
  const mark = isDecidedByRatio && judge(figure.value, budget) === 'over' ? '*' : '';
  const line = formatRow([
    note === undefined ? name : `${name}, ${note}`,
    `${formatSpread(figure)} ${unit}`,
    `${formatBudget(budget)}${mark}`,
    ratio === undefined ? '' : `${formatSpread(ratio)} x`,
    formatBudget(ratio?.budget),
    verdictOf(figure),
  ]);
  if (ratio === undefined) return line.trimEnd();
  return `${line}  ${ratio.yardstick}: ${formatNumber(ratio.yardstickValue)} ${unit}`;
}

function formatRow(cells: readonly string[]): string {
  return cells
    .map((cell, i) => (i === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[i] ?? 0)))
    .join('');
}

/** Returns how many figures are over budget, in words. */
export function summarize(figures: readonly Figure[]): string {
  const over = countOver(figures);
  const marked = figures.filter(
    (figure) => figure.ratio?.budget !== undefined && judge(figure.value, figure.budget) === 'over',
  ).length;
  const more =
    marked === 0
      ? ''
      : `. ${marked} over the budget (*) for the machine of docs/performance.md, which does not decide`;
  return `${over} over budget${more}`;
}

export function countOver(figures: readonly Figure[]): number {
  return figures.filter((figure) => verdictOf(figure) === 'over').length;
}
