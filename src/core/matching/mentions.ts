import type { Term } from '../glossary/term';
import type { TermMatch } from './termMatch';

/** Code, links, images, tags and addresses, inside which no links are added. Linear, including unclosed brackets. */
const unlinkableText =
  /```[^]*?(?:```|$)|`[^`\n]*`|!?\[[^[\]\n]*\](?:\([^()\n]*\)|\[[^[\]\n]*\])?|<[^<>\n]*>|\bhttps?:\S+/gu;

/** A range of a text that names a term; offsets count UTF-16 units. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly term: Term;
}

/** Returns the matches outside code and links of a Markdown text. */
export function filterOutsideLinks(
  text: string,
  matches: readonly TermMatch[],
): readonly TermMatch[] {
  if (matches.length === 0) return matches;
  const skippedRanges = text.matchAll(unlinkableText);
  const takeNext = (): RegExpExecArray | undefined => {
    const result = skippedRanges.next();
    return result.done === true ? undefined : result.value;
  };
  let range = takeNext();
  // Both are sorted.
  return matches.filter(({ start, end }) => {
    while (getEnd(range) <= start) range = takeNext();
    return (range?.index ?? Infinity) >= end;
  });
}

function getEnd(range: RegExpExecArray | undefined): number {
  return range ? range.index + range[0].length : Infinity;
}

/** Returns the first mention of each term other than `self`. */
export function findFirstMentions(matches: readonly TermMatch[], self: Term): readonly Mention[] {
  const mentioned = new Set<string>([self.name]);
  const mentions: Mention[] = [];
  for (const { start, end, terms } of matches) {
    const term = terms[0];
    if (!term || mentioned.has(term.name)) continue;
    mentioned.add(term.name);
    mentions.push({ start, end, term });
  }
  return mentions;
}
