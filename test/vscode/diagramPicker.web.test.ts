import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commandIds } from '../../src/extension/commandIds';
import { readSettings } from '../../src/extension/host/configuration';
import type { DiagramItem } from '../../src/extension/panel/diagramPicker';
import { DiagramPicker } from '../../src/extension/panel/diagramPicker';
import { closeEverything, fixture, listPanels, writeFiles } from './documents';
import { eventually } from './eventually';
import { createOwnService, type OwnService } from './ownService';

const file = 'docs/flows.md';
const text = [
  '# Flows\n',
  '```mermaid\n---\ntitle: Returns\n---\nflowchart LR\n  c[Claim desk] --> w[Warehouse]\n```\n',
  '## Broken flow\n',
  '```mermaid\nflowchart LR\n  broken[Broken box --> ((\n```\n',
].join('\n');

describe('diagram picker', () => {
  let own: OwnService;
  let picker: DiagramPicker;

  before(() => writeFiles({ [file]: text }));

  after(() => vscode.workspace.fs.delete(fixture(file)));

  beforeEach(() => {
    own = createOwnService();
    picker = new DiagramPicker(own.service);
  });

  afterEach(async () => {
    own.dispose();
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await vscode.workspace
      .getConfiguration('architectureGlossary')
      .update('mainDiagram', undefined, vscode.ConfigurationTarget.Workspace);
    await vscode.window.tabGroups.close(listPanels('architectureGlossary.diagram'));
    await closeEverything();
  });

  async function itemOf(label: string): Promise<DiagramItem> {
    const found = (await picker.items(undefined)).find((item) => item.label === label);
    assert.ok(found, `${label} is in the list`);
    return found;
  }

  it('lists diagrams by title and file with the boxes inside, also broken ones, the main one first', async () => {
    const items = await picker.items(undefined);
    assert.match(items[0]?.description ?? '', /^Main diagram · docs\/architecture\.mmd:\d+$/u);
    const returns = await itemOf('Returns');
    assert.equal(returns.description, 'docs/flows.md:4');
    assert.equal(returns.detail, 'Claim desk, Warehouse');
    assert.equal((await itemOf('Broken flow')).description, 'docs/flows.md:14');
    const current = await picker.items(returns.diagram.id);
    assert.match(
      current.find(({ label }) => label === 'Returns')?.description ?? '',
      /^Current · /u,
    );
  });

  it('pins the main diagram by a setting that another window reads, and unpins it', async () => {
    await picker.togglePin((await itemOf('Returns')).diagram);
    assert.equal(readSettings().mainDiagram, 'docs/flows.md#Returns');
    const [first] = await picker.items(undefined);
    assert.equal(first?.label, 'Returns');
    const again = createOwnService();
    const [restored] = await new DiagramPicker(again.service).items(undefined);
    again.dispose();
    assert.equal(restored?.label, 'Returns');
    await picker.togglePin(first.diagram);
    assert.equal(readSettings().mainDiagram, '');
    assert.notEqual((await picker.items(undefined))[0]?.label, 'Returns');
  });

  it('opens the panel at once, and lets another diagram be chosen', async () => {
    await vscode.commands.executeCommand(commandIds.openDiagram);
    await eventually(() =>
      Promise.resolve(listPanels('architectureGlossary.diagram').length === 1 ? true : undefined),
    );
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    let isChosen = false;
    const choosing = vscode.commands.executeCommand(commandIds.chooseDiagram);
    void choosing.then(() => (isChosen = true));
    await eventually(async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return isChosen ? true : undefined;
    });
    assert.equal(listPanels('architectureGlossary.diagram').length, 1);
  });
});
