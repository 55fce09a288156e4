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
  it('contains what the command line and the libraries need, and nothing else', () => {
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
    const chunk = /^dist\/library\/chunk-\w+\.mjs$/u;
    const others = files.filter((file) => !file.startsWith('media/sample/') && !chunk.test(file));
    assert.deepEqual(others.sort(), [
      'LICENSE',
      'README.md',
      'dist/ThirdPartyNotices.txt',
      'dist/cli.js',
      'dist/library/index.mjs',
      'dist/library/markdown-it.mjs',
      'dist/library/remark.mjs',
      'dist/lsp.js',
      'dist/mcp.js',
      'dist/mermaidParser.js',
      'media/markdownPreview.css',
      'package.json',
      'types/index.d.mts',
      'types/markdown-it.d.mts',
      'types/remark.d.mts',
      'types/site.d.mts',
    ]);
  });
});
