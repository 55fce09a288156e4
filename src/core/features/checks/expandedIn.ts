import { expansionAt } from '../discover/expansions';
import type { DocumentFacts } from './documentFacts';

/** More uses of one word need not be looked at: who explains a word does so early. */
const mostUses = 200;
const letterOrDigit = /[\p{L}\p{N}]/u;

/** True where the file says, anywhere and in any order, what the acronym stands for. */
export function isExpandedIn(
  { text, readable, abbreviations }: DocumentFacts,
  word: string,
  initials: string,
): boolean {
  return (
    abbreviations.has(word) ||
    (word.length > 2 && initials.includes(word)) ||
    expansionIn(text, word) !== undefined ||
    isCutShort(readable, word)
  );
}

/** What a text says an acronym stands for. */
export function expansionIn(text: string, word: string): string | undefined {
  let at = text.indexOf(word);
  for (let use = 0; at >= 0 && use < mostUses; use++) {
    const end = at + word.length;
    const isWhole =
      !letterOrDigit.test(text.charAt(at - 1)) && !/[\p{Lu}\p{N}]/u.test(text.charAt(end));
    const expansion = isWhole ? expansionAt(text, at, end) : undefined;
    if (expansion !== undefined) return expansion;
    at = text.indexOf(word, end);
  }
  return undefined;
}

/** "A Key Performance Indicator needs an owner": far from the acronym, but each word with its capital. */
const capitalised =
  /\p{Lu}\p{Ll}+(?:[ \n-]+(?:(?:of|for|and|the|to|in|on|per)[ \n-]+)?\p{Lu}\p{Ll}+){2,}/gu;

/** The first letters of each phrase whose words have capitals, in a row: `KPI` for "Key Performance Indicator". */
export function initialsIn(readable: string): string {
  const phrases = [...readable.matchAll(capitalised)].map(([phrase]) => phrase);
  return phrases.map((phrase) => phrase.replace(/\P{Lu}/gu, '')).join(' ');
}

/** "External staff (EXT)": the first letters of a word before. */
function isCutShort(readable: string, word: string): boolean {
  if (word.length < 3) return false;
  const at = readable.indexOf(`(${word})`);
  const words = readable.slice(Math.max(0, at - 40), Math.max(0, at)).split(/[^\p{L}]+/u);
  return words.some((long) => long.length > word.length && long.toUpperCase().startsWith(word));
}
