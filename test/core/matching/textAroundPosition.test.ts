import assert from 'node:assert/strict';
import { documentOf, explained, indexOf } from './indexOfTerms';

describe('What a hover explains', () => {
  const index = indexOf('SLA', 'Order', 'Report', 'Service level agreement', 'Service');

  it('explains the term at the position first, then the identifier’s others', () => {
    assert.deepEqual(explained(index, 'const sla|OrderReport = 1'), ['Order', 'SLA', 'Report']);
    assert.deepEqual(explained(index, 'const sl|aOrderReport = 1'), ['SLA', 'Order', 'Report']);
    assert.deepEqual(explained(index, 'sla_x|x_order service'), ['SLA', 'Order']);
    assert.deepEqual(explained(index, 'order-re|port service'), ['Report', 'Order']);
  });

  it('explains only the term in prose', () => {
    assert.deepEqual(explained(index, 'the order|s of a report', 'markdown'), ['Order']);
    assert.deepEqual(explained(index, 'the order-re|port', 'markdown'), ['Report']);
    assert.deepEqual(explained(index, 'the `order-re|port`', 'markdown'), ['Report', 'Order']);
    assert.deepEqual(explained(index, 'the slaOr|der', 'markdown'), ['Order', 'SLA']);
  });

  it('includes only the position right after a word', () => {
    assert.deepEqual(explained(index, 'the order|', 'markdown'), ['Order']);
    assert.deepEqual(explained(index, 'the order| of', 'markdown'), ['Order']);
    assert.deepEqual(explained(index, 'the order |of', 'markdown'), []);
    assert.deepEqual(explained(index, '|order'), ['Order']);
  });

  it('stays silent in addresses', () => {
    assert.deepEqual(explained(index, 'see https://example.org/or|der', 'markdown'), []);
  });

  it('finds a phrase from any of its lines and returns its range', () => {
    for (const text of ['a ser|vice level\n * agreement', 'a service level\n * agree|ment']) {
      assert.deepEqual(explained(index, `/**\n * ${text}\n */`), ['Service level agreement']);
    }
    const document = documentOf('x\r\n  service level\r\n  agreement', 'plaintext');
    assert.deepEqual(
      index
        .findMatchesAt(document, { line: 2, character: 3 })
        .map(({ start, end }) => [start, end]),
      [
        [
          { line: 1, character: 2 },
          { line: 2, character: 11 },
        ],
      ],
    );
  });

  it('knows code in Markdown, also after an edit', () => {
    assert.deepEqual(explained(index, '```\nsl|a\n```', 'markdown'), ['SLA']);
    assert.deepEqual(explained(index, 'sl|a\n', 'markdown'), []);
    const before = documentOf('```\nsla', 'markdown');
    const after = { ...documentOf('---\nsla', 'markdown'), uri: before.uri, version: 2 };
    assert.equal(index.findMatchesAt(before, { line: 1, character: 1 }).length, 1);
    assert.equal(index.findMatchesAt(after, { line: 1, character: 1 }).length, 0);
  });

  it('reads only the surroundings in a line of a megabyte', () => {
    const half = 'var a=b.c(d);'.repeat(40_000);
    assert.deepEqual(explained(index, `${half}slaOr|der();${half}`), ['Order', 'SLA']);
    assert.deepEqual(explained(index, `${'x'.repeat(500_000)}or|der${'x'.repeat(500_000)}`), []);
  });

  it('survives positions outside the text', () => {
    assert.deepEqual(
      index.findMatchesAt(documentOf('order', 'go'), { line: 0, character: 99 }).length,
      1,
    );
    assert.deepEqual(index.findMatchesAt(documentOf('', 'go'), { line: 0, character: 0 }), []);
  });
});
