import { Kind, isLetterKind, getKind } from './characters';
import { findOtherNumberForms, toRegularPlurals } from '../language/plurals';
import { findGermanForms, spellUmlaut } from '../language/germanForms';
import { isPossessive, findPossessiveEnd, encodeSignBeforeSpace } from './separators';
import { WordReader } from './wordReader';

/**
 * The separator between two words of a phrase. `loose`: anything that joins words, including a space or a line break;
 * `tight`: the same without spaces. Any other character requires itself, and `/` and `.` also accept `tight`, because
 * identifiers cannot contain them. `encodeSignBeforeSpace` writes a symbol with a space after it.
 */
export const RequiredSeparator = { loose: ' ', tight: '=' } as const;

/** Used only while splitting a phrase: separators that are loose, or absent when the words are joined. */
const partBoundary = '^';
const hyphen = '-';

/** One spelling of a term, split into words. */
export interface Phrase {
  /** As written; compared without case and diacritics. Never empty. */
  readonly words: readonly string[];
  /** One separator after each word except the last. */
  readonly requiredSeparators: string;
  /** Symbols that must precede and follow: `.` of `.NET`, `++` of `C++`. */
  readonly leadingSymbol: string;
  readonly trailingSymbol: string;
  /** Without a lower-case letter: in lower case it may have another meaning. */
  readonly acronym: boolean;
  /** Spelled with `ae` for a possible `ä`, or another word without the umlaut: matches only a text with an umlaut. */
  readonly umlaut: boolean;
  /** A form of a German noun: in sentences, its last word must begin with a capital. */
  readonly noun: boolean;
}

/** The symbols of `characters`; a keycap is a digit in a box. */
const pictureWord = /^[\u25a0-\u27bf\u2b05-\u2b55\u{1f000}-\u{1faff}]/u;
const pictures = /(?:[\u25a0-\u27bf\u2b05-\u2b55\u{1f000}-\u{1faff}]|\ufe0f|\u200d|\u20e3)+/gu;
/** Longer texts are sentences rather than names. */
export const maxWords = 16;
/** In capitals throughout, longer words are emphasis rather than acronyms. */
const maxAcronymWord = 8;
const maxAcronymWordInPhrase = 5;

/**
 * Returns every spelling that matches a text. None if it contains no word, or too many.
 *
 * @param isGerman Whether to add the German plurals and cases of its last word.
 */
export function createPhrases(text: string, isGerman = false): readonly Phrase[] {
  const phrases: Phrase[] = [];
  if (isGerman) addGermanForms(text, phrases);
  for (const written of expandOptionalEndings(text.normalize('NFC'))) {
    addSpellings(written, phrases);
    if (/['’]s[\s_-]/.test(written))
      addSpellings(written.replace(/['’]s(?=[\s_-])/g, 's'), phrases);
  }
  return phrases;
}

/** `Payout(s)` and `Party(ies)` are one name in two numbers, `Kunde(n)` and `Mitarbeiter(in)` two forms of one. */
function expandOptionalEndings(text: string): readonly string[] {
  if (!optionalEnding.test(text)) return [text];
  return [
    text.replace(allOptionalEndings, ''),
    text.replace(allOptionalEndings, '$1').replace(/y(?=ies(?!\p{L}))/gu, ''),
  ];
}

const optionalEnding = /(?<=\p{L})[([](\p{Ll}{1,5})[)\]]/u;
const allOptionalEndings = new RegExp(optionalEnding.source, 'gu');

function addSpellings(text: string, phrases: Phrase[]): void {
  const basic = parsePhrase(text);
  if (basic === undefined) return;
  addNumberForms(basic, phrases);
  const umlauts = createUmlautSpelling(basic);
  if (umlauts !== undefined) addNumberForms(umlauts, phrases);
}

function parsePhrase(text: string): Phrase | undefined {
  const reader = new WordReader(text);
  const words: string[] = [];
  let requiredSeparators = '';
  let end = 0;
  for (let at = reader.findNextWord(0); at < text.length; at = reader.findNextWord(end)) {
    const previous = words.at(-1);
    const wordEnd = reader.read(at);
    const word = text.slice(at, wordEnd);
    if (previous !== undefined)
      requiredSeparators += getRequiredSeparator(text.slice(end, at), previous, word);
    words.push(word);
    end = isPossessive(reader, wordEnd) ? findPossessiveEnd(reader, wordEnd) : wordEnd;
  }
  if (words.length === 0 || words.length > maxWords) return undefined;
  if (words.some(isPicture) && !words.every(isPicture))
    return parsePhrase(text.replace(pictures, ' ').trim());
  const lead = /(?:^|\s)([.@#$])$/.exec(text.slice(0, reader.findNextWord(0)))?.[1] ?? '';
  const trail = /^(?:\+\+|[+#])/.exec(text.slice(end))?.[0] ?? '';
  return {
    words,
    requiredSeparators,
    leadingSymbol: lead,
    trailingSymbol: trail,
    acronym: isAcronym(words, requiredSeparators),
    umlaut: false,
    noun: false,
  };
}

/** A symbol next to words is decoration; by itself it is an entry of a legend. */
function isPicture(word: string): boolean {
  return pictureWord.test(word);
}

function getRequiredSeparator(separator: string, before: string, after: string): string {
  if (separator === '') return getAdjacentSeparator(before, after);
  const symbol = separator.trim();
  if (symbol === '/' || symbol === '&') return symbol;
  if (separator === '’') return "'";
  if (/^[-.+:,@#']$/.test(separator)) return separator;
  const sign = /^(\+\+|[.!?:,;+#])\s+$/.exec(separator)?.[1];
  return sign === undefined ? RequiredSeparator.loose : encodeSignBeforeSpace(sign);
}

/** `GitHub` also matches `Git Hub`, but `OAuth` never `O Auth`, nor `S3` ever `S 3`. */
function getAdjacentSeparator(before: string, after: string): string {
  const letters = [before, after].filter((word) => getKind(word.charCodeAt(0)) !== Kind.digit);
  const splits = letters.every((word) => word.length > 1 && !startsWithIdeograph(word));
  return splits ? partBoundary : RequiredSeparator.tight;
}

function startsWithIdeograph(word: string): boolean {
  return getKind(word.charCodeAt(0)) === Kind.ideograph;
}

function isAcronym(words: readonly string[], requiredSeparators: string): boolean {
  const longest = requiredSeparators.includes(RequiredSeparator.loose)
    ? maxAcronymWordInPhrase
    : maxAcronymWord;
  const singularWords = words.map((word) => word.replace(/^(\p{Lu}{2,})s$/u, '$1'));
  return (
    singularWords.some((word) => /\p{Lu}/u.test(word)) &&
    singularWords.every((word) => word.length <= longest && !/\p{Ll}/u.test(word))
  );
}

/** `Überweisung` also matches `Ueberweisung`, and vice versa. */
function createUmlautSpelling(phrase: Phrase): Phrase | undefined {
  if (phrase.words.some((word) => /[äöüøå]/i.test(word))) {
    return { ...phrase, words: phrase.words.map(spellOut) };
  }
  if (phrase.acronym || !phrase.words.some((word) => /[aou]e/i.test(word))) return undefined;
  const words = phrase.words.map((word) => word.replace(/([aou])e/gi, '$1'));
  return { ...phrase, words, umlaut: true };
}

const umlautSpellings: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ø: 'oe',
  å: 'aa',
};

function spellOut(word: string): string {
  return word.replace(/[äöüøå]/gi, (letter) => umlautSpellings[letter.toLowerCase()] ?? letter);
}

/** Adds singular and irregular forms; regular plurals are recognized in the text itself. */
function addNumberForms(phrase: Phrase, phrases: Phrase[]): void {
  addMergedSpelling(phrase, phrases);
  const last = phrase.words.at(-1) ?? '';
  for (const word of findOtherNumberForms(last)) {
    addMergedSpelling({ ...phrase, words: [...phrase.words.slice(0, -1), word] }, phrases);
  }
  for (const words of listHeadPlurals(phrase)) addMergedSpelling({ ...phrase, words }, phrases);
}

/** `Technischer Bescheid` becomes `Technischer Bescheide` and so on. */
function addGermanForms(text: string, phrases: Phrase[]): void {
  const basic = parsePhrase(text.normalize('NFC'));
  if (basic === undefined || basic.acronym) return;
  for (const { word, needsUmlaut } of findGermanForms(basic.words.at(-1) ?? '')) {
    const before = basic.words.slice(0, -1);
    const form = { ...basic, words: [...before, word], noun: true };
    addMergedSpelling({ ...form, umlaut: needsUmlaut }, phrases);
    const spelled = spellUmlaut(word);
    if (spelled !== word) addMergedSpelling({ ...form, words: [...before, spelled] }, phrases);
    const umlauts = needsUmlaut ? undefined : createUmlautSpelling(form);
    if (umlauts !== undefined) addMergedSpelling(umlauts, phrases);
  }
}

/** `point of sale` becomes `points of sale`. */
function listHeadPlurals({
  words,
  requiredSeparators,
  acronym,
}: Phrase): readonly (readonly string[])[] {
  const [head, link, ...rest] = words;
  if (head === undefined || link === undefined || rest.length === 0 || acronym) return [];
  if (
    requiredSeparators.startsWith(RequiredSeparator.tight) ||
    !/^(?:of|in|to|for|at|by|on|per|de|du)$/i.test(link)
  )
    return [];
  return toRegularPlurals(head).map((plural) => [plural, link, ...rest]);
}

/** `GitHub`, `e-mail`, `Node.js` and `CI/CD` also match as one word: `github`, `email`, `nodejs`, `cicd`. */
function addMergedSpelling(phrase: Phrase, phrases: Phrase[]): void {
  if (phrase.requiredSeparators.trim() === '') {
    phrases.push(phrase);
    return;
  }
  const merged: string[] = [];
  let requiredSeparators = '';
  phrase.words.forEach((word, i) => {
    const previous = merged.at(-1);
    const requiredSeparator = phrase.requiredSeparators.charAt(i - 1);
    if (previous !== undefined && canMerge(requiredSeparator, previous, word)) {
      merged[merged.length - 1] = previous + word;
    } else {
      if (previous !== undefined) requiredSeparators += requiredSeparator;
      merged.push(word);
    }
  });
  phrases.push({ ...phrase, requiredSeparators: resolveSeparators(phrase.requiredSeparators) });
  if (merged.length < phrase.words.length) {
    phrases.push({
      ...phrase,
      words: merged,
      requiredSeparators: resolveSeparators(requiredSeparators),
    });
  }
}

function canMerge(requiredSeparator: string, before: string, after: string): boolean {
  if (!endsWithLetter(before) || !isLetterKind(getKind(after.charCodeAt(0)))) return false;
  if (requiredSeparator === '/') return before.length > 1 && after.length > 1;
  return (
    requiredSeparator === partBoundary ||
    requiredSeparator === hyphen ||
    requiredSeparator === '.' ||
    requiredSeparator === RequiredSeparator.tight
  );
}

function endsWithLetter(word: string): boolean {
  return isLetterKind(getKind(word.charCodeAt(word.length - 1)));
}

function resolveSeparators(requiredSeparators: string): string {
  return requiredSeparators
    .replaceAll(partBoundary, RequiredSeparator.loose)
    .replaceAll(hyphen, RequiredSeparator.loose);
}
