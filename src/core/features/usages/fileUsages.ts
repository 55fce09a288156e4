import type { MatchForm, TermMatch } from '../../matching/termMatch';
import { MatchReader, type PackedMatches, packMatches } from './packedMatches';
import { LineMap } from '../../text/lineMap';
import type { DocumentUri } from '../../text/textDocument';
import { isOwnText, getTextCategory } from '../../sourceText/ownFiles';
import { listDiscouragedWords } from '../../matching/discouragedUse';
import { getLanguageOfFile } from '../../sourceText/findLanguage';
import { extractReadableText } from '../../sourceText/readableText';
import type { Term } from '../../glossary/term';
import { maxRunLength } from '../../sourceText/capitalRuns';

/** In the order of their numbers. */
const forms: readonly MatchForm[] = ['name', 'expansion', 'alias', 'avoid'];
const upperCaseWord = /\p{Lu}[\p{Lu}\d&]+/gu;

/** The matches in one text of a file. */
export interface FileUsages {
  readonly uri: DocumentUri;
  /** Of the text, in UTF-16 units. */
  readonly length: number;
  /** In the order of the text. */
  readonly matches: PackedMatches;
  /** Words of capitals in a document, which may contain their expansions; see `hasUpperCaseWord`. */
  readonly upperCaseWords: string;
  /** See `listDiscouragedWords`. */
  readonly discouragedWords: ReadonlySet<string>;
}

/** Finds the terms of a text. */
export type MatchText = (uri: DocumentUri, text: string) => readonly TermMatch[];

/** Receives the sentences of a document. */
export type AddShortWords = (uri: DocumentUri, sentences: string) => void;

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
      matches: '',
      upperCaseWords: '',
      discouragedWords: noWords,
    };
  }
  const termMatches = match(uri, text);
  const numbered = termMatches.map(({ start, end, terms, form }) => ({
    ...{ start, end },
    ...{ meaning: meanings.idOf(terms), form: forms.indexOf(form) },
  }));
  const isDocument = getTextCategory(uri) !== 'code';
  let sentences: string | undefined;
  const readSentences = (): string =>
    (sentences ??= extractReadableText(text, getLanguageOfFile(uri)));
  if (isDocument) addShortWords(uri, readSentences());
  return {
    uri,
    length,
    matches: numbered.length === 0 ? '' : packMatches(numbered, new LineMap(text)),
    upperCaseWords: isDocument ? listUpperCaseWords(text) : '',
    discouragedWords: termMatches.some(({ form }) => form === 'avoid')
      ? listDiscouragedWords(uri, text, readSentences(), termMatches)
      : noWords,
  };
}

/** Returns the stored matches, with the current terms. */
export function toMatches(file: FileUsages, meanings: MeaningIds): readonly TermMatch[] {
  const matches: TermMatch[] = [];
  const match = new MatchReader(file.matches);
  while (match.next()) {
    const { start, end, meaning, form } = match;
    matches.push({ start, end, terms: meanings.termsOf(meaning), form: forms[form] ?? 'name' });
  }
  return matches;
}

/** Returns whether a document contains a word of capitals. */
export function hasUpperCaseWord({ upperCaseWords }: FileUsages, word: string): boolean {
  return upperCaseWords.includes(` ${word} `);
}

/** Returns each word once, with spaces around it: a set takes several times as much memory. */
function listUpperCaseWords(text: string): string {
  const words = new Set<string>();
  for (const [word] of text.matchAll(upperCaseWord))
    if (word.length <= maxRunLength) words.add(word);
  return words.size === 0 ? '' : ` ${[...words].join(' ')} `;
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
