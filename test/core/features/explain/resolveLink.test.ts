import assert from 'node:assert/strict';
import { resolveLink } from '../../../../src/core/features/explain/resolveLink';

describe('the file that a link leads to', () => {
  for (const [written, file] of [
    ['a.md', 'file:///repo/docs/a.md'],
    ['../a.md#part', 'file:///repo/a.md'],
    ['a.md?x=1', 'file:///repo/docs/a.md'],
    ['/a.md', 'file:///a.md'],
    ['a%20b.md', 'file:///repo/docs/a%20b.md'],
    ['', undefined],
    ['#part', undefined],
    ['?x', undefined],
    ['a%5cb.md', undefined],
    ['a%5Cb.md', undefined],
    ['a%00b.md', undefined],
    ['100%.md', undefined],
  ] as const) {
    it(`of "${written}" is ${file ?? 'unknown'}`, () => {
      assert.equal(resolveLink('file:///repo/docs/GLOSSARY.md', written), file);
    });
  }
});
