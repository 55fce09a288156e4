import type { Token } from 'markdown-it';
import { countWhile } from '../text/binarySearch';
import type { Range } from '../text/range';
import { RawHtml } from './rawHtml';
import { type InlineRange, toBalancedRange } from './inlineRange';

/** No phrase continues from one paragraph into the next. */
const paragraphEnd = '\n\n';
/** Replaces code, links, pictures and other content without words to explain. */
const maskCharacter = '\ufffc';

/** A text token of a paragraph with its offset in the visible text. */
interface Piece {
  /** Index among the children of the paragraph's inline token. */
  readonly child: number;
  readonly start: number;
  readonly end: number;
  /** Line of the source, 0-based. */
  readonly line: number;
}

/** A paragraph, table cell or the like, outside headings. */
export interface Passage {
  /** Index of the inline token in the document. */
  readonly block: number;
  /** Number of the section; each heading starts one. */
  readonly section: number;
  readonly end: number;
  readonly pieces: readonly Piece[];
}

/** The running text that a reader of the rendered document sees. */
export interface VisibleText {
  readonly text: string;
  readonly passages: readonly Passage[];
}

/** Collects the text of a parsed Markdown document outside headings, code, links and raw HTML. */
export function extractVisibleText(tokens: readonly Token[]): VisibleText {
  const passages: Passage[] = [];
  let text = '';
  let section = 0;
  let line = 0;
  let isHeading = false;
  for (const [block, token] of tokens.entries()) {
    line = token.map?.[0] ?? line;
    if (token.type === 'heading_open') section++;
    if (token.type.startsWith('heading_')) isHeading = token.nesting === 1;
    if (isHeading || token.type !== 'inline' || !token.children) continue;
    const read = readPassage(token.children, text.length, line);
    text += read.text + paragraphEnd;
    passages.push({ block, section, end: text.length, pieces: read.pieces });
  }
  return { text, passages };
}

/** The range of words of a passage among its tokens. */
export interface FoundWords {
  readonly range: InlineRange;
  /** Line of the source, 0-based. */
  readonly line: number;
}

/** Finds the tokens of a range of the visible text; `undefined` if no element can enclose it. */
export function findWords(
  { block, pieces }: Passage,
  { start, end }: Range,
  tokens: readonly Token[],
): FoundWords | undefined {
  const first = pieces[countWhile(pieces, (piece) => piece.end <= start)];
  const last = pieces[countWhile(pieces, (piece) => piece.end <= end - 1)];
  if (!first || !last) return undefined;
  const around = toBalancedRange(tokens[block]?.children ?? [], {
    from: { child: first.child, at: start - first.start },
    to: { child: last.child, at: end - last.start },
  });
  return around && { range: around, line: first.line };
}

function readPassage(
  children: readonly Token[],
  start: number,
  firstLine: number,
): { readonly text: string; readonly pieces: readonly Piece[] } {
  const pieces: Piece[] = [];
  const html = new RawHtml();
  let text = '';
  let links = 0;
  let line = firstLine;
  for (const [child, { type, content, nesting }] of children.entries()) {
    if (type === 'html_inline') html.read(content);
    if (type.startsWith('link_')) links += nesting;
    const at = start + text.length;
    if (type === 'softbreak' || type === 'hardbreak') line++;
    if (type === 'softbreak') text += '\n';
    else if (type !== 'text')
      text += nesting === 0 || type.startsWith('link_') ? maskCharacter : '';
    else if (links > 0 || html.isInside) text += maskCharacter;
    else if (content !== '') {
      text += content;
      pieces.push({ child, start: at, end: at + content.length, line });
    }
  }
  return { text, pieces };
}
