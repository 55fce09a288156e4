import assert from 'node:assert/strict';
import { figureOf } from './harness';
import {
  countOver,
  createReport,
  formatFigure,
  formatNumber,
  readReport,
  summarize,
} from './report';

const figure = figureOf(
  { own: [60, 50, 70], yardstick: [20, 25, 35] },
  {
    ...{ name: 'load', unit: 'ms', yardstick: 'bare parser' },
    ...{ budget: { atMost: 50 }, ratioBudget: { atMost: 2 } },
  },
);

describe('the report of the benchmark', () => {
  it('can be read again', () => {
    const text = JSON.stringify(createReport([figure]));
    const [read] = readReport(text).figures;
    assert.deepEqual(
      [read?.name, read?.value, read?.low, read?.high, read?.verdict],
      ['load', 60, 55, 65, 'ok'],
    );
    assert.deepEqual([read?.ratio?.value, read?.ratio?.yardstickValue], [2, 25]);
  });

  it('refuses other files', () => {
    for (const text of [
      '{}',
      '[]',
      'null',
      '{"figures":[{"name":"a","value":1}]}',
      '{"figures":[1]}',
    ])
      assert.throws(() => readReport(text), /bench\.json/u, text);
    assert.throws(() => readReport('{'), SyntaxError);
  });

  it('shows a figure with its spread, its ratio, its yardstick and both budgets', () => {
    const line = formatFigure(figure).replace(/ {2,}/gu, '  ');
    assert.equal(
      line,
      'load  60.0 (55.0–65.0) ms  ≤ 50.0*  2.00 (2.00–2.50) x  ≤ 2.00  ok  bare parser: 25.0 ms',
    );
  });

  it('counts by the ratio, and names the others', () => {
    assert.equal(countOver([figure]), 0);
    assert.match(summarize([figure]), /^0 over budget\. 1 over the budget \(\*\)/u);
    const alone = { ...figure, ratio: undefined };
    assert.equal(countOver([alone]), 1);
    assert.equal(summarize([alone]), '1 over budget');
  });

  it('shows three digits of a number', () => {
    assert.deepEqual([0, 0.01234, 0.1234, 1.234, 12.34, 1234].map(formatNumber), [
      '0',
      '0.0123',
      '0.123',
      '1.23',
      '12.3',
      '1234',
    ]);
  });
});
