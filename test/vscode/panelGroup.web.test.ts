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
  const waitUntil = (isTrue: () => boolean): Promise<true> =>
    eventually(() => Promise.resolve(isTrue() ? true : undefined));
  const countGroups = (): number => vscode.window.tabGroups.all.length;
  const isFocused = (tab: vscode.Tab | undefined): boolean =>
    tab !== undefined && tab.isActive && tab.group.isActive;
  /** Opens the panel, and waits until it has the focus. */
  const openPanel = async (): Promise<void> => {
    await vscode.commands.executeCommand('architectureGlossary.openDiagram');
    // A panel that moves gets another tab.
    await waitUntil(() => isFocused(findPanel()));
  };

  /** Opens a file, and waits until it has the focus. */
  const openFile = async (path: string): Promise<void> => {
    await vscode.commands.executeCommand('vscode.open', fixture(path));
    await eventually(async () => (isFocused(await findFile(path)) ? true : undefined));
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
    await waitUntil(() => countGroups() === 2);
    await waitUntil(() => findPanel()?.isActive === true);
    const opened = await findFile();
    assert.ok(opened.isActive && opened.group.isActive, 'the file keeps the focus');
    assert.notEqual(opened.group.viewColumn, findPanel()?.group.viewColumn);
    await vscode.commands.executeCommand('vscode.open', fixture('src/tourPlanner.ts'));
    const next = await findFile('tourPlanner.ts');
    assert.equal(next.group.viewColumn, opened.group.viewColumn);
    assert.equal(findPanel()?.isActive, true);
  });

  it('is next to a file again after the last one next to it has been closed', async () => {
    await openFixture('src/tourPlanner.ts');
    await openPanel();
    await vscode.window.tabGroups.close(await findFile('tourPlanner.ts'));
    await waitUntil(() => countGroups() === 1);
    await openFile('docs/architecture.mmd');
    await waitUntil(() => countGroups() === 2);
    await waitUntil(() => findPanel()?.isActive === true);
  });

  it('stays among files where the reader has put it', async () => {
    await openFixture('src/tourPlanner.ts');
    await openPanel();
    await eventually(async () => {
      // Without an effect as long as the editor does not show the panel.
      await vscode.commands.executeCommand('workbench.action.moveEditorToFirstGroup');
      return countGroups() === 1 ? true : undefined;
    });
    await waitUntil(() => isFocused(findPanel()));
    await openFile('docs/architecture.mmd');
    // The file may have replaced the one before, which was only previewed.
    await openFile('GLOSSARY.md');
    assert.equal(countGroups(), 1);
    assert.ok(findPanel());
  });
});
