import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commandIds } from '../../src/extension/commandIds';
import { closeEverything, openFixture } from './documents';
import { eventually } from './eventually';

const { executeCommand } = vscode.commands;
const notes = ['one', 'two', 'three'].map((name) => `docs/discover-${name}.md`);
const text = '# Notes\n\nThe carrier promise desk (CPD) answers. The CPD is open at noon.\n';

function folder(): vscode.Uri {
  const found = vscode.workspace.workspaceFolders?.[0];
  assert.ok(found, 'a workspace folder is open');
  return found.uri;
}

/** Checks the first item of the list and accepts it, which has no effect while no list is shown. */
async function tickFirstAndAccept(): Promise<void> {
  await executeCommand('quickInput.first');
  await executeCommand('workbench.action.quickPickManyToggle');
  await executeCommand('workbench.action.acceptSelectedQuickOpenItem');
}

describe('Discover Terms', () => {
  before(async () => {
    for (const note of notes) {
      const uri = vscode.Uri.joinPath(folder(), note);
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    }
  });

  after(async () => {
    for (const note of notes) await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder(), note));
  });

  afterEach(closeEverything);

  it('adds a selected word with its definition from the documents, in a step that can be undone', async () => {
    const glossary = await openFixture('GLOSSARY.md');
    const before = glossary.getText();
    void executeCommand(commandIds.discoverTerms);
    const written = await eventually(async () => {
      await tickFirstAndAccept();
      // The entry is complete when it is saved: an undo before that would be overwritten by the save.
      const isDone = glossary.getText() !== before && !glossary.isDirty;
      return isDone ? glossary.getText() : undefined;
    });
    assert.match(written, /CPD/u);
    assert.match(written, /carrier promise desk/u);
    await vscode.window.showTextDocument(glossary);
    await executeCommand('undo');
    assert.equal(glossary.getText(), before);
    assert.ok(await glossary.save());
  });
});
