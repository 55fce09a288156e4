import { addAll } from '../../text/collections';
import { findHeadingsAbove } from '../../diagram/headingsAbove';
import type { Term } from '../../glossary/term';
import { isInEntry } from '../../glossary/term';
import { isProse, getLanguage } from '../../sourceText/findLanguage';
import type { TermIndex } from '../../matching/termIndex';
import type { TermMatch } from '../../matching/termMatch';
import { LineMap } from '../../text/lineMap';
import type { Range } from '../../text/range';
import type { DocumentUri } from '../../text/textDocument';
import { findShortForm, isWrittenOutNear, type ShortForm } from './shortForm';
import { findEndOfWord, isAddress, isPartOfWord, listLineRanges } from './wordPlaces';

/** The expansion of an acronym, to be shown after it. */
interface Expansion {
  /** After the word that contains the acronym; offsets count UTF-16 units. */
  readonly offset: number;
  /** In parentheses. */
  readonly text: string;
  readonly term: Term;
}

/** The aids that help a new reader of a document. */
export interface ReadingAids {
  /**
   * The first use of each term in each section, and each word that an expansion belongs to; sorted, not overlapping, on
   * one line each.
   */
  readonly marks: readonly Range[];
  /** Sorted; several may follow one word. */
  readonly expansions: readonly Expansion[];
}

export interface ReadDocument {
  readonly uri: DocumentUri;
  readonly languageId: string;
  readonly text: string;
}

/** In UTF-16 units. Of a longer text, only the visible part is read, to avoid delays. */
export const maxReadLength = 300_000;

/** In UTF-16 units. A longer expansion makes the sentence hard to read. */
const maxExpansionLength = 48;

/**
 * Marks each term once below each heading, and once in source code, to avoid clutter. Expands acronyms at their first
 * use, unless the text around does. Skips a term's own entry, which explains it, and words to avoid.
 */
export function findReadingAids(document: ReadDocument, index: TermIndex): ReadingAids {
  const { uri, text } = document;
  const prose = isProse(getLanguage(document.languageId, uri));
  const marks: Range[] = [];
  const expansions: Expansion[] = [];
  const met = new Set<Term>();
  const metInShort = new Set<Term>();
  const matches = index.findMatches(document);
  const headings = prose ? findHeadings(text, matches) : [];
  for (const [i, match] of matches.entries()) {
    if (headings[i] !== headings[i - 1]) {
      met.clear();
      metInShort.clear();
    }
    const [term] = match.terms;
    if (!term || match.form === 'avoid') continue;
    const short = metInShort.has(term) ? undefined : findShortForm(term, match, text);
    if (met.has(term) && !short) continue;
    if (match.terms.some((one) => isInEntry(one, uri, match.start))) continue;
    if (isAddress(text, match.start, prose)) continue;
    if (short) metInShort.add(term);
    const isExpanded = short !== undefined && !isWrittenOutNear(text, matches, i);
    if (isExpanded) expansions.push(createExpansion(term, short, match, { text, prose }));
    if (isExpanded || !met.has(term)) addAll(marks, listLineRanges(text, match));
    met.add(term);
  }
  return { marks, expansions };
}

/** Returns the heading that each match is in or below. */
function findHeadings(
  text: string,
  matches: readonly TermMatch[],
): readonly (string | undefined)[] {
  const lines = new LineMap(text);
  return findHeadingsAbove(
    text,
    matches.map(({ start }) => lines.lineAt(start) + 1),
  );
}

function createExpansion(
  term: Term,
  { short, long }: ShortForm,
  match: TermMatch,
  { text, prose }: { readonly text: string; readonly prose: boolean },
): Expansion {
  const brief = shorten(long);
  return {
    offset: findEndOfWord(text, match.end, prose),
    // After `slaHours` it would be unclear which part of it is meant.
    text: isPartOfWord(text, match) ? `(${short}: ${brief})` : `(${brief})`,
    term,
  };
}

function shorten(long: string): string {
  const text = long.replace(/\s+/gu, ' ').trim();
  if (text.length <= maxExpansionLength) return text;
  const cut = text.slice(0, maxExpansionLength).replace(/(?<!\s)\s+\S*$/u, '');
  return `${cut.replace(/[\uD800-\uDBFF]$/u, '')}…`;
}
