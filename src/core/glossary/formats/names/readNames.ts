import { isAcronym, spellsOut } from '../../../language/acronyms';
import type { Range } from '../../../text/range';
import { withoutDecoration } from '../markdown/syntax/decoration';
import { plainText, trimmed, unitAt } from '../markdown/syntax/inline';
import { connectedParts } from './connectedNames';
import { isOtherScript, readParenthesis, type Written } from './parenthesis';

/** A name as written, with the text next to it. */
export interface WrittenName {
  readonly text: string;
  /** The name without its markup. */
  readonly range: Range;
  /** The name with its markup and parentheses: the range to remove if one of several names is removed. */
  readonly part: Range;
  readonly expansion: Written | undefined;
  readonly aliases: readonly Written[];
  /** `noun` in `Order (noun)`: distinguishes one of several meanings. */
  readonly qualifier: Written | undefined;
  readonly links: readonly string[];
  /** True for `Release (deprecated)`. */
  readonly deprecated: boolean;
}

const simple = /^[\p{L}\p{N}][\p{L}\p{N}'’+-]*(?: [\p{L}\p{N}'’+-]+)*$/u;

/** A name of only control characters is not a name. */
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** Returns the names in a heading, a label or a cell: usually one, two in `X / Y` and `A (X) and B (Y)`. */
export function readNames(src: string, range: Range): readonly WrittenName[] {
  const whole = withoutDecoration(src, trimmed(src, range));
  if (whole.start >= whole.end) return [];
  const text = src.slice(whole.start, whole.end);
  if (simple.test(text) && !/ (?:and|or|und|et|y) /u.test(text))
    return [nothingBeside(text, whole, whole, none)];
  const { parts, alternatives } = partsOf(src, whole);
  const names = parts
    .map((part) => readName(src, part))
    .filter(({ text: name }) => visible.test(name));
  const [first, second] = names;
  if (first === undefined) return names;
  if (alternatives) {
    const others = names.slice(1).map(asWritten);
    return [{ ...first, aliases: [...first.aliases, ...others] }];
  }
  if (second === undefined || names.length > 2) return names;
  return spelledOutBeside(first, second, whole) ?? names;
}

function asWritten({ text, range }: WrittenName): Written {
  return { text, range, whole: range };
}

/** `UX / User experience` is one term with its expansion, while `X / Y` are two. */
function spelledOutBeside(
  first: WrittenName,
  second: WrittenName,
  part: Range,
): readonly WrittenName[] | undefined {
  if (first.expansion !== undefined || second.expansion !== undefined) return undefined;
  if (isAcronym(first.text) && spellsOut(first.text, second.text))
    return [{ ...first, part, expansion: asWritten(second) }];
  return isAcronym(second.text) && spellsOut(second.text, first.text)
    ? [{ ...first, part, aliases: [...first.aliases, asWritten(second)] }]
    : undefined;
}

/** Inside one bold range `X / Y` are two terms as well, while `X and Y` is one. */
function partsOf(src: string, whole: Range): ReturnType<typeof connectedParts> {
  const unit = unitAt(src, whole.start, whole.end);
  if (unit?.kind !== 'bold' || unit.outer.end !== whole.end) return connectedParts(src, whole);
  const inner = connectedParts(src, withoutDecoration(src, trimmed(src, unit.inner)));
  const one = { parts: [whole], alternatives: false, connector: undefined };
  return inner.parts.length > 1 && inner.connector === '/' ? inner : one;
}

/** Reads a place for one name: `and` and `/` belong to it. */
export function readOneName(src: string, range: Range): WrittenName | undefined {
  const name = readName(src, withoutDecoration(src, trimmed(src, range)));
  return visible.test(name.text) ? name : undefined;
}

function nothingBeside(
  text: string,
  range: Range,
  part: Range,
  links: readonly string[],
): WrittenName {
  return {
    text,
    range,
    part,
    expansion: undefined,
    aliases: none,
    qualifier: undefined,
    links,
    deprecated: false,
  };
}

const none: readonly never[] = Object.freeze([]);

function readName(src: string, part: Range): WrittenName {
  const { range, links, parentheses } = unwrapped(src, part);
  const beside = splitAtDash(src, range);
  const base = beside?.base ?? range;
  const text = nameText(src, base);
  if (parentheses.length === 0 && beside === undefined)
    return nothingBeside(text, base, part, links);
  const found = parentheses.map((whole) => readParenthesis(src, whole, text));
  if (beside !== undefined) found.push(beside.written);
  return {
    text,
    range: base,
    part,
    expansion: found.find(({ expansion }) => expansion !== undefined)?.expansion,
    aliases: found.flatMap(({ aliases }) => aliases ?? []),
    qualifier: found.find(({ qualifier }) => qualifier !== undefined)?.qualifier,
    links,
    deprecated: found.some(({ deprecated }) => deprecated === true),
  };
}

function nameText(src: string, range: Range): string {
  const raw = src.slice(range.start, range.end);
  if (src[range.start - 1] === '`' && src[range.end] === '`') return raw.trim();
  return raw.endsWith(')') ? plainText(raw).replace(optionalPlural, '') : plainText(raw);
}

/** `Payout(s)` and `Party(ies)`: texts contain either number, whichever the glossary has. */
const optionalPlural = /(?<=\p{L})\((?:s|es|ies)\)$/u;

interface Unwrapped {
  readonly range: Range;
  readonly links: readonly string[];
  /** Parentheses at the end, including brackets. */
  readonly parentheses: readonly Range[];
}

/** Maximum number of layers, since the whole name is searched for each. */
const mostLayers = 16;

/** Removes bold, links, code, quotes and closing parentheses from a name, from the outside in. */
function unwrapped(src: string, part: Range): Unwrapped {
  let links: readonly string[] = none;
  let parentheses: readonly Range[] = none;
  let range = withoutDecoration(src, trimmed(src, part));
  for (let layer = 0; layer < mostLayers; layer++) {
    const unit = unitAt(src, range.start, range.end);
    const inner = unit?.outer.end === range.end ? unit : undefined;
    if (inner !== undefined) {
      if (inner.address !== undefined && /^[^#]/u.test(inner.address))
        links = [...links, inner.address];
      range = trimmed(src, inner.inner);
      if (inner.kind === 'code') break;
      range = withoutDecoration(src, range);
      continue;
    }
    const quoted = withoutQuotes(src, range);
    const parenthesis = quoted === undefined ? closingParenthesis(src, range) : undefined;
    if (parenthesis !== undefined) {
      parentheses = [...parentheses, parenthesis];
      range = withoutDecoration(src, trimmed(src, { start: range.start, end: parenthesis.start }));
    } else if (quoted !== undefined) range = quoted;
    else break;
  }
  return { range, links, parentheses };
}

const quotes: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”',
  '„': '“',
  '«': '»',
  '「': '」',
};

function withoutQuotes(src: string, { start, end }: Range): Range | undefined {
  const close = quotes[src[start] ?? ''];
  if (close === undefined || end - start < 3 || src[end - 1] !== close) return undefined;
  return src.slice(start + 1, end - 1).includes(close)
    ? undefined
    : { start: start + 1, end: end - 1 };
}

/** `(SLA)` at the end of a name, with brackets; never the whole name, and only after a space or markup. */
function closingParenthesis(src: string, { start, end }: Range): Range | undefined {
  const close = src[end - 1];
  const open = close === ')' ? '(' : close === '）' ? '（' : close === ']' ? '[' : undefined;
  if (open === undefined) return undefined;
  let depth = 0;
  for (let i = end - 1; i > start; i--) {
    if (src[i] === close) depth++;
    else if (src[i] === open && --depth === 0) {
      const before = src[i - 1] ?? '';
      return open === '（' || /[\s*_`\]]/u.test(before) ? { start: i, end } : undefined;
    }
  }
  return undefined;
}

interface Beside {
  readonly base: Range;
  readonly written: ReturnType<typeof readParenthesis>;
}

/** `SLA - Service level agreement` and the reverse, `ラベル: label`; any other dash or colon is part of the name. */
function splitAtDash(src: string, range: Range): Beside | undefined {
  const text = src.slice(range.start, range.end);
  const separator = / [-–—] |: |：/u.exec(text);
  if (separator === null) return undefined;
  const left = { start: range.start, end: range.start + separator.index };
  const right = { start: left.end + separator[0].length, end: range.end };
  const before = plainText(src.slice(left.start, left.end));
  const after = plainText(src.slice(right.start, right.end));
  const written = { text: after, range: right, whole: { start: left.end, end: range.end } };
  if (isAcronym(before) && spellsOut(before, after)) {
    return { base: left, written: { expansion: written } };
  }
  return isAcronym(after) && spellsOut(after, before)
    ? { base: left, written: { aliases: [written] } }
    : translatedBeside(left, before, written);
}

/** The same word in two scripts. */
function translatedBeside(base: Range, name: string, written: Written): Beside | undefined {
  return /^[\p{L}\p{N}\p{M} '’-]+$/u.test(written.text) && isOtherScript(written.text, name)
    ? { base, written: { aliases: [written] } }
    : undefined;
}
