import { findLargest } from '../text/collections';
import { isProse } from '../sourceText/findLanguage';
import { isInComment } from '../sourceText/commentLines';
import type { Language } from '../sourceText/language';
import type { Range } from '../text/range';
import type { Term } from '../glossary/term';
import { NonWordText } from './nonWordText';
import { type OffsetClassifier, meetsConstraints, isWholeWord } from './meetsConstraints';
import { type Candidate, PhraseScanner } from './phraseScanner';
import { type MatchConstraints, type PhraseTable, noEntry } from './phraseTable';
import { outOfScope } from './scopes';
import { SeparatorReader } from './separators';
import type { MatchForm, TermMatch } from './termMatch';
import { WordReader } from './wordReader';

/** The data of the index about the terms. */
export interface TermLookup {
  readonly table: PhraseTable;
  readonly terms: readonly Term[];
  /** Nearness of a term's glossary to the text, or `outOfScope` if the term does not count there in that form. */
  readonly rankOf: (term: number, form: MatchForm) => number;
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
  readonly constraints: MatchConstraints;
}

/** Maximum number of meanings of a word in a text: the nearest ones, if thousands of glossaries explain it. */
const maxMeanings = 64;

const formOrder: readonly MatchForm[] = ['name', 'expansion', 'alias', 'avoid'];

const codeAnywhere: OffsetClassifier = { isCode: () => true, isValue: () => true };

/**
 * Returns all matches in a text, or only those in some of its blocks (see `createBlockFinder`), in order, not overlapping.
 */
export function matchText(
  lookup: TermLookup,
  matched: MatchedText,
  blocks: readonly Range[] = [{ start: 0, end: matched.text.length }],
): readonly TermMatch[] {
  const { text, language, isCode } = matched;
  const reader = new WordReader(text, isProse(language));
  const places: OffsetClassifier = {
    isCode,
    isValue: (offset) => isCode(offset) && !isInComment(text, offset, language),
  };
  const separators = new SeparatorReader(reader, language);
  const nonWordText = new NonWordText(text, isProse(language));
  const ranks = new MeaningRanks(lookup);
  const scanner = new PhraseScanner(lookup.table, reader, separators, (candidate) => {
    if (!isWholeWord(reader, candidate)) return undefined;
    const match = findBestMeaning(lookup, ranks, reader, candidate, places);
    return match === undefined || nonWordText.covers(match.start, match.end) ? undefined : match;
  });
  for (const { start, end } of blocks) scanner.scan(start, end);
  return scanner.matches;
}

/**
 * Returns the blocks of a text that may contain a match, in order. Never omits one in which `matchText` finds a match of
 * these terms, even with more terms than are known here; may return one in which it finds none.
 */
export function findBlocksToMatch(
  lookup: TermLookup,
  { text, language }: MatchedText,
): readonly Range[] {
  const reader = new WordReader(text, isProse(language));
  const separators = new SeparatorReader(reader, language);
  const ranks = new MeaningRanks(lookup);
  const findBlock = createBlockFinder(text);
  const blocks: Range[] = [];
  const found: number[] = [];
  const scanner = new PhraseScanner(lookup.table, reader, separators, (candidate) => {
    if (!isWholeWord(reader, candidate)) return undefined;
    if (findBestMeaning(lookup, ranks, reader, candidate, codeAnywhere)) {
      found.push(candidate.start);
      scanner.stop();
    }
    return undefined;
  });
  for (let from = 0; from < text.length;) {
    scanner.scan(from);
    // The rest of an identifier is read to its end, and may have more.
    const [start] = found.splice(0);
    if (start === undefined) break;
    const block = findBlock(start);
    blocks.push(block);
    from = block.end;
  }
  return blocks;
}

/**
 * Returns a function that finds the block around an offset, up to the empty lines before and after it: no phrase continues
 * across an empty line. A text that mixes line ends has larger blocks.
 */
export function createBlockFinder(text: string): (offset: number) => Range {
  const gap = text.includes('\n\n') ? '\n\n' : '\n\r\n';
  return (offset) => {
    const before = text.lastIndexOf(gap, offset);
    const after = text.indexOf(gap, offset);
    return {
      start: before < 0 ? 0 : before + gap.length,
      end: after < 0 ? text.length : after + gap.length,
    };
  };
}

/** Meanings of one word with the same constraints, the nearest ones first. */
interface MeaningGroup {
  readonly constraints: MatchConstraints;
  readonly meanings: readonly Meaning[];
  readonly terms: readonly Term[];
}

/**
 * The meanings of each word in one text. Thousands of glossaries may explain a word that the text has thousands of
 * times: they are ranked once.
 */
class MeaningRanks {
  readonly #lookup: TermLookup;
  readonly #groups = new Map<number, readonly MeaningGroup[]>();

  constructor(lookup: TermLookup) {
    this.#lookup = lookup;
  }

  /** The groups of the entries from one on, those left out that are out of scope. */
  from(first: number): readonly MeaningGroup[] {
    let groups = this.#groups.get(first);
    if (groups === undefined) {
      groups = this.#readGroups(first);
      this.#groups.set(first, groups);
    }
    return groups;
  }

  #readGroups(first: number): readonly MeaningGroup[] {
    const { table, rankOf } = this.#lookup;
    const byDemands = new Map<MatchConstraints, Meaning[]>();
    for (let entry = first; entry !== noEntry; entry = table.nextEntry(entry)) {
      const constraints = table.getConstraints(entry);
      const term = table.getTerm(entry);
      if (constraints === undefined) continue;
      const rank = rankOf(term, constraints.form);
      if (rank === outOfScope) continue;
      const meanings = byDemands.get(constraints);
      if (meanings) meanings.push({ term, rank, constraints });
      else byDemands.set(constraints, [{ term, rank, constraints }]);
    }
    return Array.from(byDemands, ([constraints, found]) => {
      const meanings = rankMeanings(found);
      return { constraints, meanings, terms: listTerms(this.#lookup, meanings) };
    });
  }
}

/** Nearly always there is one meaning, so that no list is made before there are two. */
function findBestMeaning(
  lookup: TermLookup,
  ranks: MeaningRanks,
  reader: WordReader,
  candidate: Candidate,
  places: OffsetClassifier,
): TermMatch | undefined {
  const { table, rankOf } = lookup;
  const { entry } = candidate;
  if (table.nextEntry(entry) === noEntry) {
    const constraints = table.getConstraints(entry);
    if (constraints === undefined || !meetsConstraints(constraints, reader, candidate, places))
      return undefined;
    const number = table.getTerm(entry);
    const term = lookup.terms[number];
    if (term === undefined || rankOf(number, constraints.form) === outOfScope) return undefined;
    return createMatch(candidate, constraints, [term]);
  }
  const fitting = ranks
    .from(entry)
    .filter(({ constraints }) => meetsConstraints(constraints, reader, candidate, places));
  const [first] = fitting;
  if (first === undefined) return undefined;
  if (fitting.length === 1) return createMatch(candidate, first.constraints, first.terms);
  const nearest = rankMeanings(fitting.flatMap(({ meanings }) => meanings));
  const [meaning] = nearest;
  return meaning && createMatch(candidate, meaning.constraints, listTerms(lookup, nearest));
}

/** Returns each term once. */
function listTerms({ terms }: TermLookup, meanings: readonly Meaning[]): readonly Term[] {
  return [...new Set(meanings.flatMap(({ term }) => terms[term] ?? []))];
}

function createMatch(
  { start, end }: Candidate,
  { leadingSymbol: lead, trailingSymbol: trail, form }: MatchConstraints,
  terms: readonly Term[],
): TermMatch {
  return { start: start - lead.length, end: end + trail.length, terms, form };
}

/**
 * Returns the nearest meanings. The longest spelling wins (`.NET` over `NET`), and a word counts as discouraged only if it
 * has no other meaning.
 */
function rankMeanings(meanings: readonly Meaning[]): readonly Meaning[] {
  const longest = findLargest(meanings.map(({ constraints }) => countSymbols(constraints)));
  const longestSpelled = meanings.filter(
    ({ constraints }) => countSymbols(constraints) === longest,
  );
  const approvedMeanings = longestSpelled.filter(({ constraints }) => constraints.form !== 'avoid');
  const order = (a: Meaning, b: Meaning): number =>
    b.rank - a.rank || getFormRank(a) - getFormRank(b) || a.term - b.term;
  const shown = approvedMeanings.length > 0 ? approvedMeanings : longestSpelled;
  return [...shown].sort(order).slice(0, maxMeanings);
}

function countSymbols({ leadingSymbol: lead, trailingSymbol: trail }: MatchConstraints): number {
  return lead.length + trail.length;
}

function getFormRank({ constraints }: Meaning): number {
  return formOrder.indexOf(constraints.form);
}
