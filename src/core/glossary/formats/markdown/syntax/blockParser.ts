import { skipSpace, skipSpaceBackwards } from '../../../../text/trim';
import type { Token } from 'markdown-it';
import { LeanState } from './leanState';
import { createBlockCache } from './blockCache';
import { markdownIt } from './markdownIt';
import type { Block, BlockKind, OpenBlock } from './markdownBlock';

/** Number of lines parsed per step: a few milliseconds, even in the first reading. */
const linesPerStep = 500;

const kinds: Readonly<Record<string, BlockKind>> = {
  heading_open: 'heading',
  paragraph_open: 'paragraph',
  bullet_list_open: 'list',
  ordered_list_open: 'list',
  list_item_open: 'item',
  table_open: 'table',
  tr_open: 'row',
  blockquote_open: 'quote',
  fence: 'code',
  code_block: 'code',
  html_block: 'html',
  hr: 'rule',
};

const closingKinds: Readonly<Record<string, BlockKind>> = Object.fromEntries(
  Object.entries(kinds).map(([type, kind]) => [type.replace('_open', '_close'), kind]),
);

/** Shared by all blocks without children; separate arrays would take most of the memory of a file. */
const noChildren: OpenBlock[] = [];

/**
 * Parses the blocks of a text whose lines end with `\n`, from line `from` on. Parses a window of lines at a time; the
 * end of the window may have cut its last block, which is parsed again as the first of the next window.
 */
export function* parseBlocks(src: string, from: number): Generator<undefined, readonly Block[]> {
  const state = new LeanState(src);
  const lineCount = state.lineMax;
  const builder = new BlockBuilder(src, state.bMarks);
  let line = from;
  let size = linesPerStep;
  let continuesList = false;
  while (line < lineCount) {
    const end = Math.min(line + size, lineCount);
    state.tokens = [];
    state.lineMax = end;
    markdownIt.block.tokenize(state, line, end);
    const cut = end < lineCount ? findLastTopLevelToken(state.tokens) : state.tokens.length;
    const next = end < lineCount ? (state.tokens[cut]?.map?.[0] ?? end) : lineCount;
    yield undefined;
    const fills = next <= line && cut === 0 && state.tokens.length > 0;
    const item = fills ? findLastItem(src, state) : undefined;
    if (fills && item === undefined) {
      size *= 4;
      continue;
    }
    builder.append(state.tokens, item?.index ?? cut, continuesList);
    continuesList = item !== undefined;
    line = item?.line ?? Math.max(next, line + 1);
    size = linesPerStep;
  }
  return builder.blocks;
}

interface ItemPosition {
  /** In the list of tokens. */
  readonly index: number;
  readonly line: number;
}

/** A line that makes a table together with the previous one: an item must not be the first line of a window. */
const tableRule = /^[ \t]*[|:-][|:\- \t]*$/u;

/** Returns the last item of a list that fills the window: a list can be cut between its items. */
function findLastItem(
  src: string,
  { tokens, bMarks, eMarks }: LeanState,
): ItemPosition | undefined {
  if (tokens[0]?.type.endsWith('_list_open') !== true) return undefined;
  for (let i = tokens.length - 1; i > 1; i--) {
    const token = tokens[i];
    if (token?.level !== 1 || token.type !== 'list_item_open') continue;
    const line = token.map?.[0];
    if (line === undefined) return undefined;
    if (!tableRule.test(src.slice(bMarks[line + 1], eMarks[line + 1]))) return { index: i, line };
  }
  return undefined;
}

/** Returns where the last top-level block begins in the list of tokens. */
function findLastTopLevelToken(tokens: readonly Token[]): number {
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i];
    if (token?.level === 0 && token.nesting >= 0) return i;
  }
  return 0;
}

/** Converts tokens to blocks with offsets. */
class BlockBuilder {
  readonly blocks: OpenBlock[] = [];
  readonly #src: string;
  readonly #lineStarts: readonly number[];
  #openBlocks: OpenBlock[] = [];
  /** Number of open blocks that are quotes. */
  #quotes = 0;

  constructor(src: string, lineStarts: readonly number[]) {
    this.#src = src;
    // The parser changes these inside a quote.
    this.#lineStarts = lineStarts.slice();
  }

  /** `goesOn` means that the first block continues the list that was cut before. */
  append(tokens: readonly Token[], count: number, continuesList: boolean): void {
    const list = continuesList ? this.blocks.at(-1) : undefined;
    this.#openBlocks = list === undefined ? [] : [list];
    this.#quotes = 0;
    if (list !== undefined) this.#extendList(list, tokens[0]);
    for (let i = list === undefined ? 0 : 1; i < count; i++) {
      const token = tokens[i];
      if (token === undefined) return;
      if (token.nesting < 0) this.#closeBlock(token);
      else if (token.type === 'inline') this.#setContent(token);
      else this.#openBlock(token);
    }
  }

  #openBlock(token: Token): void {
    const kind = kinds[token.type];
    if (kind === undefined || token.map === null) return;
    const line = token.map[0];
    const parent = this.#openBlocks.at(-1);
    const lineStart = this.#getLineStart(line);
    const inParent = parent === undefined ? lineStart : Math.max(lineStart, parent.content.start);
    const start = this.#skipBlank(inParent, this.#quotes > 0);
    const end = skipSpaceBackwards(this.#src, start, this.#getLineStart(token.map[1]));
    const range = { start, end };
    const textStart =
      kind === 'item'
        ? skipBullet(this.#src, start, end)
        : kind === 'paragraph'
          ? skipSpace(this.#src, start, end)
          : start;
    const block: OpenBlock = {
      kind,
      level: getLevel(kind, token),
      line,
      range,
      content: textStart === start ? range : { start: textStart, end },
      children: noChildren,
      info: token.type === 'fence' ? token.info.trim() : '',
      field: undefined,
      cache: createBlockCache(),
    };
    if (parent === undefined) this.blocks.push(block);
    else if (parent.children === noChildren) parent.children = [block];
    else parent.children.push(block);
    if (token.nesting === 0) return;
    this.#openBlocks.push(block);
    if (kind === 'quote') this.#quotes++;
  }

  #extendList(list: OpenBlock, token: Token | undefined): void {
    const { start } = list.range;
    const end = skipSpaceBackwards(this.#src, start, this.#getLineStart(token?.map?.[1] ?? 0));
    list.range = { start, end };
    list.content = list.range;
  }

  #closeBlock(token: Token): void {
    const kind = closingKinds[token.type];
    if (kind === undefined || this.#openBlocks.at(-1)?.kind !== kind) return;
    const block = this.#openBlocks.pop();
    // A growing array takes more memory than it needs, in a large file more than a megabyte.
    if (block !== undefined && block.children.length > 1) block.children = block.children.slice();
    if (kind === 'quote') this.#quotes--;
  }

  /** Finds the text of a heading in the source, since the parser does not provide its offset. */
  #setContent(token: Token): void {
    const block = this.#openBlocks.at(-1);
    if (block?.kind !== 'heading') return;
    const { start, end } = block.range;
    const lineEnd = token.content.indexOf('\n');
    const first = lineEnd < 0 ? token.content : token.content.slice(0, lineEnd);
    const afterMarks = skipHeadingMarks(this.#src, start);
    const from =
      first !== '' && this.#src.startsWith(first, afterMarks)
        ? afterMarks
        : start + Math.max(0, this.#src.slice(start, end).indexOf(first));
    block.content = { start: from, end: lineEnd < 0 ? Math.min(from + first.length, end) : end };
  }

  #getLineStart(line: number): number {
    return this.#lineStarts[line] ?? this.#src.length;
  }

  #skipBlank(from: number, quoted: boolean): number {
    let at = from;
    while (at < this.#src.length && isSkipped(this.#src.charCodeAt(at), quoted)) at++;
    return at;
  }
}

function isSkipped(code: number, quoted: boolean): boolean {
  return code === 32 || code === 9 || (quoted && code === 62);
}

function getLevel(kind: BlockKind, token: Token): number {
  if (kind === 'heading') return Number(token.tag.slice(1));
  return kind === 'list' || kind === 'item'
    ? Number(token.type === 'ordered_list_open' || token.markup === '.' || token.markup === ')')
    : 0;
}

function skipHeadingMarks(src: string, start: number): number {
  let at = start;
  while (src.charCodeAt(at) === 35) at++;
  while (src.charCodeAt(at) === 32 || src.charCodeAt(at) === 9) at++;
  return at;
}

/** Returns where the text of a list item begins. */
function skipBullet(src: string, start: number, end: number): number {
  let at = start;
  while (at < end && src.charCodeAt(at) >= 48 && src.charCodeAt(at) <= 57) at++;
  at = Math.min(at + 1, end);
  while (at < end && (src.charCodeAt(at) === 32 || src.charCodeAt(at) === 9)) at++;
  return at;
}
