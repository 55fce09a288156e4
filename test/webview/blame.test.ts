import assert from 'node:assert/strict';
import { findNewestLine, readBlame } from '../../src/core/service/hosting';
import { readLink } from '../../src/core/service/wording';

const blame = [
  '^1f0c3aa1 (Ada Lovelace   2024-03-01 10:00:00 +0100  1) # Glossary',
  '8b2e11d4 docs/old name.md (Grace (Navy) Hopper 2025-01-02 09:00:00 +0000  2) ## Order (OS)',
  '8b2e11d4 (Grace (Navy) Hopper 2025-01-02 11:30:00 +0000  3) Takes (2019-01-01 10:00:00 +0000  9) orders.',
  '00000000 (Not Committed Yet 2026-11-28 12:00:00 +0100  4) Unsaved.',
  '77aa00bc (Ada Lovelace   2026-05-05 10:00:00 +0200 10) ## Other',
].join('\n');

describe('the last change of an entry', () => {
  it('is the newest committed line of the entry', () => {
    assert.deepEqual(findNewestLine(readBlame(blame), { first: 0, last: 3 }), {
      author: 'Grace (Navy) Hopper',
      day: '2025-01-02',
    });
    assert.deepEqual(findNewestLine(readBlame(blame), { first: 0, last: 9 }), {
      author: 'Ada Lovelace',
      day: '2026-05-05',
    });
  });

  it('is unknown of lines that are not committed', () => {
    assert.equal(findNewestLine(readBlame(blame), { first: 3, last: 3 }), undefined);
    assert.equal(findNewestLine(readBlame(''), { first: 0, last: 9 }), undefined);
  });
});

describe('a link of an entry', () => {
  it('is an address, or a Markdown link with a text', () => {
    const same = 'https://example.com/a';
    assert.deepEqual(readLink(same), { text: same, target: same });
    assert.deepEqual(readLink('[Handbook](<docs/a.md> "Title")'), {
      text: 'Handbook',
      target: 'docs/a.md',
    });
    assert.deepEqual(readLink('[](docs/a.md)'), { text: 'docs/a.md', target: 'docs/a.md' });
  });
});
