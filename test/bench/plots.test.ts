import assert from 'node:assert/strict';
import type { Chart } from './curves/chart';
import { figureOf } from './harness';
import { drawChart } from './plots';

const point = (size: number, own: number) => ({
  size,
  figure: figureOf({ own: [own], yardstick: [2] }, { name: 'a', unit: 'MB', yardstick: 'b' }),
});

const chart: Chart = {
  ...{ file: 'terms', title: 'Time by terms', size: 'terms', shows: 'ratios' },
  series: [
    { name: 'load', points: [point(100, 2), point(10_000, 4)] },
    { name: 'scan', points: [point(100, 3), point(10_000, 3)] },
  ],
};
const theme = {
  text: '#111111',
  line: '#cccccc',
  background: '#fefefe',
  colors: ['#0072b2', '#d55e00'],
};

describe('the plots of the benchmark', () => {
  it('have a title, named axes, and a line in its own color for each series', () => {
    const svg = drawChart(chart, theme);
    assert.match(svg, /^<svg [^>]*viewBox="0 0 760 400"/u);
    for (const words of ['Time by terms', 'terms', 'times the yardstick', 'load', 'scan'])
      assert.ok(svg.includes(`>${words}</text>`), words);
    for (const color of [...theme.colors, theme.background]) assert.ok(svg.includes(color), color);
  });

  it('show megabytes where the chart is about memory', () => {
    assert.match(drawChart({ ...chart, shows: 'megabytes' }, theme), />MB<\/text>/u);
  });

  it('are the same for the same figures', () => {
    assert.equal(drawChart(chart, theme), drawChart(chart, theme));
  });
});
