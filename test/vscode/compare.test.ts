import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { findDiagramBlocks } from '../../src/core/diagram/diagramBlocks';
import type { KnownDiagram } from '../../src/core/diagram/knownDiagrams';
import { linkDiagrams, readDiagrams } from '../../src/core/service/diagramming';
import { LineMap } from '../../src/core/text/lineMap';
import { compareDiagram } from '../../src/extension/compare/compareDiagram';
import { createOwnService, type OwnService } from './ownService';

describe('comparing with a revision', function () {
  this.timeout(60_000);
  let folder: string;
  let own: OwnService;
  // Git recognizes a renamed file by the lines that it keeps.
  const kept = Array.from({ length: 20 }, (_, i) => `%% Line ${String(i)}\n`).join('');
  const git = (...words: readonly string[]): string =>
    execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.com', ...words], {
      cwd: folder,
      encoding: 'utf8',
    });
  const write = (name: string, text: string): void => {
    writeFileSync(join(folder, name), text);
  };
  const commit = (): void => {
    git('add', '-A');
    git('commit', '-q', '-m', 'Change');
  };

  /** Older versions open no repository outside the workspace otherwise. */
  const openAnywhere = (value: 'always' | undefined): Thenable<void> =>
    vscode.workspace
      .getConfiguration('git')
      .update('openRepositoryInParentFolders', value, vscode.ConfigurationTarget.Global);

  before(async () => {
    await openAnywhere('always');
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'compare-')));
    own = createOwnService();
    git('init', '-q');
    write('other.txt', 'x');
    commit();
    git('tag', 'empty');
    write('system.mmd', `flowchart LR\n${kept} a[Orders] --> b[Mail]\n`);
    commit();
    git('tag', 'v1');
    write('broken.mmd', 'flowchart LR\n a[');
    git('mv', 'system.mmd', 'renamed.mmd');
    commit();
    write('renamed.mmd', `flowchart LR\n${kept} a[Orders] --> c[Ledger]\n`);
  });
  after(async () => {
    await openAnywhere(undefined);
    own.dispose();
    rmSync(folder, { recursive: true, force: true });
  });

  const compare = async (id: string, name = 'renamed.mmd') => {
    const uri = vscode.Uri.file(join(folder, name)).toString();
    const text = `flowchart LR\n${kept} a[Orders] --> c[Ledger]\n`;
    const { service } = own;
    const { diagrams } = await readDiagrams({ uri, text }, service.parts.loadParser);
    const [linked] = linkDiagrams(diagrams, {
      glossary: await service.glossary(),
      index: await service.index(),
    });
    const [block] = findDiagramBlocks(uri, text);
    assert.ok(linked && block);
    const lines = new LineMap(text);
    const known: KnownDiagram = {
      ...{ id: `${uri}#0`, uri, block, text, line: 0, number: 0, title: undefined, lines },
    };
    return compareDiagram(service, known, linked, { id, name: id });
  };
  const problemOf = async (id: string, name?: string): Promise<string> => {
    const comparison = await compare(id, name);
    return 'problem' in comparison ? comparison.problem : 'none';
  };

  it('finds the changes of a renamed file, and draws what was removed', async () => {
    const comparison = await compare('v1');
    assert.ok('sentences' in comparison, JSON.stringify(comparison));
    assert.deepEqual(comparison.sentences, [
      'Ledger was added.',
      'Mail was removed.',
      'The connection Orders → Ledger was added.',
      'The connection Orders → Mail was removed.',
    ]);
    assert.match(comparison.shown.text, /b\["Mail"\]/);
    assert.deepEqual(
      comparison.boxes.map(({ id, kind }) => [id, kind]),
      [
        ['c', 'added'],
        ['b', 'removed'],
      ],
    );
  });

  it('names the reason where nothing can be compared', async () => {
    assert.equal(await problemOf('empty'), 'This diagram did not exist in “empty”.');
    assert.equal(await problemOf('v9'), '“v9” cannot be read. Choose another revision.');
    assert.equal(await problemOf('HEAD', 'broken.mmd'), 'This diagram had an error in “HEAD”.');
  });
});
