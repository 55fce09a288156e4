import { areCodes, isCurrency } from '../../language/codes';
import columnNouns from '../../language/data/columnNouns.txt';
import companyForms from '../../language/data/companyForms.txt';
import keyNouns from '../../language/data/keyNouns.txt';
import namedNouns from '../../language/data/namedNouns.txt';
import { isDefinitelyNotAcronym } from '../../language/uppercaseWords';
import {
  getFamiliarity,
  isEverydayWord,
  findLanguagesOfWord,
  type Familiarity,
} from '../../language/everydayWords';
import { createWordSet } from '../../language/wordList';
import type { Range } from '../../text/range';
import type { WordEvidence } from './projectFacts';
import { getLineAfter, getLineBefore } from '../../text/linePart';
import { findColumnHeader } from './tableColumns';

/**
 * The evidence for and against a run of capitals being an acronym that readers must look up. A word is reported if
 * the weights of all evidence that applies add up to more than 0. The weights were set on the labeled pages of the
 * tests and on documents of public repositories, and are evaluated on other documents.
 */
export const weights = {
  /** A run of capitals that is a separate word in a sentence. */
  capitals: 3,
  /** Dictionary words in capitals are mostly emphasis. */
  basicWord: -7,
  commonWord: -4,
  uncommonWord: -2,
  /** A frequent word of the text's own language, or of any other language. */
  wordOfLanguage: -5,
  wordOfOtherLanguage: -1,
  /** Dictionary words of more than four letters are rarely acronyms as well. */
  longWord: -3,
  /** Acronyms seldom keep umlauts and accents; a pronounceable run is a word. */
  accented: -2,
  speakableAndLong: -1,
  /** `NFR1`, `AC3`: a numbered item of a series. */
  numbered: -4,
  /** `CBCH6H`, `TX9KMV`: an id that a program made up. */
  digitInside: -4,
  /** Per letter beyond the usual length of acronyms. */
  tooLong: -2,
  /** The same text contains the word in lower case. */
  smallHere: -9,
  /** Two other documents contain the word in lower case. */
  smallElsewhere: -2,
  /** The same, of a word of four or more letters that can be pronounced: authors seldom pronounce an acronym. */
  speakableSmallElsewhere: -3,
  /** Two other documents contain the word as a name: "Aave". */
  nameElsewhere: -3,
  /** No document contains the word in lower case, although it is in the dictionary. */
  neverSmall: 2,
  /** "the ACE", "via TAP": follows an article or a preposition. */
  determined: 2,
  /** "the ACE of", "a WORM is": not an adjective of a following noun. */
  endsAsNoun: 2,
  /** `TOMs`, `VAST 4.2`: only things have a plural and versions. */
  countedOrVersioned: 5,
  /** "status AWAITING", "project PAY", a cell below "Error code". */
  namedAsValue: -6,
  /** "LEJ, HAM and MUC". */
  inListOfCodes: -6,
  /** `EN 50128`, `HGB § 257`. */
  withItsNumber: -5,
  /** "Vienna (VIE)", "Jira (PAY)": in brackets after a name whose initials differ. */
  inBracketsAfterName: -3,
  /** `5 PM`, `ILS 100`. */
  measure: -6,
  /** `Vermonster LLC`, `Lopes CT, Huck G`, `© ACME`. */
  partOfName: -6,
  /** "CNIL. n.d. Accessed 12 April 2021.": in the line of a reference to a publication. */
  inReference: -5,
  /** "cadena de Markov Monte Carlo (MCMC)": a phrase, often in another language than the acronym, says what it is. */
  inBracketsAfterPhrase: -3,
  /** `BY-SA`: the other part is a word or a symbol. */
  partOfCompound: -5,
  /** `[INFURA](https://infura.io)`: a name that links to its own site. */
  nameOfSite: -6,
} as const;

type Evidence = keyof typeof weights;

/** The evidence at one place of a word. */
export interface PlaceEvidence {
  readonly score: number;
  /** True if the place shows that the word names a code, a key or a site, here and in the whole text. */
  readonly isCode: boolean;
}

/** Longer runs of capitals are mostly emphasis, unless they cannot be pronounced. */
const maxAcronymLength = 6;
const maxUnspeakableLength = 8;
const unspeakable = /[^AEIOUY]{4}(?<!NGTH|GHTS)/u;
const speakable = /^(?:[^AEIOUY]{0,2}[AEIOUYÀ-ÖØ-Þ]{1,2}){2,}[^AEIOUY]{0,2}$/u;
const numbered = /^\p{Lu}{2,}\d{1,2}$/u;
const digitInside = /^(?=.{5})\p{Lu}+\d+\p{Lu}/u;
const oneSyllable = /^(?=.{4})[^AEIOUY]{0,3}[AEIOUYÀ-ÖØ-Þ]{1,2}[^AEIOUY]{0,3}E?$/u;

const wordEvidence = {
  basic: 'basicWord',
  common: 'commonWord',
  uncommon: 'uncommonWord',
} as const satisfies Readonly<Record<Familiarity, Evidence>>;

/** Scores the word itself, without its context. `languages` are those of the text besides English. */
export function scoreWord(word: string, languages: ReadonlySet<string>): number {
  const small = word.toLowerCase();
  const familiarity = getFamiliarity(small);
  const foreign = familiarity === undefined ? findLanguagesOfWord(small) : [];
  const isOwn = foreign.some((code) => languages.has(code));
  const longest = unspeakable.test(word) ? maxUnspeakableLength : maxAcronymLength;
  return (
    sumWeights([
      'capitals',
      familiarity !== undefined && wordEvidence[familiarity],
      foreign.length > 0 && (isOwn ? 'wordOfLanguage' : 'wordOfOtherLanguage'),
      (familiarity !== undefined || foreign.length > 0) && word.length > 4 && 'longWord',
      /[^\0-\x7f]/u.test(word) && 'accented',
      word.length > 5 && speakable.test(word) && 'speakableAndLong',
      numbered.test(word) && 'numbered',
      digitInside.test(word) && 'digitInside',
    ]) +
    Math.max(0, word.length - longest) * weights.tooLong
  );
}

/** Returns whether a score is sufficient. Takes into account how other documents write the word, if that is known. */
export function isReported(
  word: string,
  score: number,
  evidence: Pick<WordEvidence, 'isWrittenSmall' | 'isWrittenAsName'> | undefined,
): boolean {
  return score + (evidence ? scoreUseElsewhere(word, evidence) : 0) > 0;
}

/** The maximum score that other documents can add. */
export const maxScoreElsewhere = weights.neverSmall;

function scoreUseElsewhere(
  word: string,
  { isWrittenSmall, isWrittenAsName }: Pick<WordEvidence, 'isWrittenSmall' | 'isWrittenAsName'>,
): number {
  const isSmall = isWrittenSmall(word);
  const isEveryday = isEverydayWord(word.toLowerCase());
  return sumWeights([
    isSmall === true && 'smallElsewhere',
    isSmall === true && !isEveryday && isSpeakable(word) && 'speakableSmallElsewhere',
    isSmall === false && isEveryday && 'neverSmall',
    word.length > 3 && isWrittenAsName(word) === true && 'nameElsewhere',
  ]);
}

function isSpeakable(word: string): boolean {
  return word.length > 3 && (oneSyllable.test(word) || speakable.test(word));
}

/** Scores the context of one use of the word; `text` is the file's, `readable` contains only its sentences. */
export function scorePlace(text: string, readable: string, range: Range): PlaceEvidence {
  const word = readable.slice(range.start, range.end);
  const before = getLineBefore(readable, range.start, maxDistance);
  const after = getLineAfter(readable, range.end, maxDistance);
  const code: readonly (Evidence | false)[] = [
    isNamedAsValue(readable, range.start, before, after) && 'namedAsValue',
    isInListOfCodes(word, before, after) && 'inListOfCodes',
    isPartOfName(word, before, after) && 'partOfName',
    isNameOfSite(text, word, range.end) && 'nameOfSite',
  ];
  const here: readonly (Evidence | false)[] = [
    afterDeterminer.test(before) && 'determined',
    afterDeterminer.test(before) && nounEnds.test(after) && 'endsAsNoun',
    /^s(?!\p{L})|^ \d+\.\d/u.test(text.slice(range.end, range.end + 6)) && 'countedOrVersioned',
    (withNumberBefore.test(before) || withNumberAfter.test(after)) && 'withItsNumber',
    oneNameBefore.test(before) && after.startsWith(')') && 'inBracketsAfterName',
    isMeasure(word, before, after) && 'measure',
    reference.test(before + after) && 'inReference',
    phraseBefore.test(before) && after.startsWith(')') && 'inBracketsAfterPhrase',
    isPartOfCompound(before) && 'partOfCompound',
  ];
  return {
    score: sumWeights([...code, ...here]),
    isCode: code.some((features) => features !== false),
  };
}

function sumWeights(features: readonly (Evidence | false)[]): number {
  return features.reduce((score, one) => score + (one === false ? 0 : weights[one]), 0);
}

/** Size of the context on each side of a word, in UTF-16 units. */
const maxDistance = 160;
const keyNounSet = createWordSet(keyNouns);
const columnNounSet = createWordSet(columnNouns);
const namedNounSet = createWordSet(namedNouns);
const companyFormSet = createWordSet(companyForms);

const afterDeterminer =
  /(?:^|[\s(])(?:[Tt]he|[Aa]n?|[Oo]ur|[Ii]ts|[Ee]ach|[Ee]very|[Tt]his|[Tt]heir|[Yy]our|[Oo]ne|per|via|without|by|from|of|with)(?:\s+\p{Ll}+)?\s+["“*_]*$/u;
const nounEnds =
  /^["”*_]*(?:[.,;:)]|\s*\||\s+(?:of|from|in|is|are|was|has|to|and|or|for|on|at|with|by|that|which|can|must|will|should|never)\b)/u;

/**
 * A preceding noun, optionally separated by other list items: "status AWAITING", "Linear project X", "airports: LEJ,
 * HAM".
 */
const nounBefore =
  /(?:^|[^\p{L}])(\p{L}+)(:|\s=|\s(?:is|are|such as|like|e\.g\.))?\s?\(?["“*_[`]*$/u;

function isNamedAsValue(readable: string, start: number, before: string, after: string): boolean {
  const head = before.replace(itemsBefore, '');
  const [, noun = '', separator] = nounBefore.exec(head) ?? [];
  const small = noun.toLowerCase();
  if (isOneOf(keyNounSet, small)) return true;
  if (optionBefore.test(before)) return true;
  const isList = separator !== undefined || head.endsWith('(');
  if (isList && namedNounSet.has(small)) return true;
  return /\|\s*$/u.test(before) && /^\s*\|/u.test(after) && isColumnOfValues(readable, start);
}

function isColumnOfValues(readable: string, start: number): boolean {
  const head = findColumnHeader(readable, start).toLowerCase();
  return (
    isOneOf(columnNounSet, head.split(/\s+/u).at(-1) ?? '') ||
    isOneOf(columnNounSet, head.replace(/\s/gu, ''))
  );
}

function isOneOf(nouns: ReadonlySet<string>, noun: string): boolean {
  return (
    nouns.has(noun) ||
    nouns.has(noun.replace(/ies$/u, 'y')) ||
    nouns.has(noun.replace(/e?s$/u, '')) ||
    nouns.has(noun.replace(/s$/u, ''))
  );
}

/** `--session SID`: the placeholder of a value. */
const optionBefore = /(?:^|\s)--?\p{Ll}[\p{Ll}\d-]*[ =]$/u;
const listSeparator = String.raw`(?:,\s(?:and\s|or\s|&\s)?|\s?\/\s?|\s(?:and|or|&)\s)`;
const item = String.raw`[\p{Lu}][\p{Lu}\d]+`;
const itemsBefore = new RegExp(`(?<![\\p{L}\\d])(?:${item}${listSeparator})+$`, 'u');
const itemsAfter = new RegExp(`^(?:${listSeparator}${item}(?![\\p{L}\\d]))+`, 'u');
const items = new RegExp(item, 'gu');

/**
 * Returns whether a list contains codes of one kind, words that are longer than any acronym, or items that the
 * sentence calls codes.
 */
function isInListOfCodes(word: string, before: string, after: string): boolean {
  const left = itemsBefore.exec(before)?.[0] ?? '';
  const right = itemsAfter.exec(after)?.[0] ?? '';
  const listed = `${left}${word}${right}`.match(items) ?? [];
  if (listed.length < 2) return false;
  // Acronyms differ in length; four or more of four letters each are systematic codes.
  const areAlike = listed.length > 3 && listed.every(({ length }) => length === 4);
  const clause = /[^.]{0,60}$/u.exec(before.slice(0, before.length - left.length))?.[0] ?? '';
  return (
    areAlike ||
    isMostlyCodes(listed) ||
    areCodes(listed, before + word + after) ||
    listed.some((one) => one.replace(/\d/gu, '').length > maxAcronymLength + 1) ||
    (/\bin\s$/u.test(clause) && listed.every(({ length }) => length === 2)) ||
    /\bcodes?\b/iu.test(clause + after.slice(right.length).slice(0, 30))
  );
}

/** "INF, WRN, ERR, DEBUG": at least half of the items are known to be codes or words. */
function isMostlyCodes(listed: readonly string[]): boolean {
  return listed.length > 2 && listed.filter(isDefinitelyNotAcronym).length * 2 >= listed.length;
}

/** Papers of a series, laws with paragraphs, numbered items: the number identifies them. */
const withNumberBefore = /(?:§|\b(?:Art\.|Article|Part|Section))\s?\d[^.;]{0,20}\s$/u;
const withNumberAfter = /^\s(?:§|Art\.\s?\d|Part\s\d|\d{3,})/u;

/** Two or more words could be the expansion. */
const oneNameBefore = /(?<![\p{Lu}][\p{L}-]*\s)(?<!\p{L})\p{Lu}\p{Ll}+\s\($/u;
const phraseBefore = /$(?<=\p{Ll}{3,}\s(?:\p{Ll}+\s)?\p{Ll}{3,}\]?\s?\()/u;
/** Words of a reference, in the languages of the word lists. */
const reference =
  /\bet al\.|\bn\.d\.|\bdoi(?:\.org|:)|\bISBN\b|\b(?:accessed|retrieved|abgerufen|consulté le|consultado|acesso em|disponível em)\b[^.]{0,40}\d{4}|\bpp\. ?\d|\bvol\. ?\d/iu;
const partsOfTime = createWordSet(
  'AKDT AKST AM PM BST EEST EET HST IST MDT MST NZDT NZST PDT PST WEST',
);

/** Zones that are also other acronyms, so that a time must precede them. */
const timeZones = createWordSet('AEDT AEST CET CEST CT ET HKT JST KST MT PT SGT');
const timeOfDay = /(?:\d\s?[ap]\.?m\.?|\d:\d\d|\b(?:noon|midnight))\s$/iu;

function isMeasure(word: string, before: string, after: string): boolean {
  if (timeZones.has(word)) return timeOfDay.test(before);
  if (partsOfTime.has(word)) return /\d\s?(?:[ap]m\s)?$/iu.test(before);
  return isCurrency(word) && (/\d\s?[kmb]?n?\s?$/u.test(before) || /^\s?\d[\d.,]*\d/u.test(after));
}

const authorAround = /^(?:,\s\p{Lu}\p{Ll}+\s\p{Lu}{1,3}\b)|\s\p{Lu}{1,3},\s\p{Lu}\p{Ll}+\s$/u;

/** "SCHWABER, Ken; SUTHERLAND, Jeff.": surnames in references, as ABNT and ISO 690 have them. */
const firstNameAfter = /^,\s\p{Lu}(?:\p{Ll}+|\.)(?:\s\p{Lu}(?:\p{Ll}+|\.))*(?:[;.]|\s\p{Ll})/u;
const authorBefore = /^\s*(?:[-*]\s+|\d+\.\s+|\[\d+\]\s*)?$|;\s$/u;

function isPartOfName(word: string, before: string, after: string): boolean {
  if (/©|\bcopyright\b/iu.test(before)) return true;
  if (authorBefore.test(before) && firstNameAfter.test(after)) return true;
  const next = /^\s(\p{L}+)/u.exec(after)?.[1] ?? '';
  if (next !== '' && companyFormSet.has(next.toUpperCase()) && /^\p{Lu}/u.test(next)) return true;
  if (!/$(?<=\p{Lu}[\p{Ll}\p{Lu}]+,?\s)/u.test(before)) return false;
  return (
    companyFormSet.has(word) ||
    (word.length <= 3 && (authorAround.test(after) || authorAround.test(before)))
  );
}

function isPartOfCompound(before: string): boolean {
  const other = /(?<![\p{L}\d])(\p{Lu}{2,})-$/u.exec(before)?.[1];
  return other !== undefined && isDefinitelyNotAcronym(other);
}

const siteAfter = /^[^\]\n]{0,40}\]\(https?:\/\/([^/)\s]{1,80})/u;

function isNameOfSite(text: string, word: string, end: number): boolean {
  const host = siteAfter.exec(text.slice(end, end + 140))?.[1];
  return host?.split('.').includes(word.toLowerCase()) === true;
}
