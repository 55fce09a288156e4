import type { Token } from 'markdown-it';
import type { DocumentUri } from '../../text/textDocument';
import { changed, newToken } from '../../markdown/tokens';
import { type Element, withElements } from '../../markdown/withElements';
import { entryAddresses } from './entryAddress';
import { firstUses } from './firstUses';
import { ownHtml } from './ownHtml';
import type { PreviewGlossary } from './previewGlossary';
import { termElement } from './termElement';

/**
 * Adds an explanation to the first use of each term in each section of a parsed Markdown document, in tokens of the
 * type `ownHtml`. Does not change the input.
 *
 * @param uri The document, which determines the terms that apply and the base of links to entries.
 */
export function markTerms(
  tokens: readonly Token[],
  uri: DocumentUri,
  glossary: PreviewGlossary,
): Token[] {
  const addressOf = entryAddresses(uri, glossary);
  const elements = new Map<number, Element[]>();
  for (const { match, written, block, reach } of firstUses(tokens, uri, glossary)) {
    const [term] = match.terms;
    const tags = term && termElement(match, written, addressOf(term), glossary.partOf);
    if (!tags) continue;
    const others = elements.get(block);
    const element = { reach, start: htmlToken(tags.start), end: htmlToken(tags.end) };
    if (others) others.push(element);
    else elements.set(block, [element]);
  }
  return tokens.map((token, block) => {
    const own = elements.get(block);
    if (!own || !token.children) return token;
    return changed(token, { children: withElements(token.children, own) });
  });
}

function htmlToken(content: string): Token {
  return changed(newToken(ownHtml, '', 0), { content });
}
