import { PatternTooComplexError } from './automaton';
import { findClasses, readClass } from './characterClasses';
import type { Expression } from './expression';
import {
  anyCode,
  createChoice,
  createLiteral,
  createOneOf,
  createOptional,
  createRepeat,
  createSequence,
  slash,
  stepUp,
  withinSegment,
} from './expression';

/** The syntax of a pattern. */
export interface PatternDialect {
  /** `{a,b}`, `{1..9}`, `+(a|b)`, which git's ignore files do not support. */
  readonly groups: boolean;
  /** Whether `a/**` includes `a`, as in globs; in git it means only the content of the folder. */
  readonly folderItself: boolean;
}

export const globDialect: PatternDialect = { groups: true, folderItself: true };
export const gitDialect: PatternDialect = { groups: false, folderItself: false };

/** In UTF-16 units. Paths and lists of names in one pattern are shorter. */
const maxPatternLength = 2048;

const maxNesting = 40;

/** Maximum number of numbers or letters in `{a..b}`. */
const maxSpan = 1000;

const segment = createRepeat(createOneOf(withinSegment), true);
const star = createRepeat(createOneOf(withinSegment), false);
const folders = createRepeat(createSequence([segment, createLiteral(slash)]), false);
const anything = createRepeat(createOneOf(anyCode), false);

/**
 * Parses one pattern: `*`, `**`, `?`, `[a-z]`, `\` before a literal character, and the dialect's groups. Incomplete
 * constructs (`[a`, `{a`) are literal.
 *
 * @throws PatternTooComplexError if the pattern is too long or nested too deeply.
 */
export function parsePattern(pattern: string, dialect: PatternDialect): Expression {
  if (pattern.length > maxPatternLength) throw new PatternTooComplexError();
  return new PatternParser(pattern, dialect).parse();
}

class PatternParser {
  readonly #text: string;
  readonly #dialect: PatternDialect;
  /** The closing bracket of each character class. */
  readonly #classes: ReadonlyMap<number, number>;
  /** The closing bracket of each group that has one. */
  readonly #closing: ReadonlyMap<number, number>;
  #depth = 0;

  constructor(text: string, dialect: PatternDialect) {
    this.#text = text;
    this.#dialect = dialect;
    this.#classes = findClasses(text);
    this.#closing = dialect.groups ? findClosingBrackets(text, this.#classes) : new Map();
  }

  parse(): Expression {
    return this.#parseSequence(0, this.#text.length, true);
  }

  /** @param startsSegment Whether a segment of the path begins at `from`. */
  #parseSequence(from: number, to: number, startsSegment: boolean): Expression {
    const parts: Expression[] = [];
    let starts = startsSegment;
    let at = from;
    while (at < to) {
      const { expression, end } = this.#parseNext(at, to, starts);
      parts.push(expression);
      starts = this.#text.charCodeAt(end - 1) === slash;
      at = end;
    }
    return createSequence(parts);
  }

  #parseNext(at: number, to: number, starts: boolean): ParsedPart {
    const text = this.#text;
    if (starts && text.startsWith('..', at) && this.#endsSegment(at + 2, to)) {
      return { expression: createLiteral(stepUp), end: at + 2 };
    }
    switch (text[at]) {
      case '\\':
        if (at + 1 < to) return this.#parseLiteral(at + 1);
        break;
      case '/':
        if (this.#isDeep(at + 1, to) && this.#endsGroup(skipStars(text, at + 1), to)) {
          return this.#parseBelow(skipStars(text, at + 1));
        }
        break;
      case '*':
        if (!this.#isExtended(at)) return this.#parseStars(at, to, starts);
        break;
      case '?':
        if (!this.#isExtended(at)) return { expression: createOneOf(withinSegment), end: at + 1 };
        break;
      case '[':
        return this.#parseClass(at, to) ?? this.#parseLiteral(at);
      case undefined:
      default:
    }
    return this.#parseGroup(at, starts) ?? this.#parseLiteral(at);
  }

  #parseLiteral(at: number): ParsedPart {
    const code = this.#text.codePointAt(at) ?? 0;
    return { expression: createLiteral(code), end: at + (code > 0xffff ? 2 : 1) };
  }

  #parseClass(at: number, to: number): ParsedPart | undefined {
    const close = this.#classes.get(at);
    if (close === undefined || close >= to) return undefined;
    return { expression: readClass(this.#text, at, close), end: close + 1 };
  }

  #parseStars(at: number, to: number, starts: boolean): ParsedPart {
    const end = skipStars(this.#text, at);
    if (!starts || !this.#endsSegment(end, to)) return { expression: star, end };
    if (end - at !== 2) return { expression: segment, end };
    if (this.#text.charCodeAt(end) === slash) return { expression: folders, end: end + 1 };
    return { expression: anything, end };
  }

  /** The content of a folder: `/**` at the end. */
  #parseBelow(end: number): ParsedPart {
    const { folderItself } = this.#dialect;
    const inside = createSequence([
      createLiteral(slash),
      folderItself ? anything : createRepeat(createOneOf(anyCode), true),
    ]);
    return { expression: folderItself ? createOptional(inside) : inside, end };
  }

  #isDeep(at: number, to: number): boolean {
    return skipStars(this.#text, at) === at + 2 && this.#endsSegment(at + 2, to);
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

  #parseGroup(at: number, starts: boolean): ParsedPart | undefined {
    const opening = this.#text[at];
    const isBrace = opening === '{';
    const isPrefix = '@?*+!'.includes(opening ?? '-') && this.#isExtended(at);
    const open = isPrefix ? at + 1 : at;
    const close = this.#closing.get(open);
    if (close === undefined || (!isPrefix && !isBrace && opening !== '(')) return undefined;
    const span = isBrace ? expandSpan(this.#text.slice(open + 1, close)) : undefined;
    if (span) return { expression: createChoice(span.map(createText)), end: close + 1 };
    const options = this.#parseOptions(open, close, isBrace ? ',' : '|', starts);
    // Brackets without alternatives are part of a name: `notes (1).md`, `{id}`.
    if (!isPrefix && options.length === 1) return undefined;
    return {
      expression: applyPrefix(isPrefix ? opening : '@', createChoice(options)),
      end: close + 1,
    };
  }

  #parseOptions(
    open: number,
    close: number,
    separator: string,
    starts: boolean,
  ): readonly Expression[] {
    if (++this.#depth > maxNesting) throw new PatternTooComplexError();
    const options: Expression[] = [];
    let from = open + 1;
    for (let at = from; at <= close; at++) {
      const nestedClose = this.#closing.get(at);
      if (this.#text[at] === '\\') at++;
      else if (nestedClose !== undefined && at < close) at = nestedClose;
      else if (at === close || this.#text[at] === separator) {
        options.push(this.#parseSequence(from, at, starts));
        from = at + 1;
      }
    }
    this.#depth--;
    return options;
  }
}

interface ParsedPart {
  readonly expression: Expression;
  /** Offset in the pattern. */
  readonly end: number;
}

function applyPrefix(prefix: string | undefined, body: Expression): Expression {
  switch (prefix) {
    case '?':
      return createOptional(body);
    case '*':
      return createRepeat(body, false);
    case '+':
      return createRepeat(body, true);
    case '!':
      return { kind: 'not', body };
    case undefined:
    default:
      return body;
  }
}

function createText(text: string): Expression {
  return createSequence(
    Array.from(text, (character) => createLiteral(character.codePointAt(0) ?? 0)),
  );
}

function skipStars(text: string, from: number): number {
  let at = from;
  while (text[at] === '*') at++;
  return at;
}

/** Pairs the brackets of a pattern in one pass. */
function findClosingBrackets(
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
function expandSpan(inside: string): readonly string[] | undefined {
  const [, from, to] = /^(-?\d{1,9}|[a-z])\.\.(-?\d{1,9}|[a-z])$/iu.exec(inside) ?? [];
  if (from === undefined || to === undefined) return undefined;
  const areNumbers = /\d/u.test(from) && /\d/u.test(to);
  if (!areNumbers && /\d/u.test(from + to)) return undefined;
  const first = areNumbers ? Number(from) : from.charCodeAt(0);
  const last = areNumbers ? Number(to) : to.charCodeAt(0);
  const length = Math.abs(last - first) + 1;
  if (length > maxSpan) throw new PatternTooComplexError();
  const step = last < first ? -1 : 1;
  return Array.from({ length }, (_, i) => {
    const value = first + i * step;
    return areNumbers ? String(value) : String.fromCharCode(value);
  });
}
