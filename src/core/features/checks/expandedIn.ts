import { standsFor } from '../../glossary/formats/markdown/syntax/acronym';
import { expansionAt } from '../discover/expansions';
import type { DocumentFacts } from './documentFacts';

/** More uses of one word need not be looked at: who explains a word does so early. */
const mostUses = 200;
const letterOrDigit = /[\p{L}\p{N}]/u;

/** True where the file says, anywhere and in any order, what the acronym stands for. */
export function isExpandedIn({ text, readable }: DocumentFacts, word: string): boolean {
  return (
    expansionIn(text, word) !== undefined ||
    isSpeltOutApart(readable, word) ||
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
function isSpeltOutApart(readable: string, word: string): boolean {
  if (word.length < 3) return false;
  const [first = '', ...rest] = word;
  const glue = '(?:[ \\n-]+(?:of|for|and|the|to|in|on|per))?[ \\n-]+';
  const spelt = [first, ...rest].map((letter) => `${escaped(letter)}\\p{Ll}+`).join(glue);
  const found = new RegExp(`(?<![\\p{L}])${spelt}(?![\\p{L}])`, 'u').exec(readable)?.[0];
  return found !== undefined && standsFor(word, found);
}

/** "External staff (EXT)": the first letters of a word before. */
function isCutShort(readable: string, word: string): boolean {
  if (word.length < 3) return false;
  const at = readable.indexOf(`(${word})`);
  const words = readable.slice(Math.max(0, at - 40), Math.max(0, at)).split(/[^\p{L}]+/u);
  return words.some((long) => long.length > word.length && long.toUpperCase().startsWith(word));
}

function escaped(letter: string): string {
  return letter.replace(/[&]/u, '(?:&|and)');
}
