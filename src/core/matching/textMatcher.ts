import { largestOf } from '../text/collections';
import { isProse } from '../sourceText/findLanguage';
import { isInComment } from '../sourceText/commentLines';
import type { Language } from '../sourceText/language';
import type { Term } from '../glossary/term';
import { OpaqueText } from './opaque';
import { type Places, fits, standsAlone } from './phraseFit';
import { type Candidate, PhraseScanner } from './phraseScanner';
import { type Demands, type PhraseTable, noEntry } from './phraseTable';
import { outOfScope } from './scopes';
import { SeparatorReader } from './separators';
import type { MatchForm, TermMatch } from './termMatch';
import { WordReader } from './wordReader';

/** The data of the index about the terms. */
export interface KnownTerms {
  readonly table: PhraseTable;
  readonly terms: readonly Term[];
  /** Nearness of a term's glossary to the text, or `outOfScope`. */
  readonly rankOf: (term: number) => number;
}

/** A text, with its code ranges. */
export interface MatchedText {
  readonly text: string;
  readonly language: Language;
  readonly isCode: (offset: number) => boolean;
}

interface Meaning {
  readonly term: number;
  readonly rank: number;
  readonly demands: Demands;
}

/** Maximum number of meanings of a word in a text: the nearest ones, if thousands of glossaries explain it. */
const mostMeanings = 64;

const formOrder: readonly MatchForm[] = ['name', 'expansion', 'alias', 'avoid'];

const anywhere: Places = { isCode: () => true, isValue: () => true };

/** Returns all matches in a text, in order, not overlapping. */
export function matchText(known: KnownTerms, matched: MatchedText): readonly TermMatch[] {
  const { text, language, isCode } = matched;
  const reader = new WordReader(text, isProse(language));
  const places: Places = {
    isCode,
    isValue: (offset) => isCode(offset) && !isInComment(text, offset, language),
  };
  const separators = new SeparatorReader(reader, language);
  const opaque = new OpaqueText(text);
  return new PhraseScanner(known.table, reader, separators, (candidate) => {
    if (!standsAlone(reader, candidate)) return undefined;
    const match = bestMeaning(known, reader, candidate, places);
    return match === undefined || opaque.covers(match.start, match.end) ? undefined : match;
  }).scan();
}

/**
 * Returns whether a text may contain a match. Never false if `matchText` finds one, even with more terms than are
 * known here; may be true if it finds none.
 */
export function mayMatch(known: KnownTerms, { text, language }: MatchedText): boolean {
  const reader = new WordReader(text, isProse(language));
  const separators = new SeparatorReader(reader, language);
  let found = false;
  const scanner = new PhraseScanner(known.table, reader, separators, (candidate) => {
    if (standsAlone(reader, candidate) && bestMeaning(known, reader, candidate, anywhere)) {
      found = true;
      scanner.stop();
    }
    return undefined;
  });
  scanner.scan();
  return found;
}

/** There is nearly always one meaning, so no list is created before there are two. */
function bestMeaning(
  known: KnownTerms,
  reader: WordReader,
  candidate: Candidate,
  places: Places,
): TermMatch | undefined {
  const { table, rankOf } = known;
  let only: Meaning | undefined;
  let several: Meaning[] | undefined;
  let asked: Demands | undefined;
  // With enough meanings, terms farther away than all of them are skipped.
  let farthest: Meaning | undefined;
  let isFitting = false;
  let entry = table.firstEntry(candidate.node);
  for (; entry !== noEntry; entry = table.nextEntry(entry)) {
    const demands = table.demandsOf(entry);
    if (demands !== asked) {
      asked = demands;
      isFitting = demands !== undefined && fits(demands, reader, candidate, places);
    }
    if (demands === undefined || !isFitting) continue;
    const term = table.termOf(entry);
    const rank = rankOf(term);
    if (rank === outOfScope) continue;
    if (demands === farthest?.demands && rank < farthest.rank) continue;
    const meaning = { term, rank, demands };
    if (only === undefined) only = meaning;
    else {
      (several ??= [only]).push(meaning);
      if (several.length >= 4 * mostMeanings) {
        several = ranked(several).slice(0, mostMeanings);
        farthest = several.at(-1);
      }
    }
  }
  if (several !== undefined) return joined(known.terms, candidate, several);
  if (only === undefined) return undefined;
  const term = known.terms[only.term];
  return term && matchOf(candidate, only.demands, [term]);
}

function joined(
  terms: readonly Term[],
  candidate: Candidate,
  meanings: readonly Meaning[],
): TermMatch | undefined {
  const best = ranked(meanings).slice(0, mostMeanings);
  const [first] = best;
  const found = new Set(best.flatMap(({ term }) => terms[term] ?? []));
  return first && matchOf(candidate, first.demands, [...found]);
}

function matchOf(
  { start, end }: Candidate,
  { lead, trail, form }: Demands,
  terms: readonly Term[],
): TermMatch {
  return { start: start - lead.length, end: end + trail.length, terms, form };
}

/**
 * The longest spelling wins (`.NET` over `NET`), and a word counts as discouraged only if it has no other meaning.
 */
function ranked(meanings: readonly Meaning[]): readonly Meaning[] {
  const longest = largestOf(meanings.map(({ demands }) => symbols(demands)));
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
