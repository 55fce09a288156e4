import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commandIds } from '../../src/extension/commandIds';
import { closeEverything, fixture, openFixture, writeFiles } from './documents';
import { eventually } from './eventually';
import { QuickInputs } from './quickInputs';

const { executeCommand } = vscode.commands;

describe('Import Terms', () => {
  const table = 'terms-to-import.csv';
  const changes = 'changes-to-import.csv';
  let inputs: QuickInputs;

  before(async () => {
    await writeFiles({
      [table]: 'Term;Definition\nSort code;The hub that a parcel goes to.\n;No name.\n',
    });
  });

  after(async () => {
    for (const path of [table, changes]) await vscode.workspace.fs.delete(fixture(path));
  });

  beforeEach(() => {
    inputs = new QuickInputs();
  });

  afterEach(async () => {
    inputs.dispose();
    await executeCommand('workbench.action.closeQuickOpen');
    await closeEverything();
  });

  it('adds the terms of a file to the glossary in a step that can be undone', async () => {
    const glossary = await openFixture('GLOSSARY.md');
    const before = glossary.getText();
    void executeCommand(commandIds.importTerms, fixture(table));
    await inputs.pick(/Import: add 1, change 0, keep 0/u);
    const written = await eventually(() => {
      const isDone = glossary.getText() !== before && !glossary.isDirty;
      return Promise.resolve(isDone ? glossary.getText() : undefined);
    });
    assert.match(written, /Sort code/u);
    assert.match(written, /The hub that a parcel goes to\./u);
    await vscode.window.showTextDocument(glossary);
    await executeCommand('undo');
    assert.equal(glossary.getText(), before);
    assert.ok(await glossary.save());
  });

  it('shows where a text differs', async () => {
    const definition = 'The stops one courier serves in one day, in the order of the street map.';
    await writeFiles({ [changes]: `Term;Definition\nTour;"${definition}"\n` });
    const run = executeCommand(commandIds.importTerms, fixture(changes));
    const { detail } = await inputs.find(/^\S+ Tour$/u);
    assert.match(
      detail ?? '',
      /old “…the order they are driven\.”, new “…the order of the street map\.”/u,
    );
    await executeCommand('workbench.action.closeQuickOpen');
    await run;
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
