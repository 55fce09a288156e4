import { maskCharacter } from '../../sourceText/maskText';
import { getLineAfter, getLineBefore } from '../../text/linePart';
import { measureFirstSentence, stripMarkdown } from '../../markdown/plainText';

/** In UTF-16 units: the text examined on each side of a word. */
const maxDistance = 400;
const maxLength = 240;
const minLength = 25;
/** Starts a paragraph, a list item, a heading or a row. */
const blockStart = /\n\s*(?:\n|[-*+#>|]|\d+[.)])/gu;

/**
 * Returns the sentence around a word of a document as plain text; `undefined` in a table, a heading or a text that is
 * too long or too short to show how the word is used.
 */
export function findSentenceAt(text: string, start: number, end: number): string | undefined {
  const lead = text.slice(Math.max(0, start - maxDistance), start);
  const before = lead.slice([...lead.matchAll(blockStart)].at(-1)?.index ?? 0);
  const stretch = text.slice(end, end + maxDistance);
  const stop = stretch.search(blockStart);
  const after = stop < 0 ? stretch : stretch.slice(0, stop);
  const isCut = before.length === maxDistance || after.length === maxDistance;
  if (isCut || /^\s*[#|]/u.test(before)) return undefined;
  const bare = before.replace(/^\s*(?:(?:[-*+>]|\d+[.)])\s+(?:\[[ xX]\]\s+)?|:::\w*\s+)/u, '');
  const sentence = cutSentence(bare + text.slice(start, end) + after, bare.length);
  const plain = stripMarkdown(sentence);
  const isWhole = plain.length >= minLength && plain.length <= maxLength;
  return isWhole && plain.includes(text.slice(start, end)) ? plain : undefined;
}

/** Returns the words of a comment's line around a word; `undefined` if they are too few. `readable` is masked. */
export function findCommentAt(readable: string, start: number): string | undefined {
  const before = getLineBefore(readable, start, maxLength);
  const after = getLineAfter(readable, start, maxLength);
  const left = before.slice(before.lastIndexOf(maskCharacter) + 1);
  const text = (left + (after.split(maskCharacter, 1)[0] ?? '')).replace(/^[\s/*#-]+/u, '').trim();
  return text.length >= minLength && text.length <= maxLength ? text : undefined;
}

function cutSentence(paragraph: string, at: number): string {
  let from = 0;
  for (;;) {
    const length = measureFirstSentence(paragraph.slice(from));
    if (length === 0 || from + length > at) return paragraph.slice(from, from + length).trim();
    from += length;
  }
}

/** Rates how well a sentence shows the use of a word: about the word, neither a fragment nor a list. More is better. */
export function scoreSentence(sentence: string, word: string): number {
  const isComplete = /[.!?]["”)]*$/u.test(sentence) ? 1 : 0;
  const opens = sentence.replace(/^(?:An?|The|Our|Each|Every)\s+/u, '').startsWith(word) ? 1 : 0;
  const others = sentence.match(/(?<![\p{L}\d])\p{Lu}{2,}/gu)?.length ?? 0;
  const hasFewCapitals = others <= 2 ? 0.5 : 0;
  const isUsualLength = sentence.length >= 40 && sentence.length <= 160 ? 0.5 : 0;
  return 0.1 + isComplete + opens + hasFewCapitals + isUsualLength;
}
