import { ordinaryWords } from 'word-lists/ordinary';
import codeWords from './data/codeWords.txt';
import { decodeWords, createWordSet } from './wordList';

/**
 * The function words of English, a closed class: inside an identifier, in lower case, they are never acronyms. Lists
 * of stop words are not suitable: they contain country codes and content words as well.
 */
const functionWords = createWordSet(`
  a about after all also am an and any are as at be been before but by can could did do does each
  for from had has have he her his how i if in into is it its may me my no nor not of off on one or
  our out over own per shall she should so than that the their them then there these they this those
  to too under until up was we were what when where which while who whom why will with would you your
`);

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
