import { spellsOut } from '../../language/acronyms';
import { findExpansionAt } from '../../language/expansions';
import { getLineAfter, getLineBefore } from '../../text/linePart';
import type { DocumentFacts } from './documentFacts';
import { isPartlyExplained } from './partialExplanations';

/** Maximum number of uses examined per word; explanations are near the first uses. */
const maxUses = 200;
/** An expansion elsewhere in the line is searched for at the first uses only, because that takes longer. */
const maxLines = 8;
const letterOrDigit = /[\p{L}\p{N}]/u;

/** Returns whether the file contains the expansion of the acronym, anywhere and in either order. */
export function isExpandedIn(
  { text, readable, abbreviations }: DocumentFacts,
  word: string,
  initials: string,
): boolean {
  return (
    abbreviations.has(word) ||
    (word.length > 2 && initials.includes(word)) ||
    findExpansion(text, word) !== undefined ||
    isExplainedByLink(text, word) ||
    isEquated(text, word) ||
    isPartlyExplained(text, word) ||
    isTruncated(readable, word)
  );
}

/** Returns the expansion of an acronym in a text. */
export function findExpansion(text: string, word: string): string | undefined {
  let at = text.indexOf(word);
  for (let use = 0; at >= 0 && use < maxUses; use++) {
    const end = at + word.length;
    const isWhole =
      !letterOrDigit.test(text.charAt(at - 1)) && !/[\p{Lu}\p{N}]/u.test(text.charAt(end));
    const expansion = isWhole
      ? (findExpansionAt(text, at, end) ??
        (use < maxLines ? findInitialsInLine(text, at, end) : undefined))
      : undefined;
    if (expansion !== undefined) return expansion;
    at = text.indexOf(word, end);
  }
  return undefined;
}

/** Maximum distance of an expansion in the same line, in UTF-16 units. */
const maxLineDistance = 160;

/** "Track the change failure rate per week and chart CFR": consecutive words of the line with the letters as initials. */
function findInitialsInLine(text: string, start: number, end: number): string | undefined {
  const letters = text.slice(start, end).toLowerCase();
  if (letters.length < 3) return undefined;
  const line = `${getLineBefore(text, start, maxLineDistance)} | ${getLineAfter(text, end, maxLineDistance)}`;
  for (const clause of line.split(/[^\p{L} ’'/-]+/u)) {
    const words = clause.split(/[^\p{L}]+/u).filter((word) => word !== '');
    const initials = words.map((word) => word.charAt(0).toLowerCase()).join('');
    const at = initials.indexOf(letters);
    const phrase = words.slice(at, at + letters.length);
    if (at >= 0 && phrase.every((word) => word.length > 2)) return phrase.join(' ');
  }
  return undefined;
}

/** "PK = chave primária": an equation explains the acronym in any language. */
function isEquated(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const end = at + word.length;
    if (!text.slice(end, end + 6).includes(' = ') || letterOrDigit.test(text.charAt(at - 1)))
      continue;
    const after = getLineAfter(text, end, maxLineDistance);
    if (
      /^[*_`]{0,3} = [*_“"]{0,3}\p{L}{3,}(?: \p{L}{2,}){0,5}[*_”"]{0,3}(?:[,.;)|]|$)/u.test(after)
    )
      return true;
  }
  return false;
}

/** "A Key Performance Indicator needs an owner": far from the acronym, but with a capital at each word. */
const capitalizedPhrase =
  /\p{Lu}\p{Ll}+(?:[ \n-]+(?:(?:of|for|and|the|to|in|on|per)[ \n-]+)?\p{Lu}\p{Ll}+){2,}/gu;

/** Returns the initials of each phrase of capitalized words, joined: `KPI` for "Key Performance Indicator". */
export function collectInitials(readable: string): string {
  const phrases = [...readable.matchAll(capitalizedPhrase)].map(([phrase]) => phrase);
  return phrases.map((phrase) => phrase.replace(/\P{Lu}/gu, '')).join(' ');
}

/** "External staff (EXT)": the first letters of a preceding word. */
function isTruncated(readable: string, word: string): boolean {
  if (word.length < 3) return false;
  const at = readable.indexOf(`(${word})`);
  const words = readable.slice(Math.max(0, at - 40), Math.max(0, at)).split(/[^\p{L}]+/u);
  return words.some((long) => long.length > word.length && long.toUpperCase().startsWith(word));
}

const encyclopedia = /^https?:\/\/(?:[\w-]+\.)*(?:wikipedia|wiktionary|wikidata)\.org\//u;

/**
 * `[BFT](https://en.wikipedia.org/wiki/Byzantine_fault_tolerance)`: links to an encyclopedia, to the site of the thing
 * itself, or to a page of the full name.
 */
function isExplainedByLink(text: string, word: string): boolean {
  const label = `[${word}](`;
  for (let at = text.indexOf(label); at >= 0; at = text.indexOf(label, at + 1)) {
    const target =
      /^[^\s)]{4,300}/u.exec(text.slice(at + label.length, at + label.length + 300))?.[0] ?? '';
    if (encyclopedia.test(target)) return true;
    const [path = ''] = target.split(/[#?]/u, 1);
    const page = path.split('/').findLast((part) => part !== '') ?? '';
    if (spellsOut(word, page.replace(/\.\w+$/u, '').replace(/[-_+]|%20/gu, ' '))) return true;
  }
  return false;
}
