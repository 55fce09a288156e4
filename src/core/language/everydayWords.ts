import { basicWords, commonWords, foreignWords, uncommonWords } from 'word-lists/everyday';
import { decodeWords } from './wordList';

/** How well readers know a word of a dictionary; see docs/word-lists.md. */
export type Familiarity = 'basic' | 'common' | 'uncommon' | 'foreign';

let lists: readonly (readonly [Familiarity, ReadonlySet<string>])[] | undefined;

/**
 * How familiar a word of two to six small letters is: `basic` words of English are in every text, `common` ones in everyone's mouth, `uncommon` ones
 * most adults know, `foreign` ones are frequent in another language. `undefined` for any other text.
 */
export function familiarityOf(word: string): Familiarity | undefined {
  lists ??= [
    ['basic', decodeWords(basicWords)],
    ['common', decodeWords(commonWords)],
    ['uncommon', decodeWords(uncommonWords)],
    ['foreign', decodeWords(foreignWords)],
  ];
  return lists.find(([, words]) => words.has(word))?.[0];
}

/** True for a word of everyday English, in small letters; in capitals it is mostly the same word said aloud. */
export function isEverydayWord(word: string): boolean {
  const familiarity = familiarityOf(word);
  return familiarity !== undefined && familiarity !== 'foreign';
}
