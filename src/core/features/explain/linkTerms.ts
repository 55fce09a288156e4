import type { Token } from 'markdown-it';
import type { Term } from '../../glossary/term';
import { changed, linkTokens } from '../../markdown/tokens';
import { visibleText, wordsIn } from '../../markdown/visibleText';
import { type Element, withElements } from '../../markdown/withElements';
import type { TermIndex } from '../../matching/termIndex';
import { countWhile } from '../../text/binarySearch';
import { firstSentence } from '../words/plainText';
import { firstMentions } from './mentions';

interface TermLinks {
  openTerm(term: Term): string | undefined;
}

/** Returns a definition, see `safeTokens`, with the first mention of each other term linked to its entry. */
export function linkTerms(
  tokens: readonly Token[],
  self: Term,
  index: TermIndex,
  links: TermLinks,
): readonly Token[] {
  const { text, passages } = visibleText(tokens);
  const document = { uri: self.source.uri, languageId: 'plaintext', text };
  const elements = new Map<number, Element[]>();
  for (const { start, end, term } of firstMentions(index.matchesIn(document), self)) {
    const passage = passages[countWhile(passages, (one) => one.end <= start)];
    const found = passage && wordsIn(passage, { start, end }, tokens);
    const target = links.openTerm(term);
    if (!found || target === undefined) continue;
    const around = linkTokens(target, firstSentence(term.definition));
    const element = { reach: found.reach, ...around };
    const others = elements.get(passage.block);
    if (others) others.push(element);
    else elements.set(passage.block, [element]);
  }
  return tokens.map((token, block) => {
    const own = elements.get(block);
    return own ? changed(token, { children: withElements(token.children ?? [], own) }) : token;
  });
}
