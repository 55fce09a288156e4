import { isProse, getLanguage, getLanguageOfFile } from '../sourceText/findLanguage';
import type { Range } from '../text/range';
import type { TextDocument } from '../text/textDocument';
import type { TextEdit } from '../text/textEdit';

/** A Mermaid text within a file. */
export interface DiagramBlock {
  readonly text: string;
  /** First line of the text in the file, 0-based. */
  readonly line: number;
  /** Offset of each line of the text in the file: fenced blocks may be indented, unlike `text`. */
  readonly lineOffsets: readonly number[];
}

interface Line {
  readonly text: string;
  readonly offset: number;
}

/** A block that is still open. */
interface OpenBlock {
  readonly isMermaid: boolean;
  /** Returns whether a line ends the block. */
  readonly isEnd: (line: string) => boolean;
  /** True if the line that ends the block is not part of it. */
  readonly endsBefore?: boolean;
  /** Spaces and quote markers at the start of each line that are not part of the block, in characters. */
  readonly indentation: number;
  readonly quote: string;
  /** First line of the block's text. */
  readonly firstLine: number;
  /** For an element of HTML, whose tags may share lines with the text: where the text begins, and the tag that ends it. */
  readonly element?: { readonly line: number; readonly column: number; readonly end: RegExp };
}

/** List markers and quotes may come before a fence, which CommonMark closes with the same indentation. */
const fence = /^((?:[ \t]|>|(?:[-+*]|\d{1,9}[.)])[ \t])*)(`{3,}|~{3,}|:{3,})/;
/** Hugo's `{{< mermaid >}}` and Liquid's `{% mermaid %}`. */
const shortcode = /^([ \t]*)(?:\{\{[<%]|\{%-?)[ \t]*mermaid\b[^{}]*\}{1,2}$/;
const shortcodeEnd = /^[ \t]*(?:\{\{[<%]|\{%-?)[ \t]*(?:\/[ \t]*|end)mermaid\b/;
const element = /^([ \t]*)<(pre|div)\b[^<>]*\bclass=["']?(?:[^"'<>]* )?mermaid(?:["' ][^<>]*)?>/i;
/** https://github.com/mgaitan/sphinxcontrib-mermaid */
const directive = /^([ \t]*)\.\.[ \t]+mermaid::[ \t]*$/;
const option = /^[ \t]*:[\w-]+:/;
/** https://docs.asciidoctor.org/diagram-extension/latest/diagram_types/mermaid/ */
const asciidocBlock = /^\[(?:mermaid|source,[ \t]*mermaid)\b[^\]]*\]$/i;
const asciidocDelimiter = /^(?:-{4,}|\.{4,}|={4,}|`{3,})$/;

/** Returns whether a file contains only a diagram. */
export function isMermaidFile(path: string): boolean {
  return /\.(?:mmd|mermaid)$/iu.test(path);
}

/** Returns the Mermaid texts of a file: the whole text of a Mermaid file, or the fenced blocks of another file. */
export function findDiagramBlocks(path: string, text: string): readonly DiagramBlock[] {
  const lines = splitLines(text);
  if (isMermaidFile(path)) return text.trim() === '' ? [] : [createBlock(lines, 0)];
  return mayHaveDiagram(text) ? findBlocks(lines, getLanguageOfFile(path).kind === 'asciidoc') : [];
}

/** Returns quickly whether a document may contain a diagram. */
export function mayHaveDiagram(text: string): boolean {
  return /mermaid/i.test(text);
}

/**
 * Converts a range of the block's text to a range of the file. A label may span lines, each with its own indentation.
 */
export function toFileRange({ start, end }: Range, block: DiagramBlock): Range {
  return { start: toFileOffset(start, block), end: toFileOffset(end, block) };
}

function toFileOffset(offset: number, { text, lineOffsets }: DiagramBlock): number {
  const before = text.slice(0, offset).split('\n');
  return (lineOffsets[before.length - 1] ?? 0) + (before.at(-1)?.length ?? 0);
}

/**
 * Converts an edit of the block's text to an edit of its file: new lines get the line break of the file, and the
 * indentation and quote markers that the lines of the block have.
 */
export function toFileEdit(
  { range, newText }: TextEdit,
  block: DiagramBlock,
  file: string,
): TextEdit {
  const fileRange = toFileRange(range, block);
  if (!newText.includes('\n')) return { range: fileRange, newText };
  const lineBreak = /\r\n?|\n/.exec(file)?.[0] ?? '\n';
  const line = block.text.slice(0, range.start).split('\n').length - 1;
  const newLine = lineBreak + findLinePrefix(block, file, line);
  return { range: fileRange, newText: newText.replaceAll('\n', newLine) };
}

/** Returns what comes before a line of the block; a tag or a list marker comes only before the first. */
function findLinePrefix({ lineOffsets }: DiagramBlock, file: string, line: number): string {
  const prefixes = [line, line + 1].flatMap((one) => {
    const offset = lineOffsets[one];
    if (offset === undefined) return [];
    const start =
      Math.max(file.lastIndexOf('\n', offset - 1), file.lastIndexOf('\r', offset - 1)) + 1;
    return [file.slice(start, offset).replace('\uFEFF', '')];
  });
  return prefixes.find((prefix) => /^[ \t>]*$/.test(prefix)) ?? '';
}

/** Converts an offset in the file to an offset in the block's text; `undefined` outside the block. */
export function toBlockOffset(
  offset: number,
  { text, lineOffsets }: DiagramBlock,
): number | undefined {
  const line = lineOffsets.filter((start) => start <= offset).length - 1;
  const lines = text.split('\n');
  const character = offset - (lineOffsets[line] ?? 0);
  if (line < 0 || character > (lines[line]?.length ?? 0)) return undefined;
  return lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, character);
}

/** Maximum distance from a line up to its fence. */
const maxBlockLines = 2000;

/** Returns whether a line may be in a diagram, based on the fence above it. Fast enough for every mouse move. */
export function mayBeInDiagram(document: TextDocument, line: number): boolean {
  if (document.languageId === 'mermaid') return true;
  if (!isProse(getLanguage(document.languageId, document.uri))) return false;
  for (let above = line - 1; above >= Math.max(0, line - maxBlockLines); above--) {
    const text = document.lineAt(above).trimEnd();
    if (fence.test(text)) return openFence(text, 0)?.isMermaid === true;
    if (shortcode.test(text) || directive.test(text) || element.test(text)) return true;
    if (shortcodeEnd.test(text)) return false;
    if (asciidocBlock.test(text)) return true;
  }
  return false;
}

function findBlocks(lines: readonly Line[], isAsciidoc: boolean): readonly DiagramBlock[] {
  const blocks: DiagramBlock[] = [];
  let open: OpenBlock | undefined;
  let commented = false;
  for (let number = 0; number < lines.length; number++) {
    const text = (lines[number]?.text ?? '').trimEnd();
    if (open && number >= open.firstLine) {
      if (!open.isEnd(text)) continue;
      if (open.isMermaid) blocks.push(closeBlock(lines, open, number));
      const { endsBefore } = open;
      open = undefined;
      if (!endsBefore) continue;
    }
    if (open) continue;
    commented = (commented || /^ {0,3}<!--/.test(text)) && !text.includes('-->');
    if (!commented) open = openBlock(lines, number, text, isAsciidoc);
    if (open?.element?.end.test(text) === true) {
      const block = closeBlock(lines, open, number);
      if (block.text !== '') blocks.push(block);
      open = undefined;
    }
  }
  // CommonMark closes an open fence at the end of the file.
  if (open?.isMermaid === true) blocks.push(closeBlock(lines, open, lines.length));
  return blocks;
}

function openBlock(
  lines: readonly Line[],
  number: number,
  text: string,
  isAsciidoc: boolean,
): OpenBlock | undefined {
  const fenced = openFence(text, number + 1);
  if (fenced) return skipOptions(fenced, lines);
  if (!/mermaid/i.test(text)) return undefined;
  const plain = { isMermaid: true, quote: '', firstLine: number + 1 };
  const code = shortcode.exec(text);
  if (code) {
    const indentation = code[1]?.length ?? 0;
    return { ...plain, indentation, isEnd: (line) => shortcodeEnd.test(line) };
  }
  const tag = element.exec(text);
  if (tag) {
    const end = new RegExp(`</${tag[2] ?? ''}>`, 'i');
    return {
      ...plain,
      indentation: Math.max(
        tag[1]?.length ?? 0,
        text === tag[0] ? measureFirstIndentation(lines, number + 1) : 0,
      ),
      isEnd: (line) => end.test(line),
      element: { line: number, column: tag[0].length, end },
    };
  }
  if (isAsciidoc && asciidocBlock.test(text)) return openAsciidoc(lines, number);
  const found = directive.exec(text);
  return found ? openDirective(lines, number, found[1]?.length ?? 0) : undefined;
}

/** MyST puts options before the diagram: `:caption: How it works`. */
function skipOptions(open: OpenBlock, lines: readonly Line[]): OpenBlock {
  if (!open.isMermaid) return open;
  return { ...open, firstLine: findLineAfterOptions(lines, open.firstLine) };
}

function findLineAfterOptions(lines: readonly Line[], from: number): number {
  let line = from;
  while (option.test(lines[line]?.text ?? '')) line++;
  return line;
}

/** The text of a directive is indented more than the directive. */
function openDirective(lines: readonly Line[], number: number, column: number): OpenBlock {
  const firstLine = findLineAfterOptions(lines, number + 1);
  let first = firstLine;
  while (first < lines.length && lines[first]?.text.trim() === '') first++;
  return {
    isMermaid: true,
    quote: '',
    firstLine,
    indentation: Math.max(column + 1, countLeadingBlanks(lines[first]?.text ?? '')),
    isEnd: (line) => line.trim() !== '' && countLeadingBlanks(line) <= column,
    endsBefore: true,
  };
}

/** A delimited block, or a paragraph up to the next empty line; a title may precede it. */
function openAsciidoc(lines: readonly Line[], number: number): OpenBlock {
  const hasTitle = /^\.[^.\s]/.test(lines[number + 1]?.text ?? '');
  const next = number + (hasTitle ? 2 : 1);
  const delimiter = lines[next]?.text.trimEnd() ?? '';
  const isDelimited = asciidocDelimiter.test(delimiter);
  return {
    isMermaid: true,
    quote: '',
    indentation: 0,
    firstLine: isDelimited ? next + 1 : next,
    isEnd: (line) => line.trimEnd() === (isDelimited ? delimiter : ''),
  };
}

function measureFirstIndentation(lines: readonly Line[], number: number): number {
  const { text = '' } = lines[number] ?? {};
  return text.trimStart().startsWith('</') ? 0 : countLeadingBlanks(text);
}

function countLeadingBlanks(line: string): number {
  return line.length - line.trimStart().length;
}

function openFence(line: string, firstLine: number): OpenBlock | undefined {
  const found = fence.exec(line);
  if (!found) return undefined;
  const [opening, before = '', marker = ''] = found;
  const info = line.slice(opening.length).trimStart();
  const isMermaid = /^\{?\s*\.?mermaid(?![\w-])/i.test(info);
  // Three colons open a block in Azure DevOps, and admonitions elsewhere; an info string cannot contain backticks.
  if (marker.startsWith(':') ? !isMermaid : marker.startsWith('`') && info.includes('`'))
    return undefined;
  const quote = before.replace(/[^>]/g, '');
  const isEnd = (text: string): boolean => isClosingFence(marker, text);
  return { isEnd, isMermaid, indentation: before.length, quote, firstLine };
}

function isClosingFence(marker: string, line: string): boolean {
  const fence = line.replace(/^[ \t>]*/, '').trimEnd();
  return fence.length >= marker.length && fence === marker.charAt(0).repeat(fence.length);
}

/** Returns the text between the tags of an element, without the lines that have only a tag. */
function closeElement(
  lines: readonly Line[],
  open: OpenBlock,
  { line: first, column, end: tag }: NonNullable<OpenBlock['element']>,
  end: number,
): DiagramBlock {
  const inside = lines.slice(first, end + 1).map(({ text, offset }, i) => {
    const from = i === 0 ? column : measureIndentation(text, open);
    const closing = first + i === end ? tag.exec(text)?.index : undefined;
    return { text: text.slice(from, closing), offset: offset + from };
  });
  while (inside.at(-1)?.text.trim() === '') inside.pop();
  return createBlock(inside, first);
}

function closeBlock(lines: readonly Line[], open: OpenBlock, end: number): DiagramBlock {
  if (open.element) return closeElement(lines, open, open.element, end);
  const inside = lines.slice(open.firstLine, end).map((line) => {
    const indentation = measureIndentation(line.text, open);
    return { text: line.text.slice(indentation), offset: line.offset + indentation };
  });
  return createBlock(inside, open.firstLine);
}

/** Up to the fence's own column, only spaces and quote markers belong to the surrounding Markdown. */
function measureIndentation(line: string, { quote, indentation }: OpenBlock): number {
  const allowed = quote === '' ? /^[ \t]*/ : /^[ \t>]*/;
  return Math.min(allowed.exec(line)?.[0].length ?? 0, indentation);
}

/** Mermaid requires its front matter on the first line, so preceding empty lines are excluded. */
function createBlock(all: readonly Line[], firstLine: number): DiagramBlock {
  const empty = Math.max(
    0,
    all.findIndex(({ text }) => text.trim() !== ''),
  );
  const lines = all.slice(empty);
  return {
    text: lines.map(({ text }) => text).join('\n'),
    line: firstLine + empty,
    lineOffsets: lines.map(({ offset }) => offset),
  };
}

function splitLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  const ending = /\r\n?|\n/g;
  let offset = text.startsWith('\uFEFF') ? 1 : 0;
  for (const found of text.matchAll(ending)) {
    lines.push({ text: text.slice(offset, found.index), offset });
    offset = found.index + found[0].length;
  }
  lines.push({ text: text.slice(offset), offset });
  return lines;
}
