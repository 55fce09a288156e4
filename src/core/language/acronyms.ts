import list from './data/omittedWords.txt';
import { foldText } from './folding';
import { createWordSet } from './wordList';
import { isSubsequence } from '../text/isSubsequence';

/**
 * Returns true for a name such as `SLA`, `K8s`, `CI/CD`, `R&D`, `OAuth2`: one word of at most 12 UTF-16 units, with
 * at least as many capitals and digits as lower-case letters. The only definition, for glossaries, completion, hovers
 * and checks.
 */
export function isAcronym(name: string): boolean {
  if (name.length > 12 || /\s/u.test(name)) return false;
  const { uppercase, lowercase, digits } = ascii.test(name) ? countAscii(name) : countLetters(name);
  return uppercase >= 1 && uppercase + digits >= 2 && uppercase + digits >= lowercase;
}

/** The general patterns below cover thousands of characters; a text of only these characters needs none of them. */
const ascii = /^\p{ASCII}*$/u;

const wordEnd = /(\p{Ll})(\p{Lu})/gu;
const word = /[\p{L}\p{N}]+/gu;

interface LetterCounts {
  readonly uppercase: number;
  readonly lowercase: number;
  readonly digits: number;
}

function countLetters(name: string): LetterCounts {
  const uppercase = name.match(/\p{Lu}/gu)?.length ?? 0;
  const lowercase = name.match(/\p{Ll}/gu)?.length ?? 0;
  const digits = name.match(/\p{N}/gu)?.length ?? 0;
  return { uppercase, lowercase, digits };
}

function countAscii(name: string): LetterCounts {
  let uppercase = 0;
  let lowercase = 0;
  let digits = 0;
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i);
    if (code > 64 && code < 91) uppercase++;
    else if (code > 96 && code < 123) lowercase++;
    else if (code > 47 && code < 58) digits++;
  }
  return { uppercase, lowercase, digits };
}

/** Words that may have no letter in the acronym. */
const omittedWords = createWordSet(list);

/** Returns whether the letters of the acronym are, in order, the beginnings of the phrase's words. */
export function spellsOut(acronym: string, phrase: string): boolean {
  const letters = splitWords(acronym, Infinity).join('');
  const most = letters.length + 4;
  const words = splitWords(phrase, most + 1);
  if (words.length > most) return false;
  return (
    spells(letters, words, 0, 0, 0) ||
    (letters.endsWith('s') && spells(letters.slice(0, -1), words, 0, 0, 0))
  );
}

/** Returns the first words of a text, folded; a capital after a lower-case letter begins a word. */
function splitWords(text: string, most: number): readonly string[] {
  const words = text.includes('&') ? text.replaceAll('&', ' and ') : text;
  if (ascii.test(words)) return splitAsciiWords(words, most);
  return foldText(words.replace(wordEnd, '$1 $2')).match(word)?.slice(0, most) ?? [];
}

function splitAsciiWords(text: string, most: number): readonly string[] {
  const folded = text.toLowerCase();
  const words: string[] = [];
  let start = -1;
  let isAfterLowerCase = false;
  for (let i = 0; i < text.length && words.length < most; i++) {
    const code = text.charCodeAt(i);
    const isUpperCase = code > 64 && code < 91;
    const isLowerCase = code > 96 && code < 123;
    const isPart = isUpperCase || isLowerCase || (code > 47 && code < 58);
    if (start >= 0 && (!isPart || (isUpperCase && isAfterLowerCase))) {
      words.push(folded.slice(start, i));
      start = -1;
    }
    if (isPart && start < 0) start = i;
    isAfterLowerCase = isLowerCase;
  }
  if (start >= 0 && words.length < most) words.push(folded.slice(start));
  return words;
}

/** Every word provides one to four of the letters, and two or more words do; small words may provide none. */
function spells(
  letters: string,
  words: readonly string[],
  letter: number,
  wordIndex: number,
  letterCount: number,
): boolean {
  const current = words[wordIndex];
  if (current === undefined) return letter === letters.length && letterCount > 1;
  return (
    spellsWithWord(letters, words, letter, wordIndex, letterCount, current) ||
    (omittedWords.has(current) && spells(letters, words, letter, wordIndex + 1, letterCount))
  );
}

/** Returns true if the word `current` provides the next letters, and the words after it all others. */
function spellsWithWord(
  letters: string,
  words: readonly string[],
  letter: number,
  wordIndex: number,
  letterCount: number,
  current: string,
): boolean {
  // "User experience" is UX.
  if (letters.charAt(letter) === 'x' && current.startsWith('ex')) {
    if (spells(letters, words, letter + 1, wordIndex + 1, letterCount + 1)) return true;
  }
  const most = Math.min(4, current.length, letters.length - letter);
  if (!current.startsWith(letters.charAt(letter))) return false;
  for (let count = 1; count <= most; count++) {
    if (!isSubsequence(letters.slice(letter, letter + count), current)) return false;
    if (spells(letters, words, letter + count, wordIndex + 1, letterCount + 1)) return true;
  }
  return false;
}

/**
 * Phrases that introduce an expansion at the start of a definition, in the languages in which glossaries are found.
 */
const introduction = new RegExp(
  `^(?:${[
    'short for|stands for|abbreviation (?:of|for)|acronym (?:of|for)|initialism (?:of|for)|abbreviated from',
    'abkürzung (?:für|von)|kurz für|kurzform (?:für|von)|steht für|akronym für',
    "abréviation (?:de |d['’])|acronyme (?:de |d['’])|sigle (?:de |d['’]|pour )|signifie|désigne",
    'abreviatura de|siglas de|sigla de|acrónimo de|significa',
    'abreviação de|acrônimo de|abbreviazione di|acronimo (?:di|per)|sigla (?:di|per)|sta per',
    'afkorting (?:van|voor)|staat voor|skrót od|skrótowiec od|zkratka (?:pro|z)|skratka pre',
    'förkortning (?:för|av)|står för|forkortelse for|står for|lyhenne sanoista|rövidítése',
    'сокращение от|аббревиатура от|расшифровывается как|скорочення від',
  ].join('|')})\\s*[:,]?\\s*`,
  'iu',
);
/** `**Amazon Managed Grafana.** A managed Grafana.` */
const boldLead = /^(?:\*\*|__)([^*_\n]{3,90}?)[.:]?(?:\*\*|__)/u;
const articles = new Set(
  "the a an der die das le la les l' l’ el los las il lo o os as um uma de het een".split(' '),
);

function removeArticle(phrase: string): string {
  const end = phrase.search(/\s/u);
  return end > 0 && articles.has(phrase.slice(0, end).toLowerCase())
    ? phrase.slice(end).trimStart()
    : phrase;
}

/**
 * Returns the beginning of a definition that expands the acronym: a bold lead, the text after "Short for", or the
 * words up to a stop, dash, colon, parenthesis or the end.
 */
export function findLeadingExpansion(name: string, definition: string): string | undefined {
  if (!isAcronym(name)) return undefined;
  const bold = boldLead.exec(definition)?.[1];
  const introduced = introduction.exec(definition)?.[0].length ?? 0;
  const text = bold ?? definition.slice(introduced);
  const first = /^[^.:;(),–—\n。：；（）、，]{3,90}/u.exec(text)?.[0] ?? '';
  const phrase =
    first
      .split(/ - /u)[0]
      ?.replace(/[*_"“”]/gu, '')
      .trim() ?? '';
  const spelled = removeArticle(phrase);
  return spellsOut(name, spelled) ? spelled : undefined;
}
