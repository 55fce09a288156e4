import type { Term } from '../../glossary/term';
import type { TermIndex } from '../../matching/termIndex';
import { firstMentions, outsideLinks } from './mentions';
import { firstSentence } from '../words/plainText';

interface TermLinks {
  openTerm(term: Term): string | undefined;
}

/**
 * A definition with the first mention of each other term linked to its entry. Somebody else's words stay words: icons
 * are not drawn, and pictures become links, since showing one would fetch it from wherever it lies.
 */
export function linkTerms(text: string, self: Term, index: TermIndex, links: TermLinks): string {
  const document = { uri: self.source.uri, languageId: 'markdown', text };
  const mentions = firstMentions(outsideLinks(text, index.matchesIn(document)), self);
  let result = '';
  let from = 0;
  for (const { start, end, term } of mentions) {
    const target = links.openTerm(term);
    if (target === undefined) continue;
    const tooltip = firstSentence(term.definition).replace(/["\\]/gu, "'");
    result += `${harmless(text.slice(from, start))}[${text.slice(start, end)}](${target} "${tooltip}")`;
    from = end;
  }
  return result + harmless(text.slice(from));
}

function harmless(text: string): string {
  return text.replace(/\$\(/gu, '\\$(').replace(/!\[/gu, '[');
}
