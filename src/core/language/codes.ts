import { countries, currencies, languages } from 'word-lists/codes';
import airports from './data/airports.txt';
import coins from './data/furtherCodes.txt';
import sure from './data/sureCodes.txt';
import { createWordSet } from './wordList';

const unambiguousCodes = createWordSet(sure);
const currencyCodes = createWordSet(currencies, coins);
const airportCodes = createWordSet(airports);
/** Two letters each: the European Union uses `UK`, `EU` and `EL`, which the lists do not contain. */
const countryCodes = createWordSet(countries, 'EL EU UK');
const languageCodes = createWordSet(languages);
const twoLetterCodes = [countryCodes, languageCodes];

/** Returns true for a code that hardly ever has another meaning. */
export function isUnambiguousCode(word: string): boolean {
  return unambiguousCodes.has(word);
}

/** Returns whether two capitals are those of a language and a country, as in `PT-BR`. */
export function isLocale(language: string, country: string): boolean {
  return languageCodes.has(language) && countryCodes.has(country);
}

/** Returns true for a currency next to an amount: `ILS 100`, `250 KES`. */
export function isCurrency(word: string): boolean {
  return currencyCodes.has(word);
}

/**
 * Returns whether the words of a list are all codes of one kind: countries, languages, currencies, airports.
 * Two-letter words are ambiguous unless one of the words, or another one on the same line, is a certain code.
 */
export function areCodes(listed: readonly string[], line: string): boolean {
  if (listed.length < 2) return false;
  if ([currencyCodes, airportCodes].some((codes) => listed.every((word) => codes.has(word))))
    return true;
  const isOneKind = twoLetterCodes.some((codes) => listed.every((word) => codes.has(word)));
  return (
    isOneKind &&
    (listed.length > 2 || line.match(/\b[A-Z]{2}\b/gu)?.some(isUnambiguousCode) === true)
  );
}
