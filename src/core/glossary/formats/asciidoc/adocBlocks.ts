import { countWhile } from '../../../text/binarySearch';
import type { Range } from '../../../text/range';
import { trimEndOf } from '../../../text/trimEnd';
import type { Block } from '../markdown/syntax/block';
import { newBlock } from '../markdown/syntax/newBlock';
import { presetField } from '../markdown/structure/fields';
import { isBlank, linesOf, readBlocks, type Line } from '../markdown/syntax/lines';
import { adocTable } from './adocTables';

const deepest = 20;

const heading = /^(={1,6}|#{1,6})[ \t]+(?=\S)/u;
const bullet = /^(?:\*{1,5}|-|\.{1,5}|\d{1,4}\.)[ \t]+(?=\S)/u;
const delimiter = /^(?:-{4,}|\.{4,}|={4,}|\*{4,}|_{4,}|\+{4,}|\/{4,}|--|`{3,}[^`]*|~{4,})$/u;
const attributeLine = /^\[[^\]\n]*\]$|^\[\[[^\]\n]*\]\]$/u;
const skipped =
  /^(?:\/\/(?!\/)|:!?[A-Za-z0-9_][\w-]*!?:(?:\s|$)|(?:ifdef|ifndef|ifeval|endif|include|toc|image|video|audio)::|<{3,}$|'{3,}$)/u;
const admonition = /^(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION):[ \t]/u;
/** `term:: definition`, with the marker right after the name; `:::`, `::::` and `;;` are deeper levels. */
const term = /^(?![:/]|\/\/)(.{1,300}?)(:{2,4}|;;)(?=\s|$)[ \t]*/u;

interface Described {
  readonly name: Range;
  readonly mark: string;
  readonly text: number;
}

/** Reads the AsciiDoc blocks that glossaries need (https://docs.asciidoctor.org/asciidoc/latest/), in steps. */
export function* adocBlocks(src: string, own: string): Generator<undefined, readonly Block[]> {
  return yield* new AdocReader(src, own).read();
}

class AdocReader {
  readonly #src: string;
  readonly #own: string;
  readonly #lines: readonly Line[];
  /** The attributes of the last attribute line above a block. */
  #attributes = '';

  constructor(src: string, own: string) {
    this.#src = src;
    this.#own = own;
    this.#lines = linesOf(own);
  }

  read(): Generator<undefined, readonly Block[]> {
    return readBlocks(this.#lines.length, (i, blocks) =>
      this.#block(i, this.#lines.length, 0, blocks),
    );
  }

  #text(i: number): string {
    const line = this.#lines[i];
    return line === undefined ? '' : this.#own.slice(line.text, line.end);
  }

  /** Adds the block that begins at a line; returns the line after it. */
  #block(i: number, to: number, depth: number, blocks: Block[]): number {
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
    if (skipped.test(text)) return i + 1;
    const mark = heading.exec(text);
    if (mark?.[1] !== undefined)
      return this.#heading(i, line, mark[1].length, mark[0].length, blocks);
    const level = this.#underlined(i, to);
    if (level !== undefined) {
      const range = { start: line.text, end: this.#lines[i + 1]?.end ?? line.end };
      const content = { start: line.text, end: line.end };
      blocks.push(newBlock('heading', range, { level, line: i, content }));
      return i + 2;
    }
    if (/^[|,:!]={3,}$/u.test(text)) {
      const table = adocTable(this.#src, this.#own, this.#lines, { i, to, attributes });
      blocks.push(table.block);
      return table.next;
    }
    if (delimiter.test(text)) return this.#delimited(i, to, depth, blocks);
    if (this.#described(i) !== undefined) return this.#terms(i, to, depth, attributes, blocks);
    if (bullet.test(text)) return this.#list(i, to, blocks);
    return this.#paragraph(i, to, blocks);
  }

  #heading(i: number, line: Line, level: number, length: number, blocks: Block[]): number {
    const closing = closingLength(this.#text(i));
    const range = { start: line.text, end: line.end };
    const content = { start: line.text + length, end: line.end - closing };
    blocks.push(newBlock('heading', range, { level, line: i, content }));
    return i + 1;
  }

  /** Returns the level of a title that is underlined to its length. */
  #underlined(i: number, to: number): number | undefined {
    const [title, marks] = [this.#lines[i], i + 1 < to ? this.#lines[i + 1] : undefined];
    if (title === undefined || marks === undefined || title.indent > 0) return undefined;
    const line = this.#own.slice(marks.text, marks.end);
    const mark = line.charAt(0);
    const difference = Math.abs(marks.end - marks.text - (title.end - title.text));
    if (difference > 1 || line.length < 3 || !'=-~^+'.includes(mark)) return undefined;
    // A back reference puts each mark on the stack, which a long line overflows.
    if (trimEndOf(line, mark) !== '') return undefined;
    return /^[\p{L}\p{N}]/u.test(this.#text(i)) ? '=-~^+'.indexOf(mark) + 1 : undefined;
  }

  #delimited(i: number, to: number, depth: number, blocks: Block[]): number {
    const close = this.#closing(i, to);
    const text = this.#text(i);
    const range = this.#rangeOf(i, Math.min(close + 1, to));
    if (/^[-.`+/]{3,}/u.test(text) || depth >= deepest) {
      const kind = text.startsWith('/') ? 'html' : 'code';
      blocks.push(newBlock(kind, range, { line: i, info: text.startsWith('/') ? '' : '-' }));
    } else if (/^[=_*]/u.test(text)) {
      blocks.push(
        newBlock('quote', range, { line: i, children: this.#within(i + 1, close, depth + 1) }),
      );
    } else for (const block of this.#within(i + 1, close, depth + 1)) blocks.push(block);
    return close + 1;
  }

  /** Returns the line that closes a delimited block; the end if none exists. */
  #closing(i: number, to: number): number {
    const mark = /^`{3,}/u.exec(this.#text(i))?.[0] ?? this.#text(i);
    const positions = this.#positions(mark);
    const found = positions[countWhile(positions, (at) => at <= i)];
    return found === undefined || found > to ? to : found;
  }

  readonly #marks = new Map<string, number[]>();

  /** Returns the lines that consist of a delimiter, found once. */
  #positions(mark: string): readonly number[] {
    if (this.#marks.size === 0) {
      this.#lines.forEach((line, i) => {
        if (line.end - line.text > 80 || line.end - line.text < 2) return;
        const text = this.#text(i);
        if (!delimiter.test(text)) return;
        const known = this.#marks.get(text);
        if (known === undefined) this.#marks.set(text, [i]);
        else known.push(i);
      });
    }
    return this.#marks.get(mark) ?? [];
  }

  #within(from: number, to: number, depth: number): readonly Block[] {
    const blocks: Block[] = [];
    for (let i = from; i < to;) i = this.#block(i, to, depth, blocks);
    return blocks;
  }

  #rangeOf(from: number, to: number): Range {
    let last = to - 1;
    while (last > from && isBlank(this.#lines[last])) last--;
    return { start: this.#lines[from]?.text ?? 0, end: this.#lines[last]?.end ?? 0 };
  }

  #described(i: number): Described | undefined {
    const line = this.#lines[i];
    if (line === undefined) return undefined;
    const text = this.#own.slice(line.text, Math.min(line.end, line.text + 400));
    if (!/::|;;/u.test(text)) return undefined;
    const found = term.exec(text);
    if (found?.[1] === undefined || found[2] === undefined) return undefined;
    const anchors = /^(?:\[\[[^\]]*\]\]\s*)*/u.exec(found[1])?.[0].length ?? 0;
    const name = { start: line.text + anchors, end: line.text + found[1].length };
    return { name, mark: found[2], text: Math.min(line.text + found[0].length, line.end) };
  }

  /** Reads a description list: all entries with the marker of the first one. */
  #terms(i: number, to: number, depth: number, attributes: string, blocks: Block[]): number {
    const mark = this.#described(i)?.mark ?? '::';
    const children: Block[] = [];
    let at = i;
    let end = i;
    while (at < to) {
      const described = this.#described(at);
      if (described?.mark !== mark) break;
      end = this.#term(at, to, depth, mark, children);
      at = end;
      while (at < to && (isBlank(this.#lines[at]) || this.#isBetween(at, mark))) at++;
    }
    const range = { start: children[0]?.range.start ?? 0, end: children.at(-1)?.range.end ?? 0 };
    const level = /^\[glossary\b/u.test(attributes) || attributes.includes('[glossary') ? 1 : 0;
    blocks.push(newBlock('terms', range, { level, line: i, children }));
    return end;
  }

  /** Returns whether a line is a comment, anchor or condition between two entries of a list. */
  #isBetween(i: number, mark: string): boolean {
    const text = this.#text(i);
    if (!/^\[\[|^\[#|^\/\/|^(?:ifdef|ifndef|endif)::/u.test(text)) return false;
    let next = i + 1;
    while (
      next < i + 5 &&
      (isBlank(this.#lines[next]) || /^\[\[|^\[#|^\/\//u.test(this.#text(next)))
    )
      next++;
    return this.#described(next)?.mark === mark;
  }

  /** Reads one or several names, the text after the last marker or below it, and what `+` attaches to it. */
  #term(i: number, to: number, depth: number, mark: string, children: Block[]): number {
    let at = i;
    let described = this.#described(at);
    const names: Range[] = [];
    while (described !== undefined) {
      names.push(described.name);
      const more = this.#described(at + 1);
      if (described.text < (this.#lines[at]?.end ?? 0) || more?.mark !== mark) break;
      described = more;
      at++;
    }
    const line = this.#lines[at];
    const text = described?.text ?? 0;
    const body: Block[] = [];
    let next = at + 1;
    if (line !== undefined && text < line.end) {
      next = this.#textEnd(next, to);
      const end = this.#rangeOf(at, next).end;
      body.push(newBlock('paragraph', { start: text, end }));
    } else next = this.#firstBlock(next, to, mark, body);
    next = this.#attached(next, to, depth, mark, body);
    const content = { start: names[0]?.start ?? 0, end: names.at(-1)?.end ?? 0 };
    const start = this.#lines[this.#anchorsAbove(i)]?.text ?? 0;
    const end = Math.max(body.at(-1)?.range.end ?? 0, line?.end ?? 0);
    children.push(newBlock('term', { start, end }, { line: i, content, children: body }));
    return next;
  }

  /** Returns the first of the lines with anchors right above an entry, which belong to it. */
  #anchorsAbove(i: number): number {
    let first = i;
    while (first > 0 && /^(?:\[\[[^\]]*\]\]|\[#[^\]]*\])$/u.test(this.#text(first - 1))) first--;
    return first;
  }

  /** Skips the lines that continue a paragraph. */
  #textEnd(from: number, to: number): number {
    let i = from;
    while (i < to && !isBlank(this.#lines[i]) && !this.#begins(i)) i++;
    return i;
  }

  #begins(i: number): boolean {
    const text = this.#text(i);
    return (
      text === '+' ||
      bullet.test(text) ||
      delimiter.test(text) ||
      /^[|,:!]={3,}$/u.test(text) ||
      attributeLine.test(text) ||
      text.startsWith('//') ||
      this.#described(i) !== undefined
    );
  }

  /** Returns the definition below its name; blank lines may separate them. */
  #firstBlock(from: number, to: number, mark: string, body: Block[]): number {
    let i = from;
    while (i < to && isBlank(this.#lines[i])) i++;
    const text = this.#text(i);
    const stops =
      i >= to ||
      heading.test(text) ||
      attributeLine.test(text) ||
      skipped.test(text) ||
      delimiter.test(text);
    const described = this.#described(i);
    if (stops || described?.mark === mark || text === '+') return from;
    if (described !== undefined || bullet.test(text)) return from;
    const end = this.#textEnd(i + 1, to);
    const kind = admonition.test(text) ? 'quote' : 'paragraph';
    body.push(newBlock(kind, this.#rangeOf(i, end), { line: i }));
    return end;
  }

  /** Reads blocks that `+` attaches to an entry, nested lists, and paragraphs that continue after them. */
  #attached(from: number, to: number, depth: number, mark: string, body: Block[]): number {
    let i = from;
    while (i < to) {
      const joined = this.#text(i) === '+';
      let next = joined ? i + 1 : i;
      while (!joined && next < to && isBlank(this.#lines[next])) next++;
      const nested = this.#described(next);
      const list =
        bullet.test(this.#text(next)) ||
        (nested !== undefined && nested.mark !== mark && isDeeper(nested.mark, mark));
      if (next >= to || depth >= deepest || (!joined && !list)) break;
      if (nested !== undefined && nested.mark !== mark)
        i = this.#nestedFields(next, to, depth, nested.mark, body);
      else {
        while (joined && next < to && attributeLine.test(this.#text(next))) next++;
        const after = this.#block(next, to, depth + 1, body);
        if (after <= i) break;
        i = after;
      }
    }
    return i;
  }

  /** `owner::: Team`: fields, or a nested list, of the entry above. */
  #nestedFields(i: number, to: number, depth: number, mark: string, body: Block[]): number {
    const children: Block[] = [];
    let at = i;
    let end = i;
    while (at < to && this.#described(at)?.mark === mark) {
      end = this.#term(at, to, depth + 1, mark, children);
      at = end;
      while (at < to && isBlank(this.#lines[at])) at++;
    }
    const items = children.map(({ range, content, children: blocks, line }) => {
      const value = { start: blocks[0]?.range.start ?? range.end, end: range.end };
      const item = newBlock('item', range, { line, content: range });
      const label = this.#src.slice(content.start, content.end).trim();
      item.labelledLine = presetField(this.#src, label, content, value);
      return item;
    });
    const range = { start: items[0]?.range.start ?? 0, end: items.at(-1)?.range.end ?? 0 };
    body.push(newBlock('list', range, { line: i, children: items }));
    return end;
  }

  #list(i: number, to: number, blocks: Block[]): number {
    const items: Block[] = [];
    let at = i;
    let end = i;
    let ordered = 0;
    while (at < to) {
      const line = this.#lines[at];
      const mark = bullet.exec(this.#text(at))?.[0];
      if (line === undefined || mark === undefined) break;
      ordered = /^[.\d]/u.test(mark) ? 1 : 0;
      end = this.#textEnd(at + 1, to);
      // Blocks attached to a bullet remain part of its text.
      while (end < to && this.#text(end) === '+')
        end = this.#textEnd(this.#joinedEnd(end + 1, to), to);
      const range = this.#rangeOf(at, end);
      const content = { start: Math.min(line.text + mark.length, range.end), end: range.end };
      items.push(
        newBlock('item', range, { line: at, content, children: [newBlock('paragraph', content)] }),
      );
      at = end;
      while (at < to && isBlank(this.#lines[at])) at++;
    }
    const range = { start: items[0]?.range.start ?? 0, end: items.at(-1)?.range.end ?? 0 };
    blocks.push(newBlock('list', range, { level: ordered, line: i, children: items }));
    return Math.max(end, i + 1);
  }

  #joinedEnd(i: number, to: number): number {
    return delimiter.test(this.#text(i)) ? Math.min(this.#closing(i, to) + 1, to) : i + 1;
  }

  #paragraph(i: number, to: number, blocks: Block[]): number {
    let end = i + 1;
    while (end < to && !isBlank(this.#lines[end]) && !this.#ends(end)) end++;
    const kind = (this.#lines[i]?.indent ?? 0) > 0 ? 'code' : 'paragraph';
    const text = this.#text(i);
    const range = this.#rangeOf(i, end);
    if (admonition.test(text)) blocks.push(newBlock('quote', range, { line: i }));
    else blocks.push(newBlock(kind, range, { line: i, info: kind === 'code' ? '-' : '' }));
    return end;
  }

  #ends(i: number): boolean {
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
  const words = trimEndOf(text, '=#');
  const marks = text.length - words.length;
  const title = trimEndOf(words, ' \t');
  return marks === 0 || marks > 6 || title === words ? 0 : text.length - title.length;
}
