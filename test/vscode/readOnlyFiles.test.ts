import assert from 'node:assert/strict';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { toTermReference } from '../../src/core/glossary/termReference';
import { planTermRename } from '../../src/core/service/editing';
import { noCancellation } from '../../src/core/workspace/cancellation';
import type { RenamePlan } from '../../src/core/features/rename/renamePlan';
import { applyChanges } from '../../src/extension/commands/applyChanges';
import { applyPlan } from '../../src/extension/commands/applyPlan';
import { plainWindow } from '../../src/extension/plainWindow';
import { applyToDocuments } from '../../src/extension/sketch/applyToDocuments';
import { closeEverything, fixture, writeFiles } from './documents';
import { createOwnService, type OwnService } from './ownService';

const glossary = '# Glossary\n\n## Capstan\n\nA winch.\n';
const openText = 'Turn the capstan.\n';
const closedText = 'Oil the capstan.\n';

describe('edits of read-only and changed files', () => {
  const { showErrorMessage } = plainWindow;
  let own: OwnService;
  let messages: string[];
  /** Each test has its own, because the editor keeps texts of files for a while. */
  let folder = '';
  let tests = 0;

  const pathOf = (name: string): string => fixture(`${folder}/${name}`).fsPath;
  const read = (name: string): string => readFileSync(pathOf(name), 'utf8');
  const planRename = async (): Promise<Extract<RenamePlan, { kind: 'changes' }>> => {
    const { terms } = await own.service.glossary();
    const term = terms.find(({ name }) => name === 'Capstan');
    assert.ok(term);
    const names = { newName: 'Windlass', oldName: 'gone' } as const;
    const plan = await planTermRename(own.service, toTermReference(term), names, noCancellation);
    assert.ok(plan.kind === 'changes' && plan.changes.length === 3);
    return plan;
  };
  const assertUnchanged = (): void => {
    assert.deepEqual(['glossary.md', 'open.md', 'closed.md'].map(read), [
      glossary,
      openText,
      closedText,
    ]);
    assert.ok(vscode.workspace.textDocuments.every(({ isDirty }) => !isDirty));
  };

  beforeEach(async () => {
    folder = `locked${String(tests++)}`;
    await writeFiles({
      [`${folder}/glossary.md`]: glossary,
      [`${folder}/open.md`]: openText,
      [`${folder}/closed.md`]: closedText,
    });
    chmodSync(pathOf('closed.md'), 0o444);
    own = createOwnService();
    await own.service.whenFound();
    messages = [];
    plainWindow.showErrorMessage = (message: string) => {
      messages.push(message);
      return Promise.resolve(undefined);
    };
  });

  afterEach(async () => {
    Object.assign(plainWindow, { showErrorMessage });
    own.dispose();
    await closeEverything();
    chmodSync(pathOf('closed.md'), 0o644);
    await vscode.workspace.fs.delete(fixture(folder), { recursive: true });
  });

  it('change none of the files if one of them is read-only, with one message', async () => {
    const { changes } = await planRename();
    assert.deepEqual(await applyChanges(own.workspace, changes), []);
    assert.deepEqual(messages, [`${folder}/closed.md is read-only and cannot be changed.`]);
    assertUnchanged();
  });

  it('leave a read-only file out if its places are only offered', async () => {
    const { changes } = await planRename();
    const offered = changes.map((one) =>
      one.uri.endsWith('closed.md')
        ? { ...one, metadata: { label: 'Offered', needsConfirmation: true } }
        : one,
    );
    assert.equal((await applyChanges(own.workspace, offered)).length, 2);
    assert.deepEqual(messages, []);
    assert.deepEqual(['open.md', 'closed.md'].map(read), ['Turn the windlass.\n', closedText]);
  });

  it('change nothing in the picture or in an entry of a read-only file', async () => {
    const { changes } = await planRename();
    const readOnly = `${folder}/closed.md is read-only and cannot be changed.`;
    assert.equal(await applyToDocuments(changes), readOnly);
    const closed = changes.find(({ uri }) => uri.endsWith('closed.md'));
    assert.ok(closed);
    assert.equal(await applyPlan({ kind: 'edits', ...closed }), false);
    assert.deepEqual(messages, [readOnly]);
    assertUnchanged();
  });

  it('are refused for a file that was written by another program in the meantime', async () => {
    chmodSync(pathOf('closed.md'), 0o644);
    const { changes } = await planRename();
    const other = 'Another text about the capstan.\n';
    writeFileSync(pathOf('closed.md'), other);
    assert.deepEqual(await applyChanges(own.workspace, changes), []);
    const closed = changes.find(({ uri }) => uri.endsWith('closed.md'));
    assert.ok(closed);
    assert.equal(await applyPlan({ kind: 'edits', ...closed }), false);
    assert.match((await applyToDocuments(changes)) ?? '', /edited at the same time/u);
    assert.equal(messages.length, 2);
    assert.ok(messages.every((message) => message.includes('edited at the same time')));
    assert.deepEqual(['open.md', 'closed.md'].map(read), [openText, other]);
  });
});
