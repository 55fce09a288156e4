import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ChangeJournal } from '../../src/extension/commands/changeJournal';
import { applySketch, type SketchParts } from '../../src/extension/sketch/applySketch';
import { closeEverything } from './documents';
import { createOwnService, type OwnService } from './ownService';

describe('a change of a diagram', () => {
  let own: OwnService;
  let parts: SketchParts;

  before(() => {
    own = createOwnService();
    parts = { service: own.service, journal: new ChangeJournal(undefined) };
  });

  after(() => {
    own.dispose();
  });

  afterEach(closeEverything);

  it('is one step that can be undone', async () => {
    const content = 'flowchart LR\n  a["One"] --> b["Two"]\n';
    const document = await vscode.workspace.openTextDocument({ language: 'mermaid', content });
    await vscode.window.showTextDocument(document);
    const outcome = await applySketch(parts, {
      uri: document.uri.toString(),
      line: 0,
      change: { kind: 'add', label: 'Three', calls: ['a'], calledBy: ['b'] },
    });
    assert.ok(outcome.kind === 'done');
    assert.equal(outcome.id, 'c');
    assert.equal(document.getText(), `${content}  b --> c["Three"]\n  c --> a\n`);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), content);
  });

  it('is refused with a reason, and changes nothing', async () => {
    const content = 'pie\n  "a" : 1\n';
    const document = await vscode.workspace.openTextDocument({ language: 'mermaid', content });
    const outcome = await applySketch(parts, {
      uri: document.uri.toString(),
      line: 0,
      change: { kind: 'add', label: 'Three' },
    });
    assert.equal(outcome.kind, 'refused');
    assert.equal(document.getText(), content);
  });
});
