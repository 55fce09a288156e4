import * as vscode from 'vscode';
import type { StoryCheckUp, StoryWord } from '../../core/features/checks/storyCheckUp';
import type { Range } from '../../core/text/range';
import { invertFileEdits } from '../../core/service/hosting';
import { describeStory, planStoryEdits } from '../../core/service/checking';
import { applyPlan } from '../commands/applyPlan';
import { mayWrite } from '../commands/mayWrite';
import { toVSCodeRange } from '../convert';
import { plainWindow } from '../plainWindow';
import type { DocumentChecker } from './documentChecker';
import type { ExpansionSearch } from '../../core/service/expansionSearch';
import { addKnown } from './markAsKnown';
import { type StoryAnswer, type StoryStep, askAboutWord, showUsers } from './storyDialog';

/** Walks through the words of the story in the active editor, and applies all decisions in one step. */
export async function reviewStory(
  checker: DocumentChecker,
  expansions: ExpansionSearch,
): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  const checkUp = await checker.checkUpOf(editor.document);
  const { l10n } = vscode;
  if (!checkUp) {
    const hint = l10n.t('Open a user story first. The setting “Story Files” says which files are.');
    void plainWindow.showInformationMessage(hint);
    return;
  }
  if (describeStory(checkUp) === '') {
    void plainWindow.showInformationMessage(l10n.t('Nothing to review in this story.'));
    return;
  }
  if (checkUp.words.length > 0 && !(await mayWrite(editor.document.uri))) return;
  const complete = { ...checkUp, words: await addExpansions(checkUp.words, expansions) };
  const answers = await askAll(complete, editor);
  if (answers) await applyAnswers(complete, answers, editor.document.uri);
}

/** What other documents say that an acronym stands for is its explanation. */
function addExpansions(
  words: readonly StoryWord[],
  expansions: ExpansionSearch,
): Promise<readonly StoryWord[]> {
  return Promise.all(
    words.map(async (word) => {
      if (word.code !== 'unexplained-acronym') return word;
      const explanation = await expansions.findQuickly(word.word);
      return explanation === undefined ? word : { ...word, explanation };
    }),
  );
}

/** Returns the answer about each word; `undefined` if the user cancels. */
async function askAll(
  checkUp: StoryCheckUp,
  editor: vscode.TextEditor,
): Promise<ReadonlyMap<StoryWord, StoryAnswer> | undefined> {
  const { words, users, text } = checkUp;
  const answers = new Map<StoryWord, StoryAnswer>();
  const totalSteps = words.length + (users.length > 0 ? 1 : 0);
  let at = 0;
  while (at < totalSteps) {
    const word = words[at];
    const place: StoryStep = { step: at + 1, totalSteps, hasChanges: hasChanges(answers) };
    const shown = word?.uses[0] ?? users[0];
    if (shown) showRange(editor, shown.range);
    const answer = word
      ? await askAboutWord(text, word, place, answers.get(word))
      : await showUsers(checkUp, place);
    if (answer === undefined) return undefined;
    if (answer.kind === 'finish') break;
    if (answer.kind === 'back') at = Math.max(0, at - 1);
    else {
      if (word) answers.set(word, answer);
      at++;
    }
  }
  return answers;
}

function hasChanges(answers: ReadonlyMap<StoryWord, StoryAnswer>): boolean {
  return [...answers.values()].some(
    (answer) =>
      answer.kind === 'known' || (answer.kind === 'choice' && answer.choice.kind !== 'keep'),
  );
}

/** Selects a word, below the list where the text is long enough. */
function showRange(editor: vscode.TextEditor, range: Range): void {
  const place = toVSCodeRange(range, editor.document);
  editor.selection = new vscode.Selection(place.start, place.end);
  editor.revealRange(place, vscode.TextEditorRevealType.InCenter);
}

async function applyAnswers(
  checkUp: StoryCheckUp,
  answers: ReadonlyMap<StoryWord, StoryAnswer>,
  uri: vscode.Uri,
): Promise<void> {
  const edits = planStoryEdits(checkUp, (word) => {
    const answer = answers.get(word);
    return answer?.kind === 'choice' ? answer.choice : undefined;
  });
  const plan = { kind: 'edits', uri: uri.toString(), text: checkUp.text, edits } as const;
  if (edits.length > 0 && !(await applyPlan(plan))) return;
  const known = [...answers].flatMap(([{ word }, { kind }]) => (kind === 'known' ? [word] : []));
  await addKnown(known);
  const { l10n } = vscode;
  const done = describeResult(edits.length, known);
  if (edits.length === 0) {
    void plainWindow.showInformationMessage(done);
    return;
  }
  const undo = l10n.t('Undo');
  if ((await plainWindow.showInformationMessage(done, undo)) === undo)
    await applyPlan(invertFileEdits(plan));
}

function describeResult(count: number, known: readonly string[]): string {
  const { l10n } = vscode;
  const changed =
    count === 0
      ? l10n.t('The story was not changed.')
      : count === 1
        ? l10n.t('Changed 1 place in the story.')
        : l10n.t('Changed {0} places in the story.', count);
  if (known.length === 0) return changed;
  return `${changed} ${l10n.t('Marked as known: {0}.', known.join(', '))}`;
}
