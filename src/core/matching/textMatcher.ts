import type { Term } from '../glossary/term';
import { OpaqueText } from './opaque';
import { fits, standsAlone } from './phraseFit';
import { type Candidate, PhraseScanner } from './phraseScanner';
import type { Demands, PhraseTable } from './phraseTable';
import { outOfScope } from './scopes';
import { SeparatorReader } from './separators';
import type { MatchForm, TermMatch } from './termMatch';
import { WordReader } from './wordReader';

/** What the index knows of the terms. */
export interface KnownTerms {
  readonly table: PhraseTable;
  readonly terms: readonly Term[];
  /** Nearness of a term's glossary to the text, or `outOfScope`. */
  readonly rankOf: (term: number) => number;
}

/** A text, and which parts of it are code. */
export interface MatchedText {
  readonly text: string;
  readonly isProse: boolean;
  readonly isCode: (offset: number) => boolean;
}

interface Meaning {
  readonly term: number;
  readonly rank: number;
  readonly demands: Demands;
}

const formOrder: readonly MatchForm[] = ['name', 'expansion', 'alias', 'avoid'];

/** All matches in a text, in order, not overlapping. */
export function matchText(known: KnownTerms, matched: MatchedText): readonly TermMatch[] {
  const reader = new WordReader(matched.text);
  const separators = new SeparatorReader(reader, matched.isProse);
  const opaque = new OpaqueText(matched.text);
  return new PhraseScanner(known.table.trie, reader, separators, (candidate) => {
    if (!standsAlone(reader, candidate)) return undefined;
    const meanings = meaningsOf(known, reader, candidate, matched);
    const match = toMatch(known.terms, candidate, meanings);
    return match === undefined || opaque.covers(match.start, match.end) ? undefined : match;
  }).scan();
}

function meaningsOf(
  { table, rankOf }: KnownTerms,
  reader: WordReader,
  candidate: Candidate,
  { isCode }: MatchedText,
): readonly Meaning[] {
  const meanings: Meaning[] = [];
  const isCodeHere = (): boolean => isCode(candidate.start);
  table.visit(candidate.node, (term, demands) => {
    const rank = rankOf(term);
    if (rank === outOfScope || !fits(demands, reader, candidate, isCodeHere)) return;
    meanings.push({ term, rank, demands });
  });
  return meanings;
}

/** The longest spelling wins (`.NET` over `NET`), and a discouraged word is one only where nothing else is meant. */
function toMatch(
  terms: readonly Term[],
  { start, end }: Candidate,
  meanings: readonly Meaning[],
): TermMatch | undefined {
  const [only] = meanings;
  if (only === undefined) return undefined;
  const best = meanings.length === 1 ? meanings : ranked(meanings);
  const { demands } = best[0] ?? only;
  const found = [...new Set(best.map(({ term }) => term))];
  return {
    start: start - demands.lead.length,
    end: end + demands.trail.length,
    terms: found.flatMap((term) => terms[term] ?? []),
    form: demands.form,
  };
}

function ranked(meanings: readonly Meaning[]): readonly Meaning[] {
  const longest = Math.max(...meanings.map(({ demands }) => symbols(demands)));
  const spelt = meanings.filter(({ demands }) => symbols(demands) === longest);
  const meant = spelt.filter(({ demands }) => demands.form !== 'avoid');
  const order = (a: Meaning, b: Meaning): number =>
    b.rank - a.rank || formRank(a) - formRank(b) || a.term - b.term;
  return [...(meant.length > 0 ? meant : spelt)].sort(order);
}

function symbols({ lead, trail }: Demands): number {
  return lead.length + trail.length;
}

function formRank({ demands }: Meaning): number {
  return formOrder.indexOf(demands.form);
}
