import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { applyChanges } from '../../src/extension/commands/applyChanges';
import { ChangeJournal } from '../../src/extension/commands/changeJournal';
import { recoverChange } from '../../src/extension/commands/recoverChange';
import { closeEverything, fixture, writeFiles } from './documents';
import { eventually } from './eventually';
import { createOwnService, type OwnService } from './ownService';

const oldText = 'The wharf.\n';
const newText = 'The quay.\n';
const files = ['moored/a.md', 'moored/b.md', 'moored/c.md'];

describe('a change of several files', () => {
  let own: OwnService;
  let journal: ChangeJournal;

  const changes = files.map((path) => ({
    uri: fixture(path).toString(),
    text: oldText,
    edits: [{ range: { start: 4, end: 9 }, newText: 'quay' }],
  }));
  const read = async (): Promise<readonly string[]> =>
    Promise.all(
      files.map(async (path) =>
        new TextDecoder().decode(await vscode.workspace.fs.readFile(fixture(path))),
      ),
    );

  before(() => {
    own = createOwnService();
  });

  beforeEach(async () => {
    await writeFiles(Object.fromEntries(files.map((path) => [path, oldText])));
    journal = new ChangeJournal(fixture('moored/journal'));
  });

  afterEach(async () => {
    journal.dispose();
    await closeEverything();
    await vscode.workspace.fs.delete(fixture('moored'), { recursive: true });
  });

  after(() => {
    own.dispose();
  });

  /** Returns the messages, each of which gets the answer. */
  const recover = async (answer: string | undefined): Promise<readonly string[]> => {
    const kept = await new ChangeJournal(fixture('moored/journal')).read();
    const messages: string[] = [];
    const original = vscode.window.showWarningMessage;
    const show = (message: string): Promise<string | undefined> => {
      messages.push(message);
      return Promise.resolve(answer);
    };
    Object.assign(vscode.window, { showWarningMessage: show });
    try {
      if (kept) await recoverChange(own.service, journal, kept);
    } finally {
      Object.assign(vscode.window, { showWarningMessage: original });
    }
    return messages;
  };

  it('is kept only until its files are saved', async () => {
    const kept: unknown[] = [];
    const saving = vscode.workspace.onWillSaveTextDocument((event) => {
      event.waitUntil(journal.read().then((plan) => void kept.push(plan)));
    });
    assert.equal((await applyChanges(own.workspace, changes, journal)).length, files.length);
    saving.dispose();
    assert.deepEqual(kept, [changes, changes, changes]);
    assert.deepEqual(await read(), [newText, newText, newText]);
    assert.equal(await journal.read(), undefined);
  });

  it('is kept until the editor has saved a rename of its own', async () => {
    await journal.begin(changes);
    journal.endWhenSaved(changes);
    assert.deepEqual(await journal.read(), changes);
    await applyChanges(own.workspace, changes);
    await eventually(async () => ((await journal.read()) === undefined ? true : undefined));
  });

  it('is forgotten if no file has it', async () => {
    await journal.begin(changes);
    assert.deepEqual(await recover('Complete'), []);
    assert.equal(await journal.read(), undefined);
    assert.deepEqual(await read(), [oldText, oldText, oldText]);
  });

  for (const [answer, text] of [
    ['Complete', newText],
    ['Undo', oldText],
  ] as const) {
    it(`that was interrupted can be recovered: ${answer}`, async () => {
      await journal.begin(changes);
      // One file is saved, and the next one is only emptied.
      await writeFiles({ 'moored/a.md': newText, 'moored/b.md': '' });
      assert.deepEqual(await recover(undefined), [
        'The change of “wharf” to “quay” was interrupted: 2 of 3 files do not have it yet.',
      ]);
      assert.deepEqual(await read(), [newText, '', oldText]);

      assert.equal((await recover(answer)).length, 1);
      assert.deepEqual(await read(), [text, text, text]);
      assert.equal(await journal.read(), undefined);
    });
  }

  it('names its files if it moves text', async () => {
    const moved = files.map((path, i) => ({
      uri: fixture(path).toString(),
      text: oldText,
      edits: [{ range: { start: i, end: 5 }, newText: '' }],
    }));
    await writeFiles({ 'moored/a.md': oldText.slice(5) });
    await journal.begin(moved);
    assert.deepEqual(await recover(undefined), [
      'A change of moored/a.md, moored/b.md and other files was interrupted: 2 of 3 do not have it yet.',
    ]);
    await journal.begin(moved.slice(0, 2));
    assert.deepEqual(await recover(undefined), [
      'A change of moored/a.md and moored/b.md was interrupted: one does not have it yet.',
    ]);
  });
});
