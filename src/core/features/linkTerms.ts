import type { Term } from '../glossary/term';
import type { TermIndex } from '../matching/termIndex';
import { firstSentence } from './plainText';

interface TermLinks {
  openTerm(term: Term): string | undefined;
}

/** Code, links, images, tags and addresses: nothing inside them becomes a link. */
const untouchable =
  /```[^]*?(?:```|$)|`[^`\n]*`|!?\[[^\]\n]*\](?:\([^)\n]*\)|\[[^\]\n]*\])?|<[^>\n]*>|\bhttps?:\S+/gu;

/**
 * A definition with the first mention of each other term linked to its entry. Somebody else's words stay words: icons
 * are not drawn, and pictures become links, since showing one would fetch it from wherever it lies.
 */
export function linkTerms(text: string, self: Term, index: TermIndex, links: TermLinks): string {
  const holes = [...text.matchAll(untouchable)].map(({ index: start, 0: { length } }) => ({
    start,
    end: start + length,
  }));
  const mentioned = new Set<string>([self.name]);
  let result = '';
  let from = 0;
  const document = { uri: self.source.uri, languageId: 'markdown', text };
  for (const { start, end, terms } of index.matchesIn(document)) {
    const term = terms[0];
    if (!term || mentioned.has(term.name)) continue;
    if (holes.some((hole) => start < hole.end && end > hole.start)) continue;
    const target = links.openTerm(term);
    if (target === undefined) continue;
    mentioned.add(term.name);
    const tooltip = firstSentence(term.definition).replace(/["\\]/gu, "'");
    result += `${harmless(text.slice(from, start))}[${text.slice(start, end)}](${target} "${tooltip}")`;
    from = end;
  }
  return result + harmless(text.slice(from));
}

function harmless(text: string): string {
  return text.replace(/\$\(/gu, '\\$(').replace(/!\[/gu, '[');
}
