import { isAcronym, spellsOut } from '../../../language/acronyms';
import type { Range } from '../../../text/range';
import { trimRange } from '../../../text/trim';
import { parseStatus } from '../../fieldNames';
import { findSpanAt, toPlainText } from '../markdown/syntax/inline';
import { isLanguageName } from '../../../language/languageNames';

/** A text with its range; `whole` includes the brackets around it. */
export interface WrittenText {
  readonly text: string;
  readonly range: Range;
  readonly whole: Range;
}

/** The meaning of a parenthesis after a name. */
export interface ParenthesisMeaning {
  readonly expansion?: WrittenText;
  readonly aliases?: readonly WrittenText[];
  readonly qualifier?: WrittenText;
  readonly deprecated?: boolean;
}

const aliasIntroduction =
  /^(?:aka|a\.k\.a\.?|also known as|also called|also|or|formerly|previously|abbr\.?|abbreviated(?: as| to)?|abbreviation|acronym|plural|pl\.|synonyms?)[:,]?\s+|^(?:亦称|亦稱|又称|又稱|也称|也稱|简称|簡稱|别名|別名|略称|통칭|약칭)[：:]?\s*(?=\S)/iu;
const expansionIntroduction = /^(?:short for|stands for|abbreviation of|acronym for|=)[:,]?\s+/iu;

/** Determines whether a parenthesis is the expansion, an acronym, an alias or a qualifier of the name. */
export function readParenthesis(src: string, whole: Range, name: string): ParenthesisMeaning {
  const range = trimRange(src, { start: whole.start + 1, end: whole.end - 1 });
  const text = toPlainText(src.slice(range.start, range.end));
  const written = (from: number): WrittenText => {
    if (from === 0) return { text, range, whole };
    const at = { start: range.start + from, end: range.end };
    return { text: toPlainText(src.slice(at.start, at.end)), range: at, whole };
  };
  if (text === '') return {};
  const raw = src.slice(range.start, range.end);
  const spelled = expansionIntroduction.exec(raw)?.[0].length;
  if (spelled !== undefined) return { expansion: written(spelled) };
  const alias = aliasIntroduction.exec(raw)?.[0].length;
  if (alias !== undefined)
    return { aliases: splitAliases(src, range.start + alias, range.end, whole) };
  if (isNumeronym(name) && /\s/u.test(text)) return { expansion: written(0) };
  if (isAcronym(name) && seemsToSpellOut(name, text)) return { expansion: written(0) };
  if (isLanguageTag(text) && !spellsOut(text, name)) return {};
  const span = findSpanAt(src, range.start, range.end);
  if (span?.outer.end === range.end && (span.kind === 'bold' || span.kind === 'code'))
    return { aliases: [written(0)] };
  const several = splitAliases(src, range.start, range.end, whole);
  if (several.every((item) => isAbbreviationOf(item.text, name))) return { aliases: several };
  return parseStatus(text) === 'deprecated' ? { deprecated: true } : { qualifier: written(0) };
}

/** `User (EN)` gives the language of the name. */
function isLanguageTag(text: string): boolean {
  return /^[A-Z]{2}$/u.test(text) && isLanguageName(text);
}

/** `p95`, `k8s`, `i18n`: short with digits, so that an adjacent phrase expands it. */
function isNumeronym(name: string): boolean {
  return name.length <= 5 && /^\p{L}\p{N}+\p{L}?$/u.test(name);
}

/** Next to the acronym itself, capitalized words are its expansion even if one letter does not match. */
export function seemsToSpellOut(acronym: string, phrase: string): boolean {
  if (spellsOut(acronym, phrase)) return true;
  const words = phrase.split(/\s+/u);
  const capitalizedWords = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return (
    words.length > 1 && words.length <= acronym.length + 3 && capitalizedWords * 2 > words.length
  );
}

function isAbbreviationOf(text: string, name: string): boolean {
  if (isOtherScript(text, name)) return true;
  if (isAcronym(name)) return false;
  return isAcronym(text) || (!/\s/u.test(text) && spellsOut(text, name));
}

/** The same word in another script: `Lease (処理租約)`. */
export function isOtherScript(text: string, name: string): boolean {
  const eastern =
    /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thai}\p{Script=Devanagari}\p{Script=Armenian}\p{Script=Georgian}]/u;
  const latin = /\p{Script=Latin}/u;
  return (
    (eastern.test(text) && !eastern.test(name)) ||
    (latin.test(text) &&
      !eastern.test(text) &&
      eastern.test(name) &&
      containsLatinWords(text, name))
  );
}

/** `聚合草稿 Adapter（Aggregate Draft Adapter）`: the name may contain some of the words. */
function containsLatinWords(text: string, name: string): boolean {
  const words = name.match(/\p{Script=Latin}+/gu) ?? [];
  return words.every((word) => text.toLowerCase().includes(word.toLowerCase()));
}

function splitAliases(
  src: string,
  start: number,
  end: number,
  whole: Range,
): readonly WrittenText[] {
  const aliases: WrittenText[] = [];
  let from = start;
  const add = (to: number): void => {
    const range = trimRange(src, { start: from, end: to });
    const text = toPlainText(src.slice(range.start, range.end)).replace(/^["“](.*)["”]$/u, '$1');
    if (text !== '') aliases.push({ text, range, whole });
  };
  for (const separator of src.slice(start, end).matchAll(/[,;，；、]|\bor\b|\//gu)) {
    if (separator[0] === '/' && !/\s/u.test(src[start + separator.index - 1] ?? '')) continue;
    add(start + separator.index);
    from = start + separator.index + separator[0].length;
  }
  add(end);
  return aliases;
}
