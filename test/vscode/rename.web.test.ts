import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { planRenameOf } from '../../src/core/editing';
import { referenceTo } from '../../src/core/features/edit/termReference';
import { GlossaryService } from '../../src/core/service';
import { noCancellation } from '../../src/core/workspace/cancellation';
import { applyChanges } from '../../src/extension/commands/applyChanges';
import { readSettings } from '../../src/extension/host/configuration';
import { createParserLoader } from '../../src/extension/host/parserLoader';
import { TimeSlices } from '../../src/extension/host/timeSlices';
import { VSCodeWorkspace } from '../../src/extension/host/vscodeWorkspace';
import { closeEverything } from './documents';

const extension = 'architecture-glossary.architecture-glossary';

describe('rename', () => {
  const workspace = new VSCodeWorkspace();
  let service: GlossaryService;

  before(() => {
    const { extensionUri } = vscode.extensions.getExtension(extension) ?? {};
    assert.ok(extensionUri);
    service = new GlossaryService({
      workspace,
      settings: readSettings,
      scheduler: new TimeSlices(),
      loadParser: createParserLoader(extensionUri),
    });
  });

  after(() => {
    service.dispose();
    workspace.dispose();
  });

  afterEach(closeEverything);

  it('changes glossary, diagram and code in one step, saves them, and takes all of it back', async () => {
    const { terms } = await service.glossary();
    const term = terms.find(({ name }) => name === 'Tour');
    assert.ok(term);
    const names = { newName: 'Trip', oldName: 'alias' } as const;
    const plan = await planRenameOf(service, referenceTo(term), names, noCancellation);
    assert.ok(plan.kind === 'changes');
    assert.ok(
      ['entries', 'diagrams', 'code'].every((part) =>
        plan.changes.some((one) => one.part === part),
      ),
    );
    const files = new Map(plan.changes.map(({ uri, text }) => [uri, text]));

    const undo = await applyChanges(workspace, plan.changes);
    assert.deepEqual(undo.map(({ uri }) => uri).sort(), [...files.keys()].sort());
    const renamed = vscode.workspace.textDocuments.filter(({ uri }) => files.has(uri.toString()));
    assert.ok(renamed.every(({ isDirty }) => !isDirty));
    const after = await service.glossary();
    assert.ok(after.terms.some(({ name }) => name === 'Trip'));

    await applyChanges(workspace, undo);
    for (const [uri, text] of files) {
      assert.deepEqual(await workspace.readFile(uri), { kind: 'text', text });
    }
  });

  it('changes nothing where a file has changed meanwhile', async () => {
    const { terms } = await service.glossary();
    const [term] = terms;
    assert.ok(term);
    const { uri } = term.source;
    const edits = [{ range: { start: 0, end: 1 }, newText: 'X' }];
    assert.deepEqual(await applyChanges(workspace, [{ uri, text: 'another text', edits }]), []);
  });
});
