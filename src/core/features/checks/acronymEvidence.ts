import { sumWeights } from '../../text/collections';
import {
  getFamiliarity,
  isEverydayWord,
  findLanguagesOfWord,
  type Familiarity,
} from '../../language/everydayWords';
import type { Range } from '../../text/range';
import type { Claim } from './finding';
import type { WordEvidence } from './projectFacts';
import { getLineAfter, getLineBefore } from '../../text/linePart';
import {
  afterDeterminer,
  digitGroupsAfter,
  isCited,
  isExplainedLabel,
  isInCodeSpan,
  isInFullWidthBrackets,
  isInListOfCodes,
  isInReference,
  isJoined,
  isListedWithProducts,
  isMeasure,
  isNamedAsValue,
  isNameOfSite,
  isPartOfCompound,
  isPartOfName,
  maxAcronymLength,
  nounEnds,
  oneNameBefore,
  phraseBefore,
  withNumberAfter,
  withNumberBefore,
} from './acronymContext';
import {
  followsName,
  isAffiliation,
  isInBadge,
  isInitialsOfPerson,
  isListedWithNames,
  isProductOfVendor,
  isRegionOfPlace,
  isTitleOfPerson,
} from './acronymNames';

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
  speakableAndLong: -2,
  /** `NFR1`, `AC3`: a numbered item of a series. */
  numbered: -4,
  /** `CBCH6H`, `TX9KMV`: an id that a program made up. */
  digitInside: -4,
  /** `DBUSER`, `FLUSHDB`: a word of a dictionary with two or three letters before or after it. */
  joinedWithWord: -3,
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
  /** Far more documents contain the word in lower case or as a name: in capitals, it is emphasis. */
  mostlyOrdinaryElsewhere: -4,
  /** A pronounceable word of five or more letters that only one of many documents contains: mostly a name. */
  speakableInOneDocument: -1,
  /** No document contains the word in lower case, although it is in the dictionary; if long, in English documents. */
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
  /** `BY-SA`, `sv-SE`: the other part is a word, a symbol or a language. */
  partOfCompound: -5,
  /** `TF-IDF`: one name of several runs of capitals. */
  joined: -3,
  /** "(JORDAN, 2015)": an author. */
  cited: -6,
  /** "type `AUTO`": in a span of code, a value or an identifier. */
  inCodeSpan: -4,
  /** "- GLOCK: the time that is spent waiting": the list explains its label. */
  explainedLabel: -5,
  /** "NVDA, JAWS, VoiceOver". */
  listedWithProducts: -3,
  /** `[INFURA](https://infura.io)`: a name that links to its own site. */
  nameOfSite: -6,
  /** "Amazon SES": the product of a maker. */
  productOfVendor: -6,
  /** "- Ada Lovelace, ACME", "B.Sc., MIEE": where a person works, or the person's title. */
  affiliation: -6,
  /** "HC: Where do we track it?": the person of a line in notes. */
  initialsOfPerson: -6,
  /** "Itajaí - SC". */
  regionOfPlace: -3,
  /** "Febraban, ABBC, ACREFI, Abecs": an organization among others. */
  listedWithNames: -5,
  /** `[![CII Best Practices](…)](…)`. */
  inBadge: -6,
  /** "the Tomcat AJP": capitals after a name are often part of it. */
  followsName: -1,
  /** One of many documents contains the word, only once: it may be a name that does not matter to the others. */
  usedOnce: -2,
  /** The same, of a word of two letters, which is mostly a code. */
  shortAndUsedOnce: -2,
  /** The same, of a word that can be pronounced: mostly a name. */
  speakableAndUsedOnce: -2,
} as const;

type Evidence = keyof typeof weights;

/** The evidence at one place of a word. */
export interface PlaceEvidence {
  readonly score: number;
  /** True if the place shows that the word names a code, a key or a site, here and in the whole text. */
  readonly isCode: boolean;
}

const maxUnspeakableLength = 8;
/** Of Latin, Greek and Cyrillic. */
const vowels = 'AEIOUYÀ-ÖØ-ÝΑΕΗΙΟΥΩАЕЁИОУЫЭЮЯІЇЄ';
const unspeakable = new RegExp(`[^${vowels}]{4}(?<!NGTH|GHTS)`, 'u');
const speakable = new RegExp(`^(?:[^${vowels}]{0,2}[${vowels}]{1,2}){2,}[^${vowels}]{0,2}$`, 'u');
const numbered = /^\p{Lu}{2,}\d{1,2}$/u;
const digitInside = /^(?=.{5})\p{Lu}+\d+\p{Lu}/u;
const oneSyllable = new RegExp(
  `^(?=.{4})[^${vowels}]{0,3}[${vowels}]{1,2}[^${vowels}]{0,3}E?$`,
  'u',
);

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
    sumWeights(weights, [
      'capitals',
      familiarity !== undefined && wordEvidence[familiarity],
      foreign.length > 0 && (isOwn ? 'wordOfLanguage' : 'wordOfOtherLanguage'),
      (familiarity !== undefined || foreign.length > 0) && word.length > 4 && 'longWord',
      /[^\0-\x7f]/u.test(word) && 'accented',
      isLongAndSpeakable(word) && 'speakableAndLong',
      numbered.test(word) && 'numbered',
      digitInside.test(word) && 'digitInside',
      familiarity === undefined && isJoinedWithWord(small) && 'joinedWithWord',
    ]) +
    Math.max(0, word.length - longest) * weights.tooLong
  );
}

function isJoinedWithWord(small: string): boolean {
  return [2, 3].some(
    (letters) =>
      small.length >= letters + 4 &&
      [small.slice(letters), small.slice(0, -letters)].some(
        (rest) => getFamiliarity(rest) === 'basic' || getFamiliarity(rest) === 'common',
      ),
  );
}

type LetterCases = Pick<
  WordEvidence,
  'isWrittenSmall' | 'isWrittenAsName' | 'isMostlyOrdinary' | 'isInOneDocument' | 'isInEnglish'
>;

/** Returns whether a score is sufficient. Takes into account how other documents write the word, if that is known. */
export function isReported(
  { word, score, isRepeated = false }: Claim,
  evidence: LetterCases | undefined,
): boolean {
  return score + (evidence ? scoreUseElsewhere(word, isRepeated, evidence) : 0) > 0;
}

/** The maximum score that other documents can add. */
export const maxScoreElsewhere = weights.neverSmall;

function scoreUseElsewhere(
  word: string,
  isRepeated: boolean,
  { isWrittenSmall, isWrittenAsName, isMostlyOrdinary, isInOneDocument, isInEnglish }: LetterCases,
): number {
  const isSmall = isWrittenSmall(word);
  const isEveryday = isEverydayWord(word.toLowerCase());
  const isOnce = !isRepeated && isInOneDocument(word);
  return sumWeights(weights, [
    isSmall === true && 'smallElsewhere',
    isSmall === true && !isEveryday && isSpeakable(word) && 'speakableSmallElsewhere',
    isSmall === false && isEveryday && (word.length < 4 || isInEnglish()) && 'neverSmall',
    isLongAndSpeakable(word) && isInOneDocument(word) && 'speakableInOneDocument',
    isOnce && 'usedOnce',
    isOnce && word.length === 2 && 'shortAndUsedOnce',
    isOnce && speakable.test(word) && 'speakableAndUsedOnce',
    word.length > 3 && isWrittenAsName(word) === true && 'nameElsewhere',
    isMostlyOrdinary(word) === true && 'mostlyOrdinaryElsewhere',
  ]);
}

function isLongAndSpeakable(word: string): boolean {
  return word.length > 4 && isSpeakable(word);
}

function isSpeakable(word: string): boolean {
  return word.length > 3 && (oneSyllable.test(word) || speakable.test(word));
}

/** Size of the context on each side of a word, in UTF-16 units. */
const maxDistance = 160;

/** Scores the context of one use of the word; `text` is the file's, `readable` contains only its sentences. */
export function scorePlace(text: string, readable: string, range: Range): PlaceEvidence {
  const word = readable.slice(range.start, range.end);
  const before = getLineBefore(readable, range.start, maxDistance);
  const after = getLineAfter(readable, range.end, maxDistance);
  // Reading sentences may have replaced marks of code and lists by spaces.
  const markedBefore = getLineBefore(text, range.start, maxDistance);
  const markedAfter = getLineAfter(text, range.end, maxDistance);
  const code: readonly (Evidence | false)[] = [
    isNamedAsValue(readable, range.start, before, after) && 'namedAsValue',
    isInListOfCodes(word, before, after) && 'inListOfCodes',
    isPartOfName(word, before, after) && 'partOfName',
    isNameOfSite(text, word, range.end) && 'nameOfSite',
    isCited(after) && 'cited',
    isProductOfVendor(before) && 'productOfVendor',
    (isAffiliation(markedBefore, markedAfter) || isTitleOfPerson(before)) && 'affiliation',
    isInitialsOfPerson(word, markedBefore, markedAfter) && 'initialsOfPerson',
    isInBadge(markedBefore, markedAfter) && 'inBadge',
  ];
  const here: readonly (Evidence | false)[] = [
    afterDeterminer.test(before) && 'determined',
    afterDeterminer.test(before) && nounEnds.test(after) && 'endsAsNoun',
    /^s(?!\p{L})|^ \d+\.\d/u.test(text.slice(range.end, range.end + 6)) && 'countedOrVersioned',
    hasItsNumber(before, after) && 'withItsNumber',
    oneNameBefore.test(before) && after.startsWith(')') && 'inBracketsAfterName',
    isMeasure(word, before, after) && 'measure',
    isInReference(markedBefore + markedAfter) && 'inReference',
    ((phraseBefore.test(before) && after.startsWith(')')) ||
      isInFullWidthBrackets(before, after)) &&
      'inBracketsAfterPhrase',
    isPartOfCompound(word, before, after) && 'partOfCompound',
    isJoined(before, after) && 'joined',
    isInCodeSpan(markedBefore, markedAfter) && 'inCodeSpan',
    isExplainedLabel(markedBefore, markedAfter) && 'explainedLabel',
    isListedWithProducts(before, after) && 'listedWithProducts',
    isListedWithNames(before, after) && 'listedWithNames',
    isRegionOfPlace(word, before) && 'regionOfPlace',
    followsName(before) && 'followsName',
  ];
  return {
    score: sumWeights(weights, [...code, ...here]),
    isCode: code.some((features) => features !== false),
  };
}

function hasItsNumber(before: string, after: string): boolean {
  return (
    withNumberBefore.test(before) || withNumberAfter.test(after) || digitGroupsAfter.test(after)
  );
}
