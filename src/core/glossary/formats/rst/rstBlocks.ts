import { skipSpace } from '../../../text/trim';
import type { Range } from '../../../text/range';
import { createBlock, createListBlock, type Block } from '../markdown/syntax/markdownBlock';
import { createMarkedField } from '../markdown/structure/labeledLines';
import { isBlank, splitLines, readBlocks, type Line } from '../markdown/syntax/indentedLines';
import { fieldPattern, RstLines } from './rstLines';
import { isListOfTerms, toTerm } from './rstFieldLists';
import { readRstTable, toListTable } from './rstTables';

/** Deeper nesting is treated as text: it does not occur in practice, and each level is a recursive call. */
const maxDepth = 60;

/** Directives whose content is text for readers. */
const prose =
  /^(?:note|tip|hint|important|warning|caution|attention|danger|error|seealso|admonition|container|only|topic|sidebar|epigraph|highlights|versionadded|versionchanged|deprecated|compound|class|rst-class)$/u;

const bullet = /^(?:[-*+•‣]|(?:\d{1,4}|#|[a-zA-Z])[.)]|\((?:\d{1,4}|#|[a-zA-Z])\))(?=\s|$)/u;
const directive = /^\.\.[ \t]+(?:\|[^|]{1,80}\|[ \t]+)?([\w:.+-]{1,60}?)[ \t]?::(?=\s|$)[ \t]*/u;

/**
 * Reads the reStructuredText blocks that glossaries need
 * (https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html), in steps.
 */
export function* readRstBlocks(
  src: string,
  original: string,
): Generator<undefined, readonly Block[]> {
  return yield* new RstReader(src, original).read();
}

class RstReader {
  readonly #src: string;
  /** The text before it was masked. */
  readonly #original: string;
  readonly #lines: readonly Line[];
  readonly #layout: RstLines;
  /** Heading styles in the order of their first use: their index is their level. */
  readonly #styles: string[] = [];

  constructor(src: string, original: string) {
    this.#src = src;
    this.#original = original;
    this.#lines = splitLines(original);
    this.#layout = new RstLines(original, this.#lines);
  }

  read(): Generator<undefined, readonly Block[]> {
    return readBlocks(this.#lines.length, (i, blocks) =>
      this.#readBlock(i, this.#lines.length, 0, 0, blocks),
    );
  }

  /** Reads the blocks of lines that are indented by `indent` or more. */
  #readBlocksBetween(from: number, to: number, indent: number, depth: number): readonly Block[] {
    const blocks: Block[] = [];
    for (let i = from; i < to;) i = this.#readBlock(i, to, indent, depth, blocks);
    return blocks;
  }

  /** Adds the block that begins at a line; returns the line after it. */
  #readBlock(i: number, to: number, indent: number, depth: number, blocks: Block[]): number {
    const line = this.#lines[i];
    if (line === undefined || isBlank(line)) return i + 1;
    if (depth === 0 && line.indent === 0) {
      const title = this.#readTitle(i, blocks);
      if (title !== undefined) return title;
    }
    if (line.indent > indent) return this.#readQuote(i, to, indent, depth, blocks);
    if (this.#original.startsWith('..', line.textStart)) {
      const explicit = this.#readExplicitMarkup(i, to, depth, blocks);
      if (explicit !== undefined) return explicit;
    }
    const table = readRstTable(this.#original, this.#lines, i, to);
    if (table !== undefined) {
      blocks.push(table.block);
      return table.next;
    }
    const text = this.#original.slice(line.textStart, line.end);
    if (bullet.test(text)) return this.#readList(i, to, depth, blocks);
    if (fieldPattern.test(text)) return this.#readFields(i, to, blocks);
    if (this.#layout.isDefinitionStart(i, to)) return this.#readTerms(i, to, depth, blocks);
    return this.#readParagraph(i, to, blocks);
  }

  #readTitle(i: number, blocks: Block[]): number | undefined {
    const [first, second, third] = [this.#lines[i], this.#lines[i + 1], this.#lines[i + 2]];
    const mark = this.#layout.getAdornment(first);
    if (
      mark !== undefined &&
      second !== undefined &&
      !isBlank(second) &&
      first !== undefined &&
      first.end - first.textStart > 1
    ) {
      if (this.#layout.getAdornment(third) !== mark) return undefined;
      return this.#addHeading(i, second, third, `${mark}${mark}`, blocks) ? i + 3 : undefined;
    }
    if (mark !== undefined && first !== undefined && first.end - first.textStart >= 4) {
      blocks.push(createBlock('rule', toLineRange(first)));
      return i + 1;
    }
    const under = this.#layout.getAdornment(second);
    if (under === undefined || first === undefined || second === undefined) return undefined;
    const short = second.end - second.textStart < Math.min(4, first.end - first.textStart);
    if (short || second.indent > 0) return undefined;
    return this.#addHeading(i, first, second, under, blocks) ? i + 2 : undefined;
  }

  #addHeading(
    i: number,
    title: Line,
    last: Line | undefined,
    style: string,
    blocks: Block[],
  ): boolean {
    const first = this.#lines[i];
    if (first === undefined || last === undefined) return false;
    if (!this.#styles.includes(style)) this.#styles.push(style);
    const level = Math.min(6, this.#styles.indexOf(style) + 1);
    const range = { start: first.textStart, end: last.end };
    blocks.push(createBlock('heading', range, { level, line: i, content: toLineRange(title) }));
    return true;
  }

  #readQuote(i: number, to: number, indent: number, depth: number, blocks: Block[]): number {
    const end = Math.max(i + 1, this.#layout.findBodyEnd(i, to, indent));
    const quoteIndent = this.#layout.getIndent(i, end);
    const children =
      depth < maxDepth ? this.#readBlocksBetween(i, end, quoteIndent, depth + 1) : [];
    blocks.push(createBlock('quote', this.#layout.toRange(i, end), { line: i, children }));
    return end;
  }

  /** Directives, comments, targets, footnotes. */
  #readExplicitMarkup(i: number, to: number, depth: number, blocks: Block[]): number | undefined {
    const line = this.#lines[i];
    if (line === undefined) return undefined;
    const text = this.#original.slice(line.textStart, line.end);
    if (!/^\.\.(?:\s|$)/u.test(text)) return undefined;
    const end = Math.max(i + 1, this.#layout.findBodyEnd(i + 1, to, line.indent));
    const name = directive.exec(text)?.[1]?.toLowerCase();
    const range = this.#layout.toRange(i, end);
    if (name === undefined || depth >= maxDepth) {
      blocks.push(createBlock('html', range, { line: i }));
      return end;
    }
    const body = this.#layout.skipOptions(i + 1, end);
    const bodyIndent = this.#layout.getIndent(body, end);
    if (name === 'glossary') {
      blocks.push(this.#readGlossary(body, end, bodyIndent, range, depth));
    } else if (prose.test(name)) {
      const children = this.#readBlocksBetween(body, end, bodyIndent, depth + 1);
      blocks.push(createBlock('quote', range, { line: i, children }));
    } else if (name === 'list-table') {
      const [list] = this.#readBlocksBetween(body, end, bodyIndent, depth + 1);
      blocks.push(toListTable(list, range));
    } else blocks.push(createBlock('code', range, { line: i, info: getInfo(name, text) }));
    return end;
  }

  #readGlossary(from: number, to: number, indent: number, range: Range, depth: number): Block {
    const children: Block[] = [];
    for (let i = from; i < to;) {
      const line = this.#lines[i];
      if (line === undefined || isBlank(line)) i++;
      else if (
        line.indent > indent ||
        /^\.\.(?:\s|$)/u.test(this.#original.slice(line.textStart, line.textStart + 3))
      )
        i = Math.max(i + 1, this.#layout.findBodyEnd(i + 1, to, indent));
      else i = this.#readTerm(i, to, depth, children, true);
    }
    return createBlock('terms', range, { level: 1, children });
  }

  #readTerms(i: number, to: number, depth: number, blocks: Block[]): number {
    const children: Block[] = [];
    const indent = this.#lines[i]?.indent;
    let at = i;
    let end = i;
    while (
      at < to &&
      this.#lines[at]?.indent === indent &&
      this.#layout.isDefinitionStart(at, to)
    ) {
      const text = this.#original.slice(this.#lines[at]?.textStart, this.#lines[at]?.end);
      if (bullet.test(text) || text.startsWith('.. ')) break;
      end = this.#readTerm(at, to, depth, children, false);
      at = end;
      while (at < to && isBlank(this.#lines[at])) at++;
    }
    const range = { start: children[0]?.range.start ?? 0, end: children.at(-1)?.range.end ?? 0 };
    blocks.push(createBlock('terms', range, { line: i, children }));
    return end;
  }

  /** Reads one or several names, then the deeper lines; in a glossary, blank lines may follow the names. */
  #readTerm(i: number, to: number, depth: number, children: Block[], several: boolean): number {
    const indent = this.#lines[i]?.indent ?? 0;
    let body = i + 1;
    while (
      several &&
      body < to &&
      this.#lines[body]?.indent === indent &&
      !isBlank(this.#lines[body])
    )
      body++;
    const content = this.#layout.toRange(i, body);
    const end = Math.max(body, this.#layout.findBodyEnd(body, to, indent));
    const definition =
      end > body && depth < maxDepth
        ? this.#readBlocksBetween(body, end, this.#layout.getIndent(body, end), depth + 1)
        : [];
    const range = {
      start: content.start,
      end: Math.max(content.end, this.#layout.toRange(i, end).end),
    };
    children.push(createBlock('term', range, { line: i, content, children: definition }));
    return end;
  }

  #readList(i: number, to: number, depth: number, blocks: Block[]): number {
    const indent = this.#lines[i]?.indent ?? 0;
    const items: Block[] = [];
    let at = i;
    let end = i + 1;
    let ordered = 0;
    while (at < to) {
      const line = this.#lines[at];
      if (line?.indent !== indent) break;
      const mark = bullet.exec(this.#original.slice(line.textStart, line.textStart + 12))?.[0];
      if (mark === undefined) break;
      ordered = /[.)]$/u.test(mark) ? 1 : 0;
      end = Math.max(at + 1, this.#layout.findBodyEnd(at + 1, to, indent));
      items.push(this.#readItem(at, end, mark.length, depth));
      at = end;
      while (at < to && isBlank(this.#lines[at])) at++;
    }
    blocks.push(createListBlock(items, { level: ordered, line: i }));
    return end;
  }

  /** The first line's text follows the marker: its paragraph is read separately from the lines below. */
  #readItem(i: number, to: number, mark: number, depth: number): Block {
    const line = this.#lines[i];
    const range = this.#layout.toRange(i, to);
    const text = skipSpace(this.#original, (line?.textStart ?? 0) + mark, line?.end ?? 0);
    const content = { start: Math.min(text, range.end), end: range.end };
    const nested = bullet.test(this.#original.slice(text, Math.min(text + 12, line?.end ?? text)));
    let next = i + 1;
    while (next < to && !isBlank(this.#lines[next])) {
      const line = this.#lines[next];
      if (
        line === undefined ||
        bullet.test(this.#original.slice(line.textStart, line.textStart + 12))
      )
        break;
      next++;
    }
    const first = { start: content.start, end: this.#lines[next - 1]?.end ?? content.end };
    const head =
      first.start >= first.end
        ? []
        : nested
          ? [
              createBlock('list', first, {
                children: [
                  createBlock('item', first, {
                    content: { start: Math.min(first.start + 2, first.end), end: first.end },
                    children: [
                      createBlock('paragraph', {
                        start: Math.min(first.start + 2, first.end),
                        end: first.end,
                      }),
                    ],
                  }),
                ],
              }),
            ]
          : [createBlock('paragraph', first)];
    const blocks =
      depth < maxDepth
        ? this.#readBlocksBetween(next, to, this.#layout.getIndent(next, to), depth + 1)
        : [];
    return createBlock('item', range, { line: i, content, children: [...head, ...blocks] });
  }

  /** `:Owner: Team`: fields of the entry above them. */
  #readFields(i: number, to: number, blocks: Block[]): number {
    const items: Block[] = [];
    const indent = this.#lines[i]?.indent ?? 0;
    let at = i;
    let end = i;
    while (at < to) {
      const line = this.#lines[at];
      if (line?.indent !== indent || isBlank(line)) break;
      const match = fieldPattern.exec(this.#original.slice(line.textStart, line.end));
      const name = match?.[1];
      if (match === null || name === undefined) break;
      end = Math.max(at + 1, this.#layout.findBodyEnd(at + 1, to, indent));
      const range = this.#layout.toRange(at, end);
      const label = { start: line.textStart + 1, end: line.textStart + 1 + name.length };
      const value = {
        start: Math.min(line.textStart + match[0].length, range.end),
        end: range.end,
      };
      const field = createMarkedField(this.#src, name, label, value);
      items.push(createBlock('item', range, { line: at, content: range, field }));
      at = end;
      while (at < to && isBlank(this.#lines[at])) at++;
    }
    const list = createListBlock(items, { line: i });
    const isOfTerms = blocks.at(-1)?.kind === 'heading' && isListOfTerms(items);
    blocks.push(
      isOfTerms ? createBlock('terms', list.range, { line: i, children: items.map(toTerm) }) : list,
    );
    return end;
  }

  #readParagraph(i: number, to: number, blocks: Block[]): number {
    const indent = this.#lines[i]?.indent ?? 0;
    let end = i + 1;
    while (end < to && !isBlank(this.#lines[end]) && this.#lines[end]?.indent === indent) end++;
    const range = this.#layout.toRange(i, end);
    const literal = this.#original.startsWith('::', range.end - 2);
    const code = literal ? this.#layout.findBodyEnd(end, to, indent) : end;
    const text = literal && range.end - range.start <= 2 ? undefined : range;
    if (text !== undefined) blocks.push(createBlock('paragraph', text, { line: i }));
    if (code > end)
      blocks.push(createBlock('code', this.#layout.toRange(end, code), { line: end }));
    return Math.max(end, code);
  }
}

function toLineRange({ textStart: text, end }: Line): Range {
  return { start: text, end };
}

function getInfo(name: string, text: string): string {
  if (name === 'mermaid') return 'mermaid';
  return text.slice(text.indexOf('::') + 2).trim();
}
