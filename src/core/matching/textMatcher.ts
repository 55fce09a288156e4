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
  const ranks = new MeaningRanks(known);
  return new PhraseScanner(known.table, reader, separators, (candidate) => {
    if (!standsAlone(reader, candidate)) return undefined;
    const match = bestMeaning(known, ranks, reader, candidate, places);
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
  const ranks = new MeaningRanks(known);
  let found = false;
  const scanner = new PhraseScanner(known.table, reader, separators, (candidate) => {
    if (!standsAlone(reader, candidate)) return undefined;
    if (bestMeaning(known, ranks, reader, candidate, anywhere)) {
      found = true;
      scanner.stop();
    }
    return undefined;
  });
  scanner.scan();
  return found;
}

/** Meanings of one word that ask the same of a text, the nearest ones first. */
interface MeaningGroup {
  readonly demands: Demands;
  readonly meanings: readonly Meaning[];
}

/**
 * The meanings of each word in one text. Thousands of glossaries may explain a word that the text has thousands of
 * times: they are ranked once.
 */
class MeaningRanks {
  readonly #known: KnownTerms;
  readonly #groups = new Map<number, readonly MeaningGroup[]>();

  constructor(known: KnownTerms) {
    this.#known = known;
  }

  /** The groups at a node of the table, those left out that are out of scope. */
  at(node: number): readonly MeaningGroup[] {
    let groups = this.#groups.get(node);
    if (groups === undefined) {
      groups = this.#groupsAt(node);
      this.#groups.set(node, groups);
    }
    return groups;
  }

  #groupsAt(node: number): readonly MeaningGroup[] {
    const { table, rankOf } = this.#known;
    const byDemands = new Map<Demands, Meaning[]>();
    for (let entry = table.firstEntry(node); entry !== noEntry; entry = table.nextEntry(entry)) {
      const demands = table.demandsOf(entry);
      const term = table.termOf(entry);
      const rank = rankOf(term);
      if (demands === undefined || rank === outOfScope) continue;
      const meanings = byDemands.get(demands);
      if (meanings) meanings.push({ term, rank, demands });
      else byDemands.set(demands, [{ term, rank, demands }]);
    }
    return Array.from(byDemands, ([demands, meanings]) => ({
      demands,
      meanings: ranked(meanings).slice(0, mostMeanings),
    }));
  }
}

/** Nearly always there is one meaning, so that no list is made before there are two. */
function bestMeaning(
  known: KnownTerms,
  ranks: MeaningRanks,
  reader: WordReader,
  candidate: Candidate,
  places: Places,
): TermMatch | undefined {
  const { table, rankOf } = known;
  const entry = table.firstEntry(candidate.node);
  if (entry === noEntry) return undefined;
  if (table.nextEntry(entry) === noEntry) {
    const demands = table.demandsOf(entry);
    if (demands === undefined || !fits(demands, reader, candidate, places)) return undefined;
    const number = table.termOf(entry);
    const term = known.terms[number];
    if (term === undefined || rankOf(number) === outOfScope) return undefined;
    return matchOf(candidate, demands, [term]);
  }
  const fitting = ranks
    .at(candidate.node)
    .filter(({ demands }) => fits(demands, reader, candidate, places))
    .flatMap(({ meanings }) => meanings);
  return fitting.length === 0 ? undefined : joined(known.terms, candidate, fitting);
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
