import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { TestFolder } from './testClient';

interface Report {
  readonly hover: readonly string[];
  readonly definition: readonly [path: string, line: string];
  readonly diagnostics: readonly string[];
  readonly completion: readonly string[];
  readonly renamed: readonly string[];
  readonly stopped: boolean;
}

const isInstalled = spawnSync('nvim', ['--version']).status === 0;

describe('Neovim', function () {
  this.timeout(120_000);

  it('explains, completes, checks, finds and renames with the language server', function () {
    if (!isInstalled) this.skip();
    const folder = new TestFolder('sample');
    folder.write('docs/note.md', 'The customer keeps the proof of delivery.\n\nmerc\n');
    const { status, stdout, stderr } = spawnSync(
      'nvim',
      ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-c', 'luafile test/lsp/neovim.lua'],
      {
        encoding: 'utf8',
        timeout: 100_000,
        env: {
          ...process.env,
          WORKSPACE: folder.path,
          NODE: process.execPath,
          PROGRAM: resolve('dist/cli.js'),
        },
      },
    );
    assert.equal(status, 0, stdout + stderr);
    const report = JSON.parse(stdout) as Report;
    assert.equal(report.hover[0], '**Proof of delivery** (POD)');
    assert.deepEqual(report.definition, [
      `${folder.path}/GLOSSARY.md`,
      '## Proof of delivery (POD)',
    ]);
    assert.deepEqual(report.diagnostics, ['Use “merchant” instead of “customer”.']);
    assert.ok(report.completion.includes('merchant'), report.completion.join());
    assert.equal(report.renamed[0], 'The customer keeps the delivery receipt.');
    assert.equal(report.stopped, true);
    folder.remove();
  });
});
