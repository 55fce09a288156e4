import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ToPanel } from '../../src/protocol/messages';
import { answerWalk, findWalks } from '../../src/extension/panel/panelWalks';
import { closeEverything, fixture, writeFiles } from './documents';
import { eventually } from './eventually';
import { createOwnService, type OwnService } from './ownService';

describe('saving a recorded walk', () => {
  const folder = 'walked';
  const glossary = `${folder}/GLOSSARY.md`;
  const diagram = `${folder}/walk.mmd`;
  const text = '# Glossary\n\n## Till\n\nWhere you pay.\n\n## Drawer\n\nWhere money is.\n';
  let own: OwnService;

  beforeEach(async () => {
    await writeFiles({
      [glossary]: text,
      [diagram]: 'flowchart LR\n  till[Till] -->|puts money into| drawer[Drawer]\n',
    });
    own = createOwnService();
  });
  afterEach(async () => {
    own.dispose();
    await vscode.commands.executeCommand('notifications.clearAll');
    await closeEverything();
    await vscode.workspace.fs.delete(fixture(folder), { recursive: true });
  });

  it('writes the walk as one step that can be undone, and shows it in the diagram', async () => {
    const { service } = own;
    const linked = await eventually(async () => {
      const all = await service.diagrams();
      return all.find((one) => one.diagram.uri === fixture(diagram).toString());
    });
    const answers: ToPanel[] = [];
    const saved = answerWalk(
      service,
      linked,
      {
        type: 'saveWalk',
        steps: [
          { kind: 'box', id: 'till' },
          { kind: 'edge', id: '["till","drawer"] 0' },
          { kind: 'box', id: 'gone' },
        ],
      },
      (message) => answers.push(message),
    );
    const document = await vscode.workspace.openTextDocument(fixture(glossary));
    const expected = `---\nwalk:\n  - Till\n  - Till -> Drawer\n---\n\n${text}`;
    // With several glossaries, the one next to the diagram is offered first.
    await eventually(async () => {
      if (document.getText() === expected) return true;
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return undefined;
    });
    await eventually(() => Promise.resolve(answers[0]));
    assert.deepEqual(answers, [{ type: 'walkSaved' }]);
    const walks = await eventually(async () => {
      const found = await findWalks(service, linked);
      return found[0]?.source === 'glossary' ? found : undefined;
    });
    assert.deepEqual(
      walks[0]?.steps.map(({ sentence }) => sentence),
      ['Till: Where you pay.', 'Till puts money into: Drawer'],
    );
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text);
    await vscode.commands.executeCommand('notifications.clearAll');
    await saved;
  });
});
