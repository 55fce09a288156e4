import * as vscode from 'vscode';
import type { GlossaryNode } from '../../src/extension/views/glossaryNode';
import { GlossaryTree } from '../../src/extension/views/glossaryTree';
import { TreeChoices } from '../../src/extension/views/treeChoices';
import { closeEverything, fixture, hoverOn, openFixture, replaceAll } from './documents';
import { eventually } from './eventually';
import { createMemory } from './memory';
import { createOwnService, type OwnService } from './ownService';

const viewId = 'architectureGlossary.terms';
const everything = ['P', 'Proof of Delivery', 'S', 'SLA', 'T', 'Tour', 'Tour Planner'];

/** Tests the rows of the view as the editor shows them, which may differ from those that the tree provides. */
describe('glossary view', () => {
  let own: OwnService;
  let tree: GlossaryTree;
  let view: vscode.TreeView<GlossaryNode>;

  beforeEach(async () => {
    await vscode.commands.executeCommand('workbench.view.explorer');
    own = createOwnService();
  });

  afterEach(async () => {
    view.dispose();
    tree.dispose();
    own.dispose();
    await closeEverything();
    await vscode.commands.executeCommand('workbench.view.explorer');
  });

  /** Replaces the extension's own list, which may already have been shown. */
  function createView(): void {
    tree = new GlossaryTree(own.service, new TreeChoices(createMemory()));
    view = vscode.window.createTreeView(viewId, { treeDataProvider: tree, canSelectMany: true });
  }

  async function open(): Promise<void> {
    await vscode.commands.executeCommand(`${viewId}.focus`);
  }

  async function hide(): Promise<void> {
    await vscode.commands.executeCommand('workbench.view.explorer');
    await eventually(() => Promise.resolve(view.visible ? undefined : true));
  }

  /** The editor reports the rows when all of them are selected. */
  async function rows(): Promise<readonly string[]> {
    await vscode.commands.executeCommand(`${viewId}.focus`);
    await vscode.commands.executeCommand('list.clear');
    await vscode.commands.executeCommand('list.selectAll');
    return view.selection.map((node) =>
      node.kind === 'group'
        ? node.group.label
        : node.kind === 'term'
          ? node.name
          : node.kind === 'section'
            ? node.section
            : node.path,
    );
  }

  async function waitForRows(expected: readonly string[]): Promise<void> {
    await eventually(async () => ((await rows()).join() === expected.join() ? true : undefined));
  }

  it('shows all terms when it is the first thing that is used', async () => {
    createView();
    await open();
    await waitForRows(everything);
  });

  it('shows all terms after a hover', async () => {
    createView();
    const document = await openFixture('src/tourPlanner.ts');
    await hoverOn(document, 'SLA');
    await own.service.explainText('SLA');
    await open();
    await waitForRows(everything);
  });

  it('shows all terms after the diagrams were read', async () => {
    createView();
    await own.service.diagrams();
    await open();
    await waitForRows(everything);
  });

  it('shows all terms when the diagrams are read while it opens', async () => {
    createView();
    await own.service.glossary();
    const opening = open();
    await own.service.diagrams();
    await opening;
    await waitForRows(everything);
  });

  it('follows a glossary that is edited while it is hidden', async () => {
    createView();
    await open();
    await waitForRows(everything);
    await hide();
    const glossary = await openFixture('GLOSSARY.md');
    await replaceAll(glossary, `${glossary.getText()}\n## Zeppelin\n\nA ship that flies.\n`);
    await open();
    await waitForRows([...everything, 'Z', 'Zeppelin']);
  });

  it('follows a glossary that is edited while it opens', async () => {
    createView();
    await own.service.diagrams();
    const glossary = await vscode.workspace.openTextDocument(fixture('GLOSSARY.md'));
    await vscode.window.showTextDocument(glossary);
    const opening = open();
    await replaceAll(glossary, `${glossary.getText()}\n## Zeppelin\n\nA ship that flies.\n`);
    await opening;
    await waitForRows([...everything, 'Z', 'Zeppelin']);
  });
});
