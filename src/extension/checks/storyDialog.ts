import * as vscode from 'vscode';
import type { StoryCheckUp, StoryChoice, StoryWord } from '../../core/features/checks/storyCheckUp';
import { previewStoryChoice } from '../../core/service/checking';
import { ask } from '../commands/quickInput';
import { type PlainItem, toPlainItem } from '../plainWindow';

/** The answer to one step. */
export type StoryAnswer =
  | { readonly kind: 'choice'; readonly choice: StoryChoice }
  | { readonly kind: 'known' }
  | { readonly kind: 'continue' }
  | { readonly kind: 'back' }
  /** Skips the remaining steps. */
  | { readonly kind: 'finish' };

/** Where a step is in the review. */
export interface StoryStep {
  /** From 1. */
  readonly step: number;
  readonly totalSteps: number;
  /** Whether a decision so far changes anything. */
  readonly hasChanges: boolean;
}

/** Choices that are completed by typing words. */
interface TypedChoice {
  readonly kind: 'type';
  readonly use: 'rewrite' | 'explain';
}

interface AnswerItem extends PlainItem {
  readonly answer: StoryAnswer | TypedChoice;
}

/** Asks what to do with a word; `undefined` if the user cancels. */
export async function askAboutWord(
  text: string,
  word: StoryWord,
  place: StoryStep,
  before: StoryAnswer | undefined,
): Promise<StoryAnswer | undefined> {
  for (;;) {
    const items = [...listChoices(text, word), ...listEnds(place)];
    const question = { title: titleOf(word), placeholder: describeQuestion(word), items, before };
    const answer = await askStep(question, place);
    if (answer?.kind !== 'type') return answer;
    const words = await askForWords(text, word, answer.use, place);
    // Escape in the text box returns to the list.
    if (words !== undefined && words !== '')
      return { kind: 'choice', choice: { kind: answer.use, words } };
  }
}

function titleOf({ word, uses }: StoryWord): string {
  const { l10n } = vscode;
  return uses.length === 1
    ? l10n.t('Review Story: “{0}”', word)
    : l10n.t('Review Story: “{0}”, {1} times', word, uses.length);
}

/** Returns the question of a step. A message with a replacement is cut off in a list, which shows the replacement. */
function describeQuestion({ word, uses: [{ message, replacement }] }: StoryWord): string {
  return replacement ? vscode.l10n.t('What should the story say instead of “{0}”?', word) : message;
}

/** Lists the decisions, the most likely first; each shows the sentence that it leads to. */
function listChoices(text: string, word: StoryWord): readonly AnswerItem[] {
  const { l10n } = vscode;
  const [{ replacement }] = word.uses;
  const { explanation, code } = word;
  const after = (choice: StoryChoice): string =>
    l10n.t('After: {0}', previewStoryChoice(text, word, choice));
  const items: AnswerItem[] = [];
  if (replacement) {
    const choice: StoryChoice = { kind: 'replace' };
    const label = l10n.t('Replace with “{0}”', replacement.text);
    items.push({ label, detail: after(choice), answer: { kind: 'choice', choice } });
  }
  if (explanation !== undefined) {
    const choice: StoryChoice = { kind: 'explain', words: explanation };
    const label = l10n.t('Explain in parentheses');
    items.push({ label, detail: after(choice), answer: { kind: 'choice', choice } });
  }
  if (explanation === undefined && explainableCodes.has(code)) {
    const label =
      code === 'unexplained-acronym'
        ? l10n.t('Spell out “{0}”...', word.word)
        : l10n.t('Explain in parentheses...');
    items.push({ label, answer: { kind: 'type', use: 'explain' } });
  }
  items.push({ label: l10n.t('Use other words...'), answer: { kind: 'type', use: 'rewrite' } });
  const keep: StoryChoice = { kind: 'keep' };
  const now = l10n.t('Before: {0}', previewStoryChoice(text, word, keep));
  const label = l10n.t('Keep “{0}”', word.word);
  items.push({ label, detail: now, answer: { kind: 'choice', choice: keep } });
  if (code === 'unexplained-acronym') {
    const known = l10n.t('Mark “{0}” as known in this workspace', word.word);
    items.push({ label: known, answer: { kind: 'known' } });
  }
  return items;
}

/** Discouraged and deprecated words must be replaced, so an explanation does not help. */
const explainableCodes: ReadonlySet<StoryWord['code']> = new Set([
  'technical-word-in-story',
  'unexplained-acronym',
]);

/** Returns the item that ends the review early, from the second step on, if there is anything to apply. */
function listEnds({ step, totalSteps, hasChanges }: StoryStep): readonly AnswerItem[] {
  if (!hasChanges || step === totalSteps) return [];
  const label = vscode.l10n.t('Finish here and apply the decisions so far');
  return [{ label, answer: { kind: 'finish' } }];
}

function askForWords(
  text: string,
  word: StoryWord,
  use: TypedChoice['use'],
  place: StoryStep,
): Promise<string | undefined> {
  const { l10n } = vscode;
  const isAcronym = use === 'explain' && word.code === 'unexplained-acronym';
  const now = previewStoryChoice(text, word, { kind: 'keep' });
  return ask({
    title: titleOf(word),
    prompt: isAcronym
      ? l10n.t('What does “{0}” stand for? Before: {1}', word.word, now)
      : use === 'explain'
        ? l10n.t('Explain “{0}” in a few plain words. Before: {1}', word.word, now)
        : l10n.t('Which words replace “{0}”? Before: {1}', word.word, now),
    ...(isAcronym ? { example: l10n.t('service level agreement') } : {}),
    step: place.step,
    totalSteps: place.totalSteps,
  });
}

/** Tells which users the parts of the story have; `undefined` if the user cancels. */
export async function showUsers(
  { users, parts }: StoryCheckUp,
  place: StoryStep,
): Promise<StoryAnswer | undefined> {
  const { l10n } = vscode;
  const named = users.map(({ word }) => `“${word}”`).join(', ');
  const answer = await askStep(
    {
      title: l10n.t('Review Story: users'),
      placeholder: l10n.t(
        'The story is for {0}, the parts it names have other users. Is it the right part?',
        named,
      ),
      items: [
        {
          label: place.hasChanges ? l10n.t('Finish and apply the decisions') : l10n.t('Finish'),
          detail: parts
            .map(({ name, users: served }) => `${name}: ${served.join(', ')}`)
            .join(' · '),
          answer: { kind: 'continue' },
        },
      ],
      before: undefined,
    },
    place,
  );
  return answer?.kind === 'type' ? undefined : answer;
}

interface StepQuestion {
  readonly title: string;
  readonly placeholder: string;
  readonly items: readonly AnswerItem[];
  /** The answer that the user gave before going back. */
  readonly before: StoryAnswer | undefined;
}

function askStep(
  { title, placeholder, items, before }: StepQuestion,
  { step, totalSteps }: StoryStep,
): Promise<StoryAnswer | TypedChoice | undefined> {
  const picker = vscode.window.createQuickPick<AnswerItem>();
  picker.title = title;
  picker.step = step;
  picker.totalSteps = totalSteps;
  picker.placeholder = placeholder;
  picker.ignoreFocusOut = true;
  picker.matchOnDetail = true;
  picker.buttons = step > 1 ? [vscode.QuickInputButtons.Back] : [];
  picker.items = items.map(toPlainItem);
  const current = picker.items.find(({ answer }) => isSameAnswer(answer, before));
  if (current) picker.activeItems = [current];
  return new Promise((resolve) => {
    const finish = (answer: AnswerItem['answer'] | undefined): void => {
      resolve(answer);
      picker.dispose();
    };
    picker.onDidTriggerButton(() => {
      finish({ kind: 'back' });
    });
    picker.onDidAccept(() => {
      const [active] = picker.activeItems;
      if (active) finish(active.answer);
    });
    picker.onDidHide(() => {
      finish(undefined);
    });
    picker.show();
  });
}

function isSameAnswer(one: AnswerItem['answer'], other: StoryAnswer | undefined): boolean {
  if (other?.kind !== 'choice') return one.kind === other?.kind;
  if (one.kind === 'type') return one.use === other.choice.kind;
  return one.kind === 'choice' && one.choice.kind === other.choice.kind;
}
