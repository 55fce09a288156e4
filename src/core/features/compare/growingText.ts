import type { Diagram } from '../../diagram/diagram';
import { getIndentation } from '../../diagram/sketch/statementEdits';

/** The text of a diagram to which lines are added. Lines are numbered as in the file, before the additions. */
export class GrowingText {
  readonly #first: number;
  readonly #lines: readonly string[];
  readonly #added = new Map<number, string[]>();
  readonly #end: string[] = [];

  constructor({ text, line }: Pick<Diagram, 'text' | 'line'>) {
    this.#first = line;
    this.#lines = text.trimEnd().split('\n');
  }

  readLine(line: number): string {
    return this.#lines[line - this.#first] ?? '';
  }

  addAtEnd(statement: string): void {
    this.#end.push(statement);
  }

  /** Adds a statement below a line, after those that were added there before. */
  addBelow(line: number, statement: string): void {
    const added = this.#added.get(line);
    if (added === undefined) this.#added.set(line, [statement]);
    else added.push(statement);
  }

  /** Adds a statement with the indentation of what is in a line, or deeper by a number of levels. */
  addInside(line: number, depth: number, statement: string): void {
    const own = getIndentation(this.readLine(line), 0);
    const next = this.#lines.slice(line - this.#first + 1).find((one) => one.trim() !== '');
    const inner = next === undefined ? '' : getIndentation(next, 0);
    const indentation = inner.length > own.length ? inner : `${own}  `;
    this.addBelow(line, indentation + ' '.repeat(depth) + statement);
  }

  toString(): string {
    const lines = this.#lines.flatMap((text, i) => [
      text,
      ...(this.#added.get(i + this.#first) ?? []),
    ]);
    return `${[...lines, ...this.#end].join('\n')}\n`;
  }
}
