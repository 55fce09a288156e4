import { isAcronym, spellsOut } from '../../../language/acronyms';
import type { Range } from '../../../text/range';
import { statusOf } from '../../fieldNames';
import { plainText, trimmed } from '../markdown/syntax/inline';

/** A text with its range; `whole` includes the brackets around it. */
export interface Written {
  readonly text: string;
  readonly range: Range;
  readonly whole: Range;
}

/** The meaning of a parenthesis after a name. */
export interface ParenthesisMeaning {
  readonly expansion?: Written;
  readonly aliases?: readonly Written[];
  readonly qualifier?: Written;
  readonly deprecated?: boolean;
}

const introducesAlias =
  /^(?:aka|a\.k\.a\.?|also known as|also called|also|or|formerly|previously|abbr\.?|abbreviated(?: as| to)?|abbreviation|acronym|plural|pl\.|synonyms?)[:,]?\s+/iu;
const introducesExpansion = /^(?:short for|stands for|abbreviation of|acronym for|=)[:,]?\s+/iu;

/** Determines whether a parenthesis is the expansion, an acronym, an alias or a qualifier of the name. */
export function readParenthesis(src: string, whole: Range, name: string): ParenthesisMeaning {
  const range = trimmed(src, { start: whole.start + 1, end: whole.end - 1 });
  const text = plainText(src.slice(range.start, range.end));
  const written = (from: number): Written => {
    if (from === 0) return { text, range, whole };
    const at = { start: range.start + from, end: range.end };
    return { text: plainText(src.slice(at.start, at.end)), range: at, whole };
  };
  if (text === '') return {};
  const raw = src.slice(range.start, range.end);
  const spelled = introducesExpansion.exec(raw)?.[0].length;
  if (spelled !== undefined) return { expansion: written(spelled) };
  const alias = introducesAlias.exec(raw)?.[0].length;
  if (alias !== undefined) return { aliases: items(src, range.start + alias, range.end, whole) };
  if (isNumeronym(name) && /\s/u.test(text)) return { expansion: written(0) };
  if (isAcronym(name) && mostlySpellsOut(name, text)) return { expansion: written(0) };
  const several = items(src, range.start, range.end, whole);
  if (several.every((item) => abbreviates(item.text, name))) return { aliases: several };
  return statusOf(text) === 'deprecated' ? { deprecated: true } : { qualifier: written(0) };
}

/** `p95`, `k8s`, `i18n`: short with digits, so that an adjacent phrase expands it. */
function isNumeronym(name: string): boolean {
  return name.length <= 5 && /^\p{L}\p{N}+\p{L}?$/u.test(name);
}

/** Next to the acronym itself, capitalized words are its expansion even if one letter does not match. */
function mostlySpellsOut(acronym: string, phrase: string): boolean {
  if (spellsOut(acronym, phrase)) return true;
  const words = phrase.split(/\s+/u);
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return words.length > 1 && words.length <= acronym.length + 3 && capitals * 2 > words.length;
}

function abbreviates(text: string, name: string): boolean {
  if (isOtherScript(text, name)) return true;
  if (isAcronym(name)) return false;
  return isAcronym(text) || (!/\s/u.test(text) && spellsOut(text, name));
}

/** The same word in another script: `Lease (処理租約)`. */
export function isOtherScript(text: string, name: string): boolean {
  const eastern =
    /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Cyrillic}]/u;
  const latin = /\p{Script=Latin}/u;
  return (
    (eastern.test(text) && !eastern.test(name)) ||
    (latin.test(text) && !latin.test(name) && eastern.test(name))
  );
}

function items(src: string, start: number, end: number, whole: Range): readonly Written[] {
  const found: Written[] = [];
  let from = start;
  const add = (to: number): void => {
    const range = trimmed(src, { start: from, end: to });
    const text = plainText(src.slice(range.start, range.end)).replace(/^["“](.*)["”]$/u, '$1');
    if (text !== '') found.push({ text, range, whole });
  };
  for (const separator of src.slice(start, end).matchAll(/[,;，；、]|\bor\b|\//gu)) {
    if (separator[0] === '/' && !/\s/u.test(src[start + separator.index - 1] ?? '')) continue;
    add(start + separator.index);
    from = start + separator.index + separator[0].length;
  }
  add(end);
  return found;
}
