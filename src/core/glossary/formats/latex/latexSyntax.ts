import type { Range } from '../../../text/range';

/** An argument of a command: the range between its brackets. */
export type Argument = Range;

/** A `key = value` of an argument; the value is without the braces around it. */
export interface KeyValue {
  readonly key: string;
  readonly value: Range;
}

const comment = /(?<!\\)(?:\\\\)*%[^\n]*/gu;
const verbatim =
  /\\begin\{(verbatim\*?|lstlisting|minted|comment)\}[\s\S]*?(?:\\end\{\1\}|$)|\\iffalse\b[\s\S]*?(?:\\fi\b|$)/gu;
/** Optional arguments are short. In UTF-16 units. */
const maxOptionalLength = 2000;

/** Reads the arguments of commands in a LaTeX text. Built in one pass, so that unclosed braces cost no second search. */
export class LatexSyntax {
  /** The text without comments and verbatim texts, which are masked with spaces. */
  readonly code: string;
  /** The offset of the closing brace, by the offset of the opening one. */
  readonly #closing = new Map<number, number>();

  constructor(text: string) {
    this.code = text.replace(verbatim, maskText).replace(comment, maskText);
    const open: number[] = [];
    for (let at = 0; at < this.code.length; at++) {
      const sign = this.code.charAt(at);
      if (sign === '\\') at++;
      else if (sign === '{') open.push(at);
      else if (sign === '}') {
        const start = open.pop();
        if (start !== undefined) this.#closing.set(start, at);
      }
    }
  }

  /** Returns the argument in braces after spaces; `undefined` if none follows or it is not closed. */
  readArgument(from: number): Argument | undefined {
    const at = this.skipSpaces(from);
    const end = this.#closing.get(at);
    return end === undefined ? undefined : { start: at + 1, end };
  }

  /** Returns the argument in square brackets after spaces. */
  readOptional(from: number): Argument | undefined {
    const start = this.skipSpaces(from);
    if (this.code.charAt(start) !== '[') return undefined;
    const end = this.findOutside(
      ']',
      start + 1,
      Math.min(this.code.length, start + maxOptionalLength),
    );
    return end === undefined ? undefined : { start: start + 1, end };
  }

  /** Splits an argument at commas outside braces into keys and values. A key without a value is left out. */
  readKeyValues({ start, end }: Argument): readonly KeyValue[] {
    const pairs: KeyValue[] = [];
    let from = start;
    while (from < end) {
      const comma = this.findOutside(',', from, end) ?? end;
      const equals = this.findOutside('=', from, comma);
      if (equals !== undefined) {
        const key = this.code.slice(from, equals).trim();
        pairs.push({ key, value: this.#unwrap(equals + 1, comma) });
      }
      from = comma + 1;
    }
    return pairs;
  }

  skipSpaces(from: number): number {
    let at = from;
    while (/\s/u.test(this.code.charAt(at))) at++;
    return at;
  }

  /** Returns the offset of a character outside braces; `undefined` if it does not occur before `end`. */
  findOutside(character: string, from: number, end: number): number | undefined {
    for (let at = from; at < end; at++) {
      const sign = this.code.charAt(at);
      if (sign === character) return at;
      if (sign === '\\') at++;
      else if (sign === '{') at = this.#closing.get(at) ?? end;
    }
    return undefined;
  }

  #unwrap(from: number, to: number): Range {
    const trimmed = this.trim({ start: from, end: to });
    const isWrapped = this.#closing.get(trimmed.start) === trimmed.end - 1;
    return isWrapped ? this.trim({ start: trimmed.start + 1, end: trimmed.end - 1 }) : trimmed;
  }

  /** Returns the range without white space at its ends. */
  trim({ start, end }: Range): Range {
    const text = this.code.slice(start, end);
    const trimmed = text.trim();
    const first = start + (trimmed === '' ? 0 : text.length - text.trimStart().length);
    return { start: first, end: first + trimmed.length };
  }
}

function maskText(text: string): string {
  return text.replace(/[^\r\n]/gu, ' ');
}
