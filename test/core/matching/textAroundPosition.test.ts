import assert from 'node:assert/strict';
import { TextAroundPosition } from '../../../src/core/matching/textAroundPosition';
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

describe('The text around a position', () => {
  /** Returns the text that is read, and where its first and last character are: `line:character`. */
  function readAround(text: string, line: number, character: number) {
    const around = new TextAroundPosition(documentOf(text, 'markdown'), { line, character });
    const place = (offset: number): string => {
      const found = around.positionAt(offset);
      return `${found.line}:${found.character}`;
    };
    return {
      text: around.text,
      from: place(0),
      to: place(around.text.length),
    };
  }

  it('is two lines on each side of a short line', () => {
    const lines = ['one', 'two', 'three', 'four', 'five', 'six', 'seven'];
    const read = (line: number): string => {
      const { text, from, to } = readAround(lines.join('\n'), line, 1);
      return `${text.replaceAll('\n', ' ')} ${from} ${to}`;
    };
    assert.equal(read(3), 'two three four five six 1:0 5:3');
    assert.equal(read(1), 'one two three four 0:0 3:4');
    assert.equal(read(0), 'one two three 0:0 2:5');
    assert.equal(read(6), 'five six seven 4:0 6:5');
    assert.equal(read(5), 'four five six seven 3:0 6:5');
  });

  it('is a thousand characters on each side in a long line, and no other line', () => {
    const line = 'abcd '.repeat(1000);
    const around = readAround(`x\n${line}\ny`, 1, 2500);
    // The first word that begins after 1,500, and the last that ends before 3,500.
    assert.deepEqual([around.from, around.to], ['1:1505', '1:3499']);
    assert.equal(around.text, line.slice(1505, 3499));
    const glued = 'a'.repeat(5000);
    assert.equal(readAround(glued, 0, 2500).text.length, 2000);
    assert.deepEqual(readAround(`x\n${'a'.repeat(1000)}`, 1, 1000).from, '0:0');
    assert.deepEqual(readAround(`x\n${'a'.repeat(1001)}`, 1, 1001).from, '1:1');
    assert.deepEqual(readAround(`${'a'.repeat(1000)}\nx`, 0, 0).to, '1:1');
    assert.deepEqual(readAround(`${'a'.repeat(1001)}\nx`, 0, 0).to, '0:1000');
  });

  it('is 500 characters of a long neighbor, and no line beyond it', () => {
    const long = 'abcd '.repeat(200).trimEnd();
    const above = readAround(`first\n${long}\nhere`, 2, 0);
    assert.deepEqual([above.from, above.text], ['1:500', `${long.slice(500)}\nhere`]);
    const below = readAround(`here\n${long}\nlast`, 0, 0);
    assert.deepEqual([below.to, below.text], ['1:499', `here\n${long.slice(0, 499)}`]);
    const even = 'a'.repeat(500);
    assert.equal(readAround(`first\n${even}\nhere\n${even}\nlast`, 2, 0).text.length, 1017);
    const odd = 'a'.repeat(501);
    assert.equal(readAround(`first\n${odd}\nhere\n${odd}\nlast`, 2, 0).text.length, 1006);
  });

  it('holds identifiers of up to 400 characters on each side', () => {
    const index = indexOf('SLA', 'Order');
    const filler = (count: number): string => '_x'.repeat(count / 2);
    assert.deepEqual(explained(index, `sla${filler(390)}_or|der`), ['Order', 'SLA']);
    assert.deepEqual(explained(index, `sla${filler(400)}_or|der`), ['Order']);
    assert.deepEqual(explained(index, `or|der_${filler(390)}_sla`), ['Order', 'SLA']);
    assert.deepEqual(explained(index, `or|der_${filler(400)}_sla`), ['Order']);
    assert.deepEqual(explained(index, 'sla--or|der'), ['Order']);
    assert.deepEqual(explained(index, '-sla-or|der-'), ['Order', 'SLA']);
    assert.deepEqual(explained(index, 'sla_語_or|der'), ['Order']);
  });
});
