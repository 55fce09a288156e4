import assert from 'node:assert/strict';
import { yamlFormat } from '../../../../src/core/glossary/formats/yaml/yamlFormat';
import { FormatFile } from '../formatChecks';

function problemOf(text: string): readonly [message: string, marked: string, severity: string] {
  const { problems, readable, terms } = new FormatFile(yamlFormat, text).read();
  assert.deepEqual([readable, terms.length, problems.length], [false, 0, 1], text);
  const [problem] = problems;
  assert.ok(problem);
  const { message, severity, range } = problem;
  return [message, text.slice(range.start, range.end), severity];
}

describe('a file that is not YAML', () => {
  it('gets advice on what to correct, for each kind of error', () => {
    for (const [text, advice] of [
      [
        'terms:\n  - name: A\n\tdefinition: b\n',
        'Tabs are not allowed for indentation. Use spaces.',
      ],
      ['terms:\n  - name: "A', 'A quoted text is not closed. Add the closing quotation mark.'],
      ["terms:\n  - name: 'A", 'A quoted text is not closed. Add the closing quotation mark.'],
      [
        'terms:\n  - name: "A\n    definition: b\n',
        'A text in quotes or a list in brackets is not closed before this line. Close it, or indent this line.',
      ],
      ['terms: [a, b', 'A list in [ ] or { } is incomplete. Check its commas and closing bracket.'],
      [
        'terms: {a: b c: d}\n',
        'A list in [ ] or { } is incomplete. Check its commas and closing bracket.',
      ],
      [
        'terms:\n  - name: A\n definition: b\n',
        'Indent this line like the lines at the same level above it.',
      ],
      ['a: b\n- c\n', 'Indent this line like the lines at the same level above it.'],
      [
        'terms:\n  - name: Tote\n    definition: Note: a box\n',
        'Write a name, a colon and a space, or put text that contains “: ” in quotes.',
      ],
      [
        'terms:\n  - name: Tote\n     definition: A box\n',
        'Indent this line like the lines at the same level above it.',
      ],
      [
        'a: b\nc\nd: e\n',
        'Write a name, a colon and a space, or put text that contains “: ” in quotes.',
      ],
      [`a: ${'['.repeat(500)}`, 'The lists are nested too deeply.'],
      [
        'a: "C:\\users"\n',
        'Double quotes contain a single backslash. Write it twice, or use single quotes.',
      ],
    ] as const) {
      const [message, , severity] = problemOf(text);
      assert.equal(message, `Cannot read this file from this line on. ${advice}`, text);
      assert.equal(severity, 'error');
    }
    assert.match(problemOf('a: !!!x b\n')[0], /The YAML parser reports: .+\.$/u);
  });

  it('has the rest of the wrong line marked', () => {
    assert.match(problemOf('a: b\nterms: [a, b\nc: d\n')[1], /^[^\n]+$/u);
    assert.equal(
      problemOf('terms:\n  - name: A\n\tdefinition: b\nx: y\n')[1].trim(),
      'definition: b',
    );
  });

  it('may have aliases that expand to too much', () => {
    const levels = Array.from({ length: 12 }, (_, i) =>
      i === 0
        ? 'a0: &a0 [x, x, x, x, x, x, x, x, x, x]'
        : `a${i}: &a${i} [${Array.from({ length: 10 }, () => `*a${i - 1}`).join(', ')}]`,
    );
    const [message, marked] = problemOf(`${levels.join('\n')}\nterms: *a11\n`);
    assert.equal(
      message,
      'This file is ignored because its aliases (such as “*name”) expand to too much text. Write out the values.',
    );
    assert.match(marked, /^\*a\d+$/u);
  });
});
