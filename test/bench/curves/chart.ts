import type { Figure } from '../harness';

/** What was measured at a size. */
interface Point {
  readonly size: number;
  readonly figure: Figure;
}

export interface Series {
  readonly name: string;
  readonly points: readonly Point[];
}

/** One plot: how figures change with a size. */
export interface Chart {
  /** The name of the picture, without theme and extension. */
  readonly file: string;
  readonly title: string;
  /** The name of the size. */
  readonly size: string;
  /** Whether it shows the ratios of the figures to their yardsticks, or their values in megabytes. */
  readonly shows: 'ratios' | 'megabytes';
  readonly series: readonly Series[];
}

/** Measures a figure at each size. */
export async function measureSeries(
  name: string,
  sizes: readonly number[],
  measure: (size: number) => Promise<Figure>,
): Promise<Series> {
  const points: Point[] = [];
  for (const size of sizes) points.push({ size, figure: await measure(size) });
  return { name, points };
}
