import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commandIds } from '../../src/extension/commandIds';
import { closeEverything, fixture, openFixture, writeFiles } from './documents';
import { eventually } from './eventually';

const { executeCommand } = vscode.commands;

describe('Import Terms', () => {
  const table = 'terms-to-import.csv';

  before(async () => {
    await writeFiles({
      [table]: 'Term;Definition\nSort code;The hub that a parcel goes to.\n;No name.\n',
    });
  });

  after(() => vscode.workspace.fs.delete(fixture(table)));

  afterEach(async () => {
    await executeCommand('workbench.action.closeQuickOpen');
    await closeEverything();
  });

  it('adds the terms of a file to the glossary in a step that can be undone', async () => {
    const glossary = await openFixture('GLOSSARY.md');
    const before = glossary.getText();
    void executeCommand(commandIds.importTerms, fixture(table));
    const written = await eventually(async () => {
      await executeCommand('quickInput.first');
      await executeCommand('quickInput.accept');
      const isDone = glossary.getText() !== before && !glossary.isDirty;
      return isDone ? glossary.getText() : undefined;
    });
    assert.match(written, /Sort code/u);
    assert.match(written, /The hub that a parcel goes to\./u);
    await vscode.window.showTextDocument(glossary);
    await executeCommand('undo');
    assert.equal(glossary.getText(), before);
    assert.ok(await glossary.save());
  });

  it('does nothing if the user closes the preview', async () => {
    const glossary = await openFixture('GLOSSARY.md');
    const before = glossary.getText();
    let isOpen = true;
    const run = Promise.resolve(executeCommand(commandIds.importTerms, fixture(table))).then(() => {
      isOpen = false;
    });
    await eventually(async () => {
      await executeCommand('workbench.action.closeQuickOpen');
      return isOpen ? undefined : true;
    });
    await run;
    assert.equal(glossary.getText(), before);
  });
});
