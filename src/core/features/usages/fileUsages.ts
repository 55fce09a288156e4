import type { MatchForm, TermMatch } from '../../matching/termMatch';
import { LineMap } from '../../text/lineMap';
import type { DocumentUri } from '../../text/textDocument';
import { isOwnText, readingOf, sourceGlobs } from '../../sourceText/ownFiles';
import type { Meanings } from './meanings';

/** Globs of the files that are searched for terms: documents, source code and diagrams. */
export const usageGlobs: readonly string[] = [...sourceGlobs, '**/*.{mmd,mermaid}'];

/** Numbers for each match: start, end, meaning and form. */
const perMatch = 4;
const forms: readonly MatchForm[] = ['name', 'expansion', 'alias', 'avoid'];
const capitals = /\p{Lu}[\p{Lu}\d&]+/gu;
/** Longer runs of capitals are not acronyms. */
const longestAcronym = 8;

/** The matches in one text of a file. */
export interface FileUsages {
  readonly uri: DocumentUri;
  /** Of the text, in UTF-16 units. */
  readonly length: number;
  /** `perMatch` numbers for each match, in the order of the text; offsets count UTF-16 units. */
  readonly matches: Int32Array;
  readonly lines: LineMap;
  /** Words of capitals in a document, which may contain their expansions. */
  readonly capitals: ReadonlySet<string>;
}

/** Finds the terms of a text. */
export type MatchText = (uri: DocumentUri, text: string) => readonly TermMatch[];

const noMatches = new Int32Array(0);
const noLines = new LineMap('');
const noWords: ReadonlySet<string> = new Set();

/** Searches a file once. Generated text has no usages. */
export function scanFile(
  uri: DocumentUri,
  text: string,
  match: MatchText,
  meanings: Meanings,
): FileUsages {
  const { length } = text;
  if (!isOwnText(text)) {
    return { uri, length, matches: noMatches, lines: noLines, capitals: noWords };
  }
  const found = match(uri, text);
  const matches = found.length === 0 ? noMatches : new Int32Array(found.length * perMatch);
  for (const [i, { start, end, terms, form }] of found.entries()) {
    matches.set([start, end, meanings.idOf(terms), forms.indexOf(form)], i * perMatch);
  }
  const lines = found.length === 0 ? noLines : new LineMap(text);
  return { uri, length, matches, lines, capitals: capitalsIn(uri, text) };
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
export function matchesOf(file: FileUsages, meanings: Meanings): readonly TermMatch[] {
  const found: TermMatch[] = [];
  visitMatches(file, (start, end, meaning, form) => {
    found.push({ start, end, terms: meanings.termsOf(meaning), form });
  });
  return found;
}

function capitalsIn(uri: DocumentUri, text: string): ReadonlySet<string> {
  if (readingOf(uri) === 'code') return noWords;
  const found = new Set<string>();
  for (const [word] of text.matchAll(capitals)) if (word.length <= longestAcronym) found.add(word);
  return found;
}
