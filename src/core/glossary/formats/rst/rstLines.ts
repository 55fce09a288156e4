import type { Range } from '../../../text/range';
import { isBlank, type Line } from '../markdown/syntax/indentedLines';

const adornment = /^([!-/:-@[-`{-~])\1*$/u;

/** `:name:` at the start of a line. */
export const fieldPattern = /^:((?:\\.|[^:\n\\]){1,60}):(?=\s|$)[ \t]*/u;

/** The lines of a reStructuredText file: where the text indented below a line ends, and what a line begins. */
export class RstLines {
  readonly #original: string;
  readonly #lines: readonly Line[];

  constructor(original: string, lines: readonly Line[]) {
    this.#original = original;
    this.#lines = lines;
  }

  /** Returns the character of a line that repeats one symbol. */
  getAdornment(line: Line | undefined): string | undefined {
    if (line === undefined || line.indent > 0 || isBlank(line)) return undefined;
    return adornment.exec(this.#original.slice(line.textStart, line.end))?.[1];
  }

  /** Returns the line after all lines that are blank or deeper than `indent`, without trailing blank ones. */
  findBodyEnd(from: number, to: number, indent: number): number {
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

  getIndent(from: number, to: number): number {
    let least = Infinity;
    for (let i = from; i < to; i++) {
      const line = this.#lines[i];
      if (line !== undefined && !isBlank(line)) least = Math.min(least, line.indent);
    }
    return least;
  }

  toRange(from: number, to: number): Range {
    let first = from;
    let last = to - 1;
    while (first < last && isBlank(this.#lines[first])) first++;
    while (last > first && isBlank(this.#lines[last])) last--;
    return { start: this.#lines[first]?.textStart ?? 0, end: this.#lines[last]?.end ?? 0 };
  }

  /** Skips the `:option:` lines of a directive. */
  skipOptions(from: number, to: number): number {
    let i = from;
    while (i < to) {
      const line = this.#lines[i];
      if (line === undefined || isBlank(line)) break;
      if (!fieldPattern.test(this.#original.slice(line.textStart, line.end))) break;
      i++;
    }
    return i;
  }

  /** A line with deeper text right below it, as in `Tote` and `   A box.` */
  isDefinitionStart(i: number, to: number): boolean {
    const line = this.#lines[i];
    const next = i + 1 < to ? this.#lines[i + 1] : undefined;
    if (line === undefined || next === undefined || isBlank(next)) return false;
    return next.indent > line.indent && !this.#original.startsWith('::', line.end - 2);
  }
}
