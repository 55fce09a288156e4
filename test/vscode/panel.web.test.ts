import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  closeEverything,
  fixture,
  listPanels,
  openFixture,
  replaceAll,
  textOf,
  writeFiles,
} from './documents';
import { eventually } from './eventually';

const diagramFile = 'docs/architecture.mmd';

const panelTabs = () => listPanels('architectureGlossary.diagram');

/** Returns the panel's tab, which the editor reports a moment after it opens. */
const panelTab = () => eventually(() => Promise.resolve(panelTabs()[0]));

const openPanel = () => vscode.commands.executeCommand('architectureGlossary.openDiagram');

/** Returns the parser's problems of the diagram, after the expected number has arrived. */
function problemsOf({ uri }: vscode.TextDocument, count: number) {
  return eventually(() => {
    const problems = vscode.languages
      .getDiagnostics(uri)
      .filter(({ code }) => code === 'diagram-syntax');
    return Promise.resolve(problems.length === count ? problems : undefined);
  });
}

describe('diagram panel', () => {
  afterEach(closeEverything);

  it('opens next to the code, once', async () => {
    await openFixture('src/tourPlanner.ts');
    await openPanel();
    assert.equal((await panelTab()).group.viewColumn, vscode.ViewColumn.Two);
    await openPanel();
    assert.equal(panelTabs().length, 1);
  });

  it('opens in the first column if no editor is open', async () => {
    await openPanel();
    assert.equal((await panelTab()).group.viewColumn, vscode.ViewColumn.One);
  });

  it('reports an invalid diagram at its line until it is fixed', async () => {
    const document = await openFixture(diagramFile);
    await openPanel();
    const good = document.getText();
    await replaceAll(document, `${good.trimEnd()}\n    broken --> [\n`);
    const [problem] = await problemsOf(document, 1);
    assert.equal(document.lineAt(problem?.range.start.line ?? 0).text, '    broken --> [');
    assert.equal(problem?.severity, vscode.DiagnosticSeverity.Error);
    await replaceAll(document, good);
    await problemsOf(document, 0);
  });

  it('shows a box and leaves the focus with the code', async () => {
    const document = await openFixture('src/tourPlanner.ts');
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      document.positionAt(document.getText().indexOf('POD_PHOTOS') + 1),
    );
    const link = /command:architectureGlossary\.showInDiagram\?([^)\s]+)/u.exec(
      hovers.flatMap(({ contents }) => contents.map(textOf)).join('\n'),
    );
    assert.ok(link?.[1], 'the hover leads to the diagram');
    const references: unknown = JSON.parse(decodeURIComponent(link[1]));
    assert.ok(Array.isArray(references));
    await vscode.commands.executeCommand('architectureGlossary.showInDiagram', references[0]);
    await panelTab();
    assert.equal(vscode.window.activeTextEditor?.document, document);
  });

  it('names its tab after the diagram, and follows the Mermaid file that opens', async function () {
    // Older versions show the new name of a tab, but do not report it to extensions.
    if (Number(vscode.version.split('.')[1]) < 101) this.skip();
    const other = 'docs/returns.mmd';
    const waitForTab = (label: string) =>
      eventually(() => Promise.resolve(panelTabs().find((tab) => tab.label === label)));
    await writeFiles({ [other]: '---\ntitle: Returns\n---\nflowchart LR\n  claim --> store\n' });
    try {
      await openFixture(diagramFile);
      await openPanel();
      const first = await eventually(() =>
        Promise.resolve(panelTabs().find(({ label }) => label !== 'Architecture Diagram')),
      );
      await vscode.commands.executeCommand('workbench.action.focusFirstEditorGroup');
      await openFixture(other);
      await waitForTab('Returns');
      await openFixture('src/tourPlanner.ts');
      await openFixture(diagramFile);
      await waitForTab(first.label);
    } finally {
      await vscode.workspace.fs.delete(fixture(other));
    }
  });

  it('ignores arguments that are not a reference to a box', async () => {
    await vscode.commands.executeCommand('architectureGlossary.showInDiagram', { node: 7 });
    assert.equal(panelTabs().length, 0);
  });
});
