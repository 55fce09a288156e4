import { measureFirstSentence } from '../../markdown/plainText';
import { getLineBefore } from '../../text/linePart';
import { maskCharacter } from '../../sourceText/maskText';

/** In UTF-16 units. A longer text is not a proposal for a definition. */
const maxLength = 320;
const maxDistance = 500;

const marksBefore = /^[\s>*+\-|_#\d.)"“[]*$/u;
const articleBefore =
  /(?:(?:^|[.!?:]["”*_)]*\s+|^[\s>*+\-_/#]+)(?:An?|The|Each|Every|Our)\s+["“*_[]*|[.!?:]["”*_)]*\s+["“*_[]*|^[\s>*+\-_/#]*(?:["“[]["“*_[]*)?)$/u;
const definingVerb =
  /^["”*_\]]*(?:\s+\([^()\n]{2,100}\)["”*_]*)?\s+(?:(?:is|are)\s+(?:an?|the|one|our|any|what|how|where|when|who|everything|anything|responsible for)|means|refers to|describes|denotes|represents)\s/u;
const labels = /^["”*_\]]*(?:\s*\([^()\n]{2,100}\)["”*_]*)?\s*(?:[:–—|]|\s-)[*_]*[ \t]+(?=\S)/u;

/**
 * Returns the sentence that defines a word at a place: "An X is …", "**X**: …", a line of a table or a list. Offsets
 * are those of the word in `readable`, which contains only sentences.
 */
export function findDefinitionAt(
  readable: string,
  start: number,
  end: number,
  expansion: string | undefined,
): string | undefined {
  const before = getLineBefore(readable, start, maxDistance);
  if (before.length === maxDistance) return undefined;
  const after = removeTargets(getParagraph(readable, end));
  if (definingVerb.test(after) && articleBefore.test(before)) {
    const subject =
      /(?:(?:An?|The|Each|Every|Our)\s+)?(?<!["“*_[])["“*_[]*$/u.exec(before)?.[0] ?? '';
    return toProposal(subject + readable.slice(start, end) + after);
  }
  const label = labels.exec(after)?.[0];
  if (label === undefined || !isLabeled(before, label)) return undefined;
  return toProposal(removeExpansion(after.slice(label.length).split('|', 1)[0] ?? '', expansion));
}

/** A colon is not sufficient: the line must be a list item, a table row, or the word must be bold. */
function isLabeled(before: string, label: string): boolean {
  if (!marksBefore.test(before) || before.includes('#')) return false;
  if (label.includes('|')) return /^\s*\|\s*["“*_[]*$/u.test(before);
  return /[-*+|_]/u.test(before);
}

function removeExpansion(text: string, expansion: string | undefined): string {
  if (expansion === undefined || !text.toLowerCase().startsWith(expansion.toLowerCase()))
    return text;
  return text.slice(expansion.length).replace(/^[\s.,;:*_–—-]+/u, '');
}

/** Returns one clean sentence, or nothing. */
export function toProposal(text: string): string | undefined {
  const flat = removeMarks(text);
  const sentence = flat.slice(0, measureFirstSentence(flat)).trim();
  const isSentence = sentence.split(' ').length >= 4 && /\p{Ll}/u.test(sentence);
  const isWhole =
    sentence.length <= maxLength &&
    !sentence.includes(maskCharacter) &&
    !/[:,;(]$|\s\p{Lu}\.$/u.test(sentence);
  if (!isSentence || !isWhole) return undefined;
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function removeMarks(text: string): string {
  return text
    .replace(/\*\*|__|(?<![\p{L}\d])[*_]|[*_](?![\p{L}\d])|[[\]]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

function getParagraph(text: string, start: number): string {
  const stretch = text.slice(start, start + maxDistance);
  const end = /\n\s*(?:\n|[-*+#|>]|\d+[.)])/u.exec(stretch)?.index ?? stretch.length;
  return stretch.slice(0, end);
}

/** Masks link targets directly after the link text. */
function removeTargets(text: string): string {
  return text.replace(/\]\0+/gu, ']');
}
