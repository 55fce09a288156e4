import assert from 'node:assert/strict';
import { listFiles, PackageManager } from '@vscode/vsce';
import { packageProblems } from '../host/packagedFiles.mjs';

describe('VSIX', () => {
  it('contains what the extension needs and nothing else', async () => {
    const files = await listFiles({ packageManager: PackageManager.None });
    assert.deepEqual(packageProblems(files), []);
  });
});
