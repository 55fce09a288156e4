import type { Token } from 'markdown-it';
import type { Term } from '../../glossary/term';
import { copyToken, createLinkTokens } from '../../markdown/tokens';
import { extractVisibleText, findWords } from '../../markdown/visibleText';
import { type InlineElement, insertElements } from '../../markdown/insertElements';
import type { TermIndex } from '../../matching/termIndex';
import { countWhile } from '../../text/binarySearch';
import { getFirstSentence } from '../../markdown/plainText';
import { findFirstMentions } from '../../matching/mentions';

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
  const { text, passages } = extractVisibleText(tokens);
  const document = { uri: self.source.uri, languageId: 'plaintext', text };
  const elements = new Map<number, InlineElement[]>();
  for (const { start, end, term } of findFirstMentions(index.findMatches(document), self)) {
    const passage = passages[countWhile(passages, (one) => one.end <= start)];
    const mentionedWords = passage && findWords(passage, { start, end }, tokens);
    const target = links.openTerm(term);
    if (!mentionedWords || target === undefined) continue;
    const around = createLinkTokens(target, getFirstSentence(term.definition));
    const element = { range: mentionedWords.range, ...around };
    const blockElements = elements.get(passage.block);
    if (blockElements) blockElements.push(element);
    else elements.set(passage.block, [element]);
  }
  return tokens.map((token, block) => {
    const blockElements = elements.get(block);
    return blockElements
      ? copyToken(token, { children: insertElements(token.children ?? [], blockElements) })
      : token;
  });
}
