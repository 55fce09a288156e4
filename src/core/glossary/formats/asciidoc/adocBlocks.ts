import type { Range } from '../../../text/range';
import { trimEndCharacters } from '../../../text/trim';
import { createBlock, createListBlock, type Block } from '../markdown/syntax/markdownBlock';
import { findFieldOfLabel } from '../../fieldNames';
import { createMarkedField } from '../markdown/structure/labeledLines';
import { isBlank, splitLines, readBlocks, type Line } from '../markdown/syntax/indentedLines';
import {
  AdocLines,
  admonition,
  attributeLine,
  bullet,
  delimiter,
  heading,
  skippedLine,
} from './adocLines';
import { readAdocTable } from './adocTables';

const maxDepth = 20;
/** Lines in which a nested list shows what it contains. */
const maxFieldLines = 20;

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
  readonly #layout: AdocLines;
  /** The attributes of the last attribute line above a block. */
  #attributes = '';

  constructor(src: string, original: string) {
    this.#src = src;
    this.#original = original;
    this.#lines = splitLines(original);
    this.#layout = new AdocLines(original, this.#lines);
  }

  read(): Generator<undefined, readonly Block[]> {
    return readBlocks(this.#lines.length, (i, blocks) =>
      this.#readBlock(i, this.#lines.length, 0, blocks),
    );
  }

  /** Adds the block that begins at a line; returns the line after it. */
  #readBlock(i: number, to: number, depth: number, blocks: Block[]): number {
    const line = this.#lines[i];
    if (line === undefined || isBlank(line)) return i + 1;
    const text = this.#layout.getText(i);
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
    const level = this.#layout.getUnderlineLevel(i, to);
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
    if (this.#layout.parseTermLine(i) !== undefined)
      return this.#readDescriptionList(i, to, depth, attributes, blocks);
    if (bullet.test(text)) return this.#readList(i, to, blocks);
    return this.#readParagraph(i, to, blocks);
  }

  #readHeading(i: number, line: Line, level: number, length: number, blocks: Block[]): number {
    const closing = getClosingLength(this.#layout.getText(i));
    const range = { start: line.textStart, end: line.end };
    const content = { start: line.textStart + length, end: line.end - closing };
    blocks.push(createBlock('heading', range, { level, line: i, content }));
    return i + 1;
  }

  #readDelimitedBlock(i: number, to: number, depth: number, blocks: Block[]): number {
    const close = this.#layout.findClosingLine(i, to);
    const text = this.#layout.getText(i);
    const range = this.#layout.toRange(i, Math.min(close + 1, to));
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

  #readBlocksBetween(from: number, to: number, depth: number): readonly Block[] {
    const blocks: Block[] = [];
    for (let i = from; i < to;) i = this.#readBlock(i, to, depth, blocks);
    return blocks;
  }

  /** Reads a description list: all entries with the marker of the first one. */
  #readDescriptionList(
    i: number,
    to: number,
    depth: number,
    attributes: string,
    blocks: Block[],
  ): number {
    const mark = this.#layout.parseTermLine(i)?.mark ?? '::';
    const children: Block[] = [];
    let at = i;
    let end = i;
    while (at < to) {
      const termLine = this.#layout.parseTermLine(at);
      if (termLine === undefined) break;
      // A deeper list that is not of fields contains further entries.
      if (termLine.mark !== mark && !isDeeper(termLine.mark, mark)) break;
      end = this.#readTerm(at, to, depth, termLine.mark, children);
      at = end;
      while (at < to && (isBlank(this.#lines[at]) || this.#layout.isBetweenTerms(at, mark))) at++;
    }
    const range = { start: children[0]?.range.start ?? 0, end: children.at(-1)?.range.end ?? 0 };
    const level = /^\[glossary\b/u.test(attributes) || attributes.includes('[glossary') ? 1 : 0;
    blocks.push(createBlock('terms', range, { level, line: i, children }));
    return end;
  }

  /** Reads one or several names, the text after the last marker or below it, and what `+` attaches to it. */
  #readTerm(i: number, to: number, depth: number, mark: string, children: Block[]): number {
    let at = i;
    let termLine = this.#layout.parseTermLine(at);
    const names: Range[] = [];
    while (termLine !== undefined) {
      names.push(termLine.name);
      const more = this.#layout.parseTermLine(at + 1);
      if (termLine.text < (this.#lines[at]?.end ?? 0) || more?.mark !== mark) break;
      termLine = more;
      at++;
    }
    const line = this.#lines[at];
    const text = termLine?.text ?? 0;
    const body: Block[] = [];
    let next = at + 1;
    if (line !== undefined && text < line.end) {
      next = this.#layout.findTextEnd(next, to);
      const end = this.#layout.toRange(at, next).end;
      body.push(createBlock('paragraph', { start: text, end }));
    } else if (this.#layout.startsBlockWithAttributes(next)) {
      while (attributeLine.test(this.#layout.getText(next))) next++;
      next = this.#readBlock(next, to, depth + 1, body);
    } else next = this.#readFirstBlock(next, to, mark, body);
    next = this.#readAttachedBlocks(next, to, depth, mark, body);
    const content = { start: names[0]?.start ?? 0, end: names.at(-1)?.end ?? 0 };
    const start = this.#lines[this.#layout.findAnchorsAbove(i)]?.textStart ?? 0;
    const end = Math.max(body.at(-1)?.range.end ?? 0, line?.end ?? 0);
    children.push(createBlock('term', { start, end }, { line: i, content, children: body }));
    return next;
  }

  /** Returns the definition below its name; blank lines may separate them. */
  #readFirstBlock(from: number, to: number, mark: string, body: Block[]): number {
    let i = from;
    while (i < to && isBlank(this.#lines[i])) i++;
    const text = this.#layout.getText(i);
    const stops =
      i >= to ||
      heading.test(text) ||
      attributeLine.test(text) ||
      skippedLine.test(text) ||
      delimiter.test(text);
    const termLine = this.#layout.parseTermLine(i);
    if (stops || termLine?.mark === mark || text === '+') return from;
    if (termLine !== undefined || bullet.test(text)) return from;
    const end = this.#layout.findTextEnd(i + 1, to);
    const kind = admonition.test(text) ? 'quote' : 'paragraph';
    body.push(createBlock(kind, this.#layout.toRange(i, end), { line: i }));
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
      const joined = this.#layout.getText(i) === '+';
      let next = joined ? i + 1 : i;
      while (!joined && next < to && isBlank(this.#lines[next])) next++;
      const nested = this.#layout.parseTermLine(next);
      const list =
        bullet.test(this.#layout.getText(next)) ||
        (nested !== undefined && nested.mark !== mark && isDeeper(nested.mark, mark));
      if (next >= to || depth >= maxDepth || (!joined && !list)) break;
      if (nested !== undefined && !joined && !this.#startsFields(next, to, nested.mark)) break;
      if (nested !== undefined && nested.mark !== mark)
        i = this.#readNestedFields(next, to, depth, nested.mark, body);
      else {
        while (joined && next < to && attributeLine.test(this.#layout.getText(next))) next++;
        const end = this.#findAttachedEnd(next, to, mark);
        const after = this.#readBlock(next, end, depth + 1, body);
        if (after <= i) break;
        i = after;
      }
    }
    return i;
  }

  /** Returns whether one of the first labels of a nested list is a field. */
  #startsFields(i: number, to: number, mark: string): boolean {
    let labels = 0;
    for (let at = i; at < to && at < i + maxFieldLines && labels < 3; at++) {
      const line = this.#layout.parseTermLine(at);
      if (line === undefined) continue;
      if (line.mark !== mark) return false;
      const label = this.#src.slice(line.name.start, line.name.end).trim();
      if (findFieldOfLabel(label) !== undefined) return true;
      labels++;
    }
    return false;
  }

  /** Returns where an attached paragraph must end: at the next entry of the list, which needs no blank line before it. */
  #findAttachedEnd(i: number, to: number, mark: string): number {
    const text = this.#layout.getText(i);
    if (delimiter.test(text) || bullet.test(text) || /^[|,:!]={3,}$/u.test(text)) return to;
    let end = i + 1;
    while (end < to && !isBlank(this.#lines[end])) {
      if (this.#layout.parseTermLine(end)?.mark === mark) return end;
      end++;
    }
    return to;
  }

  /** `owner::: Team`: fields, or a nested list, of the entry above. */
  #readNestedFields(i: number, to: number, depth: number, mark: string, body: Block[]): number {
    const children: Block[] = [];
    let at = i;
    let end = i;
    while (at < to && this.#layout.parseTermLine(at)?.mark === mark) {
      end = this.#readTerm(at, to, depth + 1, mark, children);
      at = end;
      while (at < to && isBlank(this.#lines[at])) at++;
    }
    const items = children.map(({ range, content, children: blocks, line }) => {
      const value = { start: blocks[0]?.range.start ?? range.end, end: range.end };
      const label = this.#src.slice(content.start, content.end).trim();
      const field = createMarkedField(this.#src, label, content, value);
      return createBlock('item', range, { line, content: range, field });
    });
    body.push(createListBlock(items, { line: i }));
    return end;
  }

  #readList(i: number, to: number, blocks: Block[]): number {
    const items: Block[] = [];
    let at = i;
    let end = i;
    let ordered = 0;
    while (at < to) {
      const line = this.#lines[at];
      const mark = bullet.exec(this.#layout.getText(at))?.[0];
      if (line === undefined || mark === undefined) break;
      ordered = /^[.\d]/u.test(mark) ? 1 : 0;
      end = this.#layout.findTextEnd(at + 1, to);
      // Blocks attached to a bullet remain part of its text.
      while (end < to && this.#layout.getText(end) === '+')
        end = this.#layout.findTextEnd(this.#findJoinedEnd(end + 1, to), to);
      const range = this.#layout.toRange(at, end);
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
    blocks.push(createListBlock(items, { level: ordered, line: i }));
    return Math.max(end, i + 1);
  }

  #findJoinedEnd(i: number, to: number): number {
    return delimiter.test(this.#layout.getText(i))
      ? Math.min(this.#layout.findClosingLine(i, to) + 1, to)
      : i + 1;
  }

  #readParagraph(i: number, to: number, blocks: Block[]): number {
    let end = i + 1;
    while (end < to && !isBlank(this.#lines[end]) && !this.#layout.isParagraphEnd(end)) end++;
    const kind = (this.#lines[i]?.indent ?? 0) > 0 ? 'code' : 'paragraph';
    const text = this.#layout.getText(i);
    const range = this.#layout.toRange(i, end);
    if (admonition.test(text)) blocks.push(createBlock('quote', range, { line: i }));
    else blocks.push(createBlock(kind, range, { line: i, info: kind === 'code' ? '-' : '' }));
    return end;
  }
}

function isDeeper(mark: string, than: string): boolean {
  return mark === ';;' || mark.length > than.length;
}

/** The blanks and marks that close a title, in UTF-16 units: `== Tote ==` closes as it opens. */
function getClosingLength(text: string): number {
  const words = trimEndCharacters(text, '=#');
  const marks = text.length - words.length;
  const title = trimEndCharacters(words, ' \t');
  return marks === 0 || marks > 6 || title === words ? 0 : text.length - title.length;
}
