import type { Token } from 'markdown-it';
import type { DocumentUri } from '../../text/textDocument';
import { copyToken, createToken } from '../../markdown/tokens';
import { type InlineElement, insertElements } from '../../markdown/insertElements';
import { createEntryAddressLookup, type PreviewGlossary } from './previewGlossary';
import { createTermElement, renderTermElement, type TermElement } from './termElement';
import type { GlossaryFile } from '../../glossary/glossaryStore';
import type { Term } from '../../glossary/term';
import type { InlineRange } from '../../markdown/inlineRange';
import { extractVisibleText, findWords } from '../../markdown/visibleText';
import type { TermMatch } from '../../matching/termMatch';

/** The differences of a document from the preview of its file. */
export interface MarkOptions {
  /** Returns the address of a term's entry; by default, the place of its file, relative to the document. */
  readonly addressOf?: (term: Term) => string | undefined;
  /** The number of lines of the file before the document, which is parsed without its front matter. */
  readonly linesBefore?: number;
}

/**
 * Adds an explanation to the first use of each term in each section of a parsed Markdown document, in tokens of the
 * type `explanationTokenType`, whose content is HTML; see also `getTermElement`. Does not change the input.
 *
 * @param uri The document, which determines the terms that apply and the base of links to entries.
 */
export function markTerms(
  tokens: readonly Token[],
  uri: DocumentUri,
  glossary: PreviewGlossary,
  { addressOf = createEntryAddressLookup(uri, glossary), linesBefore = 0 }: MarkOptions = {},
): Token[] {
  const elements = new Map<number, InlineElement[]>();
  for (const use of findFirstUses(tokens, uri, glossary, linesBefore)) {
    const { match, written, block, inlineRange } = use;
    const [term] = match.terms;
    const made = term && createTermElement(match, written, addressOf(term), glossary.partOf);
    if (!made) continue;
    const others = elements.get(block);
    const tags = renderTermElement(made);
    const element = {
      range: inlineRange,
      start: createStartToken(tags.start, made),
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

const startedElements = new WeakMap<Token, TermElement>();

/** Returns the element that a token starts; `undefined` for other tokens, and for the end of an element. */
export function getTermElement(token: Token): TermElement | undefined {
  return startedElements.get(token);
}

function createStartToken(content: string, element: TermElement): Token {
  const token = createHtmlToken(content);
  startedElements.set(token, element);
  return token;
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
  linesBefore: number,
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
    if (
      !words ||
      (file && match.terms.some((one) => isEntryAt(one, words.line + linesBefore, file)))
    )
      continue;
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
