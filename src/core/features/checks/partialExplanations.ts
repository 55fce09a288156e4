import { getLineAfter, getLineBefore } from '../../text/linePart';

/** In UTF-16 units; link targets are included. */
const maxDistance = 300;
/** Of the words before brackets, in UTF-16 units. */
const maxPhrase = 90;
/** Explanations are near the first uses. */
const maxUses = 40;
const letterOrDigit = /[\p{L}\p{N}]/u;

const linkTarget = /\]\([^()\s]*\)/gu;
const openingBracket = /\s?[(（]["“*_\s]*(?:\p{Ll}-)?$/u;
const closingBracket = /^["”*_\s]{0,3}[)）]/u;
/** "National Directorate (DNCP in Spanish)": the letters are those of another language. */
const inOtherLanguage = /^["”*_]{0,3}\s(?:in|en|auf|po)\s\p{Lu}?\p{Ll}{3,20}[)）]/u;
/** Words of the phrase without a letter: "of", "the". */
const maxSmallWords = 2;
/** "EC (klucze eliptyczne, OID …)", but not "KYC (see chapter five)". */
const phraseInBracketsAfter =
  /^[*_`]{0,3}\s\(["“„*_]{0,2}(?!(?:see|which|who|that|must|when|where|also|only|not|used|using|with|for|from|like|such|including|and|or|if|because|since|currently|siehe|voir|ver|vedi|zie|se|zob)\s)(?:\p{Ll}+\s)?\p{Ll}{4,}\s\p{Ll}{3,}[^()]{0,60}[),]/u;
/** `| IEQ | Equal to, ignoring case |`: the first cell of a row and a phrase in the next one. */
const rowStart = /^\s*\|\s*[*_`]{0,3}$/u;
const phraseInNextCell = /^[*_`]{0,3}\s*\|\s*[*_]{0,2}\p{L}+(?:,?\s\p{L}+){2}/u;
/** "JTS Topology Suite": the letters after the first begin the words that follow. */
const capitalizedAfter = /^(?:\s\p{Lu}\p{Ll}+){2,5}/u;

/**
 * Returns whether a text says what the acronym is, although its letters do not spell the words: in another language
 * than the acronym, or as a part of its name.
 */
export function isPartlyExplained(text: string, word: string): boolean {
  for (
    let at = text.indexOf(word), use = 0;
    at >= 0 && use < maxUses;
    at = text.indexOf(word, at + 1), use++
  ) {
    const end = at + word.length;
    if (letterOrDigit.test(text.charAt(at - 1)) || letterOrDigit.test(text.charAt(end))) continue;
    const before = getLineBefore(text, at, maxDistance);
    const after = getLineAfter(text, end, maxDistance);
    if (
      phraseInBracketsAfter.test(after) ||
      (rowStart.test(before) && phraseInNextCell.test(after)) ||
      isBeginningOfName(word, after) ||
      isAfterItsPhrase(word, joinLines(text.slice(Math.max(0, at - maxDistance), at)), after)
    )
      return true;
  }
  return false;
}

function isBeginningOfName(word: string, after: string): boolean {
  const words = capitalizedAfter.exec(after)?.[0].trim().split(' ') ?? [];
  const initials = words.map((one) => one.charAt(0)).join('');
  return word.length > 2 && initials.startsWith(word.slice(1));
}

/** Returns the last paragraph of a text in one line. */
function joinLines(text: string): string {
  return (text.split(/\n[ \t]*\n/u).at(-1) ?? '').replace(/\r?\n[ \t]*/gu, ' ');
}

/**
 * "Amministratore Sicurezza (ALS)", "on Government Procurement (GPA)": words before the brackets begin with at least
 * two of its letters, in order, either with the first one or with all others.
 */
function isAfterItsPhrase(word: string, before: string, after: string): boolean {
  const opening = openingBracket.exec(before);
  if (opening === null) return false;
  if (inOtherLanguage.test(after)) return true;
  if (!closingBracket.test(after)) return false;
  const phrase = before.slice(0, opening.index).replace(linkTarget, '').slice(-maxPhrase);
  const clause = phrase.split(/[.;:!?()|]/u).at(-1) ?? '';
  const words = clause.split(/[^\p{L}\p{N}'’]+/u).filter((one) => one !== '' && one !== word);
  const initials = words
    .slice(-word.length - maxSmallWords)
    .map((one) => one.charAt(0).toUpperCase());
  const all = countInOrder(word, initials);
  return (
    all >= 2 &&
    (all >= word.length - 1 || initials.slice(-word.length - 1).includes(word.charAt(0)))
  );
}

/** Returns the length of the longest common subsequence of the letters and the initials. */
function countInOrder(word: string, initials: readonly string[]): number {
  let previous: readonly number[] = Array<number>(initials.length + 1).fill(0);
  for (const letter of word) {
    const current = [0];
    initials.forEach((initial, i) => {
      current.push(
        initial === letter
          ? (previous[i] ?? 0) + 1
          : Math.max(previous[i + 1] ?? 0, current[i] ?? 0),
      );
    });
    previous = current;
  }
  return previous.at(-1) ?? 0;
}
