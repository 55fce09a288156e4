import { isAcronym, spellsOut } from '../../../language/acronyms';
import type { Range } from '../../../text/range';
import { trimRange } from '../../../text/trim';
import { trimDecoration } from '../markdown/syntax/decoration';
import { toPlainText, findSpanAt } from '../markdown/syntax/inline';
import { splitConnectedNames } from './connectedNames';
import { isOtherScript, readParenthesis, type WrittenText } from './parenthesis';

/** A name as written, with the text next to it. */
export interface WrittenName {
  readonly text: string;
  /** The name without its markup. */
  readonly range: Range;
  /** The name with its markup and parentheses: the range to remove if one of several names is removed. */
  readonly part: Range;
  readonly expansion: WrittenText | undefined;
  readonly aliases: readonly WrittenText[];
  /** `noun` in `Order (noun)`: distinguishes one of several meanings. */
  readonly qualifier: WrittenText | undefined;
  readonly links: readonly string[];
  /** True for `Release (deprecated)`. */
  readonly deprecated: boolean;
}

const simpleName = /^[\p{L}\p{N}][\p{L}\p{N}'’+-]*(?: [\p{L}\p{N}][\p{L}\p{N}'’+-]*)*$/u;
const connectingWord = / (?:and|or|und|oder|et|ou|y|o) /u;

/** A name of only control characters is not a name. */
const visibleCharacter = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** Returns the names in a heading, a label or a cell: usually one, two in `X / Y` and `A (X) and B (Y)`. */
export function readNames(src: string, range: Range): readonly WrittenName[] {
  const whole = trimDecoration(src, trimRange(src, range));
  if (whole.start >= whole.end) return [];
  const text = src.slice(whole.start, whole.end);
  if (simpleName.test(text) && !connectingWord.test(text))
    return [createPlainName(text, whole, whole, emptyList)];
  const { parts, alternatives } = splitParts(src, whole);
  const names = parts
    .map((part) => readName(src, part))
    .filter(({ text: name }) => visibleCharacter.test(name));
  const [first, second] = names;
  if (first === undefined) return names;
  if (alternatives) {
    const others = names.slice(1).map(toWrittenText);
    return [{ ...first, aliases: [...first.aliases, ...others] }];
  }
  if (second === undefined || names.length > 2) return names;
  return mergeSpelledOut(first, second, whole) ?? names;
}

function toWrittenText({ text, range }: WrittenName): WrittenText {
  return { text, range, whole: range };
}

/** `UX / User experience` is one term with its expansion, while `X / Y` are two. */
function mergeSpelledOut(
  first: WrittenName,
  second: WrittenName,
  part: Range,
): readonly WrittenName[] | undefined {
  if (first.expansion !== undefined || second.expansion !== undefined) return undefined;
  if (isAcronym(first.text) && spellsOut(first.text, second.text))
    return [{ ...first, part, expansion: toWrittenText(second) }];
  return isAcronym(second.text) && spellsOut(second.text, first.text)
    ? [{ ...first, part, aliases: [...first.aliases, toWrittenText(second)] }]
    : undefined;
}

/** Inside one bold range `X / Y` are two terms as well, while `X and Y` is one. */
function splitParts(src: string, whole: Range): ReturnType<typeof splitConnectedNames> {
  const unit = findSpanAt(src, whole.start, whole.end);
  if (unit?.kind !== 'bold' || unit.outer.end !== whole.end) return splitConnectedNames(src, whole);
  const boldNames = splitConnectedNames(src, trimDecoration(src, trimRange(src, unit.content)));
  const one = { parts: [whole], alternatives: false, connector: undefined };
  return boldNames.parts.length > 1 && boldNames.connector === '/' ? boldNames : one;
}

/** Reads a place for one name: `and` and `/` belong to it. */
export function readOneName(src: string, range: Range): WrittenName | undefined {
  const name = readName(src, trimDecoration(src, trimRange(src, range)));
  return visibleCharacter.test(name.text) ? name : undefined;
}

function createPlainName(
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
    aliases: emptyList,
    qualifier: undefined,
    links,
    deprecated: false,
  };
}

const emptyList: readonly never[] = Object.freeze([]);

function readName(src: string, part: Range): WrittenName {
  const { range, links, parentheses: outer, tag } = unwrap(src, part);
  const afterDash = splitAtDash(src, range);
  const code = afterDash?.isCode === true ? unwrap(src, afterDash.base) : undefined;
  const base = code?.range ?? afterDash?.base ?? range;
  const parentheses = code === undefined ? outer : [...outer, ...code.parentheses];
  const text = getNameText(src, base);
  if (parentheses.length === 0 && afterDash === undefined && tag === undefined)
    return createPlainName(text, base, part, links);
  const contents = parentheses.map((whole) => readParenthesis(src, whole, text));
  if (afterDash !== undefined) contents.push(afterDash.written);
  return {
    text,
    range: base,
    part,
    expansion: contents.find(({ expansion }) => expansion !== undefined)?.expansion,
    aliases: contents.flatMap(({ aliases }) => aliases ?? []),
    qualifier: contents.find(({ qualifier }) => qualifier !== undefined)?.qualifier ?? tag,
    links,
    deprecated: contents.some(({ deprecated }) => deprecated === true),
  };
}

function getNameText(src: string, range: Range): string {
  const raw = src.slice(range.start, range.end);
  if (src[range.start - 1] === '`' && src[range.end] === '`') return raw.trim();
  return raw.endsWith(')') ? toPlainText(raw).replace(optionalPlural, '') : toPlainText(raw);
}

/** `Payout(s)` and `Party(ies)`: texts contain either number, whichever the glossary has. */
const optionalPlural = /(?<=\p{L})\((?:s|es|ies)\)$/u;

interface UnwrappedName {
  readonly range: Range;
  readonly links: readonly string[];
  /** Parentheses at the end, including brackets. */
  readonly parentheses: readonly Range[];
  /** A category in code after the name. */
  readonly tag: WrittenText | undefined;
}

/** Maximum number of layers, since the whole name is searched for each. */
const maxLayers = 16;

/** Removes bold, links, code, quotes and closing parentheses from a name, from the outside in. */
function unwrap(src: string, part: Range): UnwrappedName {
  let links: readonly string[] = emptyList;
  let parentheses: readonly Range[] = emptyList;
  const decorated = trimDecoration(src, trimRange(src, part));
  const tag = findClosingTag(src, decorated);
  let range = tag === undefined ? decorated : { start: decorated.start, end: tag.whole.start };
  for (let layer = 0; layer < maxLayers; layer++) {
    const unit = findSpanAt(src, range.start, range.end);
    const span = unit?.outer.end === range.end ? unit : undefined;
    if (span !== undefined) {
      if (span.address !== undefined && /^[^#]/u.test(span.address))
        links = [...links, span.address];
      range = trimRange(src, span.content);
      if (span.kind === 'code') break;
      range = trimDecoration(src, range);
      continue;
    }
    const quoted = trimQuotes(src, range);
    const parenthesis = quoted === undefined ? findClosingParenthesis(src, range) : undefined;
    if (parenthesis !== undefined) {
      parentheses = [...parentheses, parenthesis];
      range = trimDecoration(src, trimRange(src, { start: range.start, end: parenthesis.start }));
    } else if (quoted !== undefined) range = quoted;
    else break;
  }
  return { range, links, parentheses, tag };
}

/** A category in code at the end of a name: `Basket `[checkout]``. */
function findClosingTag(src: string, { start, end }: Range): WrittenText | undefined {
  if (src[end - 1] !== '`') return undefined;
  const found = /\s`\[([^`[\]]+)\]`$/u.exec(src.slice(start, end));
  const text = found?.[1];
  if (found === null || text === undefined) return undefined;
  const whole = { start: trimRange(src, { start, end: start + found.index }).end, end };
  if (whole.start === start) return undefined;
  return { text, range: { start: end - 2 - text.length, end: end - 2 }, whole };
}

const quotes: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”',
  '„': '“',
  '«': '»',
  '「': '」',
};

function trimQuotes(src: string, { start, end }: Range): Range | undefined {
  const close = quotes[src[start] ?? ''];
  if (close === undefined || end - start < 3 || src[end - 1] !== close) return undefined;
  return src.slice(start + 1, end - 1).includes(close)
    ? undefined
    : { start: start + 1, end: end - 1 };
}

/** `(SLA)` at the end of a name, with brackets; never the whole name, and only after a space or markup. */
function findClosingParenthesis(src: string, { start, end }: Range): Range | undefined {
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

/** `Boot stage: `BL2`` gives the identifier of the name. */
const codeAfterColon = /^(?:: |：)`+[^`\n]+`+$/u;

interface DashSplit {
  readonly isCode?: true;
  readonly base: Range;
  readonly written: ReturnType<typeof readParenthesis>;
}

/** `SLA - Service level agreement` and the reverse, `ラベル: label`; any other dash or colon is part of the name. */
function splitAtDash(src: string, range: Range): DashSplit | undefined {
  const text = src.slice(range.start, range.end);
  const separator = / [-–—] |: |：/u.exec(text);
  if (separator === null) return undefined;
  const left = { start: range.start, end: range.start + separator.index };
  const right = { start: left.end + separator[0].length, end: range.end };
  const before = toPlainText(src.slice(left.start, left.end));
  const after = toPlainText(src.slice(right.start, right.end));
  const written = { text: after, range: right, whole: { start: left.end, end: range.end } };
  if (codeAfterColon.test(text.slice(separator.index)))
    return { base: left, written: { aliases: [written] }, isCode: true };
  if (isAcronym(before) && spellsOut(before, after)) {
    return { base: left, written: { expansion: written } };
  }
  return isAcronym(after) && spellsOut(after, before)
    ? { base: left, written: { aliases: [written] } }
    : findTranslation(left, before, written);
}

/** The same word in two scripts. */
function findTranslation(base: Range, name: string, written: WrittenText): DashSplit | undefined {
  return /^[\p{L}\p{N}\p{M} '’-]+$/u.test(written.text) && isOtherScript(written.text, name)
    ? { base, written: { aliases: [written] } }
    : undefined;
}
