import { countWhile } from '../../../text/binarySearch';
import type { Range } from '../../../text/range';
import { trimEndCharacters } from '../../../text/trim';
import { isBlank, type Line } from '../markdown/syntax/indentedLines';

export const bullet = /^(?:\*{1,5}|-|\.{1,5}|\d{1,4}\.)[ \t]+(?=\S)/u;
export const delimiter = /^(?:-{4,}|\.{4,}|={4,}|\*{4,}|_{4,}|\+{4,}|\/{4,}|--|`{3,}[^`]*|~{4,})$/u;
export const heading = /^(={1,6}|#{1,6})[ \t]+(?=\S)/u;
export const attributeLine = /^\[[^\]\n]*\]$|^\[\[[^\]\n]*\]\]$/u;
export const skippedLine =
  /^(?:\/\/(?!\/)|:!?[A-Za-z0-9_][\w-]*!?:(?:\s|$)|(?:ifdef|ifndef|ifeval|endif|include|toc|image|video|audio)::|<{3,}$|'{3,}$)/u;
export const admonition = /^(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION):[ \t]/u;
/** `term:: definition`, with the marker right after the name; `:::`, `::::` and `;;` are deeper levels. */
const termPattern = /^(?![:/]|\/\/)(.{1,300}?)(:{2,4}|;;)(?=\s|$)[ \t]*/u;

/** A line that begins an entry of a description list. */
export interface TermLine {
  readonly name: Range;
  readonly mark: string;
  readonly text: number;
}

/** The lines of an AsciiDoc text, and what each of them begins or ends. */
export class AdocLines {
  readonly #original: string;
  readonly #lines: readonly Line[];

  constructor(original: string, lines: readonly Line[]) {
    this.#original = original;
    this.#lines = lines;
  }

  getText(i: number): string {
    const line = this.#lines[i];
    return line === undefined ? '' : this.#original.slice(line.textStart, line.end);
  }

  /** Returns the level of a title that is underlined to its length. */
  getUnderlineLevel(i: number, to: number): number | undefined {
    const [title, marks] = [this.#lines[i], i + 1 < to ? this.#lines[i + 1] : undefined];
    if (title === undefined || marks === undefined || title.indent > 0) return undefined;
    const line = this.#original.slice(marks.textStart, marks.end);
    const mark = line.charAt(0);
    const difference = Math.abs(marks.end - marks.textStart - (title.end - title.textStart));
    if (difference > 1 || line.length < 3 || !'=-~^+'.includes(mark)) return undefined;
    // A back reference puts each mark on the stack, which a long line overflows.
    if (trimEndCharacters(line, mark) !== '') return undefined;
    return /^[\p{L}\p{N}]/u.test(this.getText(i)) ? '=-~^+'.indexOf(mark) + 1 : undefined;
  }

  /** Returns the line that closes a delimited block; the end if none exists. */
  findClosingLine(i: number, to: number): number {
    const mark = /^`{3,}/u.exec(this.getText(i))?.[0] ?? this.getText(i);
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
        const text = this.getText(i);
        if (!delimiter.test(text)) return;
        const known = this.#delimiterLines.get(text);
        if (known === undefined) this.#delimiterLines.set(text, [i]);
        else known.push(i);
      });
    }
    return this.#delimiterLines.get(mark) ?? [];
  }

  toRange(from: number, to: number): Range {
    let last = to - 1;
    while (last > from && isBlank(this.#lines[last])) last--;
    return { start: this.#lines[from]?.textStart ?? 0, end: this.#lines[last]?.end ?? 0 };
  }

  parseTermLine(i: number): TermLine | undefined {
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

  /** Returns whether a line is a comment, anchor or condition between two entries of a list. */
  isBetweenTerms(i: number, mark: string): boolean {
    const text = this.getText(i);
    if (!/^\[\[|^\[#|^\/\/|^(?:ifdef|ifndef|endif)::/u.test(text)) return false;
    let next = i + 1;
    while (
      next < i + 5 &&
      (isBlank(this.#lines[next]) || /^\[\[|^\[#|^\/\//u.test(this.getText(next)))
    )
      next++;
    return this.parseTermLine(next)?.mark === mark;
  }

  /** Returns the first of the lines with anchors right above an entry, which belong to it. */
  findAnchorsAbove(i: number): number {
    let first = i;
    while (first > 0 && /^(?:\[\[[^\]]*\]\]|\[#[^\]]*\])$/u.test(this.getText(first - 1))) first--;
    return first;
  }

  /** Skips the lines that continue a paragraph. */
  findTextEnd(from: number, to: number): number {
    let i = from;
    while (i < to && !isBlank(this.#lines[i]) && !this.#isBlockStart(i)) i++;
    return i;
  }

  #isBlockStart(i: number): boolean {
    const text = this.getText(i);
    return (
      text === '+' ||
      bullet.test(text) ||
      delimiter.test(text) ||
      /^[|,:!]={3,}$/u.test(text) ||
      attributeLine.test(text) ||
      text.startsWith('//') ||
      this.parseTermLine(i) !== undefined
    );
  }

  isParagraphEnd(i: number): boolean {
    const text = this.getText(i);
    return (
      text === '+' ||
      delimiter.test(text) ||
      attributeLine.test(text) ||
      /^[|,:!]={3,}$/u.test(text)
    );
  }

  /** `[quote, Source]` right below a name: the block below it is the definition. */
  startsBlockWithAttributes(i: number): boolean {
    let next = i;
    while (attributeLine.test(this.getText(next)) && !/^\[[[#]/u.test(this.getText(next))) next++;
    return next > i && !isBlank(this.#lines[next]) && !this.#isTermOrHeading(next);
  }

  #isTermOrHeading(i: number): boolean {
    const text = this.getText(i);
    return heading.test(text) || attributeLine.test(text) || this.parseTermLine(i) !== undefined;
  }
}
