import type { Range } from '../../text/range';
import { lineAfter, lineBefore } from '../discover/lines';
import { areCodes, isAmongAirports, isCurrency } from '../words/isoCodes';
import { wordSet } from '../words/wordList';
import { headerOfCell } from './tableColumns';

const reach = 160;

/** Series of papers that are known by their numbers: `ISA 805`, `EN 50128`, `PEP 263`. */
const standards = wordSet(`
  AIS ASTM ATEX BIP BS CEN DIN EIA EIP EN ETSI FIPS FRS IAS IEC IEEE IFRS ISA ISAE ISO ITU NEMA NFPA NIST OENORM PAS PEP SAE SIA SN TIA TS UL UN VDE VDI VDV
`);
/** `MSKU 1234567`; `HGB § 257`, `Art. 5 KWG`: the short title of a law beside its paragraph. */
const lawBefore =
  /(?:§{1,2}|\bArt\.|\bArticle|\bPart|\bSection)\s?\d\w*(?:\s(?:\(\d\)|Abs\.\s?\d|Nr\.\s?\d))*\s$/u;
const lawAfter = /^\s(?:§|Art\.\s?\d|Part\s\d)/u;

/** `status AWAITING`, `code SAR`, `Jira project PAY`: a value or a key is named, nothing is abbreviated. */
const keyBefore =
  /(?:^|[\s(])(?:status|state|codes?|constants?|enum|flags?|variables?|Jira project|stations?|airports?|countr(?:y|ies)|languages?|locales?|currenc(?:y|ies))(?::|\s=|\sis|\sare)?\s["“*_[]*$|(?:^|\s)(?:Jira|Confluence(?:\sspace)?)\s\(?$/iu;
const namesBefore =
  /(?:airlines|airports|banks|brands|carriers|companies|competitors|countries|currencies|insurers|languages|locations?|manufacturers|markets?|offices|operators|partners|providers|regions?|sites?|stations?|suppliers|vendors)(?:\s(?:such as|like|e\.g\.)|:|\s\()\s?[*_]*$/iu;

const companyForms = wordSet(
  `AB AG AS ASA BV GMBH INC KG LLC LLP LTD NV OY PBC PLC PTE PTY SA SARL SAS SE SPA SRL`,
);

/** "The codes on the list say what is needed: WCHR, WCHS"; "WCBD and WCLB are the codes of batteries". */
const codesBefore = /\bcodes?\b[^.:]{0,60}:\s$/iu;
const codesBehind = /^\s(?:are|is)\s[^.]{0,20}\bcodes?\b/u;

const joint = String.raw`(?:,\s(?:and\s|or\s|&\s)?|\s?\/\s?|\s(?:and|or|&)\s)`;
const item = String.raw`[\p{Lu}][\p{Lu}\d]+`;
const itemsBefore = new RegExp(`(?<![\\p{L}\\d])(?:${item}${joint})+$`, 'u');
const itemsAfter = new RegExp(`^(?:${joint}${item}(?![\\p{L}\\d]))+`, 'u');
const items = new RegExp(item, 'gu');
/** Longer words are names of fields and states, and so are their neighbours. */
const longestAcronym = 7;

/** Columns of values that a reader looks up, not reads. */
const valueColumn =
  /^(?:airport|attribute|code|column|country|currency|data ?type|enum|environment|example|field|flag|format|key|language|locale|message|parameter|prio|priority|segment|setting|severity|state|station|status|symbol|type|unit|value|variable)s?$/iu;

/** True where the surroundings show that the capitals are a code, a key, a law or a name, here and so in the whole text. */
export function isCodeHere(readable: string, { start, end }: Range): boolean {
  const before = lineBefore(readable, start, reach);
  const after = lineAfter(readable, end, reach);
  const word = readable.slice(start, end);
  return (
    isCitation(word, before, after) ||
    isPartOfName(word, before, after) ||
    keyBefore.test(before) ||
    isInListOfCodes(word, before, after) ||
    isValueInTable(readable, start, before, after)
  );
}

/** Parts of the day, and time zones whose letters have other meanings. */
const ofTime = wordSet(`AM PM BST EET HST IST MDT MST PDT PST`);

/** `5 PM`, `ILS 100`: elsewhere in the same text the letters may stand for something else. */
export function isMeasure(readable: string, { start, end }: Range): boolean {
  const word = readable.slice(start, end);
  const before = readable.slice(Math.max(0, start - 6), start);
  const after = readable.slice(end, end + 12);
  if (ofTime.has(word)) return /\d\s?(?:[ap]m\s)?$/iu.test(before);
  return isCurrency(word) && (/\d\s?[kmb]?n?\s?$/u.test(before) || /^\s?\d[\d.,]*\d/u.test(after));
}

function isCitation(word: string, before: string, after: string): boolean {
  if (standards.has(word) && /^[\s-]\d{2,}/u.test(after)) return true;
  if (/^\s\d{5,}/u.test(after)) return true;
  return lawBefore.test(before) || lawAfter.test(after);
}

/** Acronyms differ in length; four and more of four letters each are made to a rule. */
function isRowOfCodes(listed: readonly string[]): boolean {
  return listed.length > 3 && listed.every(({ length }) => length === 4);
}

/** `Vermonster LLC`; `Lopes CT, Huck G`. */
function isPartOfName(word: string, before: string, after: string): boolean {
  if (/©|\bcopyright\b/iu.test(before)) return true;
  if (!/\p{Lu}\p{Ll}+,?\s$/u.test(before)) return false;
  if (companyForms.has(word)) return true;
  if (word.length > 3) return false;
  return (
    /^,\s\p{Lu}\p{Ll}+\s\p{Lu}{1,3}\b/u.test(after) ||
    /\s\p{Lu}{1,3},\s\p{Lu}\p{Ll}+\s$/u.test(before)
  );
}

function isInListOfCodes(word: string, before: string, after: string): boolean {
  const left = itemsBefore.exec(before)?.[0] ?? '';
  const right = itemsAfter.exec(after)?.[0] ?? '';
  const listed = `${left}${word}${right}`.match(items) ?? [];
  if (listed.length < 2) return isAmongAirports(word, before + after);
  const head = before.slice(0, before.length - left.length);
  return (
    areCodes(listed, before + word + after) ||
    isRowOfCodes(listed) ||
    listed.some(({ length }) => length > longestAcronym) ||
    keyBefore.test(head) ||
    namesBefore.test(head) ||
    codesBefore.test(head) ||
    codesBehind.test(after.slice(right.length)) ||
    (/\bin\s$/u.test(head) && listed.every(({ length }) => length === 2))
  );
}

function isValueInTable(readable: string, start: number, before: string, after: string): boolean {
  if (!/\|\s*$/u.test(before) || !/^\s*\|/u.test(after)) return false;
  return valueColumn.test(headerOfCell(readable, start));
}
