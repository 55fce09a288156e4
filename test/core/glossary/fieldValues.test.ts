import assert from 'node:assert/strict';
import { getReaderFor } from '../../../src/core/glossary/formats/readers';
import type { FileContent } from '../../../src/core/glossary/glossaryFormat';
import { runToEnd } from '../../../src/core/workspace/scheduler';
import { said } from './formatChecks';

function read(file: string, text: string): FileContent {
  const uri = `file:///repo/${file}`;
  const reader = getReaderFor(uri);
  assert.ok(reader);
  return runToEnd(reader.read({ uri, text }));
}

/** Returns the value of the second column of a table, for a field, in both formats of data. */
function valuesOf(label: string, value: string): readonly unknown[] {
  const csv = `Term,Definition,${label}\nSlot,A time.,"${value}"\n`;
  const yaml = `terms:\n  - name: Slot\n    definition: A time.\n    ${label}: ${JSON.stringify(value)}\n`;
  return [read('glossary.csv', csv), read('glossary.yml', yaml)].map(({ terms: [term] }) => {
    assert.ok(term);
    const values = Object.entries(said(term))
      .filter(([field]) => field !== 'name' && field !== 'definition')
      .map(([, value]) => value);
    return values.length < 2 ? values[0] : values;
  });
}

function check(label: string, rows: readonly (readonly [value: string, read: unknown])[]): void {
  for (const [value, expected] of rows)
    assert.deepEqual(valuesOf(label, value), [expected, expected], `${label}: ${value}`);
}

describe('the value of a field', () => {
  it('is a list, separated by any comma or semicolon, or by lines with or without bullets', () => {
    for (const label of ['aliases', 'avoid', 'users', 'related', 'diagram'])
      check(label, [
        ['one, two; three', ['one', 'two', 'three']],
        ['一、二，三；四', ['一', '二', '三', '四']],
        ['- one, two\n* three\n•  four\r\nfive', ['one, two', 'three', 'four', 'five']],
        [' one ,, two, ', ['one', 'two']],
        ['-one', ['-one']],
        [' , ', undefined],
      ]);
  });

  it('is one item where items have commas of their own', () => {
    check('examples', [
      ['The slot is full, sorry; try later.', ['The slot is full, sorry; try later.']],
      ['One.\nTwo.', ['One.', 'Two.']],
    ]);
    for (const label of ['code', 'paths', 'links'])
      check(label, [
        ['src/{a,b}/**, lib/**; docs/**', ['src/{a,b}/**', 'lib/**', 'docs/**']],
        ['a.md\nb.md', ['a.md', 'b.md']],
      ]);
  });

  it('is text where one thing is expected', () => {
    for (const label of ['owner', 'context', 'plain', 'expansion'])
      check(label, [['Team Dock, or Yard', 'Team Dock, or Yard']]);
  });

  it('is one of the words for the status, the delivery, or yes and no', () => {
    check('status', [
      ['Proposed', 'draft'],
      ['', undefined],
    ]);
    check('delivery', [['third-party', 'external']]);
    for (const label of ['technical', 'case sensitive'])
      check(label, [
        ['Yes', true],
        ['no', undefined],
        ['', undefined],
      ]);
  });

  it('is reported if it is not one of these words', () => {
    for (const [label, words] of [
      ['status', 'draft, approved, deprecated'],
      ['delivery', 'planned, mocked, live, external, retired'],
      ['technical', 'yes, no'],
      ['case sensitive', 'yes, no'],
    ] as const) {
      const csv = `Term,Definition,${label}\nSlot,A time.,perhaps\n`;
      const yaml = `terms:\n  - name: Slot\n    definition: A time.\n    ${label}: perhaps\n`;
      for (const [file, text] of [
        ['glossary.csv', csv],
        ['glossary.yml', yaml],
      ] as const) {
        const { problems, terms } = read(file, text);
        assert.deepEqual(
          problems.map(({ code, severity, message, range }) => [
            code,
            severity,
            message,
            text.slice(range.start, range.end),
          ]),
          [
            [
              'unknown-value',
              'warning',
              `“perhaps” is not a valid value. Use one of: ${words}.`,
              'perhaps',
            ],
          ],
          file,
        );
        assert.equal(terms.length, 1);
      }
    }
  });
});
