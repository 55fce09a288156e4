import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything, fixture, listPanels, openFixture } from './documents';
import { eventually } from './eventually';

const findPanel = () => listPanels('architectureGlossary.diagram')[0];

describe('the place of the diagram panel', () => {
  afterEach(closeEverything);

  const findFile = (name = 'architecture.mmd'): Promise<vscode.Tab> =>
    eventually(() =>
      Promise.resolve(
        vscode.window.tabGroups.all
          .flatMap(({ tabs }) => tabs)
          .find(
            ({ input }) => input instanceof vscode.TabInputText && input.uri.path.endsWith(name),
          ),
      ),
    );
  /** Opens the panel, and waits until it has the focus. */
  const openPanel = async (): Promise<void> => {
    await vscode.commands.executeCommand('architectureGlossary.openDiagram');
    const panel = await eventually(() => Promise.resolve(findPanel()));
    await eventually(() =>
      Promise.resolve(panel.isActive && panel.group.isActive ? true : undefined),
    );
  };

  it('is not covered by a file that opens while the panel has the focus', async () => {
    await openFixture('src/tourPlanner.ts');
    await openPanel();
    await vscode.commands.executeCommand('vscode.open', fixture('docs/architecture.mmd'));
    const opened = await findFile();
    assert.notEqual(opened.group.viewColumn, findPanel()?.group.viewColumn);
    assert.equal(findPanel()?.isActive, true);
  });

  it('is next to a file that opens where the panel was the only editor', async () => {
    await openPanel();
    await vscode.commands.executeCommand('vscode.open', fixture('docs/architecture.mmd'));
    await eventually(() =>
      Promise.resolve(vscode.window.tabGroups.all.length === 2 ? true : undefined),
    );
    await eventually(() => Promise.resolve(findPanel()?.isActive === true ? true : undefined));
    const opened = await findFile();
    assert.ok(opened.isActive && opened.group.isActive, 'the file keeps the focus');
    assert.notEqual(opened.group.viewColumn, findPanel()?.group.viewColumn);
    await vscode.commands.executeCommand('vscode.open', fixture('src/tourPlanner.ts'));
    const next = await findFile('tourPlanner.ts');
    assert.equal(next.group.viewColumn, opened.group.viewColumn);
    assert.equal(findPanel()?.isActive, true);
  });

  it('stays among files where the reader has put it', async () => {
    await openFixture('src/tourPlanner.ts');
    await openPanel();
    await vscode.commands.executeCommand('workbench.action.moveEditorToFirstGroup');
    await eventually(() =>
      Promise.resolve(vscode.window.tabGroups.all.length === 1 ? true : undefined),
    );
    await vscode.commands.executeCommand('vscode.open', fixture('docs/architecture.mmd'));
    await findFile();
    // The file may have replaced the one before, which was only previewed.
    await vscode.commands.executeCommand('vscode.open', fixture('GLOSSARY.md'));
    await findFile('GLOSSARY.md');
    assert.equal(vscode.window.tabGroups.all.length, 1);
    assert.ok(findPanel());
  });
});
