import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commandIds } from '../../src/extension/commandIds';
import { readSettings } from '../../src/extension/host/configuration';
import { SourcesPanel } from '../../src/extension/sources/sourcesPanel';
import { GlossaryTree } from '../../src/extension/views/glossaryTree';
import { TreeChoices } from '../../src/extension/views/treeChoices';
import {
  closeEverything,
  fixture,
  hoverOn,
  listPanels,
  openFixture,
  writeFiles,
} from './documents';
import { eventually } from './eventually';
import { createMemory } from './memory';
import { createOwnService, type OwnService } from './ownService';

const page = 'docs/words-we-use.md';
const text = [
  '# Warehouse speak\n',
  '- **Tote**: A box on wheels that holds one order.',
  '- **Cross-dock**: Moving goods from one truck to another.',
  '- **Put-away**: Storing goods after they arrive.\n',
].join('\n');

async function setGlossaryFiles(files: readonly string[] | undefined): Promise<void> {
  await vscode.workspace
    .getConfiguration('architectureGlossary')
    .update('glossaryFiles', files, vscode.ConfigurationTarget.Workspace);
}

describe('glossary sources', () => {
  let own: OwnService;

  before(() => writeFiles({ [page]: text }));

  after(() => vscode.workspace.fs.delete(fixture(page)));

  beforeEach(() => {
    const settings = { ...readSettings(), glossaryFiles: ['!**/GLOSSARY.md'] };
    own = createOwnService(() => settings);
  });

  afterEach(async () => {
    own.dispose();
    await vscode.window.tabGroups.close(listPanels('architectureGlossary.sources'));
    await vscode.commands.executeCommand('notifications.clearAll');
    await setGlossaryFiles(undefined);
    await closeEverything();
  });

  it('offers a page that looks like a glossary where none is used', async () => {
    const said: (string | undefined)[] = [];
    const tree = new GlossaryTree(own.service, new TreeChoices(createMemory()), (message) =>
      said.push(message),
    );
    const rows = await tree.getChildren();
    const items = rows.map((row) => tree.getTreeItem(row));
    tree.dispose();
    const shown = items.map(({ label, description, command, contextValue }) => [
      ...[label, description, command?.command, contextValue],
    ]);
    const offer = 'looks like a glossary. Use it?';
    assert.deepEqual(shown, [[page, offer, commandIds.useGlossary, 'lookAlike']]);
    assert.match(said.at(-1) ?? '', /this page looks like one\. Use it\?$/u);
  });

  it('uses the page by a setting, and its terms are there at once', async () => {
    const document = await openFixture(page);
    assert.equal(await hoverOn(document, 'Cross-dock'), '');
    // Ends only when its message is closed.
    const using = vscode.commands.executeCommand(commandIds.useGlossary, {
      uri: fixture(page).toString(),
    });
    await eventually(() =>
      Promise.resolve(readSettings().glossaryFiles.includes(page) ? true : undefined),
    );
    await eventually(async () =>
      (await hoverOn(document, 'Cross-dock')).includes('from one truck to another')
        ? true
        : undefined,
    );
    await vscode.commands.executeCommand('notifications.clearAll');
    await using;
  });

  it('refuses what is no file of the workspace', async () => {
    await vscode.commands.executeCommand(commandIds.useGlossary, { uri: 'file:///etc/passwd' });
    await vscode.commands.executeCommand(commandIds.useGlossary, 7);
    assert.deepEqual(readSettings().glossaryFiles, []);
  });

  it('shows the sources as a page whose links run only its own commands', async () => {
    await vscode.commands.executeCommand(commandIds.showSources);
    await vscode.commands.executeCommand(commandIds.showSources);
    await eventually(() =>
      Promise.resolve(listPanels('architectureGlossary.sources').length === 1 ? true : undefined),
    );
    const panel = new SourcesPanel(own.service);
    const html = await panel.page();
    panel.dispose();
    assert.match(html, /<h2>Not used<\/h2>/u);
    assert.match(html, /words-we-use\.md<\/a><\/h3>/u);
    const commands = [...html.matchAll(/href="command:([^?"]+)/gu)].map(([, command]) => command);
    assert.deepEqual([...new Set(commands)].sort(), [
      commandIds.openPlace,
      commandIds.useGlossary,
      'workbench.action.openSettings',
    ]);
  });

  it('opens a file at a line of the page', async () => {
    const uri = fixture(page).toString();
    await vscode.commands.executeCommand(commandIds.openPlace, { uri, line: 3 });
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), uri);
    assert.equal(editor.selection.active.line, 3);
  });
});
