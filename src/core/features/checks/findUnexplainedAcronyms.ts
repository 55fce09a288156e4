import { isDefinitelyNotAcronym } from '../../language/uppercaseWords';
import { isKnownAcronym, isKnownInLanguage } from '../../language/knownAcronyms';
import type { Range } from '../../text/range';
import { type UpperCaseRun, findUpperCaseRuns } from '../../sourceText/capitalRuns';
import { maxScoreElsewhere, scorePlace, scoreWord, weights } from './acronymEvidence';
import type { DocumentFacts } from './documentFacts';
import { isNamedAsWord } from './machineNames';

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
 * first use.
 */
export function findUnexplainedAcronyms(document: DocumentFacts): readonly UnknownAcronym[] {
  const wanted = scoreWantedWords(document);
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
  }
  return [...best.values()]
    .filter(
      (run) =>
        !codes.has(run.word) &&
        run.score + maxScoreElsewhere > 0 &&
        !isCovered(document, run) &&
        !(isWrittenInLowerCase(readable, run.word) && run.score + weights.smallHere <= 0),
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

/** Filters the words by the bare text before the expensive checks. Returns the score of each word itself. */
function scoreWantedWords({
  text,
  uri,
  project,
  languages,
}: DocumentFacts): ReadonlyMap<string, number> {
  const readers = project.readersOf(uri);
  const wanted = new Map<string, number>();
  const scored = new Set<string>();
  for (const [run] of text.matchAll(candidate)) {
    // `HTTPServer`: the last capital begins the next word.
    for (const word of [run, run.slice(0, -1)]) {
      if (word.length < 2 || scored.has(word)) continue;
      scored.add(word);
      if (
        project.knownAcronyms.has(word) ||
        isKnownAcronym(word, readers) ||
        isKnownInLanguage(word, languages) ||
        isDefinitelyNotAcronym(word)
      )
        continue;
      const score = scoreWord(word, languages);
      if (score + maxRemainingScore > 0) wanted.set(word, score);
    }
  }
  return wanted;
}

/** Returns whether a term of the glossary covers the range. */
function isCovered({ matches }: DocumentFacts, { start, end }: Range): boolean {
  return matches.some((match) => match.start <= start && end <= match.end);
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
