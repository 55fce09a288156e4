import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { checkDocument } from '../../src/core/features/checks/checkDocument';
import { DocumentChecker } from '../../src/extension/checks/documentChecker';
import { RefusedGlobs } from '../../src/extension/checks/refusedGlobs';
import { WorkspaceFacts } from '../../src/core/service/workspaceFacts';
import { hostClock } from '../../src/extension/host/hostClock';
import { FolderSettings } from '../../src/extension/host/folderSettings';
import { WorkspaceUsages } from '../../src/extension/providers/workspaceUsages';
import { closeEverything, fixture, writeFiles } from './documents';
import { eventually } from './eventually';
import { createOwnService } from './ownService';

const prose = '# Page\n\nThe QZR is late again.\n';

describe('an error in checking one document', () => {
  const files = { 'docs/good.md': prose, 'docs/bad.md': prose };

  before(() => writeFiles(files));

  after(async () => {
    await closeEverything();
    for (const path of Object.keys(files)) await vscode.workspace.fs.delete(fixture(path));
  });

  it('is a problem of that document, and the others are checked', async () => {
    const own = createOwnService();
    const settings = new FolderSettings();
    const usages = new WorkspaceUsages(own.service);
    const workspaceFacts = new WorkspaceFacts(own.service, usages, hostClock);
    const checker = new DocumentChecker({ ...own, settings, usages, workspaceFacts }, (facts) => {
      if (facts.uri.endsWith('bad.md')) throw new Error('a bug');
      return checkDocument(facts);
    });
    const open = async (
      path: string,
      viewColumn: vscode.ViewColumn,
    ): Promise<vscode.TextDocument> => {
      const document = await vscode.workspace.openTextDocument(fixture(path));
      await vscode.window.showTextDocument(document, { viewColumn });
      return document;
    };
    const bad = await open('docs/bad.md', vscode.ViewColumn.One);
    const good = await open('docs/good.md', vscode.ViewColumn.Two);
    const words = await eventually(() => {
      const found = checker.findingsOf(good).map(({ word }) => word);
      return Promise.resolve(found.length > 0 ? found : undefined);
    });
    assert.deepEqual(words, ['QZR']);
    const failure = await eventually(() =>
      Promise.resolve(
        vscode.languages.getDiagnostics(bad.uri).find(({ code }) => code === 'unreadable-file'),
      ),
    );
    assert.match(failure.message, /a bug/u);
    assert.deepEqual(checker.findingsOf(bad), []);
    for (const one of [checker, workspaceFacts, usages, settings, own]) one.dispose();
  });
});

describe('a pattern that is too complex', () => {
  const tooComplex = '{a,b}'.repeat(500);

  async function set(name: string, value: readonly string[] | undefined): Promise<void> {
    await vscode.workspace
      .getConfiguration('architectureGlossary')
      .update(name, value, vscode.ConfigurationTarget.Workspace);
  }

  afterEach(async () => {
    await set('storyFiles', undefined);
    await set('glossaryFiles', undefined);
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  it('is reported once for each setting, and again when it breaks after a correction', async () => {
    const told: string[] = [];
    const globs = new RefusedGlobs((setting) => told.push(setting));
    assert.deepEqual(told, []);
    await set('storyFiles', ['stories/**', tooComplex]);
    assert.deepEqual(told, ['architectureGlossary.storyFiles']);
    await set('glossaryFiles', [tooComplex]);
    await set('storyFiles', undefined);
    await set('storyFiles', [tooComplex]);
    assert.deepEqual(told, [
      'architectureGlossary.storyFiles',
      'architectureGlossary.glossaryFiles',
      'architectureGlossary.storyFiles',
    ]);
    globs.dispose();
  });
});
