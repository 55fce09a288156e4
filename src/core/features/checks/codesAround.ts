import type { Range } from '../../text/range';
import { lineAfter, lineBefore } from '../discover/lines';
import { areCodes, isCurrency } from '../words/isoCodes';
import { wordSet } from '../words/wordList';
import { headerOfCell } from './tableColumns';

const reach = 160;

/** Bodies whose standards are known by their numbers: `ISA 805`, `EN 50128`. */
const standards = wordSet(`
  AIS ASTM ATEX BS CEN DIN EIA EN ETSI FIPS FRS IAS IEC IEEE IFRS ISA ISAE ISO ITU NEMA NFPA NIST OENORM PAS SAE SIA SN TIA TS UL UN VDE VDI VDV
`);
/** `HGB § 257`, `Art. 5 KWG`: the short title of a law beside its paragraph. */
const lawBefore =
  /(?:§{1,2}|\bArt\.|\bArticle|\bPart|\bSection)\s?\d+\w*(?:\s(?:\(\d\)|Abs\.\s?\d|Nr\.\s?\d))*\s$/u;
const lawAfter = /^\s(?:§|Art\.\s?\d|Part\s\d)/u;
const statute = /^\d+\s$/u;

/** `status AWAITING`, `code SAR`, `Jira project PAY`: a value or a key is named, nothing is abbreviated. */
const keyBefore =
  /(?:^|[\s(])(?:status|state|codes?|constants?|enum|flags?|fields?|columns?|variables?|parameters?|segments?|Jira|Confluence|(?:jira |confluence )?(?:project|space)s?|tickets?|stations?|airports?|countr(?:y|ies)|languages?|locales?|currenc(?:y|ies)|version|branch(?:es)?)(?::|\s=|\sis|\sare)?\s[("“*_[]*$/iu;
const namesBefore =
  /(?:airlines|airports|banks|brands|carriers|companies|competitors|countries|currencies|insurers|languages|locations|manufacturers|markets|offices|operators|partners|providers|regions|sites|stations|suppliers|vendors)(?:\s(?:such as|like|e\.g\.)|:|\s\()\s?[*_]*$/iu;

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

/** True where the surroundings show that the capitals are a code, a currency, a key, a law or a name, not an acronym. */
export function isCodeHere(readable: string, { start, end }: Range): boolean {
  const before = lineBefore(readable, start, reach);
  const after = lineAfter(readable, end, reach);
  const word = readable.slice(start, end);
  return (
    isMeasure(word, before, after) ||
    isCitation(word, before, after) ||
    keyBefore.test(before) ||
    isInListOfCodes(word, before, after) ||
    isValueInTable(readable, start, before, after)
  );
}

function isMeasure(word: string, before: string, after: string): boolean {
  if (/^[AP]M$/u.test(word)) return /\d\s?$/u.test(before);
  return isCurrency(word) && (/\d\s?[kmb]?n?\s?$/u.test(before) || /^\s?\d[\d.,]*\d/u.test(after));
}

function isCitation(word: string, before: string, after: string): boolean {
  if (standards.has(word) && /^[\s-]\d{2,}/u.test(after)) return true;
  return (
    lawBefore.test(before) || lawAfter.test(after) || (statute.test(before) && lawAfter.test(after))
  );
}

function isInListOfCodes(word: string, before: string, after: string): boolean {
  const left = itemsBefore.exec(before)?.[0] ?? '';
  const right = itemsAfter.exec(after)?.[0] ?? '';
  const listed = `${left}${word}${right}`.match(items) ?? [];
  if (listed.length < 2) return false;
  const head = before.slice(0, before.length - left.length);
  return (
    areCodes(listed) ||
    listed.some(({ length }) => length > longestAcronym) ||
    keyBefore.test(head) ||
    namesBefore.test(head)
  );
}

function isValueInTable(readable: string, start: number, before: string, after: string): boolean {
  if (!/\|\s*$/u.test(before) || !/^\s*\|/u.test(after)) return false;
  return valueColumn.test(headerOfCell(readable, start));
}
