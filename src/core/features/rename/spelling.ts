import { inNumber, numberShift, type NumberShift } from './grammaticalNumber';

/** The kind of place of a name: in sentences it keeps its spaces, as an identifier it must be one word. */
export type Place =
  | { readonly kind: 'prose' }
  /** `joint` separates the words of lower-case identifiers, if the place itself does not show a separator. */
  | { readonly kind: 'identifier'; readonly joint: '' | '_' | '-' };

/** The range of a name within a text, offsets in UTF-16 units; ends before a possessive ending. */
export interface Stretch {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const wordPattern = /[\p{L}\p{M}\p{N}]+/gu;
const wordUnit = /[\p{L}\p{N}_]/u;
const innerCapital = /^.[^]*\p{Lu}/u;
/** `PayPal` and `OrderLine` are two words, `OAuth` is one. */
const hump = /(?<=\p{Lu}\p{Ll}{1,60})(?=\p{Lu}\p{Ll})/u;

/**
 * Returns the new name in the spelling of the old one: with the letter case, the separators and the number of the
 * place.
 */
export function respell(stretch: Stretch, oldName: string, newName: string, place: Place): string {
  const { text, start, end } = stretch;
  const found = text.slice(start, end);
  const shift = shiftOf(found, oldName);
  const joint = jointOf(stretch, oldName, place);
  return joint === undefined
    ? inSentence(found, oldName, newName, shift)
    : inIdentifier(found, oldName, newName, shift, joint);
}

function shiftOf(found: string, oldName: string): NumberShift {
  const name = wordsOf(oldName);
  const head = name.slice(0, -1).join('');
  return numberShift(wordsOf(found).join('').slice(head.length), name.at(-1) ?? '');
}

/** Returns the separator of the words; `undefined` for words of a sentence. */
function jointOf({ text, start, end }: Stretch, oldName: string, place: Place): string | undefined {
  const found = text.slice(start, end);
  if (/\s/u.test(found)) return undefined;
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  const inside = found.replace(/[\p{L}\p{M}\p{N}]/gu, '').charAt(0);
  if (inside === '_' || before === '_' || after === '_') return '_';
  if (inside !== '' && !oldName.includes(inside)) return inside;
  if (wordUnit.test(before) || wordUnit.test(after)) return '';
  const isOneOfSeveral = inside === '' && wordsOf(oldName).length > 1;
  if (place.kind === 'prose') return isOneOfSeveral ? '' : undefined;
  if (isOneOfSeveral) return '';
  return isLower(found) ? place.joint : '';
}

function inIdentifier(
  found: string,
  oldName: string,
  newName: string,
  shift: NumberShift,
  joint: string,
): string {
  const words = inNumbers(identifierWords(newName), shift);
  if (isLower(found)) {
    if (joint === '')
      return words.map((word, i) => (i === 0 ? word.toLowerCase() : capital(word))).join('');
    return words.map((word) => word.toLowerCase()).join(joint);
  }
  if (isUpper(found) && (joint !== '' || !isUpper(oldName))) {
    return words.map((word) => word.toUpperCase()).join(joint === '' ? '_' : joint);
  }
  if (isLower(found.charAt(0))) {
    return words.map((word, i) => (i === 0 ? word.toLowerCase() : capital(word))).join(joint);
  }
  return words.map(capital).join(joint);
}

function inSentence(found: string, oldName: string, newName: string, shift: NumberShift): string {
  const name = lastWordIn(newName.trim().replace(/\s+/gu, ' '), shift);
  return withLineBreaks(inCaseOf(found, oldName, name), found);
}

function inCaseOf(found: string, oldName: string, name: string): string {
  const words = wordsOf(found);
  const shown = words.join(' ');
  const usual = wordsOf(oldName).join(' ');
  if (isUpper(shown) && shown.length > 1 && !isUpper(usual)) return name.toUpperCase();
  // In the glossary's own spelling, with or without a plural ending.
  if (shown.startsWith(usual.slice(0, -1)) || isUpper(usual)) {
    if (isLower(shown) && !isLower(usual)) return smaller(name);
    return isLower(shown) || isUpper(usual) ? name : started(name);
  }
  if (isLower(shown.charAt(0))) return smaller(name);
  if (words.length > 1 && words.every((word) => !isLower(word.charAt(0)))) {
    return name.replace(wordPattern, capital);
  }
  return started(words.length > 1 ? smaller(name) : name);
}

/** Capitalizes the first letter, except in names such as `eBay`. */
function started(name: string): string {
  return innerCapital.test(/^\S*/u.exec(name)?.[0] ?? '') ? name : capital(name);
}

/** Acronyms and words with an inner capital keep their case. */
function smaller(name: string): string {
  return name.replace(wordPattern, (word) => (innerCapital.test(word) ? word : word.toLowerCase()));
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Keeps a line break within the old name, with the following indentation or comment symbol. */
function withLineBreaks(name: string, found: string): string {
  const lineBreak = /(?<![^\p{L}\p{M}\p{N}])[^\p{L}\p{M}\p{N}\n]*\n[^\p{L}\p{M}\p{N}]*/u.exec(
    found,
  )?.[0];
  return lineBreak === undefined ? name : name.replace(' ', () => lineBreak);
}

function lastWordIn(name: string, shift: NumberShift): string {
  return name.replace(/(?<![\p{L}\p{M}\p{N}])[\p{L}\p{M}\p{N}]+(?=[^\p{L}\p{M}\p{N}]*$)/u, (word) =>
    inNumber(word, shift),
  );
}

function inNumbers(words: readonly string[], shift: NumberShift): readonly string[] {
  return words.map((word, i) => (i === words.length - 1 ? inNumber(word, shift) : word));
}

function wordsOf(text: string): readonly string[] {
  return text.match(wordPattern) ?? [];
}

function identifierWords(name: string): readonly string[] {
  return wordsOf(name).flatMap((word) => word.split(hump));
}

function isLower(text: string): boolean {
  return text !== '' && text === text.toLowerCase();
}

/** A plural `s` may stay in lower case: `SLAs`. */
function isUpper(text: string): boolean {
  const bare = /^\P{Ll}{2,}s$/u.test(text) ? text.slice(0, -1) : text;
  return bare !== bare.toLowerCase() && bare === bare.toUpperCase();
}
