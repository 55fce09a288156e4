import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything, fixture, openFixture, replaceAll, writeFiles } from './documents';
import { eventually } from './eventually';

const command = 'architectureGlossary.reviewStory';

/** Returns the title of the link above a story, after the story has been checked. */
function lensOf(document: vscode.TextDocument): Promise<string> {
  return eventually(async () => {
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
      20,
    );
    return lenses.find((lens) => lens.command?.command === command)?.command?.title;
  });
}

describe('the review of a story', () => {
  const story =
    'As a passenger, I want the ferry board.\n\nThe tide ledger is full. I read the tide ledger of QZF.\n';
  const files: Readonly<Record<string, string>> = {
    'ferry/ferry.glossary.yml': `terms:
  - name: Tide ledger
    technical: true
    plain: the list of tides
    definition: A table.
  - name: Ferry board
    definition: A screen.
    users: [Skipper]
`,
    'ferry/story.md': story,
    'ferry/plain.story.md': 'I see the ferry.\n',
    'ferry/notes.md': 'The tide ledger.\n',
  };

  before(async () => {
    await writeFiles(files);
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await closeEverything();
  });

  after(async () => {
    await vscode.workspace.fs.delete(fixture('ferry'), { recursive: true });
  });

  it('is offered in one line above the story, which says what to review', async () => {
    const document = await openFixture('ferry/story.md');
    assert.equal(
      await lensOf(document),
      '1 technical word, 1 unexplained acronym, 1 user to check: review',
    );
    await replaceAll(document, 'The tide ledger is full.\n');
    await eventually(async () => {
      const title = await lensOf(document);
      return title === '1 technical word: review' || undefined;
    });
  });

  it('changes nothing when it is cancelled', async () => {
    const document = await openFixture('ferry/story.md');
    await lensOf(document);
    const review = vscode.commands.executeCommand(command);
    await eventually(() => {
      const { activeTextEditor: editor } = vscode.window;
      const selected = editor?.document.getText(editor.selection);
      return Promise.resolve(selected === 'tide ledger' || undefined);
    });
    let isClosed = false;
    void review.then(() => (isClosed = true));
    await eventually(async () => {
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      return isClosed || undefined;
    });
    assert.equal(document.getText(), story);
  });

  it('has no line above a story in plain words, nor above other documents', async () => {
    for (const path of ['ferry/plain.story.md', 'ferry/notes.md']) {
      const document = await openFixture(path);
      const reference = await openFixture('ferry/story.md');
      await lensOf(reference);
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        document.uri,
      );
      assert.ok(
        lenses.every((lens) => lens.command?.command !== command),
        path,
      );
    }
  });
});
