import type { TermIndex } from '../../matching/termIndex';
import { LineMap } from '../../text/lineMap';
import type { DocumentUri } from '../../text/textDocument';
import { extensionOf, isOwnText, readingOf, sourceGlobs } from '../discover/sourceFiles';
import type { Meanings } from './meanings';

/** Globs of the files in which terms are looked for: documents, source text and diagrams. */
export const usageGlobs: readonly string[] = [...sourceGlobs, '**/*.{mmd,mermaid}'];

/** Numbers for each match: where it starts, where it ends, what it means. */
export const perMatch = 3;

/** The matches of one file. */
export interface FileUsages {
  readonly uri: DocumentUri;
  /** `perMatch` numbers for each match, in the order of the text; offsets count UTF-16 units. */
  readonly matches: Int32Array;
  readonly lines: LineMap;
}

const noMatches = new Int32Array(0);
const noLines = new LineMap('');

/** Looks through a file once. A text that nobody wrote by hand has no usages. */
export function scanFile(
  uri: DocumentUri,
  text: string,
  index: TermIndex,
  meanings: Meanings,
): FileUsages {
  const found = isOwnText(text) ? index.matchesIn({ uri, languageId: languageOf(uri), text }) : [];
  if (found.length === 0) return { uri, matches: noMatches, lines: noLines };
  const matches = new Int32Array(found.length * perMatch);
  for (const [i, { start, end, terms }] of found.entries()) {
    matches.set([start, end, meanings.idOf(terms)], i * perMatch);
  }
  return { uri, matches, lines: new LineMap(text) };
}

/** What the editor would call the language, as far as matching tells languages apart. */
export function languageOf(uri: DocumentUri): string {
  const extension = extensionOf(uri);
  const reading = readingOf(extension);
  if (reading === 'code') return extension;
  return reading === 'markdown' ? 'markdown' : 'plaintext';
}
