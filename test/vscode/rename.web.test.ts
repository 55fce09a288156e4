import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { planTermRename } from '../../src/core/service/editing';
import { toTermReference } from '../../src/core/glossary/termReference';
import { noCancellation } from '../../src/core/workspace/cancellation';
import { applyChanges } from '../../src/extension/commands/applyChanges';
import { closeEverything } from './documents';
import { createOwnService, type OwnService } from './ownService';

describe('rename', () => {
  let own: OwnService;

  before(() => {
    own = createOwnService();
  });

  after(() => {
    own.dispose();
  });

  afterEach(closeEverything);

  it('changes glossary, diagram and code in one step, saves them, and takes all of it back', async () => {
    const { terms } = await own.service.glossary();
    const term = terms.find(({ name }) => name === 'Tour');
    assert.ok(term);
    const names = { newName: 'Trip', oldName: 'alias' } as const;
    const plan = await planTermRename(own.service, toTermReference(term), names, noCancellation);
    assert.ok(plan.kind === 'changes');
    assert.ok(
      ['entries', 'diagrams', 'code'].every((part) =>
        plan.changes.some((one) => one.part === part),
      ),
    );
    const files = new Map(plan.changes.map(({ uri, text }) => [uri, text]));

    const undo = await applyChanges(own.workspace, plan.changes);
    assert.deepEqual(undo.map(({ uri }) => uri).sort(), [...files.keys()].sort());
    const renamed = vscode.workspace.textDocuments.filter(({ uri }) => files.has(uri.toString()));
    assert.ok(renamed.every(({ isDirty }) => !isDirty));
    const after = await own.service.glossary();
    assert.ok(after.terms.some(({ name }) => name === 'Trip'));

    await applyChanges(own.workspace, undo);
    for (const [uri, text] of files) {
      assert.deepEqual(await own.workspace.readFile(uri), { kind: 'text', text });
    }
  });

  it('changes nothing if a file has changed in the meantime', async () => {
    const { terms } = await own.service.glossary();
    const [term] = terms;
    assert.ok(term);
    const { uri } = term.source;
    const edits = [{ range: { start: 0, end: 1 }, newText: 'X' }];
    assert.deepEqual(await applyChanges(own.workspace, [{ uri, text: 'another text', edits }]), []);
  });
});
