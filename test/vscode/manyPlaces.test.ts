import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { toTermReference } from '../../src/core/glossary/termReference';
import { planTermRename } from '../../src/core/service/editing';
import { noCancellation } from '../../src/core/workspace/cancellation';
import type { CancellationToken } from '../../src/core/workspace/cancellation';
import type { RenamePlan } from '../../src/core/features/rename/renamePlan';
import { applyChanges } from '../../src/extension/commands/applyChanges';
import { closeEverything, fixture, replaceAll, writeFiles } from './documents';
import { createOwnService, type OwnService } from './ownService';

const pages = 205;
const usagesPerPage = 5;
const pageText = 'Wait at the gangplank.\n'.repeat(usagesPerPage);
const glossaryText = '# Glossary\n\n## Gangplank\n\nA board between ship and land.\n';

describe('a rename of a thousand places', function () {
  this.timeout(120_000);

  let own: OwnService;

  const pathOf = (page: number): string => `crowd/page${String(page)}.md`;
  const readSaved = async (path: string): Promise<string> =>
    new TextDecoder().decode(await vscode.workspace.fs.readFile(fixture(path)));

  const plan = async (token: CancellationToken = noCancellation): Promise<RenamePlan> => {
    const { terms } = await own.service.glossary();
    const term = terms.find(({ name }) => name === 'Gangplank');
    assert.ok(term);
    const names = { newName: 'Footbridge', oldName: 'gone' } as const;
    return planTermRename(own.service, toTermReference(term), names, token);
  };

  before(async () => {
    const texts = Array.from({ length: pages }, (_, page) => [pathOf(page), pageText] as const);
    await writeFiles({ 'crowd/glossary.md': glossaryText, ...Object.fromEntries(texts) });
    own = createOwnService();
    await own.service.whenFound();
  });

  after(async () => {
    own.dispose();
    await closeEverything();
    await vscode.workspace.fs.delete(fixture('crowd'), { recursive: true });
  });

  it('changes nothing when it is canceled', async () => {
    const source = new vscode.CancellationTokenSource();
    let asked = 0;
    const token = {
      get isCancellationRequested() {
        if (++asked === 20) source.cancel();
        return source.token.isCancellationRequested;
      },
    };
    const result = await plan(token);
    // Much less than all is planned, and the caller throws it away.
    assert.ok(result.kind === 'changes' && result.changes.length < pages, String(asked));
    assert.equal(await readSaved(pathOf(0)), pageText);
    assert.ok(vscode.workspace.textDocuments.every(({ isDirty }) => !isDirty));
  });

  it('reaches all of them, also unsaved ones, and is taken back in one step', async () => {
    const dirty = await vscode.workspace.openTextDocument(fixture(pathOf(7)));
    await vscode.window.showTextDocument(dirty);
    const unsaved = `Not saved yet: the Gangplank.\n${pageText}`;
    await replaceAll(dirty, unsaved);
    const result = await plan();
    assert.ok(result.kind === 'changes');
    const places = result.changes.reduce((count, { edits }) => count + edits.length, 0);
    assert.ok(places > pages * usagesPerPage, String(places));

    const undo = await applyChanges(own.workspace, result.changes);
    assert.equal(undo.length, pages + 1);
    const renamedPage = pageText.replaceAll('gangplank', 'footbridge');
    for (let page = 0; page < pages; page++) {
      if (page !== 7) assert.equal(await readSaved(pathOf(page)), renamedPage, pathOf(page));
    }
    assert.equal(dirty.getText(), `Not saved yet: the Footbridge.\n${renamedPage}`);

    await applyChanges(own.workspace, undo);
    for (let page = 0; page < pages; page++) {
      if (page !== 7) assert.equal(await readSaved(pathOf(page)), pageText, pathOf(page));
    }
    assert.equal(dirty.getText(), unsaved);
    assert.equal(await readSaved('crowd/glossary.md'), glossaryText);
  });
});
