import emphasised from './data/emphasis.txt';
import institutions from './data/institutions.txt';
import names from './data/noAcronyms.txt';
import software from './data/softwareNames.txt';
import { isEverydayWord } from './everydayWords';
import { isUnambiguousCode } from './codes';
import { createWordSet } from './wordList';

const emphasis = createWordSet(emphasised);
const properNames = createWordSet(names, institutions, software);

/**
 * Returns whether capitals abbreviate nothing that a glossary explains: emphasis, keywords, units, numerals, codes.
 */
export function isNonAcronym(word: string): boolean {
  return isDefinitelyNotAcronym(word) || isEverydayWord(word.toLowerCase());
}

/** Like `isNonAcronym`, but an ordinary word in capitals may be an acronym too: `MID`, `ACE`. */
export function isDefinitelyNotAcronym(word: string): boolean {
  return (
    emphasis.has(word) ||
    properNames.has(word) ||
    isUnambiguousCode(word) ||
    isNumeral(word) ||
    isCode(word) ||
    isPlaceholderWord(word)
  );
}

export function isEmphasis(word: string): boolean {
  return emphasis.has(word);
}

/** `XIV`, `MMXX`; with hundreds or fifties only if it is too long for an acronym such as `CD` or `MD`. */
function isNumeral(word: string): boolean {
  return (
    /^X{0,3}(?:IX|IV|V?I{0,3})$/u.test(word) ||
    /^(?=.{4})M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/u.test(word)
  );
}

/** `P95`, `Q3`, `A4`, `KR1`, `VIE01`, hexadecimal digits, and durations as in ISO 8601: `P7D`, `PT5M`. */
function isCode(word: string): boolean {
  return (
    /^P(?=T?\d)(?:\d+[YMWD])*(?:T(?:\d+[HMS])+)?$/u.test(word) ||
    /^\p{Lu}{1,2}\d+$|\d\d|\d\p{Lu}+\d/u.test(word) ||
    /^[\dA-F]{6,}$|^(?:CAFE|BABE|BEEF|DEAD|FACE)$/u.test(word)
  );
}

/** Placeholders and exclamations: `XXX`, `AAAA`, `ABC`, and those of dates and times: `YYYYMM`, `HHMM`. */
function isPlaceholderWord(word: string): boolean {
  return (
    /^([A-FWXYZ])\1+$|\dX{2,}$|^N{2,}$|^(.)\2{3,}$/u.test(word) ||
    /^(?=.{4})(?:YYYY|YY|MM|DD|HH|SS)+Z?$/u.test(word) ||
    /^(?:ABC|ABCD|ABCDE|BAR|BAZ|DEF|FOO|QUX|XYZ)$/u.test(word)
  );
}
