import { functionWords as codedFunctionWords, ordinaryWords } from 'word-lists/ordinary';
import codeWords from './data/codeWords.txt';
import { createWordSet, decodeWords } from './wordList';

/** The function words of English, a closed class. */
const functionWords = decodeWords(codedFunctionWords);

/** Everyday words and keywords that are also acronyms. In lower case they are ordinary words. */
let ordinary: ReadonlySet<string> | undefined;

/**
 * Returns true for a word that, in lower case inside an identifier, is grammar and not an acronym: `asString`,
 * `whoAmI`.
 */
export function isFunctionWord(word: string): boolean {
  return functionWords.has(word);
}

/** Returns true for a word that is an ordinary word by itself in lower case: `it`, `as`, `rest`. */
export function isOrdinaryWord(word: string): boolean {
  ordinary ??= new Set([...decodeWords(ordinaryWords), ...createWordSet(codeWords)]);
  return functionWords.has(word) || ordinary.has(word);
}
