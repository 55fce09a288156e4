import { isProse } from '../matching/codeSpans';
import type { Range } from '../text/range';
import type { TextDocument } from '../text/textDocument';

/** A Mermaid text within a file. */
export interface DiagramBlock {
  readonly text: string;
  /** First line of the text in the file, 0-based. */
  readonly line: number;
  /** Offset of each line of the text in the file: fenced blocks may be indented, which `text` is not. */
  readonly lineOffsets: readonly number[];
}

interface Line {
  readonly text: string;
  readonly offset: number;
}

interface Fence {
  readonly marker: string;
  readonly mermaid: boolean;
  readonly indentation: number;
  readonly quote: string;
  readonly firstLine: number;
}

const mermaidFile = /\.(?:mmd|mermaid)$/i;
/** List markers and quotes may stand before a fence, which CommonMark closes with the same indentation. */
const opening = /^((?:[ \t]|>|(?:[-+*]|\d{1,9}[.)])[ \t])*)(`{3,}|~{3,}|:{3,})[ \t]*([^\r\n]*)/;

/** The Mermaid texts of a file: the whole of a Mermaid file, the fenced blocks of any other. */
export function findDiagramBlocks(path: string, text: string): readonly DiagramBlock[] {
  const lines = splitLines(text);
  if (mermaidFile.test(path)) return text.trim() === '' ? [] : [block(lines, 0)];
  return /mermaid/i.test(text) ? fencedBlocks(lines) : [];
}

/** The place in the file of a stretch of the block's text. A label may go over lines, each at its own place. */
export function rangeInFile({ start, end }: Range, block: DiagramBlock): Range {
  return { start: offsetInFile(start, block), end: offsetInFile(end, block) };
}

function offsetInFile(offset: number, { text, lineOffsets }: DiagramBlock): number {
  const before = text.slice(0, offset).split('\n');
  return (lineOffsets[before.length - 1] ?? 0) + (before.at(-1)?.length ?? 0);
}

/** The place in the block's text of an offset in the file; `undefined` outside of the block. */
export function offsetInBlock(
  offset: number,
  { text, lineOffsets }: DiagramBlock,
): number | undefined {
  const line = lineOffsets.filter((start) => start <= offset).length - 1;
  const lines = text.split('\n');
  const character = offset - (lineOffsets[line] ?? 0);
  if (line < 0 || character > (lines[line]?.length ?? 0)) return undefined;
  return lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, character);
}

/** How far above a line its fence is looked for. */
const longestBlock = 2000;

/** Whether a line may belong to a diagram, as far as the fence above it tells: quick enough to ask at every move of the mouse. */
export function mayBeInDiagram(document: TextDocument, line: number): boolean {
  if (document.languageId === 'mermaid') return true;
  if (!isProse(document.languageId)) return false;
  for (let above = line - 1; above >= Math.max(0, line - longestBlock); above--) {
    const text = document.lineAt(above);
    if (opening.test(text)) return openFence(text, 0)?.mermaid === true;
  }
  return false;
}

function fencedBlocks(lines: readonly Line[]): readonly DiagramBlock[] {
  const blocks: DiagramBlock[] = [];
  let fence: Fence | undefined;
  let commented = false;
  for (const [number, { text }] of lines.entries()) {
    if (fence) {
      if (!closes(fence, text)) continue;
      if (fence.mermaid) blocks.push(fencedBlock(lines, fence, number));
      fence = undefined;
    } else {
      commented = (commented || /^ {0,3}<!--/.test(text)) && !text.includes('-->');
      if (!commented) fence = openFence(text, number + 1);
    }
  }
  // CommonMark closes an open fence at the end of the file.
  if (fence?.mermaid === true) blocks.push(fencedBlock(lines, fence, lines.length));
  return blocks;
}

function openFence(line: string, firstLine: number): Fence | undefined {
  const found = opening.exec(line);
  if (!found) return undefined;
  const [, before = '', marker = '', info = ''] = found;
  const mermaid = /^\{?\s*\.?mermaid(?![\w-])/i.test(info);
  // Three colons open a block of Azure DevOps, and admonitions of others; backticks cannot stand in an info string.
  if (marker.startsWith(':') ? !mermaid : marker.startsWith('`') && info.includes('`'))
    return undefined;
  const quote = before.replace(/[^>]/g, '');
  return { marker, mermaid, indentation: before.length, quote, firstLine };
}

function closes(fence: Fence, line: string): boolean {
  const rest = line.replace(/^[ \t>]*/, '').trimEnd();
  return rest.length >= fence.marker.length && rest === fence.marker.charAt(0).repeat(rest.length);
}

function fencedBlock(lines: readonly Line[], fence: Fence, end: number): DiagramBlock {
  const inside = lines.slice(fence.firstLine, end).map((line) => {
    const indentation = indentationWithin(line.text, fence);
    return { text: line.text.slice(indentation), offset: line.offset + indentation };
  });
  return block(inside, fence.firstLine);
}

/** Up to the fence's own column only blanks and quote marks belong to the Markdown around. */
function indentationWithin(line: string, fence: Fence): number {
  const allowed = fence.quote === '' ? /^[ \t]*/ : /^[ \t>]*/;
  return Math.min(allowed.exec(line)?.[0].length ?? 0, fence.indentation);
}

/** Mermaid wants its front matter on the very first line, so empty lines before it stay outside. */
function block(all: readonly Line[], firstLine: number): DiagramBlock {
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
