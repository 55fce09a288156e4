import assert from 'node:assert/strict';
import type { FileEdits } from '../../../../src/core/text/textEdit';
import {
  findInterruption,
  findMainReplacement,
} from '../../../../src/core/features/edit/interruptedChange';
import { applyEdits } from '../../../../src/core/text/textEdit';
import type { FileText } from '../../../../src/core/workspace/workspace';

const edit = (start: number, end: number, newText: string): FileEdits['edits'][number] => ({
  range: { start, end },
  newText,
});

const changes: readonly FileEdits[] = [
  { uri: 'file:///a.md', text: 'one two', edits: [edit(0, 3, 'three')] },
  { uri: 'file:///b.md', text: 'one', edits: [edit(0, 3, 'three')] },
  // Another part of the first file.
  { uri: 'file:///a.md', text: 'one two', edits: [edit(4, 7, 'four')] },
];

function find(texts: Readonly<Record<string, string>>): ReturnType<typeof findInterruption> {
  const readFile = (uri: string): Promise<FileText> => {
    const text = texts[uri];
    return Promise.resolve(
      text === undefined ? { kind: 'unreadable', reason: 'missing' } : { kind: 'text', text },
    );
  };
  return findInterruption({ readFile }, changes);
}

describe('a change of several files that was interrupted', () => {
  it('is found if some files have it and others do not', async () => {
    const found = await find({ 'file:///a.md': 'three four', 'file:///b.md': 'one' });
    assert.ok(found);
    assert.deepEqual(found.missing, [changes[1]]);
    assert.deepEqual(
      found.undo.map(({ uri, text, edits }) => [uri, text, applyEdits(text, edits)]),
      [['file:///a.md', 'three four', 'one two']],
    );
  });

  it('is not found if all files have it, or none', async () => {
    assert.equal(await find({ 'file:///a.md': 'one two', 'file:///b.md': 'one' }), undefined);
    assert.equal(await find({ 'file:///a.md': 'three four', 'file:///b.md': 'three' }), undefined);
  });

  it('restores files that are half-written', async () => {
    const found = await find({ 'file:///a.md': '', 'file:///b.md': 'thr' });
    assert.ok(found);
    const texts = { 'file:///a.md': '', 'file:///b.md': 'thr' } as Readonly<Record<string, string>>;
    const apply = (list: readonly FileEdits[]): readonly string[] =>
      list.map(({ uri, edits }) => applyEdits(texts[uri] ?? '', edits));
    assert.deepEqual(apply(found.missing), ['three four', 'three']);
    assert.deepEqual(apply(found.undo), ['one two', 'one']);
  });

  it('leaves out files that are gone or were edited since', async () => {
    assert.equal(await find({ 'file:///a.md': 'three two', 'file:///b.md': 'one' }), undefined);
    assert.equal(await find({ 'file:///b.md': 'three' }), undefined);
  });
});

describe('what an interrupted change replaces', () => {
  const replacing = (
    ...pairs: readonly (readonly [string, string])[]
  ): ReturnType<typeof findMainReplacement> =>
    findMainReplacement(
      pairs.map(([text, newText], i) => ({
        uri: `file:///${i}.md`,
        text,
        edits: [edit(0, text.length, newText)],
      })),
    );

  it('is what most edits replace, or else the first', () => {
    const plural = ['wharves', 'quays'] as const;
    const single = ['wharf', 'quay'] as const;
    assert.deepEqual(replacing(plural, single, single), { oldText: 'wharf', newText: 'quay' });
    assert.deepEqual(replacing(plural, single), { oldText: 'wharves', newText: 'quays' });
  });

  it('is not text that is added, removed or moved', () => {
    assert.equal(replacing(['', 'quay']), undefined);
    assert.equal(replacing(['wharf', ' ']), undefined);
    assert.deepEqual(replacing(['wharf', ''], ['wharf', ''], ['wharf', 'quay']), {
      oldText: 'wharf',
      newText: 'quay',
    });
    assert.equal(replacing(), undefined);
  });

  it('is one line of at most sixty units', () => {
    assert.equal(replacing(['a\nb', 'c']), undefined);
    assert.equal(replacing(['a', 'b\rc']), undefined);
    assert.equal(replacing(['a', 'b'.repeat(61)]), undefined);
    assert.equal(replacing(['a'.repeat(60), 'b'])?.newText, 'b');
  });
});
