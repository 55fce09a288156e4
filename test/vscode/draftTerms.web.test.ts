import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Candidate } from '../../src/core/features/discover/candidates';
import { addKnown, unmarkAsKnown } from '../../src/extension/checks/markAsKnown';
import { DismissedWords } from '../../src/extension/commands/dismissedWords';
import { draftWithModel, findModel } from '../../src/extension/commands/draftWithModel';
import { reviewCandidates } from '../../src/extension/commands/reviewCandidates';
import { plainWindow } from '../../src/extension/plainWindow';
import { eventually } from './eventually';
import { type InstalledModel, findInstalledModel } from './languageModel';
import { createMemory } from './memory';
import { createOwnService } from './ownService';
import { QuickInputs } from './quickInputs';

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

describe('Draft with AI', () => {
  const { confirm, showErrorMessage, showInformationMessage } = plainWindow;
  let installed: InstalledModel;
  let messages: string[];
  let questions: string[];

  const draft = async (): Promise<string | undefined> => {
    const model = await findModel();
    assert.ok(model, 'the editor has a model');
    return draftWithModel(model, candidate);
  };
  const answerWith = (text: string): void => {
    installed.answer = (report) => {
      report(text);
      return Promise.resolve();
    };
  };

  before(async function () {
    const found = await findInstalledModel();
    if (!found) this.skip();
    installed = found;
  });

  beforeEach(() => {
    installed.requests.length = 0;
    installed.setOffered(true);
    messages = [];
    questions = [];
    plainWindow.confirm = (message, _, detail = '') => {
      questions.push(`${message}\n${detail}`);
      return Promise.resolve(true);
    };
    const show = (message: string): Promise<undefined> => {
      messages.push(message);
      return Promise.resolve(undefined);
    };
    plainWindow.showErrorMessage = show;
    plainWindow.showInformationMessage = show;
  });

  afterEach(() => {
    Object.assign(plainWindow, { confirm, showErrorMessage, showInformationMessage });
  });

  it('sends nothing without consent, and the question names what is sent', async () => {
    plainWindow.confirm = (message, _, detail = '') => {
      questions.push(`${message}\n${detail}`);
      return Promise.resolve(false);
    };
    assert.equal(await draft(), undefined);
    assert.deepEqual(installed.requests, []);
    assert.match(questions[0] ?? '', /Test model[^]*OKR/u);
  });

  it('asks the model of the editor for a definition after consent', async () => {
    answerWith('A goal of a team.');
    assert.equal(await draft(), 'A goal of a team.');
    assert.equal(installed.requests.length, 1);
    assert.match(installed.requests[0] ?? '', /glossary entry for the term "OKR"/u);
    assert.deepEqual(messages, []);
  });

  it('reports an answer that is no definition', async () => {
    for (const text of ['UNKNOWN', '', 'A long story. '.repeat(100)]) {
      answerWith(text);
      assert.equal(await draft(), undefined, text);
    }
    assert.deepEqual(
      new Set(messages),
      new Set(['Test model found no definition of “OKR” in these texts.']),
    );
  });

  it('reports a model that fails', async () => {
    installed.answer = () => Promise.reject(new Error('Quota exceeded.'));
    assert.equal(await draft(), undefined);
    assert.match(messages[0] ?? '', /Test model did not answer: .*Quota exceeded\./u);
  });

  it('ends quietly when the user cancels it', async () => {
    const isCancelled = new Promise<void>((resolve) => {
      installed.answer = (report, token) => {
        report('A goal');
        return new Promise((end) => {
          token.onCancellationRequested(() => {
            resolve();
            end();
          });
        });
      };
    });
    const button = new vscode.CancellationTokenSource();
    const window: { withProgress: typeof vscode.window.withProgress } = vscode.window;
    const { withProgress } = window;
    window.withProgress = (options, task) => {
      assert.equal(options.cancellable, true);
      return withProgress(options, (progress) => task(progress, button.token));
    };
    try {
      const drafting = draft();
      await eventually(() => Promise.resolve(installed.requests.length > 0 || undefined));
      button.cancel();
      await isCancelled;
      assert.equal(await drafting, undefined);
      assert.deepEqual(messages, []);
    } finally {
      window.withProgress = withProgress;
    }
  });

  it('is not offered without a model', async () => {
    installed.setOffered(false);
    await eventually(async () => ((await findModel()) ? undefined : true));
  });

  it('shows the draft to edit before the term can be added', async () => {
    answerWith('A goal of a team.');
    const inputs = new QuickInputs();
    try {
      const model = await findModel();
      const parts = { folders: [], model, dismiss: () => Promise.resolve() };
      const reviewed = reviewCandidates([candidate], parts);
      await inputs.pick(/OKR/u);
      await inputs.pick(/Draft with AI/u);
      assert.equal(await inputs.confirm(), 'A goal of a team.');
      assert.equal(questions.length, 1);
      await inputs.pick(/Add 1 term/u);
      assert.deepEqual(await reviewed, {
        kind: 'drafts',
        drafts: [{ name: 'OKR', definition: 'A goal of a team.', status: 'draft' }],
      });
    } finally {
      inputs.dispose();
    }
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
