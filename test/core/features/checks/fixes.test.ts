import assert from 'node:assert/strict';
import type { Finding } from '../../../../src/core/features/checks/finding';
import { listFixes } from '../../../../src/core/features/checks/fixes';
import { LineMap } from '../../../../src/core/text/lineMap';

const text = 'The hub and the hub. The QZR.\n';
const file = { uri: 'file:///repo/a.md', text, lines: new LineMap(text) };

function createFinding(code: Finding['code'], start: number, end: number): Finding {
  const word = text.slice(start, end);
  return {
    ...{ code, word, severity: 'information', message: '', uri: file.uri },
    range: { start, end },
    ...(code === 'discouraged-word' && {
      replacement: {
        range: { start, end },
        ...{ text: 'depot', from: 'hub', to: 'depot' },
        term: { uri: 'file:///repo/GLOSSARY.md', name: 'Depot', offset: 0 },
      },
    }),
  };
}

const first = createFinding('discouraged-word', 4, 7);
const second = createFinding('discouraged-word', 16, 19);
const acronym = createFinding('unexplained-acronym', 25, 28);

describe('listFixes', () => {
  it('replaces a word here, in the file if it is there twice, and everywhere', () => {
    const both = listFixes(file, first, [first, second, acronym], undefined);
    assert.deepEqual(
      both.slice(0, 3).map(({ title, change, isPreferred }) => [title, change, isPreferred]),
      [
        [
          'Replace with “depot”',
          { kind: 'edits', edits: [{ range: first.range, newText: 'depot' }] },
          true,
        ],
        [
          'Replace all 2 uses of “hub” with “depot” in this file',
          {
            kind: 'edits',
            edits: [first, second].map(({ range }) => ({ range, newText: 'depot' })),
          },
          false,
        ],
        [
          'Replace “hub” with “depot” in the whole workspace',
          { kind: 'replace-everywhere' },
          false,
        ],
      ],
    );
    const one = listFixes(file, first, [first, acronym], undefined);
    assert.deepEqual(
      one.slice(0, 2).map(({ change }) => change.kind),
      ['edits', 'replace-everywhere'],
    );
  });

  it('explains an acronym, with the expansion if it is known', () => {
    const list = (expansion: string | undefined): readonly (readonly [string, string])[] =>
      listFixes(file, acronym, [acronym], expansion).map(({ title, change }) => [
        change.kind,
        title,
      ]);
    assert.deepEqual(list('quick zone report').slice(0, 3), [
      ['add-entry', 'Add “QZR (quick zone report)” to the glossary'],
      ['spell-out', 'Replace with “quick zone report (QZR)”'],
      ['mark-as-known', 'Mark “QZR” as known in this workspace'],
    ]);
    assert.deepEqual(list(undefined).slice(0, 2), [
      ['add-entry', 'Add “QZR” to the glossary'],
      ['spell-out', 'Spell out “QZR” here'],
    ]);
    const [searched] = listFixes(file, acronym, [acronym], undefined);
    assert.deepEqual(searched?.change, {
      kind: 'add-entry',
      expansion: undefined,
      needsSearch: true,
    });
  });

  it('adds a box without a search, and ignores any word by a comment', () => {
    const box = createFinding('node-without-term', 4, 7);
    const [add, ...rest] = listFixes(file, box, [box], undefined);
    assert.deepEqual(add?.change, {
      kind: 'add-entry',
      expansion: undefined,
      needsSearch: false,
    });
    assert.deepEqual(
      rest.map(({ title, change }) => [title, change.kind]),
      [
        ['Ignore “hub” on this line', 'edits'],
        ['Ignore “hub” in this file', 'edits'],
      ],
    );
  });
});
