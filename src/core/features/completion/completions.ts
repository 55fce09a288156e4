import type { Term } from '../../glossary/term';
import type { TermIndex } from '../../matching/termIndex';
import { isProse, languageOf } from '../../sourceText/findLanguage';
import { isProseOrComment } from '../../sourceText/textKind';
import type { Position } from '../../text/range';
import type { TextDocument } from '../../text/textDocument';
import { isAcronym } from '../../language/acronyms';
import { respell } from '../rename/spelling';
import type { CompletionWord, CompletionWords } from './completionWords';
import { beginningOf, keyOf } from './completionWords';
import { type Typed, typedInCode, typedInProse } from './typedText';

/** One way to go on with what is being typed. */
export interface Completion {
  readonly term: Term;
  /** Replaces what stands between `start` and the cursor. */
  readonly text: string;
  /** In UTF-16 units of the cursor's line. */
  readonly start: number;
  /** What the typed text is compared with: begins as it does. */
  readonly filter: string;
  /** A name with its acronym behind it, for where a document first uses it. */
  readonly isFirstUse: boolean;
}

const mostInProse = 30;
const mostInCode = 10;

/** What completions are made from. */
export interface CompletionSource {
  readonly words: CompletionWords;
  readonly index: TermIndex;
  /** Whether source text is completed too. */
  readonly inCode: boolean;
}

/**
 * Names that go on with the two or more letters before the cursor, spelt as those are. In sentences all
 * names; in identifiers acronyms and names of several words alone, since the language knows its own.
 */
export function completionsAt(
  document: TextDocument,
  position: Position,
  source: CompletionSource,
): readonly Completion[] {
  const before = document.lineAt(position.line).slice(0, position.character);
  const language = languageOf(document.languageId, document.uri);
  if (isProse(language) || language.reading === 'diagram')
    return completionsInSentence(document, before, source);
  if (!source.inCode || !fitsAnything(document, before, source)) return [];
  // Judging the place means reading the whole text, so that comes last.
  const { line, character } = position;
  return isProseOrComment(document, { line, character: character - 1 })
    ? completionsInSentence(document, before, source)
    : inIdentifier(document, before, source);
}

/** Longer texts are not read for a letter that may come to nothing, in UTF-16 units. */
const longestRead = 200_000;

/**
 * Where the identifier before the cursor starts in its line, in UTF-16 units, if names may go on with it once more of it
 * is typed; `undefined` outside of identifiers.
 */
export function identifierStart(document: TextDocument, position: Position): number | undefined {
  const before = document.lineAt(position.line).slice(0, position.character);
  const { identifier } = typedInCode(before);
  if (!/^[\p{L}_$]/u.test(identifier) || document.getText().length > longestRead) return undefined;
  const { line, character } = position;
  if (isProseOrComment(document, { line, character: character - 1 })) return undefined;
  return before.length - identifier.length;
}

function fitsAnything(document: TextDocument, before: string, source: CompletionSource): boolean {
  return [typedInProse(before), typedInCode(before).ends].some(
    (typed) => firstFit(typed, document, source, () => true)[0] !== undefined,
  );
}

/** `before` is the cursor's line up to the cursor. */
export function completionsInSentence(
  document: TextDocument,
  before: string,
  source: CompletionSource,
): readonly Completion[] {
  const [typed, words] = firstFit(typedInProse(before), document, source, () => true);
  if (!typed) return [];
  const isStart = startsSentence(before.slice(0, typed.start));
  let text: string | undefined;
  const says = (phrase: string): boolean => {
    text ??= document.getText().toLowerCase().replace(/\s+/gu, ' ');
    return text.includes(phrase.toLowerCase());
  };
  const completions = words.flatMap((word) => [
    ...plain(word, typed),
    ...writtenOut(word, typed, isStart, says),
  ]);
  return distinct(completions).slice(0, mostInProse);
}

function plain(word: CompletionWord, typed: Typed): readonly Completion[] {
  const text = respell(
    { text: typed.text, start: 0, end: typed.text.length },
    beginningOf(word.text, typed.key.length),
    word.text,
    { kind: 'prose' },
  );
  if (text === typed.text) return [];
  // Somebody who has typed a word in his own case wants no list of it.
  if (!word.isAcronym && text.toLowerCase() === typed.text.toLowerCase()) return [];
  const filter = goOn(text, typed.text);
  return [{ term: word.term, text, start: typed.start, filter, isFirstUse: false }];
}

/**
 * `Service level agreement (SLA)` where the document does not say it yet, and the long form alone where
 * the short one is typed.
 */
function writtenOut(
  word: CompletionWord,
  typed: Typed,
  isStart: boolean,
  says: (phrase: string) => boolean,
): readonly Completion[] {
  const names = longAndShort(word.term);
  if (!names) return [];
  const long = isStart ? capital(names.long) : names.long;
  const rest = { term: word.term, start: typed.start, filter: goOn(word.text, typed.text) };
  const firstUse = { ...rest, text: `${long} (${names.short})`, isFirstUse: true };
  return [
    ...(says(names.long) ? [] : [firstUse]),
    ...(word.isAcronym ? [{ ...rest, text: long, isFirstUse: false }] : []),
  ];
}

/** A name behind what is typed of it: those letters stay as they are, since their joints may differ from the name's. */
export function goOn(name: string, typed: string): string {
  return typed + name.slice(beginningOf(name, keyOf(typed).length).length);
}

function inIdentifier(
  document: TextDocument,
  before: string,
  source: CompletionSource,
): readonly Completion[] {
  const { identifier, ends } = typedInCode(before);
  const [typed, words] = firstFit(
    ends,
    document,
    source,
    (word) => word.isAcronym || word.isPhrase,
  );
  if (!typed) return [];
  // A sign in front says what kind of name it is, not how its words are joined.
  const sign = /^[_$]*/u.exec(identifier)?.[0] ?? '';
  const written = identifier.slice(sign.length);
  const from = written.length - typed.text.length;
  const joint = languageOf(document.languageId, document.uri).wordJoint;
  const completions = words.flatMap((word) => {
    const stretch = { text: written, start: from, end: written.length };
    const known = beginningOf(word.text, typed.key.length);
    const spelt = respell(stretch, known, word.text, { kind: 'identifier', joint });
    const text = sign + written.slice(0, from) + spelt;
    if (!goesOn(text, identifier)) return [];
    const start = before.length - identifier.length;
    return [{ term: word.term, text, start, filter: text, isFirstUse: false }];
  });
  return distinct(completions).slice(0, mostInCode);
}

function goesOn(text: string, typed: string): boolean {
  return text.length > typed.length && text.toLowerCase().startsWith(typed.toLowerCase());
}

/** The longest typed text that names begin with, and those of the names that count in the document. */
function firstFit(
  typed: readonly Typed[],
  document: TextDocument,
  { words, index }: CompletionSource,
  isWanted: (word: CompletionWord) => boolean,
): readonly [Typed | undefined, readonly CompletionWord[]] {
  for (const one of typed) {
    const found = words
      .beginningWith(one.key)
      .filter(isWanted)
      .sort((a, b) => a.key.length - b.key.length)
      .slice(0, mostInProse)
      .filter((word) => countsIn(document, word.term, word.text, index));
    if (found.length > 0) return [one, found];
  }
  return [undefined, []];
}

/** False for a term of another part of the repository. */
export function countsIn(
  { uri }: TextDocument,
  term: Term,
  text: string,
  index: TermIndex,
): boolean {
  return index.matchesInLabel(text, uri).some(({ terms }) => terms.includes(term));
}

function longAndShort({
  name,
  expansion,
  aliases,
}: Term): { readonly long: string; readonly short: string } | undefined {
  if (expansion !== undefined) return { long: expansion, short: name };
  const short = isAcronym(name) ? undefined : aliases.find(isAcronym);
  return short === undefined ? undefined : { long: name, short };
}

function startsSentence(before: string): boolean {
  return /(?:^[\s>#*+-]*|^\s*\d+[.)]\s+|[.!?:]["'”’)]*\s+)$/u.test(before);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function distinct(completions: readonly Completion[]): readonly Completion[] {
  const known = new Set<string>();
  return completions.filter(({ text }) => known.size < known.add(text).size);
}
