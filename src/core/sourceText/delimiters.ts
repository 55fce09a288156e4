/** A range of source text that is not code, with its delimiters; offsets in UTF-16 units. */
export interface Region {
  readonly part: 'comment' | 'string';
  readonly start: number;
  readonly end: number;
}

/** Code within a string, such as `${…}`: a string continues after `close`. */
interface Interpolation {
  readonly open: string;
  readonly close: '}' | ')';
}

/** The syntax of one kind of comment or string in a language. */
export interface Delimiter {
  /** `code` is skipped as a whole: an escaped character, a character literal, a regular expression. */
  readonly part: Region['part'] | 'code';
  /** Sticky; may contain a lookbehind, for example where a symbol counts only at the start of a line. */
  readonly open: RegExp;
  /** The units that `open` may start with. */
  readonly first: string;
  /**
   * Returns where it ends, or where code is inserted, given where its opening ends; `undefined` if it does not end,
   * so that it does not count.
   */
  readonly end: (text: string, from: number, opening: string) => number | undefined;
  /** Whether it may span lines, so that an unclosed one was searched for in the whole text. */
  readonly spansLines: boolean;
  readonly interpolation?: Interpolation;
  /** How a line of such a comment starts. */
  readonly comment?: CommentSign;
}

/** The start of comments, as needed for phrases and inserted comments. */
export interface CommentSign {
  /** The opening as written. */
  readonly open: string;
  /** The closing of a multi-line comment; empty if it ends with its line. */
  readonly close: string;
  /**
   * Source of the expression that matches the opening after indentation, including repeated and documentation
   * symbols.
   */
  readonly pattern: string;
  /** Whether the opening counts only in the first columns, before any indentation. */
  readonly isInColumn: boolean;
}

/** Where the opening of a comment counts. */
interface CommentPosition {
  /** Source of the required preceding text. */
  readonly after?: string;
  /** Source of the opening, if it differs from `open`. */
  readonly pattern?: string;
  readonly first?: string;
  /** Source of the whole start of such a line, for symbols that count only in fixed columns. */
  readonly column?: string;
}

/** Symbols of documentation tools right after a comment's opening, as in `//!`, `--|`, `#'`, `!<`, `#:`. */
const documentation = String.raw`(?:[!|^<:'>]+(?=[ \t]|$))?`;
export const afterSpace = String.raw`(?<=^|\s)`;
export const atLineStart = String.raw`(?<=^[ \t]*)`;

/** Defines a comment that ends with its line. */
export function createLineComment(open: string, place: CommentPosition = {}): Delimiter {
  const { after = '', pattern = escapeRegExp(open), first = open.charAt(0), column } = place;
  const last = open.at(-1) ?? '';
  const repeated = /[\p{L}\d\s]/u.test(last) ? '' : `${escapeRegExp(last)}*`;
  return {
    part: 'comment',
    open: new RegExp(after + pattern, 'imuy'),
    first: first + (first === first.toLowerCase() ? first.toUpperCase() : first.toLowerCase()),
    end: findLineEnd,
    spansLines: false,
    comment: {
      open,
      close: '',
      pattern: column ?? pattern + repeated + documentation,
      isInColumn: column !== undefined,
    },
  };
}

/** Defines a multi-line comment. */
export function createBlockComment(
  open: string,
  close: string,
  place: CommentPosition = {},
): Delimiter {
  return {
    ...createBlock(open, place, (text, from) => {
      const at = text.indexOf(close, from);
      return at < 0 ? text.length : at + close.length;
    }),
    comment: createBlockSign(open, close),
  };
}

/** Defines a comment that may be nested. */
export function createNestedComment(open: string, close: string): Delimiter {
  const either = new RegExp(`${escapeRegExp(open)}|${escapeRegExp(close)}`, 'gu');
  return {
    ...createBlock(open, {}, (text, from) => {
      let depth = 1;
      either.lastIndex = from;
      for (let found = either.exec(text); found; found = either.exec(text)) {
        depth += found[0] === close ? -1 : 1;
        if (depth === 0) return either.lastIndex;
      }
      return text.length;
    }),
    comment: createBlockSign(open, close),
  };
}

/** Defines a comment between two lines, such as `=begin` and `=end`. */
export function createLineBlockComment(open: string, pattern: string, close: RegExp): Delimiter {
  const closing = new RegExp(close.source, 'gimu');
  return {
    part: 'comment',
    open: new RegExp(`^${pattern}`, 'imuy'),
    first: open.charAt(0),
    end: (text, from) => {
      closing.lastIndex = from;
      return closing.exec(text) ? closing.lastIndex : text.length;
    },
    spansLines: true,
    comment: { open, close: '\n', pattern, isInColumn: true },
  };
}

function createBlock(
  open: string,
  { after = '', pattern = escapeRegExp(open), first = open.charAt(0) }: CommentPosition,
  end: Delimiter['end'],
): Delimiter {
  return {
    part: 'comment',
    open: new RegExp(after + pattern, 'imuy'),
    first,
    end,
    spansLines: true,
  };
}

function createBlockSign(open: string, close: string): CommentSign {
  const last = /[*!-]$/u.test(open) ? `${escapeRegExp(open.at(-1) ?? '')}*` : '';
  return { open, close, pattern: escapeRegExp(open) + last + documentation, isInColumn: false };
}

/** How the strings of a language differ from `"…"` on one line with backslashes. */
interface StringOptions {
  readonly close?: string;
  /** Source of the opening, if it is longer than the symbol. */
  readonly pattern?: string;
  readonly first?: string;
  /** The escape of a closing symbol; `doubled` for two closing symbols in a row. */
  readonly escape?: '\\' | '`' | '^' | 'doubled' | 'none';
  readonly spansLines?: boolean;
  readonly interpolation?: Interpolation;
  /** Whether it contains documentation and counts as a comment. */
  readonly isComment?: boolean;
}

export function createString(open: string, shape: StringOptions = {}): Delimiter {
  const { pattern = escapeRegExp(open), first = open.charAt(0), close = open } = shape;
  const { escape = '\\', spansLines = open.length > 1, interpolation, isComment = false } = shape;
  return {
    part: isComment ? 'comment' : 'string',
    open: new RegExp(pattern, 'muy'),
    first,
    end: (source, from) => {
      for (let at = from; at < source.length; at++) {
        const unit = source.charAt(at);
        if (interpolation && source.startsWith(interpolation.open, at))
          return at + interpolation.open.length;
        if (unit === escape) at++;
        else if (source.startsWith(close, at)) {
          const after = at + close.length;
          if (escape !== 'doubled' || !source.startsWith(close, after)) return after;
          at = after + close.length - 1;
        } else if (unit === '\n' && !spansLines) return undefined;
      }
      return spansLines ? source.length : undefined;
    },
    spansLines,
    ...(interpolation && { interpolation }),
    ...(isComment && { comment: { ...createBlockSign(open, close), pattern: escapeRegExp(open) } }),
  };
}

/** Defines a string whose closing symbol depends on its opening: `R"x(…)x"`, `r#"…"#`, `[==[…]==]`. */
export function createRawString(
  pattern: RegExp,
  first: string,
  close: (opening: string) => string,
  part: 'string' | 'comment' = 'string',
): Delimiter {
  return {
    part,
    open: new RegExp(pattern.source, 'muy'),
    first,
    end: (source, from, opening) => {
      const closing = close(opening);
      const at = source.indexOf(closing, from);
      return at < 0 ? undefined : at + closing.length;
    },
    spansLines: true,
  };
}

/** Defines a text between the next line and one that contains its own end marker. */
export function createHereDocument(pattern: RegExp, first: string): Delimiter {
  return {
    part: 'string',
    open: new RegExp(pattern.source, 'muy'),
    first,
    end: (source, from, opening) => {
      const name = /[\p{L}_][\p{L}\p{N}_]*/u.exec(opening)?.[0] ?? '';
      const closing = new RegExp(`^[ \\t]*${name}\\b`, 'gmu');
      closing.lastIndex = from;
      return closing.exec(source) ? closing.lastIndex : undefined;
    },
    spansLines: true,
  };
}

/** Defines code in which symbols of comments and strings have no meaning. */
export function createSkippedCode(pattern: RegExp, first: string): Delimiter {
  return {
    part: 'code',
    open: new RegExp(pattern.source, 'muy'),
    first,
    end: (_, from) => from,
    spansLines: false,
  };
}

/** `'a'`, `'\n'`: an apostrophe may also be a lifetime, a digit separator or a transposition. */
export const characterLiteral = createSkippedCode(/'(?:\\[^\n]{1,9}?|[^'\\\n]{1,2})'/u, "'");
export const escapedSign = createSkippedCode(/\\[^\n]/u, '\\');

function findLineEnd(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at;
}

function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
}
