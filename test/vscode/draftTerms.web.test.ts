import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Candidate } from '../../src/core/features/discover/candidates';
import { addKnown, unmarkAsKnown } from '../../src/extension/checks/markAsKnown';
import { DismissedWords } from '../../src/extension/commands/dismissedWords';
import { type DraftModel, draftWithModel } from '../../src/extension/commands/draftWithModel';
import { plainWindow } from '../../src/extension/plainWindow';
import { eventually } from './eventually';
import { createMemory } from './memory';
import { createOwnService } from './ownService';

const candidate: Candidate = {
  word: 'OKR',
  kind: 'acronym',
  expansion: undefined,
  definition: undefined,
  source: undefined,
  sentence: undefined,
  places: [],
  files: 1,
};

async function* answer(text: string): AsyncGenerator<string> {
  yield await Promise.resolve(text);
}

/** A model that remembers what it was asked. */
function createModel(text: string): DraftModel & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    name: 'Test model',
    asked,
    sendRequest: (messages) => {
      asked.push(JSON.stringify(messages));
      return Promise.resolve({ text: answer(text), stream: answer(text) });
    },
  };
}

describe('Draft with AI', () => {
  const { confirm } = plainWindow;

  afterEach(() => {
    plainWindow.confirm = confirm;
  });

  it('sends nothing without consent, and the question names what is sent', async () => {
    const model = createModel('A goal.');
    const questions: string[] = [];
    plainWindow.confirm = (message, _, detail = '') => {
      questions.push(`${message}\n${detail}`);
      return Promise.resolve(false);
    };
    assert.equal(await draftWithModel(model, candidate), undefined);
    assert.deepEqual(model.asked, []);
    assert.match(questions[0] ?? '', /Test model[^]*OKR/u);
  });

  it('returns the draft of the model after consent', async () => {
    const model = createModel('A goal of a team.');
    plainWindow.confirm = () => Promise.resolve(true);
    assert.equal(await draftWithModel(model, candidate), 'A goal of a team.');
    assert.equal(model.asked.length, 1);
  });
});

describe('Dismissed words', () => {
  it('are added to the known acronyms in one change of the settings', async () => {
    const read = (): readonly string[] =>
      vscode.workspace.getConfiguration('architectureGlossary').get('knownAcronyms', []);
    const changes: (readonly string[])[] = [];
    const subscription = vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('architectureGlossary.knownAcronyms')) changes.push(read());
    });
    try {
      await addKnown(['QZB', 'QZA']);
      await eventually(() => Promise.resolve(read().includes('QZA') || undefined));
      await addKnown(['QZA']);
      assert.deepEqual(changes, [['QZA', 'QZB']]);
    } finally {
      subscription.dispose();
      await unmarkAsKnown('QZA');
      await unmarkAsKnown('QZB');
    }
  });

  it('keeps acronyms in the setting of the team, and names in the memory of the workspace', async () => {
    const own = createOwnService();
    const { service } = own;
    const memory = createMemory();
    const dismissed = new DismissedWords(service, memory);
    const configuration = (): readonly string[] | undefined =>
      vscode.workspace.getConfiguration('architectureGlossary').get('knownAcronyms');
    const before = configuration() ?? [];
    try {
      await dismissed.dismiss({ ...candidate, word: 'Credit Engine', kind: 'name' });
      assert.ok(dismissed.createFilter()('Credit engine'));
      assert.deepEqual(configuration(), before);
      await dismissed.dismiss(candidate);
      await eventually(() =>
        Promise.resolve(configuration()?.includes('OKR') === true ? true : undefined),
      );
      assert.ok(new DismissedWords(service, createMemory()).createFilter()('OKR'));
      assert.equal(memory.keys().length, 1);
    } finally {
      await vscode.workspace
        .getConfiguration('architectureGlossary')
        .update('knownAcronyms', undefined, vscode.ConfigurationTarget.Workspace);
      own.dispose();
    }
  });
});
