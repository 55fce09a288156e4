import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { noCancellation } from '../../src/core/workspace/cancellation';
import { createDiskLoader } from '../../src/extension/host/nodeLoader';
import { VSCodeWorkspace } from '../../src/extension/host/vscodeWorkspace';
import { fixture, folderUri } from './documents';
import { eventually } from './eventually';

const reasons = {
  byDisk: {
    'link.md': 'inside',
    'inside/a.md': 'inside',
    'loop.md': 'denied',
    'device.md': 'outside',
  },
  // The editor does not tell where a link leads.
  byEditor: { 'link.md': 'outside', 'inside/a.md': 'outside', 'device.md': 'not-a-file' },
  both: {
    'docs/a.md': 'inside',
    'pipe.md': 'not-a-file',
    docs: 'not-a-file',
    'out.md': 'outside',
    'outside/secret.md': 'outside',
    'none.md': 'missing',
  },
};

describe('linked files', function () {
  // Windows has no named pipes in folders, and links need rights there.
  if (process.platform === 'win32') return;

  let elsewhere: string;
  let folder: string;

  before(() => {
    elsewhere = mkdtempSync(join(tmpdir(), 'glossary-'));
    folder = fixture('linked').fsPath;
    mkdirSync(join(folder, 'docs'), { recursive: true });
    writeFileSync(join(elsewhere, 'secret.md'), 'secret');
    writeFileSync(join(folder, 'docs', 'a.md'), 'inside');
    execFileSync('mkfifo', [join(folder, 'pipe.md')]);
    symlinkSync('/dev/zero', join(folder, 'device.md'));
    symlinkSync(join(folder, 'docs', 'a.md'), join(folder, 'link.md'));
    symlinkSync(join(elsewhere, 'secret.md'), join(folder, 'out.md'));
    symlinkSync(elsewhere, join(folder, 'outside'));
    symlinkSync('docs', join(folder, 'inside'));
    symlinkSync('loop.md', join(folder, 'loop.md'));
  });

  after(() => {
    rmSync(folder, { recursive: true });
    rmSync(elsewhere, { recursive: true });
  });

  const extension = vscode.extensions.getExtension('architecture-glossary.architecture-glossary');
  assert.ok(extension);
  const ways = [
    {
      name: 'the disk',
      create: () => new VSCodeWorkspace(createDiskLoader(extension.extensionUri)),
      listed: ['docs/a.md', 'link.md'],
      expected: { ...reasons.both, ...reasons.byDisk },
    },
    {
      name: 'the editor',
      create: () => new VSCodeWorkspace(),
      listed: undefined,
      expected: { ...reasons.both, ...reasons.byEditor },
    },
  ];
  for (const { name, create, listed, expected } of ways) {
    describe(`as ${name} reads them`, () => {
      let workspace: VSCodeWorkspace;

      before(() => {
        workspace = create();
      });

      after(() => {
        workspace.dispose();
      });

      const read = async (path: string): Promise<string> => {
        const uri = vscode.Uri.file(join(folder, path)).toString();
        const file = await workspace.readFile(uri);
        return file.kind === 'text' ? file.text : file.reason;
      };

      it('are text inside the workspace and no file outside, pipes and devices included', async () => {
        for (const [path, text] of Object.entries(expected)) {
          assert.equal(await read(path), text, path);
        }
      });

      it('are listed where they lead to a file inside', async () => {
        const found = await workspace.findFiles(['linked/**/*.md'], noCancellation);
        const base = `${folderUri().toString()}/linked/`;
        const paths = found.map((uri) => uri.replace(base, '')).sort();
        if (listed) assert.deepEqual(paths, listed);
        // A link that the editor lists is refused when it is read.
        else for (const path of paths) assert.notEqual(await read(path), 'secret');
      });

      it('are refused once a link has taken the place of a folder', async () => {
        mkdirSync(join(folder, 'later'));
        writeFileSync(join(folder, 'later', 'secret.md'), 'inside');
        assert.equal(await read('later/secret.md'), 'inside');
        renameSync(join(folder, 'later'), join(folder, 'before'));
        symlinkSync(elsewhere, join(folder, 'later'));
        const isRefused = async (): Promise<true | undefined> =>
          (await read('later/secret.md')) === 'outside' ? true : undefined;
        assert.ok(await eventually(isRefused));
        rmSync(join(folder, 'later'));
        rmSync(join(folder, 'before'), { recursive: true });
      });
    });
  }
});
