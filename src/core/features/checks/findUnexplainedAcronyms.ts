import { memoizeByText } from '../../text/collections';
import { isDefinitelyNotAcronym } from '../../language/uppercaseWords';
import { type Audience, isKnownAcronym, isKnownInLanguage } from '../../language/knownAcronyms';
import { type UpperCaseRun, findUpperCaseRuns } from '../../sourceText/capitalRuns';
import { maxScoreElsewhere, scorePlace, scoreWord, weights } from './acronymEvidence';
import type { DocumentFacts } from './documentFacts';
import { isNamedAsWord } from './machineNames';
import type { ProjectFacts } from './projectFacts';

/** An acronym that readers may not know, at its first use. */
export interface UnknownAcronym extends UpperCaseRun {
  /** Without the evidence of other documents. */
  readonly score: number;
  readonly isRepeated: boolean;
}

type ScoredRun = UpperCaseRun & Pick<UnknownAcronym, 'score'>;

const candidate = /\p{Lu}[\p{Lu}\d&]+/gu;
/** Maximum number of uses examined per word; the first uses determine its kind. */
const maxPlaces = 40;
/** The maximum score that a place and other documents can add. */
const maxRemainingScore =
  weights.determined + weights.endsAsNoun + weights.countedOrVersioned + maxScoreElsewhere;

/**
 * Returns the acronyms of a text that its readers may not know and that the glossary does not explain, each at its
 * first use. Works in steps of a few milliseconds: what the steps share, such as the words of the dictionary, is loaded
 * by the first document.
 */
export function* findUnexplainedAcronyms(
  document: DocumentFacts,
): Generator<undefined, readonly UnknownAcronym[]> {
  const wanted = yield* scoreWantedWords(document);
  if (wanted.size === 0) return [];
  const { text, readable } = document;
  const best = new Map<string, ScoredRun>();
  const codes = new Set<string>();
  const places = new Map<string, number>();
  const isOpen = (word: string): boolean =>
    wanted.has(word) && !codes.has(word) && !((best.get(word)?.score ?? 0) > 0);
  for (const run of findUpperCaseRuns(text, readable, isOpen)) {
    const count = places.get(run.word) ?? 0;
    if (!run.isOwnWord || count >= maxPlaces || isNamedAsWord(text, run)) continue;
    places.set(run.word, count + 1);
    const place = scorePlace(text, readable, run);
    const score = (wanted.get(run.word) ?? 0) + place.score;
    if (place.isCode) codes.add(run.word);
    else if (score > (best.get(run.word)?.score ?? -Infinity))
      best.set(run.word, { ...run, score });
    yield;
  }
  return [...best.values()]
    .filter(
      (run) =>
        !codes.has(run.word) &&
        run.score + maxScoreElsewhere > 0 &&
        !(run.score + weights.smallHere <= 0 && isWrittenInLowerCase(readable, run.word)) &&
        !document.isCoveredByTerm(run),
    )
    .map((run) => ({ ...run, isRepeated: isRepeated(readable, run.word) }));
}

/** Returns whether sentences contain the word, also in the plural, more than once. */
function isRepeated(readable: string, word: string): boolean {
  let count = 0;
  for (let at = readable.indexOf(word); at >= 0 && count < 2; at = readable.indexOf(word, at + 1)) {
    const isWhole =
      !/[\p{L}\p{N}]/u.test(readable.charAt(at - 1)) &&
      !/[\p{Lu}\p{N}]/u.test(readable.charAt(at + word.length));
    if (isWhole) count++;
  }
  return count > 1;
}

/** Filters the words before the expensive checks of their places. Returns the score of each word itself. */
function* scoreWantedWords(
  document: DocumentFacts,
): Generator<undefined, ReadonlyMap<string, number>> {
  const wanted = new Map<string, number>();
  const unknown = yield* listUnknownWords(document);
  for (const word of yield* findOpenWords(document, unknown)) {
    yield;
    // Other languages only lower the score, and those of a text take longer to detect than its words to look up.
    if (scoreEnglishWord(word) + maxRemainingScore <= 0) continue;
    const { languages } = document;
    if (isKnownInLanguage(word, languages)) continue;
    const score = languages.size === 0 ? scoreEnglishWord(word) : scoreWord(word, languages);
    if (score + maxRemainingScore > 0) wanted.set(word, score);
  }
  return wanted;
}

/** Returns the words in capitals, each once, that readers of any language may not know. */
function* listUnknownWords({
  text,
  uri,
  project,
}: DocumentFacts): Generator<undefined, ReadonlySet<string>> {
  const isKnown = getKnownWords(project, project.readersOf(uri));
  const words = new Set<string>();
  for (const run of new Set(text.match(candidate))) {
    // `HTTPServer`: the last capital begins the next word.
    for (const word of [run, run.slice(0, -1)])
      if (word.length >= 2 && !isKnown(word)) words.add(word);
    yield;
  }
  return words;
}

/**
 * Returns the words that sentences use where no term covers them. In the documents of a team with a glossary, terms cover
 * most words, and to search the blocks around them takes less time than to score their uses.
 */
function* findOpenWords(
  document: DocumentFacts,
  words: ReadonlySet<string>,
): Generator<undefined, ReadonlySet<string>> {
  const open = new Set<string>();
  if (words.size === 0) return open;
  const { text, readable, project } = document;
  yield;
  const mayBeTerm = getTermWords(project);
  const isWanted = (word: string): boolean => words.has(word) && !open.has(word);
  for (const run of findUpperCaseRuns(text, readable, isWanted)) {
    if (run.isOwnWord && !(mayBeTerm(run.word) && document.isCoveredByTerm(run)))
      open.add(run.word);
    yield;
  }
  return open;
}

/** Number of words in capitals whose result is kept: most documents of a repository contain the same ones. */
const maxKeptWords = 20_000;

const scoreEnglishWord = memoizeByText((word) => scoreWord(word, new Set()), maxKeptWords);

const knownWords = new WeakMap<ProjectFacts, Map<Audience, (word: string) => boolean>>();

/** Returns a function that tells whether readers of any language need no explanation of a word in capitals. */
function getKnownWords(project: ProjectFacts, readers: Audience): (word: string) => boolean {
  const byReaders = knownWords.get(project) ?? new Map<Audience, (word: string) => boolean>();
  knownWords.set(project, byReaders);
  const isKnown =
    byReaders.get(readers) ??
    memoizeByText(
      (word) =>
        project.knownAcronyms.has(word) ||
        isKnownAcronym(word, readers) ||
        isDefinitelyNotAcronym(word),
      maxKeptWords,
    );
  byReaders.set(readers, isKnown);
  return isKnown;
}

const termWords = new WeakMap<ProjectFacts, (word: string) => boolean>();

/** Returns a function that tells whether a word in capitals is a term somewhere. */
function getTermWords(project: ProjectFacts): (word: string) => boolean {
  const isTerm =
    termWords.get(project) ??
    memoizeByText(
      (word) =>
        project.index
          .findMatchesInLabel(word)
          .some(({ start, end }) => end - start === word.length),
      maxKeptWords,
    );
  termWords.set(project, isTerm);
  return isTerm;
}

/** A word that the same text also contains in lower case is emphasized. */
function isWrittenInLowerCase(readable: string, word: string): boolean {
  const small = word.toLowerCase();
  for (let at = readable.indexOf(small); at >= 0; at = readable.indexOf(small, at + 1)) {
    const before = readable.charAt(at - 1);
    const after = readable.charAt(at + small.length);
    if (!/[\p{L}\p{N}_/.@#-]/u.test(before) && !/[\p{L}\p{N}_/@-]/u.test(after)) return true;
  }
  return false;
}
