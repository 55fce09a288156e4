import type { MatchForm, TermMatch } from '../../matching/termMatch';
import { LineMap } from '../../text/lineMap';
import type { DocumentUri } from '../../text/textDocument';
import { isOwnText, getTextCategory } from '../../sourceText/ownFiles';
import { listDiscouragedWords } from '../../matching/discouragedUse';
import { getLanguageOfFile } from '../../sourceText/findLanguage';
import { extractReadableText } from '../../sourceText/readableText';
import type { Term } from '../../glossary/term';
import { maxRunLength } from '../../sourceText/capitalRuns';

/** Numbers for each match: start, end, meaning and form. */
const perMatch = 4;
const forms: readonly MatchForm[] = ['name', 'expansion', 'alias', 'avoid'];
const upperCaseWord = /\p{Lu}[\p{Lu}\d&]+/gu;

/** The matches in one text of a file. */
export interface FileUsages {
  readonly uri: DocumentUri;
  /** Of the text, in UTF-16 units. */
  readonly length: number;
  /** `perMatch` numbers for each match, in the order of the text; offsets count UTF-16 units. */
  readonly matches: Int32Array;
  readonly lines: LineMap;
  /** Words of capitals in a document, which may contain their expansions. */
  readonly upperCaseWords: ReadonlySet<string>;
  /** See `listDiscouragedWords`. */
  readonly discouragedWords: ReadonlySet<string>;
}

/** Finds the terms of a text. */
export type MatchText = (uri: DocumentUri, text: string) => readonly TermMatch[];

/** Receives the sentences of a document. */
export type AddShortWords = (uri: DocumentUri, sentences: string) => void;

const noMatches = new Int32Array(0);
const noLines = new LineMap('');
const noWords: ReadonlySet<string> = new Set();

/** Searches a file once. Generated text has no usages. */
export function scanFile(
  uri: DocumentUri,
  text: string,
  match: MatchText,
  meanings: MeaningIds,
  addShortWords: AddShortWords,
): FileUsages {
  const { length } = text;
  if (!isOwnText(text)) {
    return {
      uri,
      length,
      matches: noMatches,
      lines: noLines,
      upperCaseWords: noWords,
      discouragedWords: noWords,
    };
  }
  const termMatches = match(uri, text);
  const matches =
    termMatches.length === 0 ? noMatches : new Int32Array(termMatches.length * perMatch);
  for (const [i, { start, end, terms, form }] of termMatches.entries()) {
    matches.set([start, end, meanings.idOf(terms), forms.indexOf(form)], i * perMatch);
  }
  const lines = termMatches.length === 0 ? noLines : new LineMap(text);
  const isDocument = getTextCategory(uri) !== 'code';
  let sentences: string | undefined;
  const readSentences = (): string =>
    (sentences ??= extractReadableText(text, getLanguageOfFile(uri)));
  if (isDocument) addShortWords(uri, readSentences());
  return {
    uri,
    length,
    matches,
    lines,
    upperCaseWords: isDocument ? findUpperCaseWords(text) : noWords,
    discouragedWords: termMatches.some(({ form }) => form === 'avoid')
      ? listDiscouragedWords(uri, text, readSentences(), termMatches)
      : noWords,
  };
}

/** Visits each match in turn; the meaning is an id of `Meanings`. */
export function visitMatches(
  { matches }: FileUsages,
  visit: (start: number, end: number, meaning: number, form: MatchForm) => void,
): void {
  for (let at = 0; at < matches.length; at += perMatch) {
    const form = forms[matches[at + 3] ?? 0] ?? 'name';
    visit(matches[at] ?? 0, matches[at + 1] ?? 0, matches[at + 2] ?? 0, form);
  }
}

/** Returns the stored matches, with the current terms. */
export function toMatches(file: FileUsages, meanings: MeaningIds): readonly TermMatch[] {
  const matches: TermMatch[] = [];
  visitMatches(file, (start, end, meaning, form) => {
    matches.push({ start, end, terms: meanings.termsOf(meaning), form });
  });
  return matches;
}

function findUpperCaseWords(text: string): ReadonlySet<string> {
  const words = new Set<string>();
  for (const [word] of text.matchAll(upperCaseWord))
    if (word.length <= maxRunLength) words.add(word);
  return words;
}

/**
 * Numeric ids for meanings: a term's index in the glossary, or, from the number of terms on, a set of several. A
 * match then takes a few bytes instead of an object, and stays valid when a definition changes.
 */
export class MeaningIds {
  readonly #sets: (readonly number[])[] = [];
  readonly #idOfSet = new Map<string, number>();
  #terms: readonly Term[];
  #termIndices: ReadonlyMap<Term, number>;

  constructor(terms: readonly Term[]) {
    this.#terms = terms;
    this.#termIndices = numberTerms(terms);
  }

  /** Replaces the terms with those of a glossary that has the same words. */
  replaceTerms(terms: readonly Term[]): void {
    this.#terms = terms;
    this.#termIndices = numberTerms(terms);
  }

  numberOf(term: Term): number | undefined {
    return this.#termIndices.get(term);
  }

  /** `terms` are those of a match. */
  idOf(terms: readonly Term[]): number {
    const indices = terms.flatMap((term) => this.#termIndices.get(term) ?? []);
    const [first] = indices;
    if (first !== undefined && indices.length === 1) return first;
    const key = indices.join();
    let id = this.#idOfSet.get(key);
    if (id === undefined) {
      id = this.#terms.length + this.#sets.length;
      this.#idOfSet.set(key, id);
      this.#sets.push(indices);
    }
    return id;
  }

  /** Returns the terms of an id, in the order in which `idOf` received them. */
  termsOf(id: number): readonly Term[] {
    const indices = this.#sets[id - this.#terms.length] ?? [id];
    return indices.flatMap((number) => this.#terms[number] ?? []);
  }

  /** Returns all ids that include the term. */
  idsOf(number: number): ReadonlySet<number> {
    const ids = new Set([number]);
    for (const [i, indices] of this.#sets.entries()) {
      if (indices.includes(number)) ids.add(this.#terms.length + i);
    }
    return ids;
  }
}

function numberTerms(terms: readonly Term[]): ReadonlyMap<Term, number> {
  return new Map(terms.map((term, i) => [term, i]));
}
