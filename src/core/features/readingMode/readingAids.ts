import { addAll } from '../../text/collections';
import type { Term } from '../../glossary/term';
import { isInEntry } from '../../glossary/term';
import { isProse, languageOf } from '../../sourceText/findLanguage';
import type { TermIndex } from '../../matching/termIndex';
import type { TermMatch } from '../../matching/termMatch';
import type { Range } from '../../text/range';
import type { DocumentUri } from '../../text/textDocument';
import { inShort, isWrittenOutNear, type ShortForm } from './shortForm';
import { endOfWord, isAddress, isPartOfWord, linesOf } from './wordPlaces';

/** What a short form stands for, to be shown behind it. */
interface Expansion {
  /** Behind the word that the short form is a part of; offsets count UTF-16 units. */
  readonly offset: number;
  readonly text: string;
  readonly term: Term;
}

/** What helps a newcomer to read a document. */
export interface ReadingAids {
  /** The first use of each term, and each word that an expansion belongs to; in order, not overlapping, on one line each. */
  readonly marks: readonly Range[];
  /** In order; several may stand behind one word. */
  readonly expansions: readonly Expansion[];
}

export interface ReadDocument {
  readonly uri: DocumentUri;
  readonly languageId: string;
  readonly text: string;
}

/** A longer expansion makes the sentence around it hard to read, in UTF-16 units. */
const longest = 48;

/**
 * Marks what a document calls by a term's name, once each: at every use they would be all that one sees.
 * Short forms are written out at their first use, unless the text around does so itself. A term's own
 * entry explains it already, and words to avoid are nothing to learn.
 */
export function readingAids(document: ReadDocument, index: TermIndex): ReadingAids {
  const { uri, text } = document;
  const prose = isProse(languageOf(document.languageId, uri));
  const marks: Range[] = [];
  const expansions: Expansion[] = [];
  const met = new Set<Term>();
  const metInShort = new Set<Term>();
  const matches = index.matchesIn(document);
  for (const [i, match] of matches.entries()) {
    const [term] = match.terms;
    if (!term || match.form === 'avoid') continue;
    const short = metInShort.has(term) ? undefined : inShort(term, match, text);
    if (met.has(term) && !short) continue;
    if (match.terms.some((one) => isInEntry(one, uri, match.start))) continue;
    if (isAddress(text, match.start, prose)) continue;
    if (short) metInShort.add(term);
    const isExpanded = short !== undefined && !isWrittenOutNear(text, matches, i);
    if (isExpanded) expansions.push(expansionOf(term, short, match, { text, prose }));
    if (isExpanded || !met.has(term)) addAll(marks, linesOf(text, match));
    met.add(term);
  }
  return { marks, expansions };
}

function expansionOf(
  term: Term,
  { short, long }: ShortForm,
  match: TermMatch,
  { text, prose }: { readonly text: string; readonly prose: boolean },
): Expansion {
  const brief = shortened(long);
  return {
    offset: endOfWord(text, match.end, prose),
    // Behind `slaHours` one cannot see which part of it is meant.
    text: isPartOfWord(text, match) ? `${short}: ${brief}` : brief,
    term,
  };
}

function shortened(long: string): string {
  const text = long.replace(/\s+/gu, ' ').trim();
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest).replace(/(?<!\s)\s+\S*$/u, '');
  return `${cut.replace(/[\uD800-\uDBFF]$/u, '')}…`;
}
