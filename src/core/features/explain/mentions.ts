import type { Term } from '../../glossary/term';
import type { TermMatch } from '../../matching/termMatch';

/** Code, links, images, tags and addresses, inside which no links are added. Linear, including unclosed brackets. */
const untouchable =
  /```[^]*?(?:```|$)|`[^`\n]*`|!?\[[^[\]\n]*\](?:\([^()\n]*\)|\[[^[\]\n]*\])?|<[^<>\n]*>|\bhttps?:\S+/gu;

/** A range of a text that names a term; offsets count UTF-16 units. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly term: Term;
}

/** Returns the matches outside code and links of a Markdown text. */
export function outsideLinks(text: string, matches: readonly TermMatch[]): readonly TermMatch[] {
  if (matches.length === 0) return matches;
  const holes = [...text.matchAll(untouchable)];
  let next = 0;
  // Both are sorted.
  return matches.filter(({ start, end }) => {
    while (endOf(holes[next]) <= start) next++;
    return (holes[next]?.index ?? Infinity) >= end;
  });
}

function endOf(hole: RegExpExecArray | undefined): number {
  return hole ? hole.index + hole[0].length : Infinity;
}

/** Returns the first mention of each term other than `self`. */
export function firstMentions(matches: readonly TermMatch[], self: Term): readonly Mention[] {
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
