import type { Range } from '../../text/range';
import type { Replacement } from './finding';

const startsWithArticle = /^(?:an?|the)\s/iu;
const endsWithArticle = /(?<![\p{L}\p{N}])(?:an?|the)[ \t]+$/iu;
/** In UTF-16 units. */
const maxLookBack = 20;
const startsSentence = /(?:^|[.!?]\s+|\n[ \t>*-]*)$/u;

/**
 * Returns the words in the form that fits the place of a word, and the range that they replace: "The DLQ" becomes
 * "The list of ...", because words with an article replace the one in the text.
 */
export function fitWords(
  text: string,
  range: Range,
  words: string,
): Pick<Replacement, 'text' | 'range'> {
  const wide = includeArticle(text, range);
  const start = startsWithArticle.test(words) ? wide.start : range.start;
  const isStart = startsSentence.test(text.slice(Math.max(0, start - maxLookBack), start));
  return {
    text: isStart ? words.charAt(0).toUpperCase() + words.slice(1) : words,
    range: { start, end: range.end },
  };
}

/** Returns the range of a word and of an article before it. */
export function includeArticle(text: string, { start, end }: Range): Range {
  const before = text.slice(Math.max(0, start - maxLookBack), start);
  const article = endsWithArticle.exec(before)?.[0] ?? '';
  return { start: start - article.length, end };
}
