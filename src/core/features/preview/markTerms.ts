import type { Token } from 'markdown-it';
import type { DocumentUri } from '../../text/textDocument';
import { copyToken, createToken } from '../../markdown/tokens';
import { type InlineElement, insertElements } from '../../markdown/insertElements';
import { createEntryAddressLookup, type PreviewGlossary } from './previewGlossary';
import { createTermElement } from './termElement';
import type { GlossaryFile } from '../../glossary/glossaryStore';
import type { Term } from '../../glossary/term';
import type { InlineRange } from '../../markdown/inlineRange';
import { extractVisibleText, findWords } from '../../markdown/visibleText';
import type { TermMatch } from '../../matching/termMatch';

/**
 * Adds an explanation to the first use of each term in each section of a parsed Markdown document, in tokens of the
 * type `explanationTokenType`. Does not change the input.
 *
 * @param uri The document, which determines the terms that apply and the base of links to entries.
 */
export function markTerms(
  tokens: readonly Token[],
  uri: DocumentUri,
  glossary: PreviewGlossary,
): Token[] {
  const addressOf = createEntryAddressLookup(uri, glossary);
  const elements = new Map<number, InlineElement[]>();
  for (const { match, written, block, inlineRange } of findFirstUses(tokens, uri, glossary)) {
    const [term] = match.terms;
    const tags = term && createTermElement(match, written, addressOf(term), glossary.partOf);
    if (!tags) continue;
    const others = elements.get(block);
    const element = {
      range: inlineRange,
      start: createHtmlToken(tags.start),
      end: createHtmlToken(tags.end),
    };
    if (others) others.push(element);
    else elements.set(block, [element]);
  }
  return tokens.map((token, block) => {
    const blockElements = elements.get(block);
    if (!blockElements || !token.children) return token;
    return copyToken(token, { children: insertElements(token.children, blockElements) });
  });
}

function createHtmlToken(content: string): Token {
  return copyToken(createToken(explanationTokenType, '', 0), { content });
}

/** The first use of a term in a section. */
interface FirstUse {
  readonly match: TermMatch;
  /** The word as written. */
  readonly written: string;
  /** Index of the inline token in the document. */
  readonly block: number;
  readonly inlineRange: InlineRange;
}

/** Returns the first use of each term in each section of a parsed document, except within the term's own entry. */
function findFirstUses(
  tokens: readonly Token[],
  uri: DocumentUri,
  { index, files }: PreviewGlossary,
): readonly FirstUse[] {
  const { text, passages } = extractVisibleText(tokens);
  const file = files.get(uri);
  const uses: FirstUse[] = [];
  const seen = new Set<Term>();
  let next = 0;
  // Code is already removed, so the remaining text contains no Markdown markup.
  for (const match of index.findMatches({ uri, languageId: 'plaintext', text })) {
    while ((passages[next]?.end ?? Infinity) <= match.start) {
      if (passages[next]?.section !== passages[next + 1]?.section) seen.clear();
      next++;
    }
    const passage = passages[next];
    const [term] = match.terms;
    if (!passage || !term || seen.has(term)) continue;
    const words = findWords(passage, match, tokens);
    if (!words || (file && match.terms.some((one) => isEntryAt(one, words.line, file)))) continue;
    seen.add(term);
    const written = text.slice(match.start, match.end).replace(/\s+/gu, ' ');
    uses.push({ match, written, block: passage.block, inlineRange: words.range });
  }
  return uses;
}

function isEntryAt({ source }: Term, line: number, { uri, termLines }: GlossaryFile): boolean {
  if (source.uri !== uri) return false;
  const { start, end } = source.entry;
  return line >= termLines.lineAt(start) && line <= termLines.lineAt(Math.max(end - 1, start));
}

/** The type of the tokens that contain this extension's HTML. Other plugins have no rules for it. */
export const explanationTokenType = 'architecture_glossary';
