import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { listFiles, PackageManager } from '@vscode/vsce';
import { packageProblems } from '../host/packagedFiles.mjs';

/** The languages with translations. */
const languages = ['de', 'es', 'fr', 'ja', 'zh-cn'];

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
    const chunk = /^dist\/(?:library\/chunk-\w+\.mjs|webview\/[\w.-]+\.(?:css|js|json))$/u;
    const others = files.filter((file) => !file.startsWith('media/sample/') && !chunk.test(file));
    assert.ok(files.includes('dist/webview/renderer.json'));
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
      ...['drawing.css', 'drawing.js', 'page.css', 'page.js'].map((file) => `dist/page/${file}`),
      'dist/workerThread.js',
      ...languages.map((language) => `l10n/bundle.l10n.${language}.json`),
      'media/markdownPreview.css',
      'media/tooltip.js',
      'package.json',
      'types/index.d.mts',
      'types/markdown-it.d.mts',
      'types/remark.d.mts',
      'types/site.d.mts',
    ]);
  });
});
