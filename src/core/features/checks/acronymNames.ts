import vendors from '../../language/data/vendors.txt';
import { isEverydayWord } from '../../language/everydayWords';
import { createWordSet } from '../../language/wordList';

const vendorSet = createWordSet(vendors);
const wordBefore = /(?<![\p{L}\d-])(\p{L}+)\s$/u;

/** "Amazon SES", "Azure AD": follows the name of the maker. */
export function isProductOfVendor(before: string): boolean {
  return vendorSet.has(wordBefore.exec(before)?.[1] ?? '');
}

const personBefore = /^\s*[-*+•]\s+\p{Lu}[\p{L}'’.-]+(?:\s\p{Lu}[\p{L}'’.-]*){1,3},\s$/u;
const itemStart = /^\s*[-*+•]\s+$/u;
const oneNameAfter = /^,\s\p{Lu}\p{Ll}+\s*$/u;

/** "- Ada Lovelace, ACME", "- AL, Google": an item of a list names a person and an employer. */
export function isAffiliation(before: string, after: string): boolean {
  if (personBefore.test(before)) return /^\s*$/u.test(after);
  return itemStart.test(before) && oneNameAfter.test(after);
}

const speakerBefore = /^\s*(?:[-*+•]\s+)?[*_]{0,2}$/u;
const speakerAfter = /^[*_]{0,2}(?::[*_]{0,2}\s\S|\s*$)/u;

/** "HC: Where do we track it?", "* SM": the initials of a person, in a line of notes. */
export function isInitialsOfPerson(word: string, before: string, after: string): boolean {
  return word.length === 2 && speakerBefore.test(before) && speakerAfter.test(after);
}

const placeBefore = /(?<=\S\s)\p{Lu}\p{Ll}{2,}(?:\s-\s|,\s|\/)$/u;

/** "Itajaí - SC", "Austin, TX": the code of a state or country after a place. */
export function isRegionOfPlace(word: string, before: string): boolean {
  return word.length === 2 && placeBefore.test(before);
}

const separator = String.raw`(?:,\s(?:and\s|or\s)?|\s(?:and|or|und|et|e|y|en)\s)`;
const listed = String.raw`\p{Lu}[\p{L}\d&-]+`;
const itemsBefore = new RegExp(`(?<![\\p{L}\\d])(?:${listed}${separator})+$`, 'u');
const itemsAfter = new RegExp(`^(?:${separator}${listed}(?![\\p{L}\\d-]))+`, 'u');
const oneItem = new RegExp(listed, 'gu');
const isName = /^\p{Lu}\p{Ll}{3,}$/u;
const minListed = 4;

/** "Febraban, ABBC, ACREFI, Abecs": four or more items, half of which are names in mixed case. */
export function isListedWithNames(before: string, after: string): boolean {
  const left = itemsBefore.exec(before)?.[0].match(oneItem) ?? [];
  const right = itemsAfter.exec(after)?.[0].match(oneItem) ?? [];
  const others = [...left, ...right];
  if (others.length + 1 < minListed) return false;
  const names = others.filter((one) => isName.test(one) && !isEverydayWord(one.toLowerCase()));
  return names.length >= 2 && names.length * 3 >= others.length;
}

/** `[![CII Best Practices](…)](…)`, `DPGA: [![…`: the text of a badge, or a label before it. */
export function isInBadge(markedBefore: string, markedAfter: string): boolean {
  return /\[!\[[^\]]*$/u.test(markedBefore) || /^:?\s\[!\[/u.test(markedAfter);
}

/** "Robert Wall B.Sc., C.Eng., MIEE": a title after others. */
export function isTitleOfPerson(before: string): boolean {
  return /$(?<=\p{Lu}\p{L}*\.\p{Lu}\p{L}*\.?,\s)/u.test(before);
}

const nameBefore = /$(?<=\p{Ll}[,)]?\s\p{Lu}\p{Ll}\p{L}*\s)/u;

/** "the Tomcat AJP", "ein alter Tandy TRS": the word before is a name inside a sentence. */
export function followsName(before: string): boolean {
  return nameBefore.test(before);
}
