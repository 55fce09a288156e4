import type { Term } from '../../glossary/term';
import type { TermMatch } from '../../matching/termMatch';

/** Code, links, images, tags and addresses: nothing inside them becomes a link. */
const untouchable =
  /```[^]*?(?:```|$)|`[^`\n]*`|!?\[[^\]\n]{0,1000}\](?:\([^)\n]{0,1000}\)|\[[^\]\n]{0,1000}\])?|<[^>\n]{0,1000}>|\bhttps?:\S+/gu;

/** A stretch of a text that names a term; offsets count UTF-16 units. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly term: Term;
}

/** The matches that stand neither in code nor in links of a Markdown text. */
export function outsideLinks(text: string, matches: readonly TermMatch[]): readonly TermMatch[] {
  if (matches.length === 0) return matches;
  const holes = [...text.matchAll(untouchable)].map(({ index: start, 0: { length } }) => ({
    start,
    end: start + length,
  }));
  return matches.filter(
    ({ start, end }) => !holes.some((hole) => start < hole.end && end > hole.start),
  );
}

/** The first mention of each term but `self`. */
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
