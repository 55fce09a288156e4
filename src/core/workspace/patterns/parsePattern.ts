import { addAll } from '../../text/collections';
import { TooComplex } from './automaton';
import type { CodeRanges, Expression } from './expression';
import {
  anyCode,
  choice,
  classRanges,
  literal,
  oneOf,
  optional,
  repeat,
  sequence,
  slash,
  stepUp,
  withinSegment,
} from './expression';

/** The syntax of a pattern. */
export interface Dialect {
  /** `{a,b}`, `{1..9}`, `+(a|b)`, which git's ignore files do not support. */
  readonly groups: boolean;
  /** Whether `a/**` includes `a`, as in globs; in git it means only the content of the folder. */
  readonly folderItself: boolean;
}

export const globDialect: Dialect = { groups: true, folderItself: true };
export const gitDialect: Dialect = { groups: false, folderItself: false };

/** In UTF-16 units. Paths and lists of names in one pattern are shorter. */
const longestPattern = 2048;

const deepestNesting = 40;

/** Maximum number of numbers or letters in `{a..b}`. */
const longestSpan = 1000;

const segment = repeat(oneOf(withinSegment), true);
const star = repeat(oneOf(withinSegment), false);
const folders = repeat(sequence([segment, literal(slash)]), false);
const anything = repeat(oneOf(anyCode), false);

/** https://www.gnu.org/software/grep/manual/html_node/Character-Classes-and-Bracket-Expressions.html, in ASCII. */
const namedClasses: ReadonlyMap<string, CodeRanges> = new Map<string, CodeRanges>([
  ['alpha', ranges('AZ', 'az')],
  ['digit', ranges('09')],
  ['alnum', ranges('09', 'AZ', 'az')],
  ['upper', ranges('AZ')],
  ['lower', ranges('az')],
  ['space', ranges('\t\r', '  ')],
  ['blank', ranges('\t\t', '  ')],
  ['punct', ranges('!/', ':@', '[`', '{~')],
  ['xdigit', ranges('09', 'AF', 'af')],
]);

function ranges(...pairs: readonly string[]): CodeRanges {
  return pairs.map((pair) => [pair.charCodeAt(0), pair.charCodeAt(1)] as const);
}

/**
 * Parses one pattern: `*`, `**`, `?`, `[a-z]`, `\` before a literal character, and the dialect's groups. Incomplete
 * constructs (`[a`, `{a`) are literal.
 *
 * @throws TooComplex if the pattern is too long or nested too deeply.
 */
export function parsePattern(pattern: string, dialect: Dialect): Expression {
  if (pattern.length > longestPattern) throw new TooComplex();
  return new PatternParser(pattern, dialect).parse();
}

class PatternParser {
  readonly #text: string;
  readonly #dialect: Dialect;
  /** The closing bracket of each character class. */
  readonly #classes: ReadonlyMap<number, number>;
  /** The closing bracket of each group that has one. */
  readonly #closing: ReadonlyMap<number, number>;
  #depth = 0;

  constructor(text: string, dialect: Dialect) {
    this.#text = text;
    this.#dialect = dialect;
    this.#classes = classesIn(text);
    this.#closing = dialect.groups ? closingBrackets(text, this.#classes) : new Map();
  }

  parse(): Expression {
    return this.#sequence(0, this.#text.length, true);
  }

  /** @param startsSegment Whether a segment of the path begins at `from`. */
  #sequence(from: number, to: number, startsSegment: boolean): Expression {
    const parts: Expression[] = [];
    let starts = startsSegment;
    let at = from;
    while (at < to) {
      const { expression, end } = this.#next(at, to, starts);
      parts.push(expression);
      starts = this.#text.charCodeAt(end - 1) === slash;
      at = end;
    }
    return sequence(parts);
  }

  #next(at: number, to: number, starts: boolean): Parsed {
    const text = this.#text;
    if (starts && text.startsWith('..', at) && this.#endsSegment(at + 2, to)) {
      return { expression: literal(stepUp), end: at + 2 };
    }
    switch (text[at]) {
      case '\\':
        if (at + 1 < to) return this.#literal(at + 1);
        break;
      case '/':
        if (this.#isDeep(at + 1, to) && this.#endsGroup(pastStars(text, at + 1), to)) {
          return this.#below(pastStars(text, at + 1));
        }
        break;
      case '*':
        if (!this.#isExtended(at)) return this.#stars(at, to, starts);
        break;
      case '?':
        if (!this.#isExtended(at)) return { expression: oneOf(withinSegment), end: at + 1 };
        break;
      case '[':
        return this.#class(at, to) ?? this.#literal(at);
      case undefined:
      default:
    }
    return this.#group(at, starts) ?? this.#literal(at);
  }

  #literal(at: number): Parsed {
    const code = this.#text.codePointAt(at) ?? 0;
    return { expression: literal(code), end: at + (code > 0xffff ? 2 : 1) };
  }

  #class(at: number, to: number): Parsed | undefined {
    const close = this.#classes.get(at);
    return close === undefined || close >= to ? undefined : readClass(this.#text, at, close);
  }

  #stars(at: number, to: number, starts: boolean): Parsed {
    const end = pastStars(this.#text, at);
    if (!starts || !this.#endsSegment(end, to)) return { expression: star, end };
    if (end - at !== 2) return { expression: segment, end };
    if (this.#text.charCodeAt(end) === slash) return { expression: folders, end: end + 1 };
    return { expression: anything, end };
  }

  /** The content of a folder: `/**` at the end. */
  #below(end: number): Parsed {
    const { folderItself } = this.#dialect;
    const inside = sequence([
      literal(slash),
      folderItself ? anything : repeat(oneOf(anyCode), true),
    ]);
    return { expression: folderItself ? optional(inside) : inside, end };
  }

  #isDeep(at: number, to: number): boolean {
    return pastStars(this.#text, at) === at + 2 && this.#endsSegment(at + 2, to);
  }

  #endsSegment(at: number, to: number): boolean {
    return this.#text.charCodeAt(at) === slash || this.#endsGroup(at, to);
  }

  #endsGroup(at: number, to: number): boolean {
    return at >= to || at === this.#text.length;
  }

  #isExtended(at: number): boolean {
    return this.#closing.has(at + 1) && this.#text[at + 1] === '(';
  }

  #group(at: number, starts: boolean): Parsed | undefined {
    const opening = this.#text[at];
    const isBrace = opening === '{';
    const isPrefix = '@?*+!'.includes(opening ?? '-') && this.#isExtended(at);
    const open = isPrefix ? at + 1 : at;
    const close = this.#closing.get(open);
    if (close === undefined || (!isPrefix && !isBrace && opening !== '(')) return undefined;
    const span = isBrace ? spanOf(this.#text.slice(open + 1, close)) : undefined;
    if (span) return { expression: choice(span.map(textOf)), end: close + 1 };
    const options = this.#options(open, close, isBrace ? ',' : '|', starts);
    // Brackets without alternatives are part of a name: `notes (1).md`, `{id}`.
    if (!isPrefix && options.length === 1) return undefined;
    return { expression: grouped(isPrefix ? opening : '@', choice(options)), end: close + 1 };
  }

  #options(open: number, close: number, separator: string, starts: boolean): readonly Expression[] {
    if (++this.#depth > deepestNesting) throw new TooComplex();
    const options: Expression[] = [];
    let from = open + 1;
    for (let at = from; at <= close; at++) {
      const inner = this.#closing.get(at);
      if (this.#text[at] === '\\') at++;
      else if (inner !== undefined && at < close) at = inner;
      else if (at === close || this.#text[at] === separator) {
        options.push(this.#sequence(from, at, starts));
        from = at + 1;
      }
    }
    this.#depth--;
    return options;
  }
}

interface Parsed {
  readonly expression: Expression;
  /** Offset in the pattern. */
  readonly end: number;
}

function grouped(prefix: string | undefined, body: Expression): Expression {
  switch (prefix) {
    case '?':
      return optional(body);
    case '*':
      return repeat(body, false);
    case '+':
      return repeat(body, true);
    case '!':
      return { kind: 'not', body };
    case undefined:
    default:
      return body;
  }
}

function textOf(text: string): Expression {
  return sequence(Array.from(text, (character) => literal(character.codePointAt(0) ?? 0)));
}

function pastStars(text: string, from: number): number {
  let at = from;
  while (text[at] === '*') at++;
  return at;
}

/** Pairs the brackets of a pattern in one pass. */
function closingBrackets(
  text: string,
  classes: ReadonlyMap<number, number>,
): ReadonlyMap<number, number> {
  const closing = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '\\') at++;
    else if (character === '[') at = classes.get(at) ?? at;
    else if (character === '(' || character === '{') open.push(at);
    else if (character === ')' || character === '}') {
      const wanted = character === ')' ? '(' : '{';
      const last = open.findLastIndex((one) => text[one] === wanted);
      const [opening] = last < 0 ? [] : open.splice(last);
      if (opening !== undefined) closing.set(opening, at);
    }
  }
  return closing;
}

/** `1..12`, `a..f`. */
function spanOf(inside: string): readonly string[] | undefined {
  const [, from, to] = /^(-?\d{1,9}|[a-z])\.\.(-?\d{1,9}|[a-z])$/iu.exec(inside) ?? [];
  if (from === undefined || to === undefined) return undefined;
  const areNumbers = /\d/u.test(from) && /\d/u.test(to);
  if (!areNumbers && /\d/u.test(from + to)) return undefined;
  const first = areNumbers ? Number(from) : from.charCodeAt(0);
  const last = areNumbers ? Number(to) : to.charCodeAt(0);
  const length = Math.abs(last - first) + 1;
  if (length > longestSpan) throw new TooComplex();
  const step = last < first ? -1 : 1;
  return Array.from({ length }, (_, i) => {
    const value = first + i * step;
    return areNumbers ? String(value) : String.fromCharCode(value);
  });
}

/** Finds the classes of a pattern in one pass: after an unclosed one, no class before the same end is closed. */
function classesIn(text: string): ReadonlyMap<number, number> {
  const classes = new Map<number, number>();
  let closedNowhereBefore = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') {
      at++;
      continue;
    }
    if (text[at] !== '[' || at < closedNowhereBefore) continue;
    const end = classEnd(text, at);
    if (text[end] === ']') {
      classes.set(at, end);
      at = end;
    } else closedNowhereBefore = end;
  }
  return classes;
}

/**
 * Returns the bracket that closes a class, or where it can no longer be closed. A bracket right at its start is a
 * member.
 */
function classEnd(text: string, open: number): number {
  let at = open + 1;
  if (text[at] === '!' || text[at] === '^') at++;
  if (text[at] === ']') at++;
  for (; at < text.length && text[at] !== '/'; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '[') at += lengthOfNamed(text, at);
    else if (text[at] === ']') return at;
  }
  return at;
}

function readClass(text: string, open: number, close: number): Parsed {
  const negated = text[open + 1] === '!' || text[open + 1] === '^';
  const members: (readonly [number, number])[] = [];
  let at = open + (negated ? 2 : 1);
  while (at < close) {
    const name = namedClassAt(text, at);
    if (name !== undefined) {
      addAll(members, namedClasses.get(name) ?? []);
      at += lengthOfNamed(text, at) + 1;
      continue;
    }
    const from = memberAt(text, at);
    const isRange = text[from.end] === '-' && from.end + 1 < close;
    const last = isRange ? memberAt(text, from.end + 1) : from;
    members.push([from.code, last.code]);
    at = last.end;
  }
  return { expression: oneOf(classRanges(members, negated)), end: close + 1 };
}

/** Returns `alpha` at `[:alpha:]`. */
function namedClassAt(text: string, at: number): string | undefined {
  return /^\[:([a-z]{1,8}):\]/u.exec(text.slice(at, at + 12))?.[1];
}

/** Returns the length of `[:alpha:]`; 0 if none exists. */
function lengthOfNamed(text: string, at: number): number {
  const name = namedClassAt(text, at);
  return name === undefined ? 0 : name.length + 3;
}

function memberAt(text: string, at: number): { readonly code: number; readonly end: number } {
  const start = text[at] === '\\' ? at + 1 : at;
  const code = text.codePointAt(start) ?? 0;
  return { code, end: start + (code > 0xffff ? 2 : 1) };
}
