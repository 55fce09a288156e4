import assert from 'node:assert/strict';
import { hasChangedLine, readChangedLines } from '../../../src/core/service/hosting';

describe('the changed lines of a diff', () => {
  it('are those that it adds, whatever the lines look like', () => {
    const diff = [
      'diff --git a/a.md b/b c.md',
      'similarity index 90%',
      '--- a/a.md',
      '+++ b/b c.md\t',
      '@@ -1,2 +1,3 @@ heading',
      '--- a/x.md',
      '-b',
      '\\ No newline at end of file',
      '+++ b/x.md',
      '+@@ -1 +9,9 @@',
      '+diff --git a/y b/y',
      '@@ -9 +10 @@',
      '-c',
      '+d',
      '@@ -20,2 +20,0 @@',
      '-e',
      '-f',
      'diff --git "a/\\303\\274\\".md" "b/\\303\\274\\"\\t.md"',
      '--- /dev/null',
      '+++ "b/ü\\"\\t.md"',
      '@@ -0,0 +1 @@',
      '+x',
      'diff --git a/gone.md b/gone.md',
      '--- a/gone.md',
      '+++ /dev/null',
      '@@ -1 +0,0 @@',
      '-x',
      'diff --git a/less.md b/less.md',
      '--- a/less.md',
      '+++ b/less.md',
      '@@ -1 +0,0 @@',
      '-x',
      'diff --git a/image.png b/image.png',
      'Binary files a/image.png and b/image.png differ',
      '',
    ].join('\n');
    assert.deepEqual(
      [...readChangedLines(diff)],
      [
        [
          'b c.md',
          [
            { first: 1, last: 3 },
            { first: 10, last: 10 },
          ],
        ],
        ['ü"\t.md', [{ first: 1, last: 1 }]],
        ['less.md', []],
      ],
    );
  });

  it('include a finding that begins or ends on one of them', () => {
    const ranges = [{ first: 3, last: 4 }];
    const isIncluded = (first: number, last: number) => hasChangedLine(ranges, first, last);
    assert.deepEqual(
      [isIncluded(1, 2), isIncluded(1, 3), isIncluded(4, 9), isIncluded(1, 9), isIncluded(5, 5)],
      [false, true, true, true, false],
    );
  });
});
