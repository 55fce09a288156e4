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

  it('are followed by the number of boxes without an entry in other diagrams', () => {
    const box = finding('Depot', 'a.mmd', 1, 'node-without-term');
    const lastLine = (all: boolean, boxes: number, diagrams: number): string | undefined =>
      formatFindings([box], all, { boxes, diagrams }).split('\n').at(-1);
    for (const all of [true, false]) {
      assert.equal(lastLine(all, 31, 4), 'And 31 more boxes in 4 other diagrams have no entry.');
      assert.equal(lastLine(all, 1, 1), 'And 1 more box in 1 other diagram has no entry.');
      assert.equal(lastLine(all, 0, 0), '1 finding: 1 node-without-term.');
    }
    const others = { boxes: 2, diagrams: 1 };
    assert.equal(formatFindings([], false, others), '2 boxes in 1 other diagram have no entry.');
  });

  it('is empty without findings', () => {
    assert.equal(formatFindings([], false), '');
  });
});
