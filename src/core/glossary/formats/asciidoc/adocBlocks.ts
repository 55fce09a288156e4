import { countWhile } from '../../../text/binarySearch';
import type { Range } from '../../../text/range';
import { trimEndCharacters } from '../../../text/trimEnd';
import type { Block } from '../markdown/syntax/markdownBlock';
import { createBlock } from '../markdown/syntax/createBlock';
import { createMarkedField } from '../markdown/structure/labeledLines';
import { isBlank, splitLines, readBlocks, type Line } from '../markdown/syntax/indentedLines';
import { readAdocTable } from './adocTables';

const maxDepth = 20;

const heading = /^(={1,6}|#{1,6})[ \t]+(?=\S)/u;
const bullet = /^(?:\*{1,5}|-|\.{1,5}|\d{1,4}\.)[ \t]+(?=\S)/u;
const delimiter = /^(?:-{4,}|\.{4,}|={4,}|\*{4,}|_{4,}|\+{4,}|\/{4,}|--|`{3,}[^`]*|~{4,})$/u;
const attributeLine = /^\[[^\]\n]*\]$|^\[\[[^\]\n]*\]\]$/u;
const skippedLine =
  /^(?:\/\/(?!\/)|:!?[A-Za-z0-9_][\w-]*!?:(?:\s|$)|(?:ifdef|ifndef|ifeval|endif|include|toc|image|video|audio)::|<{3,}$|'{3,}$)/u;
const admonition = /^(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION):[ \t]/u;
/** `term:: definition`, with the marker right after the name; `:::`, `::::` and `;;` are deeper levels. */
const termPattern = /^(?![:/]|\/\/)(.{1,300}?)(:{2,4}|;;)(?=\s|$)[ \t]*/u;

interface TermLine {
  readonly name: Range;
  readonly mark: string;
  readonly text: number;
}

/** Reads the AsciiDoc blocks that glossaries need (https://docs.asciidoctor.org/asciidoc/latest/), in steps. */
export function* readAdocBlocks(
  src: string,
  original: string,
): Generator<undefined, readonly Block[]> {
  return yield* new AdocReader(src, original).read();
}

class AdocReader {
  readonly #src: string;
  readonly #original: string;
  readonly #lines: readonly Line[];
  /** The attributes of the last attribute line above a block. */
  #attributes = '';

  constructor(src: string, original: string) {
    this.#src = src;
    this.#original = original;
    this.#lines = splitLines(original);
  }

  read(): Generator<undefined, readonly Block[]> {
    return readBlocks(this.#lines.length, (i, blocks) =>
      this.#readBlock(i, this.#lines.length, 0, blocks),
    );
  }

  #text(i: number): string {
    const line = this.#lines[i];
    return line === undefined ? '' : this.#original.slice(line.textStart, line.end);
  }

  /** Adds the block that begins at a line; returns the line after it. */
  #readBlock(i: number, to: number, depth: number, blocks: Block[]): number {
    const line = this.#lines[i];
    if (line === undefined || isBlank(line)) return i + 1;
    const text = this.#text(i);
    if (attributeLine.test(text)) {
      this.#attributes += text;
      return i + 1;
    }
    const attributes = this.#attributes;
    this.#attributes = '';
    if (/^\.[^\s.]/u.test(text)) {
      this.#attributes = attributes;
      return i + 1;
    }
    if (skippedLine.test(text)) return i + 1;
    const mark = heading.exec(text);
    if (mark?.[1] !== undefined)
      return this.#readHeading(i, line, mark[1].length, mark[0].length, blocks);
    const level = this.#getUnderlineLevel(i, to);
    if (level !== undefined) {
      const range = { start: line.textStart, end: this.#lines[i + 1]?.end ?? line.end };
      const content = { start: line.textStart, end: line.end };
      blocks.push(createBlock('heading', range, { level, line: i, content }));
      return i + 2;
    }
    if (/^[|,:!]={3,}$/u.test(text)) {
      const table = readAdocTable(this.#src, this.#original, this.#lines, { i, to, attributes });
      blocks.push(table.block);
      return table.next;
    }
    if (delimiter.test(text)) return this.#readDelimitedBlock(i, to, depth, blocks);
    if (this.#parseTermLine(i) !== undefined)
      return this.#readDescriptionList(i, to, depth, attributes, blocks);
    if (bullet.test(text)) return this.#readList(i, to, blocks);
    return this.#readParagraph(i, to, blocks);
  }

  #readHeading(i: number, line: Line, level: number, length: number, blocks: Block[]): number {
    const closing = closingLength(this.#text(i));
    const range = { start: line.textStart, end: line.end };
    const content = { start: line.textStart + length, end: line.end - closing };
    blocks.push(createBlock('heading', range, { level, line: i, content }));
    return i + 1;
  }

  /** Returns the level of a title that is underlined to its length. */
  #getUnderlineLevel(i: number, to: number): number | undefined {
    const [title, marks] = [this.#lines[i], i + 1 < to ? this.#lines[i + 1] : undefined];
    if (title === undefined || marks === undefined || title.indent > 0) return undefined;
    const line = this.#original.slice(marks.textStart, marks.end);
    const mark = line.charAt(0);
    const difference = Math.abs(marks.end - marks.textStart - (title.end - title.textStart));
    if (difference > 1 || line.length < 3 || !'=-~^+'.includes(mark)) return undefined;
    // A back reference puts each mark on the stack, which a long line overflows.
    if (trimEndCharacters(line, mark) !== '') return undefined;
    return /^[\p{L}\p{N}]/u.test(this.#text(i)) ? '=-~^+'.indexOf(mark) + 1 : undefined;
  }

  #readDelimitedBlock(i: number, to: number, depth: number, blocks: Block[]): number {
    const close = this.#findClosingLine(i, to);
    const text = this.#text(i);
    const range = this.#toRange(i, Math.min(close + 1, to));
    if (/^[-.`+/]{3,}/u.test(text) || depth >= maxDepth) {
      const kind = text.startsWith('/') ? 'html' : 'code';
      blocks.push(createBlock(kind, range, { line: i, info: text.startsWith('/') ? '' : '-' }));
    } else if (/^[=_*]/u.test(text)) {
      blocks.push(
        createBlock('quote', range, {
          line: i,
          children: this.#readBlocksBetween(i + 1, close, depth + 1),
        }),
      );
    } else for (const block of this.#readBlocksBetween(i + 1, close, depth + 1)) blocks.push(block);
    return close + 1;
  }

  /** Returns the line that closes a delimited block; the end if none exists. */
  #findClosingLine(i: number, to: number): number {
    const mark = /^`{3,}/u.exec(this.#text(i))?.[0] ?? this.#text(i);
    const positions = this.#findDelimiterLines(mark);
    const found = positions[countWhile(positions, (at) => at <= i)];
    return found === undefined || found > to ? to : found;
  }

  readonly #delimiterLines = new Map<string, number[]>();

  /** Returns the lines that consist of a delimiter, found once. */
  #findDelimiterLines(mark: string): readonly number[] {
    if (this.#delimiterLines.size === 0) {
      this.#lines.forEach((line, i) => {
        if (line.end - line.textStart > 80 || line.end - line.textStart < 2) return;
        const text = this.#text(i);
        if (!delimiter.test(text)) return;
        const known = this.#delimiterLines.get(text);
        if (known === undefined) this.#delimiterLines.set(text, [i]);
        else known.push(i);
      });
    }
    return this.#delimiterLines.get(mark) ?? [];
  }

  #readBlocksBetween(from: number, to: number, depth: number): readonly Block[] {
    const blocks: Block[] = [];
    for (let i = from; i < to;) i = this.#readBlock(i, to, depth, blocks);
    return blocks;
  }

  #toRange(from: number, to: number): Range {
    let last = to - 1;
    while (last > from && isBlank(this.#lines[last])) last--;
    return { start: this.#lines[from]?.textStart ?? 0, end: this.#lines[last]?.end ?? 0 };
  }

  #parseTermLine(i: number): TermLine | undefined {
    const line = this.#lines[i];
    if (line === undefined) return undefined;
    const text = this.#original.slice(line.textStart, Math.min(line.end, line.textStart + 400));
    if (!/::|;;/u.test(text)) return undefined;
    const found = termPattern.exec(text);
    if (found?.[1] === undefined || found[2] === undefined) return undefined;
    const anchors = /^(?:\[\[[^\]]*\]\]\s*)*/u.exec(found[1])?.[0].length ?? 0;
    const name = { start: line.textStart + anchors, end: line.textStart + found[1].length };
    return { name, mark: found[2], text: Math.min(line.textStart + found[0].length, line.end) };
  }

  /** Reads a description list: all entries with the marker of the first one. */
  #readDescriptionList(
    i: number,
    to: number,
    depth: number,
    attributes: string,
    blocks: Block[],
  ): number {
    const mark = this.#parseTermLine(i)?.mark ?? '::';
    const children: Block[] = [];
    let at = i;
    let end = i;
    while (at < to) {
      const termLine = this.#parseTermLine(at);
      if (termLine?.mark !== mark) break;
      end = this.#readTerm(at, to, depth, mark, children);
      at = end;
      while (at < to && (isBlank(this.#lines[at]) || this.#isBetweenTerms(at, mark))) at++;
    }
    const range = { start: children[0]?.range.start ?? 0, end: children.at(-1)?.range.end ?? 0 };
    const level = /^\[glossary\b/u.test(attributes) || attributes.includes('[glossary') ? 1 : 0;
    blocks.push(createBlock('terms', range, { level, line: i, children }));
    return end;
  }

  /** Returns whether a line is a comment, anchor or condition between two entries of a list. */
  #isBetweenTerms(i: number, mark: string): boolean {
    const text = this.#text(i);
    if (!/^\[\[|^\[#|^\/\/|^(?:ifdef|ifndef|endif)::/u.test(text)) return false;
    let next = i + 1;
    while (
      next < i + 5 &&
      (isBlank(this.#lines[next]) || /^\[\[|^\[#|^\/\//u.test(this.#text(next)))
    )
      next++;
    return this.#parseTermLine(next)?.mark === mark;
  }

  /** Reads one or several names, the text after the last marker or below it, and what `+` attaches to it. */
  #readTerm(i: number, to: number, depth: number, mark: string, children: Block[]): number {
    let at = i;
    let termLine = this.#parseTermLine(at);
    const names: Range[] = [];
    while (termLine !== undefined) {
      names.push(termLine.name);
      const more = this.#parseTermLine(at + 1);
      if (termLine.text < (this.#lines[at]?.end ?? 0) || more?.mark !== mark) break;
      termLine = more;
      at++;
    }
    const line = this.#lines[at];
    const text = termLine?.text ?? 0;
    const body: Block[] = [];
    let next = at + 1;
    if (line !== undefined && text < line.end) {
      next = this.#findTextEnd(next, to);
      const end = this.#toRange(at, next).end;
      body.push(createBlock('paragraph', { start: text, end }));
    } else next = this.#readFirstBlock(next, to, mark, body);
    next = this.#readAttachedBlocks(next, to, depth, mark, body);
    const content = { start: names[0]?.start ?? 0, end: names.at(-1)?.end ?? 0 };
    const start = this.#lines[this.#findAnchorsAbove(i)]?.textStart ?? 0;
    const end = Math.max(body.at(-1)?.range.end ?? 0, line?.end ?? 0);
    children.push(createBlock('term', { start, end }, { line: i, content, children: body }));
    return next;
  }

  /** Returns the first of the lines with anchors right above an entry, which belong to it. */
  #findAnchorsAbove(i: number): number {
    let first = i;
    while (first > 0 && /^(?:\[\[[^\]]*\]\]|\[#[^\]]*\])$/u.test(this.#text(first - 1))) first--;
    return first;
  }

  /** Skips the lines that continue a paragraph. */
  #findTextEnd(from: number, to: number): number {
    let i = from;
    while (i < to && !isBlank(this.#lines[i]) && !this.#isBlockStart(i)) i++;
    return i;
  }

  #isBlockStart(i: number): boolean {
    const text = this.#text(i);
    return (
      text === '+' ||
      bullet.test(text) ||
      delimiter.test(text) ||
      /^[|,:!]={3,}$/u.test(text) ||
      attributeLine.test(text) ||
      text.startsWith('//') ||
      this.#parseTermLine(i) !== undefined
    );
  }

  /** Returns the definition below its name; blank lines may separate them. */
  #readFirstBlock(from: number, to: number, mark: string, body: Block[]): number {
    let i = from;
    while (i < to && isBlank(this.#lines[i])) i++;
    const text = this.#text(i);
    const stops =
      i >= to ||
      heading.test(text) ||
      attributeLine.test(text) ||
      skippedLine.test(text) ||
      delimiter.test(text);
    const termLine = this.#parseTermLine(i);
    if (stops || termLine?.mark === mark || text === '+') return from;
    if (termLine !== undefined || bullet.test(text)) return from;
    const end = this.#findTextEnd(i + 1, to);
    const kind = admonition.test(text) ? 'quote' : 'paragraph';
    body.push(createBlock(kind, this.#toRange(i, end), { line: i }));
    return end;
  }

  /** Reads blocks that `+` attaches to an entry, nested lists, and paragraphs that continue after them. */
  #readAttachedBlocks(
    from: number,
    to: number,
    depth: number,
    mark: string,
    body: Block[],
  ): number {
    let i = from;
    while (i < to) {
      const joined = this.#text(i) === '+';
      let next = joined ? i + 1 : i;
      while (!joined && next < to && isBlank(this.#lines[next])) next++;
      const nested = this.#parseTermLine(next);
      const list =
        bullet.test(this.#text(next)) ||
        (nested !== undefined && nested.mark !== mark && isDeeper(nested.mark, mark));
      if (next >= to || depth >= maxDepth || (!joined && !list)) break;
      if (nested !== undefined && nested.mark !== mark)
        i = this.#readNestedFields(next, to, depth, nested.mark, body);
      else {
        while (joined && next < to && attributeLine.test(this.#text(next))) next++;
        const end = this.#findAttachedEnd(next, to, mark);
        const after = this.#readBlock(next, end, depth + 1, body);
        if (after <= i) break;
        i = after;
      }
    }
    return i;
  }

  /** Returns where an attached paragraph must end: at the next entry of the list, which needs no blank line before it. */
  #findAttachedEnd(i: number, to: number, mark: string): number {
    const text = this.#text(i);
    if (delimiter.test(text) || bullet.test(text) || /^[|,:!]={3,}$/u.test(text)) return to;
    let end = i + 1;
    while (end < to && !isBlank(this.#lines[end])) {
      if (this.#parseTermLine(end)?.mark === mark) return end;
      end++;
    }
    return to;
  }

  /** `owner::: Team`: fields, or a nested list, of the entry above. */
  #readNestedFields(i: number, to: number, depth: number, mark: string, body: Block[]): number {
    const children: Block[] = [];
    let at = i;
    let end = i;
    while (at < to && this.#parseTermLine(at)?.mark === mark) {
      end = this.#readTerm(at, to, depth + 1, mark, children);
      at = end;
      while (at < to && isBlank(this.#lines[at])) at++;
    }
    const items = children.map(({ range, content, children: blocks, line }) => {
      const value = { start: blocks[0]?.range.start ?? range.end, end: range.end };
      const item = createBlock('item', range, { line, content: range });
      const label = this.#src.slice(content.start, content.end).trim();
      item.labeledLine = createMarkedField(this.#src, label, content, value);
      return item;
    });
    const range = { start: items[0]?.range.start ?? 0, end: items.at(-1)?.range.end ?? 0 };
    body.push(createBlock('list', range, { line: i, children: items }));
    return end;
  }

  #readList(i: number, to: number, blocks: Block[]): number {
    const items: Block[] = [];
    let at = i;
    let end = i;
    let ordered = 0;
    while (at < to) {
      const line = this.#lines[at];
      const mark = bullet.exec(this.#text(at))?.[0];
      if (line === undefined || mark === undefined) break;
      ordered = /^[.\d]/u.test(mark) ? 1 : 0;
      end = this.#findTextEnd(at + 1, to);
      // Blocks attached to a bullet remain part of its text.
      while (end < to && this.#text(end) === '+')
        end = this.#findTextEnd(this.#findJoinedEnd(end + 1, to), to);
      const range = this.#toRange(at, end);
      const content = { start: Math.min(line.textStart + mark.length, range.end), end: range.end };
      items.push(
        createBlock('item', range, {
          line: at,
          content,
          children: [createBlock('paragraph', content)],
        }),
      );
      at = end;
      while (at < to && isBlank(this.#lines[at])) at++;
    }
    const range = { start: items[0]?.range.start ?? 0, end: items.at(-1)?.range.end ?? 0 };
    blocks.push(createBlock('list', range, { level: ordered, line: i, children: items }));
    return Math.max(end, i + 1);
  }

  #findJoinedEnd(i: number, to: number): number {
    return delimiter.test(this.#text(i)) ? Math.min(this.#findClosingLine(i, to) + 1, to) : i + 1;
  }

  #readParagraph(i: number, to: number, blocks: Block[]): number {
    let end = i + 1;
    while (end < to && !isBlank(this.#lines[end]) && !this.#isParagraphEnd(end)) end++;
    const kind = (this.#lines[i]?.indent ?? 0) > 0 ? 'code' : 'paragraph';
    const text = this.#text(i);
    const range = this.#toRange(i, end);
    if (admonition.test(text)) blocks.push(createBlock('quote', range, { line: i }));
    else blocks.push(createBlock(kind, range, { line: i, info: kind === 'code' ? '-' : '' }));
    return end;
  }

  #isParagraphEnd(i: number): boolean {
    const text = this.#text(i);
    return (
      text === '+' ||
      delimiter.test(text) ||
      attributeLine.test(text) ||
      /^[|,:!]={3,}$/u.test(text)
    );
  }
}

function isDeeper(mark: string, than: string): boolean {
  return mark === ';;' || mark.length > than.length;
}

/** The blanks and marks that close a title, in UTF-16 units: `== Tote ==` closes as it opens. */
function closingLength(text: string): number {
  const words = trimEndCharacters(text, '=#');
  const marks = text.length - words.length;
  const title = trimEndCharacters(words, ' \t');
  return marks === 0 || marks > 6 || title === words ? 0 : text.length - title.length;
}
