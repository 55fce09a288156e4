import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { listFiles, PackageManager } from '@vscode/vsce';
import { packageProblems } from '../host/packagedFiles.mjs';

describe('VSIX', () => {
  it('contains what the extension needs and nothing else', async () => {
    const files = await listFiles({ packageManager: PackageManager.None });
    assert.deepEqual(packageProblems(files), []);
  });
});

describe('npm package', () => {
  it('contains what the command line needs and nothing else', () => {
    const { stdout, stderr } = spawnSync('npm pack --dry-run --json --ignore-scripts', {
      shell: true,
      encoding: 'utf8',
    });
    assert.ok(stdout, stderr);
    // A list in some versions of npm, an object in others.
    const packed = JSON.parse(stdout) as Readonly<
      Record<string, { readonly files: readonly { readonly path: string }[] }>
    >;
    const files = Object.values(packed).flatMap((one) => one.files.map(({ path }) => path));
    assert.deepEqual(files.filter((file) => !file.startsWith('media/sample/')).sort(), [
      'LICENSE',
      'README.md',
      'dist/ThirdPartyNotices.txt',
      'dist/cli.js',
      'dist/mcp.js',
      'dist/mermaidParser.js',
      'package.json',
    ]);
  });
});
