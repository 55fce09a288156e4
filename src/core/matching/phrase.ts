import { Kind, isLetterKind, kindOf } from './characters';
import { otherNumbers, regularPlurals } from '../language/plurals';
import { isPossessive, possessiveEnd, signBeforeSpace } from './separators';
import { WordReader } from './wordReader';

/**
 * The separator between two words of a phrase. `loose`: anything that joins words, including a space or a line break;
 * `tight`: the same without spaces. Any other character requires itself, and `/` and `.` also accept `tight`, because
 * identifiers cannot contain them. `signBeforeSpace` writes a symbol with a space after it.
 */
export const Joint = { loose: ' ', tight: '=' } as const;

/** Used only while splitting a phrase: separators that are loose, or absent when the words are joined. */
const part = '^';
const hyphen = '-';

/** One spelling of a term, split into words. */
export interface Phrase {
  /** As written; compared without case and diacritics. Never empty. */
  readonly words: readonly string[];
  /** One separator after each word except the last. */
  readonly joints: string;
  /** Symbols that must precede and follow: `.` of `.NET`, `++` of `C++`. */
  readonly lead: string;
  readonly trail: string;
  /** Without a lower-case letter: in lower case it may have another meaning. */
  readonly acronym: boolean;
  /** Spelled with `ae` for a possible `ä`: matches only a text with the umlaut. */
  readonly umlaut: boolean;
}

/** The symbols of `characters`; a keycap is a digit in a box. */
const pictureWord = /^[\u25a0-\u27bf\u2b05-\u2b55\u{1f000}-\u{1faff}]/u;
const pictures = /(?:[\u25a0-\u27bf\u2b05-\u2b55\u{1f000}-\u{1faff}]|\ufe0f|\u200d|\u20e3)+/gu;
/** Longer texts are sentences rather than names. */
export const maxWords = 16;
/** In capitals throughout, longer words are emphasis rather than acronyms. */
const maxAcronymWord = 8;
const maxWordOfAcronyms = 5;

/** Returns every spelling that matches a text. None if it contains no word, or too many. */
export function phrasesOf(text: string): readonly Phrase[] {
  const found: Phrase[] = [];
  for (const written of optionalEndings(text.normalize('NFC'))) {
    addSpellings(written, found);
    if (/['’]s[\s_-]/.test(written)) addSpellings(written.replace(/['’]s(?=[\s_-])/g, 's'), found);
  }
  return found;
}

/** `Payout(s)` and `Party(ies)` are one name in two numbers, `Kunde(n)` and `Mitarbeiter(in)` two forms of one. */
function optionalEndings(text: string): readonly string[] {
  if (!optionalEnding.test(text)) return [text];
  return [
    text.replace(allOptionalEndings, ''),
    text.replace(allOptionalEndings, '$1').replace(/y(?=ies(?!\p{L}))/gu, ''),
  ];
}

const optionalEnding = /(?<=\p{L})[([](\p{Ll}{1,5})[)\]]/u;
const allOptionalEndings = new RegExp(optionalEnding.source, 'gu');

function addSpellings(text: string, found: Phrase[]): void {
  const basic = cut(text);
  if (basic === undefined) return;
  addNumbers(basic, found);
  const umlauts = umlautSpelling(basic);
  if (umlauts !== undefined) addNumbers(umlauts, found);
}

function cut(text: string): Phrase | undefined {
  const reader = new WordReader(text);
  const words: string[] = [];
  let joints = '';
  let end = 0;
  for (let at = reader.nextWord(0); at < text.length; at = reader.nextWord(end)) {
    const previous = words.at(-1);
    const wordEnd = reader.read(at);
    const word = text.slice(at, wordEnd);
    if (previous !== undefined) joints += jointBetween(text.slice(end, at), previous, word);
    words.push(word);
    end = isPossessive(reader, wordEnd) ? possessiveEnd(reader, wordEnd) : wordEnd;
  }
  if (words.length === 0 || words.length > maxWords) return undefined;
  if (words.some(isPicture) && !words.every(isPicture))
    return cut(text.replace(pictures, ' ').trim());
  const lead = /(?:^|\s)([.@#$])$/.exec(text.slice(0, reader.nextWord(0)))?.[1] ?? '';
  const trail = /^(?:\+\+|[+#])/.exec(text.slice(end))?.[0] ?? '';
  return { words, joints, lead, trail, acronym: isAcronym(words, joints), umlaut: false };
}

/** A symbol next to words is decoration; by itself it is an entry of a legend. */
function isPicture(word: string): boolean {
  return pictureWord.test(word);
}

function jointBetween(separator: string, before: string, after: string): string {
  if (separator === '') return adjacentJoint(before, after);
  const symbol = separator.trim();
  if (symbol === '/' || symbol === '&') return symbol;
  if (separator === '’') return "'";
  if (/^[-.+:,@#']$/.test(separator)) return separator;
  const sign = /^(\+\+|[.!?:,;+#])\s+$/.exec(separator)?.[1];
  return sign === undefined ? Joint.loose : signBeforeSpace(sign);
}

/** `GitHub` also matches `Git Hub`, but `OAuth` never `O Auth`, nor `S3` ever `S 3`. */
function adjacentJoint(before: string, after: string): string {
  const letters = [before, after].filter((word) => kindOf(word.charCodeAt(0)) !== Kind.digit);
  const splits = letters.every((word) => word.length > 1 && !startsIdeograph(word));
  return splits ? part : Joint.tight;
}

function startsIdeograph(word: string): boolean {
  return kindOf(word.charCodeAt(0)) === Kind.ideograph;
}

function isAcronym(words: readonly string[], joints: string): boolean {
  const longest = joints.includes(Joint.loose) ? maxWordOfAcronyms : maxAcronymWord;
  const bare = words.map((word) => word.replace(/^(\p{Lu}{2,})s$/u, '$1'));
  return (
    bare.some((word) => /\p{Lu}/u.test(word)) &&
    bare.every((word) => word.length <= longest && !/\p{Ll}/u.test(word))
  );
}

/** `Überweisung` also matches `Ueberweisung`, and vice versa. */
function umlautSpelling(phrase: Phrase): Phrase | undefined {
  if (phrase.words.some((word) => /[äöüøå]/i.test(word))) {
    return { ...phrase, words: phrase.words.map(spellOut) };
  }
  if (phrase.acronym || !phrase.words.some((word) => /[aou]e/i.test(word))) return undefined;
  const words = phrase.words.map((word) => word.replace(/([aou])e/gi, '$1'));
  return { ...phrase, words, umlaut: true };
}

const spelledOut: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ø: 'oe',
  å: 'aa',
};

function spellOut(word: string): string {
  return word.replace(/[äöüøå]/gi, (letter) => spelledOut[letter.toLowerCase()] ?? letter);
}

/** Adds singular and irregular forms; regular plurals are recognized in the text itself. */
function addNumbers(phrase: Phrase, found: Phrase[]): void {
  addMerged(phrase, found);
  const last = phrase.words.at(-1) ?? '';
  for (const word of otherNumbers(last)) {
    addMerged({ ...phrase, words: [...phrase.words.slice(0, -1), word] }, found);
  }
  for (const words of headPlurals(phrase)) addMerged({ ...phrase, words }, found);
}

/** `point of sale` becomes `points of sale`. */
function headPlurals({ words, joints, acronym }: Phrase): readonly (readonly string[])[] {
  const [head, link, ...rest] = words;
  if (head === undefined || link === undefined || rest.length === 0 || acronym) return [];
  if (joints.startsWith(Joint.tight) || !/^(?:of|in|to|for|at|by|on|per|de|du)$/i.test(link))
    return [];
  return regularPlurals(head).map((plural) => [plural, link, ...rest]);
}

/** `GitHub`, `e-mail`, `Node.js` and `CI/CD` also match as one word: `github`, `email`, `nodejs`, `cicd`. */
function addMerged(phrase: Phrase, found: Phrase[]): void {
  if (phrase.joints.trim() === '') {
    found.push(phrase);
    return;
  }
  const merged: string[] = [];
  let joints = '';
  phrase.words.forEach((word, i) => {
    const previous = merged.at(-1);
    const joint = phrase.joints.charAt(i - 1);
    if (previous !== undefined && merges(joint, previous, word)) {
      merged[merged.length - 1] = previous + word;
    } else {
      if (previous !== undefined) joints += joint;
      merged.push(word);
    }
  });
  found.push({ ...phrase, joints: settled(phrase.joints) });
  if (merged.length < phrase.words.length) {
    found.push({ ...phrase, words: merged, joints: settled(joints) });
  }
}

function merges(joint: string, before: string, after: string): boolean {
  if (!endsInLetter(before) || !isLetterKind(kindOf(after.charCodeAt(0)))) return false;
  if (joint === '/') return before.length > 1 && after.length > 1;
  return joint === part || joint === hyphen || joint === '.' || joint === Joint.tight;
}

function endsInLetter(word: string): boolean {
  return isLetterKind(kindOf(word.charCodeAt(word.length - 1)));
}

function settled(joints: string): string {
  return joints.replaceAll(part, Joint.loose).replaceAll(hyphen, Joint.loose);
}
