import type { Term } from '../../glossary/term';
import type { TermIndex } from '../../matching/termIndex';
import { isProse, getLanguage } from '../../sourceText/findLanguage';
import { isProseOrComment } from '../../sourceText/isProseOrComment';
import type { Position } from '../../text/range';
import type { TextDocument } from '../../text/textDocument';
import { isAcronym } from '../../language/acronyms';
import { respell } from '../../language/spelling';
import { type CompletionWord, type CompletionWords, getBeginning, toKey } from './completionWords';
import { type TypedText, readTypedIdentifier, readTypedProse } from './typedText';

/** One completion of the typed text. */
export interface Completion {
  readonly term: Term;
  /** Replaces the text between `start` and the cursor. */
  readonly text: string;
  /** In UTF-16 units of the cursor's line. */
  readonly start: number;
  /** Compared with the typed text, and begins with it. */
  readonly filter: string;
  /** A name followed by its acronym, for its first use in a document. */
  readonly isFirstUse: boolean;
}

const maxInProse = 30;
const maxInCode = 10;

/** The data that completions are computed from. */
export interface CompletionSource {
  readonly words: CompletionWords;
  readonly index: TermIndex;
  /** Whether source code is completed too. */
  readonly inCode: boolean;
}

/**
 * Returns names that complete the two or more letters before the cursor, in the same spelling. Offers all names in
 * sentences, and only acronyms and names of several words in identifiers, since the language completes its own names.
 */
export function findCompletions(
  document: TextDocument,
  position: Position,
  source: CompletionSource,
): readonly Completion[] {
  const before = document.lineAt(position.line).slice(0, position.character);
  const language = getLanguage(document.languageId, document.uri);
  if (isProse(language) || language.kind === 'diagram')
    return findCompletionsInSentence(document, before, source);
  if (!source.inCode || !hasCompletion(document, before, source)) return [];
  // Classifying the position requires the whole text, so it comes last.
  const { line, character } = position;
  return isProseOrComment(document, { line, character: character - 1 })
    ? findCompletionsInSentence(document, before, source)
    : findCompletionsInIdentifier(document, before, source);
}

/** In UTF-16 units. Longer texts are not read, because a typed letter may have no completion. */
const maxReadLength = 200_000;

/**
 * Returns where the identifier before the cursor starts in its line, in UTF-16 units, if names may match after more
 * typing; `undefined` outside identifiers.
 */
export function findIdentifierStart(
  document: TextDocument,
  position: Position,
): number | undefined {
  const before = document.lineAt(position.line).slice(0, position.character);
  const { identifier } = readTypedIdentifier(before);
  if (!/^[\p{L}_$]/u.test(identifier) || document.getText().length > maxReadLength)
    return undefined;
  const { line, character } = position;
  if (isProseOrComment(document, { line, character: character - 1 })) return undefined;
  return before.length - identifier.length;
}

function hasCompletion(document: TextDocument, before: string, source: CompletionSource): boolean {
  return [readTypedProse(before), readTypedIdentifier(before).ends].some(
    (typed) => findLongestFit(typed, document, source, () => true)[0] !== undefined,
  );
}

/** `before` is the cursor's line up to the cursor. */
export function findCompletionsInSentence(
  document: TextDocument,
  before: string,
  source: CompletionSource,
): readonly Completion[] {
  const [typed, words] = findLongestFit(readTypedProse(before), document, source, () => true);
  if (!typed) return [];
  const isStart = isAtSentenceStart(before.slice(0, typed.start));
  let text: string | undefined;
  const documentContains = (phrase: string): boolean => {
    text ??= document.getText().toLowerCase().replace(/\s+/gu, ' ');
    return text.includes(phrase.toLowerCase());
  };
  const completions = words.flatMap((word) => [
    ...createPlainCompletions(word, typed),
    ...createExpandedCompletions(word, typed, isStart, documentContains),
  ]);
  return removeDuplicates(completions).slice(0, maxInProse);
}

function createPlainCompletions(word: CompletionWord, typed: TypedText): readonly Completion[] {
  const text = respell(
    { text: typed.text, start: 0, end: typed.text.length },
    getBeginning(word.text, typed.key.length),
    word.text,
    { kind: 'prose' },
  );
  if (text === typed.text) return [];
  // A word that is already typed in its own case needs no completion.
  if (!word.isAcronym && text.toLowerCase() === typed.text.toLowerCase()) return [];
  const filter = completeName(text, typed.text);
  return [{ term: word.term, text, start: typed.start, filter, isFirstUse: false }];
}

/**
 * Returns `Service level agreement (SLA)` if the document does not contain it yet, and only the expansion if the
 * acronym is typed.
 */
function createExpandedCompletions(
  word: CompletionWord,
  typed: TypedText,
  isStart: boolean,
  documentContains: (phrase: string) => boolean,
): readonly Completion[] {
  const names = getLongAndShort(word.term);
  if (!names) return [];
  const long = isStart ? capitalize(names.long) : names.long;
  const shared = {
    term: word.term,
    start: typed.start,
    filter: completeName(word.text, typed.text),
  };
  const firstUse = { ...shared, text: `${long} (${names.short})`, isFirstUse: true };
  return [
    ...(documentContains(names.long) ? [] : [firstUse]),
    ...(word.isAcronym ? [{ ...shared, text: long, isFirstUse: false }] : []),
  ];
}

/**
 * Completes a name after the typed part, which stays unchanged, because its separators may differ from those of the
 * name.
 */
export function completeName(name: string, typed: string): string {
  return typed + name.slice(getBeginning(name, toKey(typed).length).length);
}

function findCompletionsInIdentifier(
  document: TextDocument,
  before: string,
  source: CompletionSource,
): readonly Completion[] {
  const { identifier, ends } = readTypedIdentifier(before);
  const [typed, words] = findLongestFit(
    ends,
    document,
    source,
    (word) => word.isAcronym || word.isPhrase,
  );
  if (!typed) return [];
  // A leading symbol marks the kind of name, not how its words are joined.
  const sign = /^[_$]*/u.exec(identifier)?.[0] ?? '';
  const written = identifier.slice(sign.length);
  const from = written.length - typed.text.length;
  const wordSeparator = getLanguage(document.languageId, document.uri).wordSeparator;
  const completions = words.flatMap((word) => {
    const stretch = { text: written, start: from, end: written.length };
    const known = getBeginning(word.text, typed.key.length);
    const spelled = respell(stretch, known, word.text, {
      kind: 'identifier',
      separator: wordSeparator,
    });
    const text = sign + written.slice(0, from) + spelled;
    if (!continuesTyped(text, identifier)) return [];
    const start = before.length - identifier.length;
    return [{ term: word.term, text, start, filter: text, isFirstUse: false }];
  });
  return removeDuplicates(completions).slice(0, maxInCode);
}

function continuesTyped(text: string, typed: string): boolean {
  return text.length > typed.length && text.toLowerCase().startsWith(typed.toLowerCase());
}

/** Returns the longest typed text that names begin with, and those names that apply in the document. */
function findLongestFit(
  typed: readonly TypedText[],
  document: TextDocument,
  { words, index }: CompletionSource,
  isWanted: (word: CompletionWord) => boolean,
): readonly [TypedText | undefined, readonly CompletionWord[]] {
  for (const one of typed) {
    const longest = words
      .findByBeginning(one.key)
      .filter(isWanted)
      .sort((a, b) => a.key.length - b.key.length)
      .slice(0, maxInProse)
      .filter((word) => isInScope(document, word.term, word.text, index));
    if (longest.length > 0) return [one, longest];
  }
  return [undefined, []];
}

/** Returns false for a term whose scope does not include the document. */
export function isInScope(
  { uri }: TextDocument,
  term: Term,
  text: string,
  index: TermIndex,
): boolean {
  return index.findMatchesInLabel(text, uri).some(({ terms }) => terms.includes(term));
}

function getLongAndShort({
  name,
  expansion,
  aliases,
}: Term): { readonly long: string; readonly short: string } | undefined {
  if (expansion !== undefined) return { long: expansion, short: name };
  const short = isAcronym(name) ? undefined : aliases.find(isAcronym);
  return short === undefined ? undefined : { long: name, short };
}

function isAtSentenceStart(before: string): boolean {
  return /(?:^[\s>#*+-]*|^\s*\d+[.)]\s+|[.!?:]["'”’)]*\s+)$/u.test(before);
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function removeDuplicates(completions: readonly Completion[]): readonly Completion[] {
  const known = new Set<string>();
  return completions.filter(({ text }) => known.size < known.add(text).size);
}
