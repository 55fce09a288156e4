import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type EChartsOption, init } from 'echarts';
import { chartDiagrams } from './curves/diagrams';
import { chartEdits } from './curves/edits';
import { chartFiles } from './curves/files';
import { chartTerms } from './curves/terms';
import type { Chart } from './curves/chart';
import type { Figure } from './harness';
import { inTemporaryFolder } from './temporaryFolder';

const folder = 'docs/performance';

/** Of pictures, which GitHub shows at this width at most. */
const size = { width: 760, height: 400 };

interface Theme {
  readonly text: string;
  readonly line: string;
  readonly background: string;
  /** Okabe and Ito’s colors, which readers with any color vision tell apart, as light as the background allows. */
  readonly colors: readonly string[];
}

const themes: Readonly<Record<string, Theme>> = {
  light: {
    ...{ text: '#1f2328', line: '#d1d9e0', background: '#ffffff' },
    colors: ['#0072b2', '#d55e00', '#007a5a', '#a8478a', '#8a6d00'],
  },
  dark: {
    ...{ text: '#f0f6fc', line: '#3d444d', background: '#0d1117' },
    colors: ['#56b4e9', '#e69f00', '#2dbe8f', '#e69ccb', '#f0e442'],
  },
};

/** From this ratio of the largest to the smallest value, a plot is logarithmic. */
const widest = 20;

const symbols = ['circle', 'rect', 'triangle', 'diamond', 'roundRect'];

/** Measures how cost grows, draws the plots of docs/performance.md, and yields what was measured. */
export async function* drawPlots(): AsyncGenerator<Figure> {
  const measured = [
    () => chartTerms(),
    () => chartEdits(),
    () => chartDiagrams(),
    () => chartsOfFiles(),
  ];
  mkdirSync(folder, { recursive: true });
  for (const measure of measured)
    for (const chart of await measure()) {
      for (const [theme, colors] of Object.entries(themes))
        writeFileSync(join(folder, `${chart.file}-${theme}.svg`), drawChart(chart, colors));
      for (const { points } of chart.series) for (const { figure } of points) yield figure;
    }
}

async function chartsOfFiles(): Promise<readonly Chart[]> {
  const charts: Chart[] = [];
  for await (const chart of inTemporaryFolder(async function* (temporary) {
    yield* await chartFiles(temporary);
  }))
    charts.push(chart);
  return charts;
}

/** Draws a chart as an SVG. Each line has its own symbol, so that no reader depends on the colors. */
export function drawChart(chart: Chart, theme: Theme): string {
  const canvas = init(null, null, { renderer: 'svg', ssr: true, ...size });
  canvas.setOption(createOption(chart, theme));
  const svg = canvas.renderToSVGString();
  canvas.dispose();
  // Styles for a pointer, and names with the number of the canvas, would change an otherwise equal file.
  return svg
    .replace(/ class="zr\d+-cls-\d+"/gu, '')
    .replace(/<style ?>[^]*?<\/style>\s*/u, '')
    .replace(/\bzr\d+-/gu, 'zr-');
}

function createOption(chart: Chart, { text, line, background, colors }: Theme): EChartsOption {
  const isRatio = chart.shows === 'ratios';
  const textStyle = { color: text, fontFamily: 'sans-serif', fontSize: 13 };
  const axis = {
    nameTextStyle: textStyle,
    axisLabel: { ...textStyle, hideOverlap: true },
    axisLine: { show: true, lineStyle: { color: text } },
    splitLine: { lineStyle: { color: line } },
    minorTick: { show: false },
  };
  const values = chart.series.flatMap(({ points }) =>
    points.map(({ figure }) => valueOf(chart, figure)),
  );
  return {
    animation: false,
    backgroundColor: background,
    color: [...colors],
    title: { text: chart.title, left: 12, top: 8, textStyle: { ...textStyle, fontSize: 15 } },
    legend: { top: 34, left: 12, textStyle, itemGap: 18, selectedMode: false },
    grid: { left: 64, right: 28, top: 92, bottom: 56 },
    xAxis: {
      ...axis,
      ...{ type: 'log', name: chart.size, nameLocation: 'middle', nameGap: 34 },
      ...limitsOf(chart.series.flatMap(({ points }) => points.map((point) => point.size))),
    },
    yAxis: {
      ...axis,
      ...createScale(values),
      name: isRatio ? 'times the yardstick' : 'MB',
      nameTextStyle: { ...textStyle, align: 'left', padding: [0, 0, 0, -40] },
    },
    series: chart.series.map(({ name, points }, i) => ({
      ...{ type: 'line', name, symbol: symbols[i] ?? 'circle', symbolSize: 9 },
      ...{ lineStyle: { width: 2 }, silent: true, emphasis: { disabled: true } },
      data: points.map(({ size: at, figure }) => [at, valueOf(chart, figure)]),
    })),
  };
}

function valueOf(chart: Chart, figure: Figure): number {
  return chart.shows === 'ratios' ? (figure.ratio?.value ?? NaN) : figure.value;
}

function limitsOf(sizes: readonly number[]): { readonly min: number; readonly max: number } {
  return { min: Math.min(...sizes), max: Math.max(...sizes) };
}

/** Returns an axis from 0, or a logarithmic one for values of very different sizes. */
function createScale(values: readonly number[]): {
  readonly type: 'log' | 'value';
  readonly min: number;
  readonly max: number;
} {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return most < widest * least
    ? { type: 'value', min: 0, max: roundUp(most) }
    : { type: 'log', min: 10 ** Math.floor(Math.log10(least)), max: roundUp(most) };
}

/** Returns a round number that leaves a little room above the largest value. */
function roundUp(value: number): number {
  const magnitude = 10 ** Math.floor(Math.log10(value));
  const factor = [1, 1.5, 2, 3, 4, 5, 6, 8, 10].find((one) => one * magnitude >= value * 1.05);
  return (factor ?? 12) * magnitude;
}
