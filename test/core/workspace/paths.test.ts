import assert from 'node:assert/strict';
import { toWorkspaceUri } from '../../../src/core/workspace/paths';

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
