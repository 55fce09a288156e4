import { findLargest } from '../text/collections';
import { basicWords, commonWords, foreignWords, uncommonWords } from 'word-lists/everyday';
import { decodeWords } from './wordList';

/** The familiarity of a word of an English dictionary; see docs/word-lists.md. */
export type Familiarity = 'basic' | 'common' | 'uncommon';

let englishWords: readonly (readonly [Familiarity, ReadonlySet<string>])[] | undefined;
let languagesByWord: ReadonlyMap<string, readonly string[]> | undefined;

/**
 * Returns the familiarity of an English word of two to six lower-case letters: `basic` words are in every text,
 * `common` ones in everyday speech, and `uncommon` ones are known to most adults. `undefined` for any other text.
 */
export function getFamiliarity(word: string): Familiarity | undefined {
  englishWords ??= [
    ['basic', decodeWords(basicWords)],
    ['common', decodeWords(commonWords)],
    ['uncommon', decodeWords(uncommonWords)],
  ];
  return englishWords.find(([, words]) => words.has(word))?.[0];
}

/** Returns true for a word of everyday English in lower case; in capitals it is mostly emphasis. */
export function isEverydayWord(word: string): boolean {
  return getFamiliarity(word) !== undefined;
}

/**
 * Returns the other languages (ISO 639-1) whose frequent words include a word of three to six lower-case letters.
 */
export function findLanguagesOfWord(word: string): readonly string[] {
  languagesByWord ??= indexForeignWords();
  return languagesByWord.get(word) ?? [];
}

function indexForeignWords(): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const coded of foreignWords.split(' ')) {
    const code = coded.slice(0, 2);
    for (const word of decodeWords(coded.slice(2))) {
      const codes = index.get(word);
      if (codes) codes.push(code);
      else index.set(word, [code]);
    }
  }
  return index;
}

/** Length of the sample that determines a text's language, in UTF-16 units. */
const sampleLength = 6000;
/** Minimum number of frequent words; fewer may occur by chance. */
const minWords = 4;

/**
 * Returns the languages besides English in which a text is written, by its frequent words; several for a mixed text.
 */
export function detectLanguages(text: string): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const word of new Set(text.slice(0, sampleLength).match(/(?<!\p{L})\p{Ll}{3,6}(?!\p{L})/gu)))
    for (const code of findLanguagesOfWord(word)) counts.set(code, (counts.get(code) ?? 0) + 1);
  const most = Math.max(minWords, findLargest(counts.values()));
  return new Set(
    [...counts].flatMap(([code, count]) => (count * 2 >= most && count >= minWords ? code : [])),
  );
}
