import {
  findOtherNumberForms,
  findSingularEndings,
  isIrregularPlural,
  toRegularPlurals,
} from './plurals';

/** The kind of place of a name: in sentences it keeps its spaces, as an identifier it must be one word. */
export type Place =
  | { readonly kind: 'prose' }
  /** `separator` separates the words of lower-case identifiers, if the place itself does not show a separator. */
  | { readonly kind: 'identifier'; readonly separator: '' | '_' | '-' };

/** The range of a name within a text, offsets in UTF-16 units; ends before a possessive ending. */
export interface NameSpan {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const wordPattern = /[\p{L}\p{M}\p{N}]+/gu;
const wordUnit = /[\p{L}\p{N}_]/u;
const innerCapital = /^.[^]*\p{Lu}/u;
/** `PayPal` and `OrderLine` are two words, `OAuth` is one. */
const camelCaseBoundary = /(?<=\p{Lu}\p{Ll}{1,60})(?=\p{Lu}\p{Ll})/u;

/**
 * Returns the new name in the spelling of the old one: with the letter case, the separators and the number of the
 * place.
 */
export function respell(span: NameSpan, oldName: string, newName: string, place: Place): string {
  const { text, start, end } = span;
  const writtenText = text.slice(start, end);
  const shift = getShift(writtenText, oldName);
  const separator = findSeparator(span, oldName, place);
  return separator === undefined
    ? spellInSentence(writtenText, oldName, newName, shift)
    : spellAsIdentifier(writtenText, oldName, newName, shift, separator);
}

function getShift(writtenText: string, oldName: string): NumberShift {
  const name = listWords(oldName);
  const head = name.slice(0, -1).join('');
  return getNumberShift(listWords(writtenText).join('').slice(head.length), name.at(-1) ?? '');
}

/** Returns the separator of the words; `undefined` for words of a sentence. */
function findSeparator(
  { text, start, end }: NameSpan,
  oldName: string,
  place: Place,
): string | undefined {
  const writtenText = text.slice(start, end);
  if (/\s/u.test(writtenText)) return undefined;
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  const inside = writtenText.replace(/[\p{L}\p{M}\p{N}]/gu, '').charAt(0);
  if (inside === '_' || before === '_' || after === '_') return '_';
  if (inside !== '' && !oldName.includes(inside)) return inside;
  if (wordUnit.test(before) || wordUnit.test(after)) return '';
  const isOneOfSeveral = inside === '' && listWords(oldName).length > 1;
  if (place.kind === 'prose') return isOneOfSeveral ? '' : undefined;
  if (isOneOfSeveral) return '';
  return isLower(writtenText) ? place.separator : '';
}

function spellAsIdentifier(
  writtenText: string,
  oldName: string,
  newName: string,
  shift: NumberShift,
  separator: string,
): string {
  const note = closingNote.exec(newName)?.[0] ?? '';
  const noun = newName.slice(0, newName.length - note.length);
  const words = [...setNumber(splitIdentifierWords(noun), shift), ...splitIdentifierWords(note)];
  if (isLower(writtenText)) {
    if (separator === '')
      return words.map((word, i) => (i === 0 ? word.toLowerCase() : capitalize(word))).join('');
    return words.map((word) => word.toLowerCase()).join(separator);
  }
  if (isUpper(writtenText) && (separator !== '' || !isUpper(oldName))) {
    return words.map((word) => word.toUpperCase()).join(separator === '' ? '_' : separator);
  }
  if (isLower(writtenText.charAt(0))) {
    return words
      .map((word, i) => (i === 0 ? word.toLowerCase() : capitalize(word)))
      .join(separator);
  }
  return words.map(capitalize).join(separator);
}

function spellInSentence(
  writtenText: string,
  oldName: string,
  newName: string,
  shift: NumberShift,
): string {
  const name = setNumberOfLastWord(newName.trim().replace(/\s+/gu, ' '), shift);
  return restoreLineBreaks(matchLetterCase(writtenText, oldName, name), writtenText);
}

function matchLetterCase(writtenText: string, oldName: string, name: string): string {
  const words = listWords(writtenText);
  const shown = words.join(' ');
  const usual = listWords(oldName).join(' ');
  if (isUpper(shown) && shown.length > 1 && !isUpper(usual)) return name.toUpperCase();
  // In the glossary's own spelling, with or without a plural ending.
  if (shown.startsWith(usual.slice(0, -1)) || isUpper(usual)) {
    if (isLower(shown) && !isLower(usual)) return toLowerCaseWords(name);
    return isLower(shown) || isUpper(usual) ? name : startWithCapital(name);
  }
  if (isLower(shown.charAt(0))) return toLowerCaseWords(name);
  if (words.length > 1 && words.every((word) => !isLower(word.charAt(0)))) {
    return name.replace(wordPattern, capitalize);
  }
  return startWithCapital(words.length > 1 ? toLowerCaseWords(name) : name);
}

/** Capitalizes the first letter, except in names such as `eBay`. */
function startWithCapital(name: string): string {
  return innerCapital.test(/^\S*/u.exec(name)?.[0] ?? '') ? name : capitalize(name);
}

/** Acronyms and words with a capital inside keep their case. */
function toLowerCaseWords(name: string): string {
  return name.replace(wordPattern, (word) => (innerCapital.test(word) ? word : word.toLowerCase()));
}

function capitalize(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Keeps a line break within the old name, with the following indentation or comment symbol. */
function restoreLineBreaks(name: string, writtenText: string): string {
  const lineBreak = /(?<![^\p{L}\p{M}\p{N}])[^\p{L}\p{M}\p{N}\n]*\n[^\p{L}\p{M}\p{N}]*/u.exec(
    writtenText,
  )?.[0];
  return lineBreak === undefined ? name : name.replace(' ', () => lineBreak);
}

/** A note after the name, whose words are no part of the noun: `Order (new)`. */
const closingNote = /\s[([（][^()[\]（）]{0,60}[)\]）]$/u;

function setNumberOfLastWord(name: string, shift: NumberShift): string {
  const note = closingNote.exec(name)?.[0] ?? '';
  const noun = name.slice(0, name.length - note.length);
  return setNumberOfNoun(noun, shift) + note;
}

function setNumberOfNoun(name: string, shift: NumberShift): string {
  return name.replace(/(?<![\p{L}\p{M}\p{N}])[\p{L}\p{M}\p{N}]+(?=[^\p{L}\p{M}\p{N}]*$)/u, (word) =>
    toNumberForm(word, shift),
  );
}

function setNumber(words: readonly string[], shift: NumberShift): readonly string[] {
  return words.map((word, i) => (i === words.length - 1 ? toNumberForm(word, shift) : word));
}

function listWords(text: string): readonly string[] {
  return text.match(wordPattern) ?? [];
}

function splitIdentifierWords(name: string): readonly string[] {
  return listWords(name).flatMap((word) => word.split(camelCaseBoundary));
}

function isLower(text: string): boolean {
  return text !== '' && text === text.toLowerCase();
}

/** A plural `s` may stay in lower case: `SLAs`. */
function isUpper(text: string): boolean {
  const bare = /^\P{Ll}{2,}s$/u.test(text) ? text.slice(0, -1) : text;
  return bare !== bare.toLowerCase() && bare === bare.toUpperCase();
}

/** Words ending in `-o` whose plural ends in `-oes`; others take only `s`. */
const oesNouns = new Set(['echo', 'embargo', 'hero', 'potato', 'tomato', 'torpedo', 'veto']);

/** How the grammatical number of a text differs from that of the name. */
type NumberShift = 'same' | 'plural' | 'singular';

/**
 * Returns whether a text contains the name's last word in the other number. Both are words without separators, in any
 * case.
 */
function getNumberShift(foundWord: string, nameWord: string): NumberShift {
  const folded = foundWord.toLowerCase();
  const name = nameWord.toLowerCase();
  if (folded === name) return 'same';
  if (toRegularPlurals(name).includes(folded)) return 'plural';
  if (!findOtherNumberForms(name).some((word) => word.toLowerCase() === folded)) return 'same';
  return isPlural(name) ? 'singular' : 'plural';
}

/** Returns a word in the given number, in its own case; words already in it stay unchanged. */
function toNumberForm(word: string, shift: NumberShift): string {
  switch (shift) {
    case 'same':
      return word;
    case 'plural':
      return toPlural(word);
    case 'singular':
      return isPlural(word) ? matchModelCase(findOtherNumberForms(word)[0] ?? word, word) : word;
  }
}

function toPlural(word: string): string {
  if (!/\p{L}$/u.test(word) || isPlural(word) || isInvariant(word)) return word;
  const [irregular] = findOtherNumberForms(word);
  if (irregular !== undefined) return matchModelCase(irregular, word);
  const lower = word.toLowerCase();
  const plurals = toRegularPlurals(word);
  const plain = lower.endsWith('o') && !oesNouns.has(lower);
  return matchEndingCase((plain ? plurals.at(-1) : plurals[0]) ?? word, word);
}

function isPlural(word: string): boolean {
  if (isIrregularPlural(word)) return true;
  return word.length > 3 && findSingularEndings(word.toLowerCase()).length > 0;
}

/** `news`, `goods`: end like a plural, but have no singular. */
function isInvariant(word: string): boolean {
  return word.length > 3 && /[^sui]s$/u.test(word) && !isPlural(word);
}

/** Irregular forms are listed in lower case. */
function matchModelCase(word: string, model: string): string {
  if (model === model.toLowerCase()) return word.toLowerCase();
  if (model === model.toUpperCase()) return word.toUpperCase();
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** An acronym keeps its lower-case plural letter: `SLAs`; a longer word in capitals does not. */
function matchEndingCase(plural: string, word: string): string {
  return word.length > 4 && word === word.toUpperCase() ? plural.toUpperCase() : plural;
}
