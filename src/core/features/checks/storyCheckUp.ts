import * as l10n from '@vscode/l10n';
import { stripMarkdown } from '../../markdown/plainText';
import { getLineAfter, getLineBefore } from '../../text/linePart';
import type { Range } from '../../text/range';
import { type TextEdit, applyEdits } from '../../text/textEdit';
import type { DocumentFacts } from './documentFacts';
import type { Finding, FindingCode } from './finding';
import { hasSameFix } from './finding';
import { fitWords, includeArticle } from './fitWords';
import { compareStoryUsers } from './rules/storyUser';

/** The findings that a check-up asks about, in the order in which it counts them. */
const wordCodes = [
  'technical-word-in-story',
  'unexplained-acronym',
  'discouraged-word',
  'deprecated-term',
] as const satisfies readonly FindingCode[];
type StoryWordCode = (typeof wordCodes)[number];

/** A word of a story to decide on, with every use that the same decision changes. */
export interface StoryWord {
  readonly code: StoryWordCode;
  /** As written at its first use. */
  readonly word: string;
  /** In the order of the text; never empty. No two uses of a check-up overlap, articles before them included. */
  readonly uses: readonly [Finding, ...Finding[]];
  /** A short explanation from the glossary. */
  readonly explanation?: string;
}

/** What a story needs before every reader understands it. */
export interface StoryCheckUp {
  /** The text that the offsets of the findings refer to. */
  readonly text: string;
  readonly words: readonly StoryWord[];
  /** The users of the story that the parts it names do not serve. */
  readonly users: readonly Finding[];
  /** The parts that the story names, with their users. */
  readonly parts: readonly { readonly name: string; readonly users: readonly string[] }[];
}

/** A decision about a word. */
export type StoryChoice =
  | { readonly kind: 'keep' }
  /** Writes the replacement of the finding at each use. */
  | { readonly kind: 'replace' }
  /** Writes other words at each use. */
  | { readonly kind: 'rewrite'; readonly words: string }
  /** Explains the word in parentheses at its first use: "DLQ (lost messages)", "service level agreement (SLA)". */
  | { readonly kind: 'explain'; readonly words: string };

/** A longer text would interrupt the sentence. In UTF-16 units. */
const maxExplanationLength = 100;

/** Returns what a story needs, from its findings; `undefined` for other documents. */
export function checkStory(
  document: DocumentFacts,
  findings: readonly Finding[],
): StoryCheckUp | undefined {
  // The findings of a notebook refer to its cells' places in the file, which is no text to read.
  if (!document.isStory || document.isNotebook) return undefined;
  const { text } = document;
  const words = groupUses(text, findings).map((word) => {
    const explanation = findExplanation(document, word);
    return explanation === undefined ? word : { ...word, explanation };
  });
  const users = findings.filter(({ code }) => code === 'story-user');
  const parts = compareStoryUsers(document).parts.map(({ name, users: served }) => ({
    name,
    users: served,
  }));
  return { text, words, users, parts };
}

function groupUses(text: string, findings: readonly Finding[]): readonly StoryWord[] {
  const words: StoryWord[] = [];
  let end = 0;
  for (const finding of findings) {
    const { word } = finding;
    const code = wordCodes.find((one) => one === finding.code);
    const reach = includeArticle(text, finding.range);
    if (code === undefined || reach.start < end) continue;
    end = reach.end;
    const index = words.findIndex(({ uses: [first] }) => isSameWord(first, finding));
    const same = words[index];
    if (same) words[index] = { ...same, uses: [...same.uses, finding] };
    else words.push({ code, word, uses: [finding] });
  }
  return words;
}

function isSameWord(one: Finding, other: Finding): boolean {
  if (one.replacement ?? other.replacement) return hasSameFix(one, other);
  return one.code === other.code && one.word.toLowerCase() === other.word.toLowerCase();
}

function findExplanation(
  document: DocumentFacts,
  { code, uses: [{ range }] }: StoryWord,
): string | undefined {
  if (code !== 'technical-word-in-story') return undefined;
  const match = document.matches.find(({ start }) => start === range.start);
  const plain = stripMarkdown(match?.terms[0]?.plain ?? '').trim();
  const words = plain.replace(/[.!]$/u, '');
  return words === '' || words.length > maxExplanationLength || /[\n.!?]/u.test(words)
    ? undefined
    : words;
}

/**
 * Returns the edits of the story that carry out the decisions; they never overlap. A word without a decision is kept.
 */
export function planStoryEdits(
  { text, words }: Pick<StoryCheckUp, 'text' | 'words'>,
  choiceOf: (word: StoryWord) => StoryChoice | undefined,
): readonly TextEdit[] {
  return words.flatMap((word) => planWordEdits(text, word, choiceOf(word) ?? { kind: 'keep' }));
}

function planWordEdits(text: string, word: StoryWord, choice: StoryChoice): readonly TextEdit[] {
  switch (choice.kind) {
    case 'keep':
      return [];
    case 'replace':
      return word.uses.flatMap(({ replacement }) =>
        replacement ? { range: replacement.range, newText: replacement.text } : [],
      );
    case 'rewrite':
      return word.uses.map(({ range }) => {
        const fitting = fitWords(text, range, choice.words);
        return { range: fitting.range, newText: fitting.text };
      });
    case 'explain':
      return [explainUse(word, choice.words)];
  }
}

function explainUse({ code, uses: [{ range, word }] }: StoryWord, words: string): TextEdit {
  return code === 'unexplained-acronym'
    ? { range, newText: words + putInParentheses(word) }
    : { range: { start: range.end, end: range.end }, newText: putInParentheses(words) };
}

/** Returns what follows a word or an expansion: " (SLA)". */
export function putInParentheses(text: string): string {
  return ` (${text})`;
}

/** A list shows plain text, and the cut may separate a pair of marks. */
const emphasis = /[*_]{2,3}/gu;
/** How much of the line a preview shows at each side of the word. In UTF-16 units. */
const contextLength = 32;

/** Returns the words around the first use of a word, as they are after a decision. */
export function previewStoryChoice(text: string, word: StoryWord, choice: StoryChoice): string {
  const [{ range }] = word.uses;
  const [edit] = planWordEdits(text, { ...word, uses: [word.uses[0]] }, choice);
  // The same words for every decision, so that they can be compared.
  const middle = includeArticle(text, range);
  const before = cutBefore(text, middle.start);
  const after = cutAfter(text, middle.end);
  const shown = `${before}${applyWithin(text, middle, edit)}${after}`;
  return shown.replace(emphasis, '').trim().replace(/\s+/gu, ' ');
}

function applyWithin(text: string, { start, end }: Range, edit: TextEdit | undefined): string {
  const part = text.slice(start, end);
  if (!edit) return part;
  const range = { start: edit.range.start - start, end: edit.range.end - start };
  return applyEdits(part, [{ ...edit, range }]);
}

function cutBefore(text: string, at: number): string {
  const all = getLineBefore(text, at, contextLength + 1);
  if (all.length <= contextLength) return all.replace(/^[ \t>#]*(?:[*-] )?/u, '');
  return `…${all.replace(/^\S*\s/u, '')}`;
}

function cutAfter(text: string, at: number): string {
  const all = getLineAfter(text, at, contextLength + 1);
  return all.length <= contextLength ? all : `${all.replace(/\s\S*$/u, '')}…`;
}

/** Returns what a check-up found, in words: "2 technical words, 1 unexplained acronym"; empty if nothing. */
export function describeStory({ words, users }: StoryCheckUp): string {
  const counts = wordCodes.map(
    (code) => [code, words.filter((word) => word.code === code).length] as const,
  );
  return [
    ...counts.flatMap(([code, count]) => (count > 0 ? describeCount(code, count) : [])),
    ...(users.length > 0 ? [describeUserCount(users.length)] : []),
  ].join(', ');
}

function describeCount(code: StoryWordCode, count: number): string {
  const isOne = count === 1;
  switch (code) {
    case 'technical-word-in-story':
      return isOne ? l10n.t('1 technical word') : l10n.t('{0} technical words', count);
    case 'unexplained-acronym':
      return isOne ? l10n.t('1 unexplained acronym') : l10n.t('{0} unexplained acronyms', count);
    case 'discouraged-word':
      return isOne ? l10n.t('1 discouraged word') : l10n.t('{0} discouraged words', count);
    case 'deprecated-term':
      return isOne ? l10n.t('1 deprecated word') : l10n.t('{0} deprecated words', count);
  }
}

function describeUserCount(count: number): string {
  return count === 1 ? l10n.t('1 user to check') : l10n.t('{0} users to check', count);
}
