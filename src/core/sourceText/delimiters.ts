/** A stretch of source text that is no code, with its delimiters; offsets in UTF-16 units. */
export interface Region {
  readonly part: 'comment' | 'string';
  readonly start: number;
  readonly end: number;
}

/** Code within a string, such as `${…}`: a string goes on after `close`. */
interface Interpolation {
  readonly open: string;
  readonly close: '}' | ')';
}

/** How a language writes one kind of comment or string. */
export interface Delimiter {
  /** `code` is passed over as a whole: an escaped sign, a character literal, a regular expression. */
  readonly part: Region['part'] | 'code';
  /** Sticky; may look behind, as where a sign counts only at the start of a line. */
  readonly open: RegExp;
  /** The units that `open` may start with. */
  readonly first: string;
  /**
   * Returns where it ends, or where code is inserted, given where its opening ends; `undefined` where it
   * does not end, so that it is none.
   */
  readonly end: (text: string, from: number, opening: string) => number | undefined;
  /** It may span lines, so that one that does not end was looked for in the whole text. */
  readonly spansLines: boolean;
  readonly interpolation?: Interpolation;
  /** How a line of such a comment starts. */
  readonly comment?: CommentSign;
}

/** How comments start, as far as phrases and written comments need to know. */
export interface CommentSign {
  /** The opening as it is written. */
  readonly open: string;
  /** What closes a comment of several lines; empty where it ends with its line. */
  readonly close: string;
  /** Source of the expression that finds the opening after indentation, repeated and documentation signs included. */
  readonly pattern: string;
  /** The opening counts in the first columns only, before any indentation. */
  readonly isInColumn: boolean;
}

/** Where the opening of a comment counts. */
interface Place {
  /** Source of what must come before. */
  readonly after?: string;
  /** Source of the opening, where it is not `open` itself. */
  readonly pattern?: string;
  readonly first?: string;
  /** Source of the whole start of such a line, for signs that count in fixed columns only. */
  readonly column?: string;
}

/** Signs of documentation tools right after a comment's opening, as in `//!`, `--|`, `#'`, `!<`, `#:`. */
const documentation = String.raw`(?:[!|^<:'>]+(?=[ \t]|$))?`;
export const afterSpace = String.raw`(?<=^|\s)`;
export const atLineStart = String.raw`(?<=^[ \t]*)`;

/** A comment that ends with its line. */
export function line(open: string, place: Place = {}): Delimiter {
  const { after = '', pattern = escaped(open), first = open.charAt(0), column } = place;
  const last = open.at(-1) ?? '';
  const repeated = /[\p{L}\d\s]/u.test(last) ? '' : `${escaped(last)}*`;
  return {
    part: 'comment',
    open: new RegExp(after + pattern, 'imuy'),
    first: first + (first === first.toLowerCase() ? first.toUpperCase() : first.toLowerCase()),
    end: endOfLine,
    spansLines: false,
    comment: {
      open,
      close: '',
      pattern: column ?? pattern + repeated + documentation,
      isInColumn: column !== undefined,
    },
  };
}

/** A comment over several lines. */
export function block(open: string, close: string, place: Place = {}): Delimiter {
  return {
    ...blockWith(open, place, (text, from) => {
      const at = text.indexOf(close, from);
      return at < 0 ? text.length : at + close.length;
    }),
    comment: blockSign(open, close),
  };
}

/** A comment that may hold others of its kind. */
export function nested(open: string, close: string): Delimiter {
  const either = new RegExp(`${escaped(open)}|${escaped(close)}`, 'gu');
  return {
    ...blockWith(open, {}, (text, from) => {
      let depth = 1;
      either.lastIndex = from;
      for (let found = either.exec(text); found; found = either.exec(text)) {
        depth += found[0] === close ? -1 : 1;
        if (depth === 0) return either.lastIndex;
      }
      return text.length;
    }),
    comment: blockSign(open, close),
  };
}

/** A comment between two lines that match, such as `=begin` and `=end`. */
export function lines(open: string, pattern: string, close: RegExp): Delimiter {
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

function blockWith(
  open: string,
  { after = '', pattern = escaped(open), first = open.charAt(0) }: Place,
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

function blockSign(open: string, close: string): CommentSign {
  const last = /[*!-]$/u.test(open) ? `${escaped(open.at(-1) ?? '')}*` : '';
  return { open, close, pattern: escaped(open) + last + documentation, isInColumn: false };
}

/** How strings of a language may differ from `"…"` on one line with backslashes. */
interface StringShape {
  readonly close?: string;
  /** Source of the opening, where it is more than the sign. */
  readonly pattern?: string;
  readonly first?: string;
  /** What keeps a closing sign from closing; `doubled` for two closing signs in a row. */
  readonly escape?: '\\' | '`' | '^' | 'doubled' | 'none';
  readonly spansLines?: boolean;
  readonly interpolation?: Interpolation;
  /** Documentation is written in it: it counts as a comment. */
  readonly isComment?: boolean;
}

export function text(open: string, shape: StringShape = {}): Delimiter {
  const { pattern = escaped(open), first = open.charAt(0), close = open } = shape;
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
    ...(isComment && { comment: { ...blockSign(open, close), pattern: escaped(open) } }),
  };
}

/** A string whose closing sign depends on how it was opened: `R"x(…)x"`, `r#"…"#`, `[==[…]==]`. */
export function raw(
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

/** A text between the next line and one that holds its own end sign. */
export function hereDocument(pattern: RegExp, first: string): Delimiter {
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

/** Code in which signs of comments and strings mean nothing. */
export function passOver(pattern: RegExp, first: string): Delimiter {
  return {
    part: 'code',
    open: new RegExp(pattern.source, 'muy'),
    first,
    end: (_, from) => from,
    spansLines: false,
  };
}

/** `'a'`, `'\n'`: an apostrophe may also be a lifetime, a digit separator, a transposition. */
export const character = passOver(/'(?:\\[^\n]{1,9}?|[^'\\\n]{1,2})'/u, "'");
export const escapedSign = passOver(/\\[^\n]/u, '\\');

function endOfLine(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at;
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
}
