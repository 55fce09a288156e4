import assert from 'node:assert/strict';
import {
  type FileStyle,
  getColumn,
  readFileStyle,
} from '../../../../src/core/glossary/formats/yaml/write/fileStyle';
import {
  fitsBlock,
  formatScalar,
  indentBlock,
  quoteText,
} from '../../../../src/core/glossary/formats/yaml/write/scalars';

const style: FileStyle = readFileStyle('');
const line = { flow: false, blockColumn: undefined };
const flow = { flow: true, blockColumn: undefined };

describe('a text in a YAML file', () => {
  it('is plain if every reader takes it for this text', () => {
    const texts = [
      'A parcel',
      "it's",
      'a#b',
      'a:b',
      'a - b',
      '1 parcel',
      'nothing',
      'on call',
      'so on',
      'a --- b',
      '12-hour clock',
    ];
    for (const text of [...texts, 'a, b', 'a [b]', '..', 'Étage', '漢字'])
      assert.equal(formatScalar(text, style, line), text);
  });

  it('is in quotes if it starts with a sign of YAML', () => {
    for (const sign of "-?:,[]{}#&*!|>'%@`")
      assert.equal(formatScalar(`${sign}a`, style, line), `"${sign}a"`);
    for (const text of ['... a', '--- a'])
      assert.equal(formatScalar(text, style, line), `"${text}"`);
  });

  it('is in quotes if it has a colon or a comment, spaces around it, or nothing', () => {
    for (const text of ['a: b', 'a:', 'a #b', ' a', 'a ', ''])
      assert.equal(formatScalar(text, style, line), `"${text}"`);
  });

  it('is in quotes if a reader may take it for another value', () => {
    const words = ['~', 'null', 'True', 'NO', 'on', 'y', '.inf', '-.INF', '.nan', '<<', '='];
    for (const text of [
      ...words,
      '1',
      '-1.5',
      '+1',
      '.5',
      '0x1F',
      '0o7',
      '1_000',
      '1e5',
      '2024-01-02',
      '12:30',
    ])
      assert.equal(formatScalar(text, style, line), `"${text}"`);
  });

  it('is in quotes within brackets if it has their signs', () => {
    for (const text of ['a, b', 'a]', '[a', 'a {b', 'a}', 'a:b'])
      assert.equal(formatScalar(text, style, flow), `"${text}"`);
    assert.equal(formatScalar('a b', style, flow), 'a b');
  });

  it('has the quotes of the file, but double ones for special characters', () => {
    const single = { ...style, quote: "'" } as const;
    assert.equal(formatScalar("it's: b", single, line), "'it''s: b'");
    assert.equal(formatScalar('a\tb', single, line), '"a\\tb"');
    assert.equal(quoteText('a "b"', '"'), '"a \\"b\\""');
    assert.equal(quoteText('\u2028', "'"), '"\\u2028"');
    for (const [text, escaped] of [
      ['\u007f', '\\u007f'],
      ['\ufeff', '\\ufeff'],
      ['\ud800', '\\ud800'],
      ['\0', '\\u0000'],
    ] as const)
      assert.equal(formatScalar(`a${text}`, style, line), `"a${escaped}"`);
  });

  it('is in double quotes in JSON, whatever it is', () => {
    const json = { ...style, json: true, quote: "'" } as const;
    assert.equal(formatScalar('Parcel', json, { ...line, blockColumn: 2 }), '"Parcel"');
    assert.equal(formatScalar('a\nb', json, { ...line, blockColumn: 2 }), '"a\\nb"');
  });

  it('is a block if it has several lines and may have them', () => {
    const block = { flow: false, blockColumn: 2 };
    assert.equal(formatScalar('a\n\nb', style, block), '|-\n  a\n\n  b');
    assert.equal(formatScalar('a\nb', style, line), '"a\\nb"');
    assert.equal(formatScalar(' a\nb', style, block), '" a\\nb"');
    assert.equal(formatScalar('a', style, block), 'a');
  });
});

describe('a block of YAML', () => {
  it('holds indented lines after the first, but no special character and no line of spaces', () => {
    for (const text of ['a', 'a\nb', 'a\n  b', 'a\n\nb', 'a\tb', 'a\n\tb'])
      assert.ok(fitsBlock(text), JSON.stringify(text));
    for (const text of [' a', '\ta', 'a\n  \nb', 'a\n\t', '\0', 'a\u2028b', 'a\rb', '\ud800'])
      assert.ok(!fitsBlock(text), JSON.stringify(text));
  });

  it('is indented, except for its empty lines', () => {
    assert.equal(indentBlock('a\n\n b', 2), '  a\n\n   b');
    assert.equal(indentBlock('a', 0), 'a');
  });
});

describe('the style of a YAML file', () => {
  it('is two spaces, double quotes and LF without a model', () => {
    assert.deepEqual(style, {
      lineBreak: '\n',
      quote: '"',
      json: false,
      listOffset: 2,
      entryOffset: 2,
      step: 2,
    });
  });

  it('has the quotes that most values have', () => {
    assert.equal(readFileStyle("a: 'x'\nb: 'y'\nc: \"z\"\n").quote, "'");
    assert.equal(readFileStyle('a: \'x\'\nb: "y"\n').quote, '"');
  });

  it('has the indentation of the first list, and of the terms', () => {
    const offsets = (text: string): readonly number[] => {
      const { listOffset, entryOffset } = readFileStyle(text);
      return [listOffset, entryOffset];
    };
    assert.deepEqual(offsets('tags:\n- a\n'), [0, 0]);
    assert.deepEqual(offsets('tags:\n    - a\n'), [4, 4]);
    assert.deepEqual(offsets('tags:\n- a\nterms:\n   - name: b\n'), [0, 3]);
    assert.deepEqual(offsets('  - x: 1\n    tags:\n      - a\n'), [2, 2]);
    assert.deepEqual(offsets('- tags:\n  - a\n'), [0, 0]);
    assert.deepEqual(offsets('tags: \t\n - a\nterms: \t\n   - name: b\n'), [1, 3]);
  });

  it('has the indentation of the first nested key', () => {
    assert.equal(readFileStyle('a:\n    b: 1\n').step, 4);
    assert.equal(readFileStyle('a: 1\nb:\n   c: 1\n').step, 3);
    assert.equal(readFileStyle('a: 1\n').step, 2);
    assert.equal(readFileStyle('  a:  \n     b: 1\n').step, 3);
    assert.equal(readFileStyle('  a:\n  b: 1\n').step, 2);
  });

  it('is JSON if the file starts with a bracket and a value', () => {
    for (const text of ['{"a": 1}', ' [\n{', '[]', '{}', '\uFEFF{ "a"', '[["a"]]'])
      assert.ok(readFileStyle(text).json, text);
    for (const text of ['{a: 1}', '[a]', 'a: {}', '- {"a": 1}'])
      assert.ok(!readFileStyle(text).json, text);
  });

  it('has the line breaks of the file', () => {
    assert.equal(readFileStyle('a: 1\r\nb: 2\r\n').lineBreak, '\r\n');
  });
});

describe('the column of an offset', () => {
  it('counts from the start of its line, after a byte-order mark', () => {
    assert.deepEqual(
      [0, 2, 3, 4, 6].map((at) => getColumn('ab\ncd\rx', at)),
      [0, 2, 0, 1, 0],
    );
    assert.equal(getColumn('\uFEFFab', 2), 1);
    assert.equal(getColumn('a\n\uFEFFb', 3), 1);
    assert.equal(getColumn('\uFEFFa\nbc', 4), 1);
  });
});
