import { areCodes, isCurrency, isLocale } from '../../language/codes';
import columnNouns from '../../language/data/columnNouns.txt';
import companyForms from '../../language/data/companyForms.txt';
import keyNouns from '../../language/data/keyNouns.txt';
import namedNouns from '../../language/data/namedNouns.txt';
import { isDefinitelyNotAcronym, isEmphasis, isNonAcronym } from '../../language/uppercaseWords';
import { createWordSet } from '../../language/wordList';
import { findColumnHeader } from './tableColumns';

const keyNounSet = createWordSet(keyNouns);
const columnNounSet = createWordSet(columnNouns);
const namedNounSet = createWordSet(namedNouns);
const companyFormSet = createWordSet(companyForms);

export const afterDeterminer =
  /(?:^|[\s(])(?:[Tt]he|[Aa]n?|[Oo]ur|[Ii]ts|[Ee]ach|[Ee]very|[Tt]his|[Tt]heir|[Yy]our|[Oo]ne|per|via|without|by|from|of|with)(?:\s+\p{Ll}+)?\s+["“*_]*$/u;
export const nounEnds =
  /^["”*_]*(?:[.,;:)]|\s*\||\s+(?:of|from|in|is|are|was|has|to|and|or|for|on|at|with|by|that|which|can|must|will|should|never)\b)/u;

/**
 * A preceding noun, optionally separated by other list items: "status AWAITING", "Linear project X", "airports: LEJ,
 * HAM".
 */
const nounBefore =
  /(?:^|[^\p{L}])(\p{L}+)(:|\s=|\s(?:is|are|such as|like|e\.g\.))?\s?\(?["“*_[`]*$/u;

export function isNamedAsValue(
  readable: string,
  start: number,
  before: string,
  after: string,
): boolean {
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
/** Longer runs of capitals are mostly emphasis, unless they cannot be pronounced. */
export const maxAcronymLength = 6;

const listSeparator = String.raw`(?:,\s(?:and\s|or\s|&\s)?|\s?[\/+]\s?|\s(?:and|or|&)\s)`;
const item = String.raw`[\p{Lu}][\p{Lu}\d]+`;
const itemsBefore = new RegExp(`(?<![\\p{L}\\d])(?:${item}${listSeparator})+$`, 'u');
const itemsAfter = new RegExp(`^(?:${listSeparator}${item}(?![\\p{L}\\d]))+`, 'u');
const items = new RegExp(item, 'gu');

/**
 * Returns whether a list contains codes of one kind, words that are longer than any acronym, or items that the
 * sentence calls codes.
 */
export function isInListOfCodes(word: string, before: string, after: string): boolean {
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
    isPairWithEmphasis(listed, left + right) ||
    areCodes(listed, before + word + after) ||
    listed.some((one) => one.replace(/\d/gu, '').length > maxAcronymLength + 1) ||
    (/\bin\s$/u.test(clause) && listed.every(({ length }) => length === 2)) ||
    /\bcodes?\b/iu.test(clause + after.slice(right.length).slice(0, 30))
  );
}

/** "OK/KO", "COLS/ROWS": the other word of the pair is emphasis or a keyword. */
function isPairWithEmphasis(listed: readonly string[], separators: string): boolean {
  return listed.length === 2 && separators.includes('/') && listed.some(isEmphasis);
}

/** "INF, WRN, ERR, DEBUG": at least half of the items are known to be codes or words. */
function isMostlyCodes(listed: readonly string[]): boolean {
  if (listed.length < 3) return false;
  const words = listed.filter((one) => one.length > 3 && isNonAcronym(one));
  return Math.max(words.length, listed.filter(isDefinitelyNotAcronym).length) * 2 >= listed.length;
}

/** Papers of a series, laws with paragraphs, numbered items: the number identifies them. */
export const withNumberBefore = /(?:§|\b(?:Art\.|Article|Part|Section))\s?\d[^.;]{0,20}\s$/u;
export const withNumberAfter =
  /^\s(?:§|Art\.\s?\d|Part\s\d|\d{3,}|(?:[\p{L}\d]+\s){0,4}(?:n\.|nr\.|no\.|n°|Nr\.)\s?\d)/u;

/** Two or more words could be the expansion. */
export const oneNameBefore = /(?<![\p{Lu}][\p{L}-]*\s)(?<!\p{L})\p{Lu}\p{Ll}+\s\($/u;
export const phraseBefore = /$(?<=\p{Ll}{3,}\s(?:\p{Ll}+\s)?\p{Ll}{3,}\]?\s?\()/u;
/** "効率指標（KPI）", "计数器 (PMC)": a phrase in a script without spaces says what the acronym is. */
export function isInFullWidthBrackets(before: string, after: string): boolean {
  return (
    /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー]{3}\s?[（(]$/u.test(before) &&
    /^[）)]/u.test(after)
  );
}

/** Words of a reference, in the languages of the word lists. */
const referenceWords =
  /\bet al\.|\bn\.d\.|\bdoi(?:\.org|:)|\bISBN\b|\b(?:accessed|retrieved|abgerufen|consulté le|consultado|acesso em|disponível em)\b[^.]{0,40}\d{4}|\bpp\. ?\d|\bvol\. ?\d/iu;
const yearInReference = /(?:^|[\s(])(?:19|20)\d\d[a-z]?\)?[.,:]\s/u;
const publication =
  /https?:\/\/|\b(?:Publications|Press|Proceedings|Journal|Conference|Review)\b|\bJ\. \p{Lu}/u;

/** Returns whether a line refers to a publication: by such words, or by a year and a place of publication. */
export function isInReference(line: string): boolean {
  return referenceWords.test(line) || (yearInReference.test(line) && publication.test(line));
}

const partsOfTime = createWordSet(
  'AKDT AKST AM PM BST EEST EET HST IST MDT MST NZDT NZST PDT PST WEST',
);

/** Zones that are also other acronyms, so that a time must precede them. */
const timeZones = createWordSet('AEDT AEST CET CEST CT ET HKT JST KST MT PT SGT');
const timeOfDay = /(?:\d\s?[ap]\.?m\.?|\d:\d\d|\b(?:noon|midnight))\s$/iu;

export function isMeasure(word: string, before: string, after: string): boolean {
  if (timeZones.has(word)) return timeOfDay.test(before);
  if (partsOfTime.has(word))
    return /\d\s?(?:[ap]m\s)?$/iu.test(before) || /^\s\((?:UTC|GMT)/u.test(after);
  if (word.length === 3 && /(?<![\d,.])\d{1,3}(?:[,.]\d{3})+\s$/u.test(before)) return true;
  return isCurrency(word) && (/\d\s?[kmb]?n?\s?$/u.test(before) || /^\s?\d[\d.,]*\d/u.test(after));
}

const authorAround = /^(?:,\s\p{Lu}\p{Ll}+\s\p{Lu}{1,3}\b)|\s\p{Lu}{1,3},\s\p{Lu}\p{Ll}+\s$/u;

/** "SCHWABER, Ken; SUTHERLAND, Jeff.": surnames in references, as ABNT and ISO 690 have them. */
const firstNameAfter = /^,\s\p{Lu}(?:\p{Ll}+|\.)(?:\s\p{Lu}(?:\p{Ll}+|\.))*(?:[;.]|\s\p{Ll})/u;
const authorBefore = /^\s*(?:[-*]\s+|\d+\.\s+|\[\d+\]\s*)?$|;\s$/u;

export function isPartOfName(word: string, before: string, after: string): boolean {
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

const capitalsBefore = /(?<![\p{L}\d])(\p{Lu}[\p{Lu}\d]*)-$/u;
const capitalsAfter = /^[-–]\p{Lu}{2,}(?![\p{L}])/u;
/** `sv-SE`, `By-SA`. */
const languageBefore = /(?<![\p{L}\d-])(?:\p{Ll}{2}|By)-$/u;

/** `BY-SA`, `sv-SE`, `PT-BR`: the other part is a word, a symbol or a language. */
export function isPartOfCompound(word: string, before: string, after: string): boolean {
  const left = capitalsBefore.exec(before)?.[1];
  const right = /^-(\p{Lu}{2})(?![\p{L}\d])/u.exec(after)?.[1];
  return (
    languageBefore.test(before) ||
    (left !== undefined && (isDefinitelyNotAcronym(left) || isLocale(left, word))) ||
    (right !== undefined && isLocale(word, right))
  );
}

/** `XAdES-BES`, `50KTL-CT`. */
const partBefore = /$(?<=(?<![\p{L}\d])([\p{L}\d]+)-)/u;
const mixedCaseOrNumber = /^(?:\d|\p{Lu}(?=.*\p{Ll})\P{Lu}*\p{Lu})/u;

/** `TF-IDF`, `JAX-RS`: both parts are capitals, and together they are one name. */
export function isJoined(before: string, after: string): boolean {
  return (
    capitalsBefore.test(before) ||
    capitalsAfter.test(after) ||
    mixedCaseOrNumber.test(partBefore.exec(before)?.[1] ?? '')
  );
}

/** "(JORDAN, 2015)", "(DECI e RYAN, 1985; CHOU, 2015)", "MORAN (2018)". */
const citationAfter =
  /^(?:\s(?:&|and|und|et|e|y|ed|en|och)\s\p{L}{2,20}|\set\sal\.)?(?:,\s(?:1[89]|20)\d\d[a-z]?(?:[;)\]]|,\sp\.)|\s\((?:1[89]|20)\d\d[a-z]?\))/u;

/** Returns whether a text cites the author of that name with the year of the publication. */
export function isCited(after: string): boolean {
  return citationAfter.test(after);
}

/** `BC 29 34 83 A`, `SW1H 9EA`: numbers of people and of postal districts. */
export const digitGroupsAfter = /^\s(?:\d{2}\s\d{2}\b|\d\p{Lu}{2}\b)/u;

/** Articles and pronouns that begin an explanation, in the languages of the word lists. */
const explanationAfter = new RegExp(
  `^[*_\`"”]{0,3}\\s?[:–—-][*_]{0,2}\\s(?:${[
    'the|an?|this|these|each|all|any|whether|how|what|when|which',
    'der|die|das|ein|eine|dieser|diese|dieses|alle|jede[rs]?|le|la|les|une?|ce|cette|ces',
    'el|los|las|una|este|esta|cada|il|lo|gli|uno|o|os|as|um|uma|het|een|en|ett|de|den|det',
  ].join('|')})\\s[^\\n]{12}`,
  'iu',
);
const labelBefore = /^\s*(?:[-*+•]+|\d+[.)]|\|)\s*[*_`"“]{0,3}$/u;

/** `** - State machine for jobs`: a dash after a bold label or one in code. */
const dashAfterLabel = /^[*`]{1,3} (?:-|–|—) (?:\p{L}+ ){2,}\p{L}/u;

/** "- **GLOCK**: the time that is spent waiting": the item of a list explains its label. */
export function isExplainedLabel(before: string, after: string): boolean {
  return labelBefore.test(before) && (explanationAfter.test(after) || dashAfterLabel.test(after));
}

const productName = String.raw`\p{Lu}?\p{Ll}+\p{Lu}\p{Ll}[\p{L}\d]*`;
const productBefore = new RegExp(`(?<![\\p{L}\\d])${productName}(?:,|、|\\s/|/)\\s?$`, 'u');
const productAfter = new RegExp(
  `^(?:(?:,\\s\\p{Lu}{2,}){0,3},|、|\\s/|/)\\s?${productName}(?![\\p{L}\\d(.])`,
  'u',
);

/** "NVDA, JAWS, VoiceOver": the next item of the list is the name of a product. */
export function isListedWithProducts(before: string, after: string): boolean {
  return productBefore.test(before) || productAfter.test(after);
}

/** Returns whether an offset is in a span of code in backticks. */
export function isInCodeSpan(before: string, after: string): boolean {
  return after.includes('`') && (before.match(/`/gu)?.length ?? 0) % 2 === 1;
}

const siteAfter = /^[^\]\n]{0,40}(?:\]\(|:\s|\s[-–]\s|\s\()https?:\/\/([^/)\s]{1,80})/u;

/** A shorter word may begin other words by chance. */
function isLong({ length }: string): boolean {
  return length >= 4;
}

/** `[INFURA](https://infura.io)`, `SED group - https://www.sed-group.nl`, `[IATI files](https://iatistandard.org)`. */
export function isNameOfSite(text: string, word: string, end: number): boolean {
  const host = siteAfter.exec(text.slice(end, end + 140))?.[1];
  const small = word.toLowerCase();
  return (
    host
      ?.split('.')
      .some((label) => label === small || label.startsWith(isLong(word) ? small : `${small}-`)) ===
    true
  );
}
