import assert from 'node:assert/strict';
import { formatFindings } from '../../src/cli/formatFindings';
import type { PrintedFinding } from '../../src/cli/printedFinding';

function finding(word: string, file: string, line: number, code = 'unexplained-acronym') {
  const place = { file, line, column: 1, endLine: line, endColumn: 4 };
  return { code, severity: 'information', message: `${word}?`, word, ...place } as PrintedFinding;
}

const line = (word: string, place: string, code = 'unexplained-acronym'): string =>
  `${place}:1 information: ${word}? (${code})`;

describe('findings in the terminal', () => {
  it('are one item for each word, the one in most places first', () => {
    const findings = [
      finding('AAA', 'a.md', 1),
      finding('BBB', 'a.md', 2),
      finding('BBB', 'b.md', 1),
      finding('BBB', 'c.md', 1, 'discouraged-word'),
    ];
    assert.equal(
      formatFindings(findings, false),
      [
        line('BBB', 'a.md:2'),
        '    1 more place: b.md:1',
        line('AAA', 'a.md:1'),
        line('BBB', 'c.md:1', 'discouraged-word'),
        '',
        '4 findings: 3 unexplained-acronym, 1 discouraged-word.',
      ].join('\n'),
    );
  });

  it('name the first places of a word and say how many there are', () => {
    const findings = [1, 2, 3, 4, 5].map((n) => finding('AAA', 'a.md', n));
    assert.match(
      formatFindings(findings, false),
      /\n {4}4 more places: a\.md:2, a\.md:3, a\.md:4, …\n/u,
    );
    assert.match(
      formatFindings(findings.slice(0, 4), false),
      /\n {4}3 more places: a\.md:2, a\.md:3, a\.md:4\n/u,
    );
  });

  it('are listed one by one where that is asked for', () => {
    const findings = [finding('AAA', 'a.md', 1), finding('AAA', 'a.md', 2)];
    assert.equal(
      formatFindings(findings, true),
      [line('AAA', 'a.md:1'), line('AAA', 'a.md:2'), '', '2 findings: 2 unexplained-acronym.'].join(
        '\n',
      ),
    );
  });

  it('is empty without findings', () => {
    assert.equal(formatFindings([], false), '');
  });
});
