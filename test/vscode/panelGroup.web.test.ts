import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything, fixture, listPanels, openFixture } from './documents';
import { eventually } from './eventually';

const findPanel = () => listPanels('architectureGlossary.diagram')[0];

describe('the place of the diagram panel', () => {
  afterEach(closeEverything);

  const findFile = (): Promise<vscode.Tab> =>
    eventually(() =>
      Promise.resolve(
        vscode.window.tabGroups.all
          .flatMap(({ tabs }) => tabs)
          .find(
            ({ input }) =>
              input instanceof vscode.TabInputText && input.uri.path.endsWith('architecture.mmd'),
          ),
      ),
    );

  it('is not covered by a file that opens while the panel has the focus', async () => {
    await openFixture('src/tourPlanner.ts');
    await vscode.commands.executeCommand('architectureGlossary.openDiagram');
    const panel = await eventually(() => Promise.resolve(findPanel()));
    await eventually(() =>
      Promise.resolve(panel.isActive && panel.group.isActive ? true : undefined),
    );
    await vscode.commands.executeCommand('vscode.open', fixture('docs/architecture.mmd'));
    const opened = await findFile();
    assert.notEqual(opened.group.viewColumn, findPanel()?.group.viewColumn);
    assert.equal(findPanel()?.isActive, true);
  });
});
