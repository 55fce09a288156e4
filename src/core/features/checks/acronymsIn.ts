import type { Range } from '../../text/range';
import { type CapitalRun, capitalRuns } from '../discover/acronymReader';
import { isNoAcronym } from '../discover/capitals';
import { isEverydayWord, isNeverShouted } from '../words/everydayWords';
import { isKnownAcronym } from '../words/knownAcronyms';
import { wordSet } from '../words/wordList';
import { isCodeHere, isMeasure } from './codesAround';
import type { DocumentFacts } from './documentFacts';

/** Longer runs of capitals are emphasis more often than acronyms. */
const longest = 6;
const unspeakable = /[^AEIOUY]{4}(?<!NGTH|GHTS)/u;
/** An everyday word in capitals is an acronym where it is named as a thing: "the ACE of", "our test MID from". */
const longestOrdinary = 4;
const determiner =
  '(?:[Tt]he|[Aa]n?|[Oo]ur|[Ii]ts|[Ee]ach|[Ee]very|[Tt]his|[Tt]heir|[Yy]our|[Oo]ne)';
const determined = new RegExp(`(?:^|[\\s(])(?:${determiner}|per|via|without)\\s+["“*_]*$`, 'u');
const named = new RegExp(
  `(?:^|[\\s(])(?:${determiner}\\s+\\p{Ll}+|by|from|of|with)\\s+["“*_]*$`,
  'u',
);
const nounEnds =
  /^["”*_]*(?:[.,;:)]|\s*\||\s+(?:of|from|in|is|are|was|has|to|and|or|for|on|at|with|by|that|which|can|must|will|should)\b)/u;
/** What stands between "the" and a thing and is shouted to tell it from others. */
const telling = wordSet(`
  BAD BAG BEST BIG BLUE BOLD COLD DARK DEEP EASY END FAIR FAR FAST FEW FINE FIVE FLAT FOUR FREE FULL GOOD HALF HARD HIGH HOT HUGE KEY LAST LATE
  LEFT LESS LONG LOST LOW MAIN MANY MOST MUCH NEAR NEXT NICE NINE NULL ODD OLD ONE ONLY OPEN OWN PAST POOR RAW REAL RED REST RICH ROOT SAFE SAME
  SIX SLOW SOFT SURE TALL TEN TEST THIN TINY TOP TRUE TWO UGLY VAST VERY WARM WEAK WET WHOLE WIDE WILD WISE ZERO
`);
/** `[INFURA](https://infura.io)`: a name that leads to its own site. */
const siteBehind = /^[^\]\n]{0,40}\]\(https?:\/\/([^/)\s]{1,80})/u;
/** `TOMs`, `VAST 4.2`: a plural and a version are given to things. */
const namedBehind = /^s|^ \d+\.\d/u;
/** `CC BY-SA`, `BY-NC-ND`: conditions of licences. */
const licenceBefore = /\b(?:BY|NC)-$/u;
const candidate = /\p{Lu}[\p{Lu}\d&]+/gu;

/** The acronyms of a text that its readers may not know and the glossary does not explain, each at its first use. */
export function acronymsIn(document: DocumentFacts): readonly CapitalRun[] {
  const wanted = wantedWords(document);
  if (wanted.size === 0) return [];
  const first = new Map<string, CapitalRun>();
  const codes = new Set<string>();
  const isOpen = (word: string) => wanted.has(word) && !first.has(word) && !codes.has(word);
  for (const run of capitalRuns(document.text, document.readable, isOpen)) {
    const { word, isOwnWord } = run;
    if (!isOwnWord || !isMeant(document, run) || isMeasure(document.readable, run)) continue;
    if (isCodeHere(document.readable, run) || isNameOfSite(document.text, run)) codes.add(word);
    else first.set(word, run);
  }
  const unknown = [...first.values()].filter((run) => !isCovered(document, run));
  return unknown.filter(({ word }) => !standsInSmallLetters(document.readable, word));
}

/** Looks at the bare text before anything costly is asked about it. */
function wantedWords({ text, uri, project }: DocumentFacts): ReadonlySet<string> {
  const readers = project.readersOf(uri);
  const wanted = new Set<string>();
  const judged = new Set<string>();
  for (const [run] of text.matchAll(candidate)) {
    // `HTTPServer`: the last capital begins the next word.
    for (const word of [run, run.slice(0, -1)]) {
      if (word.length < 2 || judged.has(word)) continue;
      judged.add(word);
      if (isTooLong(word) || project.knownAcronyms.has(word)) continue;
      if (!isKnownAcronym(word, readers) && !isNoAcronym(word) && !isShouted(word))
        wanted.add(word);
    }
  }
  return wanted;
}

function isTooLong(word: string): boolean {
  return word.length > (unspeakable.test(word) ? longest + 2 : longest);
}

/** Longer everyday words are never acronyms; shorter ones depend on what stands around them. */
function isShouted(word: string): boolean {
  const small = word.toLowerCase();
  return word.length > longestOrdinary && isEverydayWord(small) && !isNeverShouted(small);
}

function isMeant({ text, readable }: DocumentFacts, run: CapitalRun): boolean {
  const { word, start, end } = run;
  const before = readable.slice(Math.max(0, start - 40), start);
  if (licenceBefore.test(before)) return false;
  const small = word.toLowerCase();
  if (!isEverydayWord(small) || isNeverShouted(small) || namedBehind.test(text.slice(end, end + 6)))
    return true;
  if (determined.test(before) && !telling.has(word)) return true;
  return named.test(before) && nounEnds.test(readable.slice(end, end + 12));
}

function isNameOfSite(text: string, { word, end }: CapitalRun): boolean {
  const host = siteBehind.exec(text.slice(end, end + 140))?.[1];
  return host?.split('.').includes(word.toLowerCase()) === true;
}

/** True where a term of the glossary stands. */
function isCovered({ matches }: DocumentFacts, { start, end }: Range): boolean {
  return matches.some((match) => match.start <= start && end <= match.end);
}

/** A word that the same text also writes small was only made to stand out. */
function standsInSmallLetters(readable: string, word: string): boolean {
  const small = word.toLowerCase();
  for (let at = readable.indexOf(small); at >= 0; at = readable.indexOf(small, at + 1)) {
    const before = readable.charAt(at - 1);
    const after = readable.charAt(at + small.length);
    if (!/[\p{L}\p{N}_/.@#-]/u.test(before) && !/[\p{L}\p{N}_/@-]/u.test(after)) return true;
  }
  return false;
}
