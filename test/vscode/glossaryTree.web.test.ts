import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { GlossaryNode } from '../../src/extension/views/glossaryNode';
import { GlossaryTree } from '../../src/extension/views/glossaryTree';
import { TreeChoices } from '../../src/extension/views/treeChoices';
import { TreeSections } from '../../src/extension/views/treeSections';
import { WorkspaceUsages } from '../../src/extension/providers/workspaceUsages';
import { closeEverything, openFixture, replaceAll, textOf } from './documents';
import { eventually } from './eventually';
import { createMemory } from './memory';
import { createOwnService, type OwnService } from './ownService';

describe('glossary tree', () => {
  let own: OwnService;
  let choices: TreeChoices;
  let tree: GlossaryTree;

  beforeEach(() => {
    own = createOwnService();
    choices = new TreeChoices(createMemory());
    tree = new GlossaryTree(own.service, choices);
  });

  afterEach(async () => {
    tree.dispose();
    own.dispose();
    await closeEverything();
  });

  /** Formats each group as its label, count and entries. */
  async function shown(): Promise<readonly string[]> {
    const groups = await tree.getChildren();
    return Promise.all(
      groups.map(async (group) => {
        const entries = (await tree.getChildren(group)).map(labelOf);
        return `${labelOf(group)} ${String(tree.getTreeItem(group).description)}: ${entries.join(', ')}`;
      }),
    );
  }

  function labelOf(node: GlossaryNode): string {
    const { label = '' } = tree.getTreeItem(node);
    return typeof label === 'string' ? label : label.label;
  }

  async function nodeOf(name: string): Promise<GlossaryNode> {
    for (const group of await tree.getChildren()) {
      for (const node of await tree.getChildren(group)) {
        if (node.kind === 'term' && node.name === name) return node;
      }
    }
    assert.fail(`${name} is in the tree`);
  }

  it('shows all terms by letter, then by what the user chooses', async () => {
    assert.deepEqual(await shown(), [
      'P 1: POD · Proof of Delivery',
      'S 1: SLA · service level agreement',
      'T 2: Tour, Tour Planner',
    ]);
    await choices.group('owner');
    assert.deepEqual(await shown(), [
      'Operations 1: SLA · service level agreement',
      'Routing team 1: Tour Planner',
      'No owner 2: POD · Proof of Delivery, Tour',
    ]);
  });

  it('puts entries without a definition on top on request', async () => {
    const glossary = await openFixture('GLOSSARY.md');
    await replaceAll(glossary, `${glossary.getText()}\n## Zeppelin\n`);
    await choices.putIncompleteFirst(true);
    const [first] = await eventually(async () => {
      const groups = await shown();
      return groups.join().includes('Zeppelin') ? groups : undefined;
    });
    assert.equal(first, 'No definition yet 1: Zeppelin');
  });

  it('opens an entry on click, and explains it as a hover does', async () => {
    const node = await nodeOf('Tour Planner');
    const item = tree.getTreeItem(node);
    assert.equal(item.accessibilityInformation?.label.startsWith('Tour Planner, '), true);
    const { tooltip } = await tree.resolveTreeItem(item, node);
    assert.ok(tooltip instanceof vscode.MarkdownString);
    assert.match(textOf(tooltip), /turns the parcels of a day into \[tours\]/u);
    const { command = '', arguments: given = [] } = item.command ?? {};
    await vscode.commands.executeCommand(command, ...(given as unknown[]));
    assert.equal(vscode.window.activeTextEditor?.selection.active.line, 24);
  });

  it('knows which entries have a box as soon as the diagrams are read', async () => {
    await eventually(async () => {
      const { contextValue } = tree.getTreeItem(await nodeOf('Tour Planner'));
      return contextValue === 'termOnDiagram' ? true : undefined;
    });
    assert.equal(tree.getTreeItem(await nodeOf('SLA')).contextValue, 'term');
  });

  it('changes only the rows of terms with a box when the diagrams are read', async () => {
    const changed: GlossaryNode[] = [];
    tree.onDidChangeTreeData((rows) => {
      changed.push(...(rows ?? []));
    });
    await shown();
    await eventually(async () => changed.includes(await nodeOf('Tour Planner')) || undefined);
    assert.ok(!changed.includes(await nodeOf('SLA')));
  });

  it('replaces no rows while the editor is asking for some', async () => {
    await tree.getChildren();
    const asking = tree.getChildren();
    let isReplaced = false;
    const replaced = new Promise<void>((resolve) => {
      tree.onDidChangeTreeData((rows) => {
        isReplaced ||= rows === undefined;
        if (rows === undefined) resolve();
      });
    });
    tree.refresh();
    await asking;
    assert.equal(isReplaced, false);
    await replaced;
  });

  it('lists the terms of the file in the editor above the groups, and follows the editor', async () => {
    const usages = new WorkspaceUsages(own.service);
    const sections = new TreeSections(own.service, Promise.resolve(usages));
    const sectioned = new GlossaryTree(own.service, choices, undefined, sections);
    const used = async (): Promise<string> => {
      const [first] = await sectioned.getChildren();
      assert.ok(first?.kind === 'section');
      const item = sectioned.getTreeItem(first);
      const terms = (await sectioned.getChildren(first)).map(labelOf);
      return `${labelOf(first)}: ${terms.join(', ')} (${String(item.description)})`;
    };
    const waitFor = (expected: string): Promise<true> =>
      eventually(async () => ((await used()) === expected ? true : undefined));
    const document = await openFixture('docs/checked.md');
    await replaceAll(document, 'Nothing of the glossary.');
    await waitFor('Used in this file:  (no terms)');
    await replaceAll(document, 'Each tour is planned by the tour planner. A tour has an SLA.');
    await waitFor('Used in this file: Tour, Tour Planner, SLA · service level agreement (3)');
    sectioned.dispose();
    sections.dispose();
    usages.dispose();
  });

  it('reads edited files only while it is visible, and catches up', async () => {
    const usages = new WorkspaceUsages(own.service);
    const createSections = (): TreeSections =>
      new TreeSections(own.service, Promise.resolve(usages));
    const [hidden, visible] = [createSections(), createSections()];
    const waitFor = (sections: TreeSections, count: number): Promise<true> =>
      eventually(() => Promise.resolve(sections.termsOf('used').length === count || undefined));
    const document = await openFixture('docs/checked.md');
    await replaceAll(document, 'Each tour.');
    hidden.update();
    visible.update();
    await waitFor(hidden, 1);
    hidden.setVisible(false);
    await replaceAll(document, 'Each tour has an SLA.');
    await waitFor(visible, 2);
    assert.equal(hidden.termsOf('used').length, 1);
    hidden.setVisible(true);
    await waitFor(hidden, 2);
    hidden.dispose();
    visible.dispose();
    usages.dispose();
  });

  it('remembers which groups the user opened and closed', async () => {
    const stateOf = async (label: string): Promise<vscode.TreeItemCollapsibleState | undefined> => {
      const group = (await tree.getChildren()).find((node) => labelOf(node) === label);
      return group && tree.getTreeItem(group).collapsibleState;
    };
    const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
    assert.equal(await stateOf('T'), Expanded);
    await choices.rememberOpen('letter:T', false);
    assert.equal(await stateOf('T'), Collapsed);
    assert.equal(await stateOf('S'), Expanded);
    await choices.rememberOpen('letter:T', true);
    assert.equal(await stateOf('T'), Expanded);
  });

  it('follows the glossary', async () => {
    await shown();
    const told = new Promise((resolve) => tree.onDidChangeTreeData(resolve));
    const glossary = await openFixture('GLOSSARY.md');
    await replaceAll(glossary, `${glossary.getText()}\n## Zeppelin\n\nA ship that flies.\n`);
    await told;
    // An earlier change may be reported first.
    await eventually(async () => (await shown()).includes('Z 1: Zeppelin') || undefined);
  });

  it('follows files that come and go on disk', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const uri = vscode.Uri.joinPath(folder.uri, 'docs/airships.glossary.yml');
    await shown();
    const text = 'terms:\n  - name: Zeppelin\n    definition: A ship that flies.\n';
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    const isThere = async (): Promise<boolean> => (await shown()).includes('Z 1: Zeppelin');
    await eventually(async () => ((await isThere()) ? true : undefined));
    await vscode.workspace.fs.delete(uri);
    await eventually(async () => ((await isThere()) ? undefined : true));
  });
});
