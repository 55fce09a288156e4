import assert from 'node:assert/strict';
import fc from 'fast-check';
import { URI, Utils } from 'vscode-uri';
import { toUriBelow, toWorkspaceUri } from '../../../src/core/workspace/paths';

describe('toUriBelow', () => {
  it('writes an address as the library for addresses does', () => {
    const ascii = fc.string({ unit: 'binary-ascii', minLength: 1 });
    const segment = fc
      .oneof(ascii, fc.string({ unit: 'grapheme', minLength: 1 }))
      .filter((name) => !name.includes('/') && name !== '.' && name !== '..');
    const folder = fc.constantFrom('file:///repo', 'file:///', 'file:///c%3A/a%20b');
    fc.assert(
      fc.property(folder, fc.array(segment, { minLength: 1, maxLength: 4 }), (root, segments) => {
        const path = segments.join('/');
        const expected = Utils.joinPath(URI.parse(root), path).toString();
        assert.equal(toUriBelow(root, path), expected);
      }),
    );
  });
});

describe('toWorkspaceUri', () => {
  const folders = ['file:///repo', 'file:///other%20repo'];

  it('keeps the address of a file, also outside the workspace', () => {
    for (const uri of ['file:///repo/a.md', 'file:///elsewhere/a.md'])
      assert.equal(toWorkspaceUri(uri, folders), uri);
  });

  it('treats an earlier revision as the file of its path', () => {
    assert.equal(toWorkspaceUri('git:/repo/docs/a.md?x', folders), 'file:///repo/docs/a.md');
    assert.equal(toWorkspaceUri('git:/other%20repo/a.md', folders), 'file:///other%20repo/a.md');
  });

  it('puts an untitled document into the first folder', () => {
    assert.equal(toWorkspaceUri('untitled:Untitled-1', folders), 'file:///repo/Untitled-1');
    assert.equal(toWorkspaceUri('untitled:Untitled-1', []), 'untitled:Untitled-1');
  });
});
