import { sumWeights } from '../../text/collections';
import type { Term } from '../../glossary/term';
import { isEverydayWord } from '../../language/everydayWords';
import { foldToLetters } from '../../language/folding';
import type { WordEvidence } from './projectFacts';

/**
 * The evidence for and against a discouraged word being used in the discouraged sense. Glossaries also discourage
 * words such as "state" or "event" for one sense of many. A word is reported if the weights of all evidence that
 * applies add up to more than 0. The weights were set on public repositories whose glossaries discourage words.
 */
const discouragedWeights = {
  /** The team wants to avoid the word. */
  discouraged: 4,
  /** Two words in a row have fewer senses. */
  severalWords: 4,
  /** A dictionary word that everyone knows. */
  everydayWord: -1,
  /** Several entries discourage it, so that it has several senses. */
  severalTerms: -1,
  /** "section" for "fault section": the usual short form. */
  partOfPreferred: -1,
  /** Many other discouraged words are common: the glossaries list synonyms, not only words to replace. */
  amongSynonyms: -3,
  inSeveralFiles: -1,
  inManyFiles: -3,
  inVeryManyFiles: -3,
} as const;

/** A word that is still to be replaced is in few files; in more files, it also has its ordinary sense. */
const severalFiles = 5;
const manyFiles = 10;
const veryManyFiles = 30;
const manyCommonWords = 10;
const severalWords = /\p{L}[^\p{L}\p{N}]+\p{L}/u;

/**
 * Scores a discouraged word itself.
 *
 * @param word As the glossary lists it.
 * @param terms The terms that discourage it.
 */
export function scoreDiscouragedWord(word: string, terms: readonly Term[]): number {
  return sumWeights(discouragedWeights, [
    'discouraged',
    severalWords.test(word) && 'severalWords',
    isEverydayWord(word.toLowerCase()) && 'everydayWord',
    new Set(terms.map(({ name }) => name)).size > 1 && 'severalTerms',
    terms.some(({ name }) => splitWords(name).includes(foldToLetters(word))) && 'partOfPreferred',
  ]);
}

/**
 * Returns whether a score is sufficient, given how the workspace uses discouraged words.
 *
 * @param word As the glossary lists it.
 */
export function isDiscouragedSense(
  word: string,
  score: number,
  evidence: Pick<WordEvidence, 'countFiles' | 'countCommonWords'> | undefined,
): boolean {
  if (evidence === undefined) return score > 0;
  const files = evidence.countFiles(word);
  const spread = sumWeights(discouragedWeights, [
    !severalWords.test(word) &&
      evidence.countCommonWords(manyFiles) >= manyCommonWords &&
      'amongSynonyms',
    files > severalFiles && 'inSeveralFiles',
    files > manyFiles && 'inManyFiles',
    files > veryManyFiles && 'inVeryManyFiles',
  ]);
  return score + spread > 0;
}

function splitWords(name: string): readonly string[] {
  return name.split(/[^\p{L}\p{N}]+/u).map(foldToLetters);
}
