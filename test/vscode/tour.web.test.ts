import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commandIds } from '../../src/extension/commandIds';
import { contextKeys } from '../../src/extension/contextKeys';
import { followContents } from '../../src/extension/onboarding/followContents';
import { offerTour } from '../../src/extension/onboarding/offerTour';
import { PanelTour } from '../../src/extension/panel/panelTour';
import { plainWindow } from '../../src/extension/plainWindow';
import { WorkspaceUsages } from '../../src/extension/providers/workspaceUsages';
import { closeEverything, fixture, listPanels, writeFiles } from './documents';
import { eventually } from './eventually';
import { createMemory } from './memory';
import { createOwnService, type OwnService } from './ownService';

const folder = 'toured';
const glossary = `# Glossary\n\n## Lorry\n\nA big car.\n\n## Depot\n\nWhere lorries sleep.\n`;

describe('the tour', () => {
  const { showInformationMessage } = plainWindow;
  let own: OwnService;
  let offers: string[];

  beforeEach(() => {
    own = createOwnService();
    offers = [];
    plainWindow.showInformationMessage = (message) => {
      offers.push(message);
      return Promise.resolve(undefined);
    };
  });
  afterEach(async () => {
    plainWindow.showInformationMessage = showInformationMessage;
    own.dispose();
    await closeEverything();
    await vscode.workspace.fs.delete(fixture(folder), { recursive: true }).then(
      () => undefined,
      () => undefined,
    );
  });

  it('is offered once in a workspace, and not for a few terms', async () => {
    const memory = createMemory();
    await offerTour(own.service, memory);
    assert.deepEqual(offers, [], 'with four terms');
    await writeFiles({ [`${folder}/GLOSSARY.md`]: glossary });
    await eventually(async () =>
      (await own.service.glossary()).terms.length > 4 ? true : undefined,
    );
    await offerTour(own.service, memory);
    await offerTour(own.service, memory);
    assert.equal(offers.length, 1);
  });

  it('shows the boxes along the arrows, then the words that files use', async () => {
    const usages = new WorkspaceUsages(own.service);
    const tour = new PanelTour(own.service, usages);
    const id = await tour.choose();
    assert.ok(id);
    assert.match(id, /docs\/architecture\.mmd#0$/u);
    const linked = await eventually(async () => {
      const all = await own.service.diagrams();
      return all.find(({ diagram }) => diagram.uri.endsWith('docs/architecture.mmd'));
    });
    const walk = await tour.find(id, linked);
    assert.equal(walk?.source, 'tour');
    const [first, second] = walk.steps;
    assert.equal(first?.sentence, 'Web shop calls Tour Planner: “orders”');
    assert.match(second?.sentence ?? '', /^Tour Planner: The part that turns/u);
    assert.ok(
      walk.steps.some(
        ({ target, sentence }) => target === undefined && sentence.startsWith('SLA (service level'),
      ),
    );
    assert.equal(await tour.find('another', linked), undefined);
    tour.dispose();
    usages.dispose();
  });

  it('opens the panel', async () => {
    await vscode.commands.executeCommand(commandIds.startTour);
    const tab = await eventually(() =>
      Promise.resolve(listPanels('architectureGlossary.diagram')[0]),
    );
    await eventually(() => Promise.resolve(tab.label === 'architecture.mmd' ? true : undefined));
  });

  it('is enabled, as other commands are, by the contents of the workspace', async () => {
    const keys = new Map<string, unknown>();
    const contents = followContents(own.service, (key, value) => {
      keys.set(key, value);
    });
    await eventually(() => Promise.resolve(keys.size === 3 ? true : undefined));
    contents.dispose();
    assert.deepEqual(Object.fromEntries(keys), {
      [contextKeys.hasGlossary]: true,
      [contextKeys.noGlossary]: false,
      [contextKeys.noDiagram]: false,
    });
  });
});
