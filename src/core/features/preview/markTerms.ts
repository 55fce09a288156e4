import type { Token } from 'markdown-it';
import type { DocumentUri } from '../../text/textDocument';
import { entryAddresses } from './entryAddress';
import { firstUses } from './firstUses';
import type { PreviewGlossary } from './previewGlossary';
import { termElement } from './termElement';
import { type Element, changed, withElements } from './withElements';

/**
 * A parsed Markdown document in which the first use of each term in each section carries its explanation, in tokens of
 * the type `ownHtml`. What was given stays as it is.
 *
 * @param uri The document: it decides which terms count, and where links to entries start.
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
    if (others) others.push({ reach, tags });
    else elements.set(block, [{ reach, tags }]);
  }
  return tokens.map((token, block) => {
    const own = elements.get(block);
    if (!own || !token.children) return token;
    return changed(token, { children: withElements(token.children, own) });
  });
}
