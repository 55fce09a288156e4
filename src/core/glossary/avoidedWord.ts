import type { Term } from './term';

const quotedWord = /^["“”„‟«»‹›「『'’‘](.+)["“”„‟«»‹›」』'’‘]$/u;
/** At least two words in brackets. */
const trailingReason = /[(（]\s*[^\s()（）]+\s+[^\s()（）][^()（）]*[)）]?$/u;

/**
 * Returns the word of an item of an `avoid` list as texts contain it: without quotation marks and without the reason
 * in brackets after it. A single word in brackets is not a reason but the discouraged sense; such an item stays
 * unchanged, so that it matches no text.
 */
export function getAvoidedWord(item: string): string {
  const word = item.replace(trailingReason, '').trim();
  return (quotedWord.exec(word)?.[1] ?? word).trim();
}

/**
 * Returns the item of a term's `avoid` list that a text contains: the longest that the written word begins with, which
 * may lack its last letter, as plurals do.
 */
export function findAvoidedWord(term: Pick<Term, 'avoid'>, written: string): string {
  const letters = toLetters(written);
  const rank = (word: string): number =>
    toLetters(word).length + (letters.startsWith(toLetters(word)) ? 0.5 : 0);
  const [longest] = term.avoid
    .map(getAvoidedWord)
    .filter((word) => letters.startsWith(toLetters(word).slice(0, -1)))
    .sort((a, b) => rank(b) - rank(a));
  return longest ?? written;
}

function toLetters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
