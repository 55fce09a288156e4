import type { Range } from '../../../text/range';
import type { Block } from '../markdown/syntax/block';
import { newBlock } from '../markdown/syntax/newBlock';
import { presetField } from '../markdown/structure/fields';
import { isBlank, linesOf, readBlocks, type Line } from '../markdown/syntax/lines';
import { tableAt } from './rstTables';

/** Deeper nesting is treated as text: it does not occur in practice, and each level is a recursive call. */
const deepest = 60;

/** Directives whose content is text for readers. */
const prose =
  /^(?:note|tip|hint|important|warning|caution|attention|danger|error|seealso|admonition|container|only|topic|sidebar|epigraph|highlights|versionadded|versionchanged|deprecated|compound|class|rst-class)$/u;

const bullet = /^(?:[-*+•‣]|(?:\d{1,4}|#|[a-zA-Z])[.)]|\((?:\d{1,4}|#|[a-zA-Z])\))(?=\s|$)/u;
const directive = /^\.\.[ \t]+(?:\|[^|]{1,80}\|[ \t]+)?([\w:.+-]{1,60}?)[ \t]?::(?=\s|$)[ \t]*/u;
const adornment = /^([!-/:-@[-`{-~])\1*$/u;
const field = /^:((?:\\.|[^:\n\\]){1,60}):(?=\s|$)[ \t]*/u;

/**
 * Reads the reStructuredText blocks that glossaries need
 * (https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html), in steps.
 */
export function* rstBlocks(src: string, own: string): Generator<undefined, readonly Block[]> {
  return yield* new RstReader(src, own).read();
}

class RstReader {
  readonly #src: string;
  /** The text before it was masked. */
  readonly #own: string;
  readonly #lines: readonly Line[];
  /** Heading styles in the order of their first use: their index is their level. */
  readonly #styles: string[] = [];

  constructor(src: string, own: string) {
    this.#src = src;
    this.#own = own;
    this.#lines = linesOf(own);
  }

  read(): Generator<undefined, readonly Block[]> {
    return readBlocks(this.#lines.length, (i, blocks) =>
      this.#block(i, this.#lines.length, 0, 0, blocks),
    );
  }

  /** Reads the blocks of lines that are indented by `indent` or more. */
  #within(from: number, to: number, indent: number, depth: number): readonly Block[] {
    const blocks: Block[] = [];
    for (let i = from; i < to;) i = this.#block(i, to, indent, depth, blocks);
    return blocks;
  }

  /** Adds the block that begins at a line; returns the line after it. */
  #block(i: number, to: number, indent: number, depth: number, blocks: Block[]): number {
    const line = this.#lines[i];
    if (line === undefined || isBlank(line)) return i + 1;
    if (depth === 0 && line.indent === 0) {
      const title = this.#title(i, blocks);
      if (title !== undefined) return title;
    }
    if (line.indent > indent) return this.#quote(i, to, indent, depth, blocks);
    if (this.#own.startsWith('..', line.text)) {
      const explicit = this.#explicit(i, to, depth, blocks);
      if (explicit !== undefined) return explicit;
    }
    const table = tableAt(this.#own, this.#lines, i, to);
    if (table !== undefined) {
      blocks.push(table.block);
      return table.next;
    }
    const text = this.#own.slice(line.text, line.end);
    if (bullet.test(text)) return this.#list(i, to, depth, blocks);
    if (field.test(text)) return this.#fields(i, to, blocks);
    if (this.#beginsDefinition(i, to)) return this.#terms(i, to, depth, blocks);
    return this.#paragraph(i, to, blocks);
  }

  #title(i: number, blocks: Block[]): number | undefined {
    const [first, second, third] = [this.#lines[i], this.#lines[i + 1], this.#lines[i + 2]];
    const mark = this.#adornment(first);
    if (
      mark !== undefined &&
      second !== undefined &&
      !isBlank(second) &&
      first !== undefined &&
      first.end - first.text > 1
    ) {
      if (this.#adornment(third) !== mark) return undefined;
      return this.#heading(i, second, third, `${mark}${mark}`, blocks) ? i + 3 : undefined;
    }
    if (mark !== undefined && first !== undefined && first.end - first.text >= 4) {
      blocks.push(newBlock('rule', rangeOf(first)));
      return i + 1;
    }
    const under = this.#adornment(second);
    if (under === undefined || first === undefined || second === undefined) return undefined;
    const short = second.end - second.text < Math.min(4, first.end - first.text);
    if (short || second.indent > 0) return undefined;
    return this.#heading(i, first, second, under, blocks) ? i + 2 : undefined;
  }

  #heading(
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
    const range = { start: first.text, end: last.end };
    blocks.push(newBlock('heading', range, { level, line: i, content: rangeOf(title) }));
    return true;
  }

  /** Returns the character of a line that repeats one symbol. */
  #adornment(line: Line | undefined): string | undefined {
    if (line === undefined || line.indent > 0 || isBlank(line)) return undefined;
    return adornment.exec(this.#own.slice(line.text, line.end))?.[1];
  }

  /** Returns the line after all lines that are blank or deeper than `indent`, without trailing blank ones. */
  #bodyEnd(from: number, to: number, indent: number): number {
    let last = from;
    for (let i = from; i < to; i++) {
      const line = this.#lines[i];
      if (line === undefined) break;
      if (isBlank(line)) continue;
      if (line.indent <= indent) break;
      last = i + 1;
    }
    return last;
  }

  #indentOf(from: number, to: number): number {
    let least = Infinity;
    for (let i = from; i < to; i++) {
      const line = this.#lines[i];
      if (line !== undefined && !isBlank(line)) least = Math.min(least, line.indent);
    }
    return least;
  }

  #rangeOf(from: number, to: number): Range {
    let first = from;
    let last = to - 1;
    while (first < last && isBlank(this.#lines[first])) first++;
    while (last > first && isBlank(this.#lines[last])) last--;
    return { start: this.#lines[first]?.text ?? 0, end: this.#lines[last]?.end ?? 0 };
  }

  #quote(i: number, to: number, indent: number, depth: number, blocks: Block[]): number {
    const end = Math.max(i + 1, this.#bodyEnd(i, to, indent));
    const inner = this.#indentOf(i, end);
    const children = depth < deepest ? this.#within(i, end, inner, depth + 1) : [];
    blocks.push(newBlock('quote', this.#rangeOf(i, end), { line: i, children }));
    return end;
  }

  /** Directives, comments, targets, footnotes. */
  #explicit(i: number, to: number, depth: number, blocks: Block[]): number | undefined {
    const line = this.#lines[i];
    if (line === undefined) return undefined;
    const text = this.#own.slice(line.text, line.end);
    if (!/^\.\.(?:\s|$)/u.test(text)) return undefined;
    const end = Math.max(i + 1, this.#bodyEnd(i + 1, to, line.indent));
    const name = directive.exec(text)?.[1]?.toLowerCase();
    const range = this.#rangeOf(i, end);
    if (name === undefined || depth >= deepest) {
      blocks.push(newBlock('html', range, { line: i }));
      return end;
    }
    const body = this.#afterOptions(i + 1, end);
    const inner = this.#indentOf(body, end);
    if (name === 'glossary') {
      blocks.push(this.#glossary(body, end, inner, range, depth));
    } else if (prose.test(name)) {
      const children = this.#within(body, end, inner, depth + 1);
      blocks.push(newBlock('quote', range, { line: i, children }));
    } else if (name === 'list-table') {
      const [list] = this.#within(body, end, inner, depth + 1);
      blocks.push(listTable(list, range));
    } else blocks.push(newBlock('code', range, { line: i, info: infoOf(name, text) }));
    return end;
  }

  /** Skips the `:option:` lines of a directive. */
  #afterOptions(from: number, to: number): number {
    let i = from;
    while (i < to) {
      const line = this.#lines[i];
      if (line === undefined || isBlank(line)) break;
      if (!field.test(this.#own.slice(line.text, line.end))) break;
      i++;
    }
    return i;
  }

  #glossary(from: number, to: number, indent: number, range: Range, depth: number): Block {
    const children: Block[] = [];
    for (let i = from; i < to;) {
      const line = this.#lines[i];
      if (line === undefined || isBlank(line)) i++;
      else if (
        line.indent > indent ||
        /^\.\.(?:\s|$)/u.test(this.#own.slice(line.text, line.text + 3))
      )
        i = Math.max(i + 1, this.#bodyEnd(i + 1, to, indent));
      else i = this.#term(i, to, depth, children, true);
    }
    return newBlock('terms', range, { level: 1, children });
  }

  /** A line with deeper text right below it, as in `Tote` and `   A box.` */
  #beginsDefinition(i: number, to: number): boolean {
    const line = this.#lines[i];
    const next = i + 1 < to ? this.#lines[i + 1] : undefined;
    if (line === undefined || next === undefined || isBlank(next)) return false;
    return next.indent > line.indent && !this.#own.startsWith('::', line.end - 2);
  }

  #terms(i: number, to: number, depth: number, blocks: Block[]): number {
    const children: Block[] = [];
    const indent = this.#lines[i]?.indent;
    let at = i;
    let end = i;
    while (at < to && this.#lines[at]?.indent === indent && this.#beginsDefinition(at, to)) {
      const text = this.#own.slice(this.#lines[at]?.text, this.#lines[at]?.end);
      if (bullet.test(text) || text.startsWith('.. ')) break;
      end = this.#term(at, to, depth, children, false);
      at = end;
      while (at < to && isBlank(this.#lines[at])) at++;
    }
    const range = { start: children[0]?.range.start ?? 0, end: children.at(-1)?.range.end ?? 0 };
    blocks.push(newBlock('terms', range, { line: i, children }));
    return end;
  }

  /** Reads one or several names, then the deeper lines; in a glossary, blank lines may follow the names. */
  #term(i: number, to: number, depth: number, children: Block[], several: boolean): number {
    const indent = this.#lines[i]?.indent ?? 0;
    let body = i + 1;
    while (
      several &&
      body < to &&
      this.#lines[body]?.indent === indent &&
      !isBlank(this.#lines[body])
    )
      body++;
    const content = this.#rangeOf(i, body);
    const end = Math.max(body, this.#bodyEnd(body, to, indent));
    const inner =
      end > body && depth < deepest
        ? this.#within(body, end, this.#indentOf(body, end), depth + 1)
        : [];
    const range = { start: content.start, end: Math.max(content.end, this.#rangeOf(i, end).end) };
    children.push(newBlock('term', range, { line: i, content, children: inner }));
    return end;
  }

  #list(i: number, to: number, depth: number, blocks: Block[]): number {
    const indent = this.#lines[i]?.indent ?? 0;
    const items: Block[] = [];
    let at = i;
    let end = i + 1;
    let ordered = 0;
    while (at < to) {
      const line = this.#lines[at];
      if (line?.indent !== indent) break;
      const mark = bullet.exec(this.#own.slice(line.text, line.text + 12))?.[0];
      if (mark === undefined) break;
      ordered = /[.)]$/u.test(mark) ? 1 : 0;
      end = Math.max(at + 1, this.#bodyEnd(at + 1, to, indent));
      items.push(this.#item(at, end, mark.length, depth));
      at = end;
      while (at < to && isBlank(this.#lines[at])) at++;
    }
    const range = { start: items[0]?.range.start ?? 0, end: items.at(-1)?.range.end ?? 0 };
    blocks.push(newBlock('list', range, { level: ordered, line: i, children: items }));
    return end;
  }

  /** The first line's text follows the marker: its paragraph is read separately from the lines below. */
  #item(i: number, to: number, mark: number, depth: number): Block {
    const line = this.#lines[i];
    const range = this.#rangeOf(i, to);
    let text = (line?.text ?? 0) + mark;
    while (text < (line?.end ?? 0) && this.#own.charCodeAt(text) <= 32) text++;
    const content = { start: Math.min(text, range.end), end: range.end };
    const nested = bullet.test(this.#own.slice(text, Math.min(text + 12, line?.end ?? text)));
    let next = i + 1;
    while (next < to && !isBlank(this.#lines[next])) {
      const line = this.#lines[next];
      if (line === undefined || bullet.test(this.#own.slice(line.text, line.text + 12))) break;
      next++;
    }
    const first = { start: content.start, end: this.#lines[next - 1]?.end ?? content.end };
    const head =
      first.start >= first.end
        ? []
        : nested
          ? [
              newBlock('list', first, {
                children: [
                  newBlock('item', first, {
                    content: { start: Math.min(first.start + 2, first.end), end: first.end },
                    children: [
                      newBlock('paragraph', {
                        start: Math.min(first.start + 2, first.end),
                        end: first.end,
                      }),
                    ],
                  }),
                ],
              }),
            ]
          : [newBlock('paragraph', first)];
    const rest = depth < deepest ? this.#within(next, to, this.#indentOf(next, to), depth + 1) : [];
    return newBlock('item', range, { line: i, content, children: [...head, ...rest] });
  }

  /** `:Owner: Team`: fields of the entry above them. */
  #fields(i: number, to: number, blocks: Block[]): number {
    const items: Block[] = [];
    const indent = this.#lines[i]?.indent ?? 0;
    let at = i;
    let end = i;
    while (at < to) {
      const line = this.#lines[at];
      if (line?.indent !== indent || isBlank(line)) break;
      const found = field.exec(this.#own.slice(line.text, line.end));
      const name = found?.[1];
      if (found === null || name === undefined) break;
      end = Math.max(at + 1, this.#bodyEnd(at + 1, to, indent));
      const range = this.#rangeOf(at, end);
      const label = { start: line.text + 1, end: line.text + 1 + name.length };
      const value = { start: Math.min(line.text + found[0].length, range.end), end: range.end };
      const item = newBlock('item', range, { line: at, content: range });
      item.labelledLine = presetField(this.#src, name, label, value);
      items.push(item);
      at = end;
      while (at < to && isBlank(this.#lines[at])) at++;
    }
    const range = { start: items[0]?.range.start ?? 0, end: items.at(-1)?.range.end ?? 0 };
    blocks.push(newBlock('list', range, { line: i, children: items }));
    return end;
  }

  #paragraph(i: number, to: number, blocks: Block[]): number {
    const indent = this.#lines[i]?.indent ?? 0;
    let end = i + 1;
    while (end < to && !isBlank(this.#lines[end]) && this.#lines[end]?.indent === indent) end++;
    const range = this.#rangeOf(i, end);
    const literal = this.#own.startsWith('::', range.end - 2);
    const code = literal ? this.#bodyEnd(end, to, indent) : end;
    const text = literal && range.end - range.start <= 2 ? undefined : range;
    if (text !== undefined) blocks.push(newBlock('paragraph', text, { line: i }));
    if (code > end) blocks.push(newBlock('code', this.#rangeOf(end, code), { line: end }));
    return Math.max(end, code);
  }
}

function rangeOf({ text, end }: Line): Range {
  return { start: text, end };
}

function infoOf(name: string, text: string): string {
  if (name === 'mermaid') return 'mermaid';
  return text.slice(text.indexOf('::') + 2).trim();
}

/** Reads the rows of a `list-table`: nested bullets, each inner one a cell. */
function listTable(list: Block | undefined, range: Range): Block {
  const rows = (list?.children ?? []).map((item) => {
    const cells = item.children
      .filter(({ kind }) => kind === 'list')
      .flatMap(({ children }) => children)
      .map(({ content }) => newBlock('paragraph', content));
    return newBlock('row', item.range, { children: cells });
  });
  return newBlock('table', range, { children: rows });
}
