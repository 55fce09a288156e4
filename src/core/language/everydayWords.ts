import { largestOf } from '../text/collections';
import { basicWords, commonWords, foreignWords, uncommonWords } from 'word-lists/everyday';
import { decodeWords } from './wordList';

/** How well readers know a word of an English dictionary; see docs/word-lists.md. */
export type Familiarity = 'basic' | 'common' | 'uncommon';

let english: readonly (readonly [Familiarity, ReadonlySet<string>])[] | undefined;
let others: ReadonlyMap<string, ReadonlySet<string>> | undefined;

/**
 * How familiar an English word of two to six small letters is: `basic` words are in every text, `common` ones in
 * everyone's mouth, `uncommon` ones most adults know. `undefined` for any other text.
 */
export function familiarityOf(word: string): Familiarity | undefined {
  english ??= [
    ['basic', decodeWords(basicWords)],
    ['common', decodeWords(commonWords)],
    ['uncommon', decodeWords(uncommonWords)],
  ];
  return english.find(([, words]) => words.has(word))?.[0];
}

/** True for a word of everyday English, in small letters; in capitals it is mostly the same word said aloud. */
export function isEverydayWord(word: string): boolean {
  return familiarityOf(word) !== undefined;
}

/** The other languages (ISO 639-1) among whose frequent words a word of three to six small letters is. */
export function languagesWith(word: string): readonly string[] {
  others ??= new Map(
    foreignWords.split(' ').map((coded) => [coded.slice(0, 2), decodeWords(coded.slice(2))]),
  );
  return [...others].flatMap(([code, words]) => (words.has(word) ? code : []));
}

/** So much of a text tells its language, in UTF-16 units. */
const sample = 6000;
/** Fewer frequent words may be there by chance. */
const fewestWords = 4;

/** The languages besides English in which a text is written, by its frequent words; several where it mixes them. */
export function languagesOf(text: string): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const word of new Set(text.slice(0, sample).match(/(?<!\p{L})\p{Ll}{3,6}(?!\p{L})/gu)))
    for (const code of languagesWith(word)) counts.set(code, (counts.get(code) ?? 0) + 1);
  const most = Math.max(fewestWords, largestOf(counts.values()));
  return new Set(
    [...counts].flatMap(([code, count]) => (count * 2 >= most && count >= fewestWords ? code : [])),
  );
}
