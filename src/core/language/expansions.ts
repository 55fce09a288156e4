import { spellsOut } from './acronyms';

/** Maximum length of an expansion, in UTF-16 units. */
const maxDistance = 140;

const opensAfter =
  /^s?["”’*_`\])]*[ \t]*(?:\(\p{Lu}\)[ \t]*(?=[:=–—-]))?(?:(?:\p{Ll}+[*_]*[ \t]+)?\\?\([ \t]*|\p{Script=Han}{0,8}（[ \t]*|\[[ \t]*|[:=|–—][ \t]*|-{1,2}[ \t]+|,[ \t]+)["“*_`[\s]*/u;
const saysSo =
  /^["”’*_`\]]*,?\s+(?:(?:which|that)\s+)?(?:stands for|(?:is )?short for|is an? (?:abbreviation|acronym|initialism) (?:of|for)|abbreviates|means)\s+(?:the |an? )?["“*_`[]*/iu;
const opensBefore =
  /(?:\((?:(?:or|the|aka|abbreviated(?: as| to)?|abbr\.?|short|hereafter,?|hereinafter,?|henceforth,?|also called|called|acronym:?)\s+)?|,? or |, | [-–—=] |\| *)["“*_`[]*$/u;
const title = /title=["']([^"'<>]{4,100})["'][^<>]{0,40}>$/u;
/** "LTQ — the late truck queue — is watched". */
const leadingArticle = /^(?:the|an?|our)\s+/iu;
const introduction =
  /^(?:short for|abbreviation (?:of|for)|acronym (?:of|for)|stands for|i\.e\.,?|aka|also known as|also called)\s+(?:the |an? )?/iu;
const smallEdge =
  /^(?:the|an?|and|of|for|to|in|or|our|this|that|is|are|by|with|its)\b|\b(?:the|an?|and|of|for|to|in|or|our|is|are|by|with|at|on|as)$/iu;
const maxWordsBeyondLetters = 3;
const maxQualifyingWords = 4;

/**
 * Returns the expansion that the text around an acronym contains, in either order: `Service Level Agreement (SLA)`,
 * `SLA: service level agreement`.
 */
export function findExpansionAt(text: string, start: number, end: number): string | undefined {
  const acronym = text.slice(start, end);
  return (
    findTitleBefore(acronym, text, start) ??
    findInUnspacedScript(text, end) ??
    findNameInNextCell(acronym, text, start, end) ??
    findExpansionAfter(acronym, getParagraphAfter(text, end)) ??
    findExpansionBefore(acronym, getParagraphBefore(text, start))
  );
}

function findTitleBefore(acronym: string, text: string, start: number): string | undefined {
  if (text.charAt(start - 1) !== '>') return undefined;
  const titleBefore = title.exec(text.slice(Math.max(0, start - maxDistance), start))?.[1];
  return titleBefore !== undefined && spellsOut(acronym, titleBefore) ? titleBefore : undefined;
}

/** `QZRは「早い回り」の略`, `QZR 是快速巡查的缩写`: the initials are those of another language. */
const unspacedExpansion =
  /^[」』）)]?\s*(?:は|とは|是|即)[、,]?\s*[「“『"]?([^「」『』“”"。\n]{2,60}?)[」”』"]?(?:の略|の省略|的缩写|的縮寫|的简称|的簡稱)/u;

function findInUnspacedScript(text: string, end: number): string | undefined {
  return unspacedExpansion.exec(text.slice(end, end + maxDistance))?.[1];
}

/** `| MA | Mathematik |`: a code at the beginning of a row, whose letters are in the word of the next cell. */
function findNameInNextCell(
  acronym: string,
  text: string,
  start: number,
  end: number,
): string | undefined {
  const isFirst = /(?:^|\n)[ \t]*(?:\|[ \t]*)?[*_]{0,2}$/u.test(
    text.slice(Math.max(0, start - 40), start),
  );
  if (!isFirst || acronym.length > 4) return undefined;
  const cell = /^[*_]{0,2}[ \t]*\|[ \t]*[*_]{0,2}(\p{Lu}[\p{L}-]{3,40})/u.exec(
    text.slice(end, end + 80),
  );
  const name = cell?.[1];
  return name !== undefined && containsInOrder(name.toUpperCase(), acronym) ? name : undefined;
}

/** Returns whether a word begins with the first letter and contains the others after it, in order. */
function containsInOrder(word: string, letters: string): boolean {
  if (!word.startsWith(letters.charAt(0))) return false;
  let at = 0;
  for (const letter of letters) {
    at = word.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function findExpansionAfter(acronym: string, after: string): string | undefined {
  const introducingWords = saysSo.exec(after)?.[0];
  if (introducingWords !== undefined)
    return findAtStart(acronym, after.slice(introducingWords.length), false);
  const opening = opensAfter.exec(after)?.[0];
  if (opening === undefined) return undefined;
  const textAfter = after.slice(opening.length).replace(leadingArticle, '');
  if (!/[(（[]/u.test(opening)) return findAtStart(acronym, textAfter, true);
  const parenthesized = /^[^()[\]（）\\]*/u.exec(textAfter)?.[0] ?? '';
  const words = parenthesized.replace(introduction, '');
  // In parentheses, the expansion is the whole text up to the first stop.
  const whole = removeMarks(words.split(/[,;:.–—]|\s-\s/u, 1)[0] ?? '');
  if (isExpansionOf(acronym, whole) || isExpansionWithNoun(acronym, whole)) return whole;
  // "The TICK stack (Telegraf, InfluxDB, Chronograf, Kapacitor)".
  const listed = removeMarks(words);
  return isInitials(acronym, listed) ? listed : undefined;
}

function isInitials(acronym: string, list: string): boolean {
  const items = list.split(/[,/×+&]\s?/u).map((one) => one.trim());
  return items.length > 2 && items.map((one) => one.charAt(0).toUpperCase()).join('') === acronym;
}

function findExpansionBefore(acronym: string, before: string): string | undefined {
  const opening = opensBefore.exec(before)?.[0];
  if (opening === undefined) return undefined;
  const isSure = opening.includes('(');
  if (!isSure && acronym.length < 3) return undefined;
  const phrase = before.slice(0, before.length - opening.length);
  const words = getLastClause(phrase, /[.;:!?()|,\0]\s*/u);
  const compound = words.length === 1 ? findCompound(acronym, words[0] ?? '') : undefined;
  if (compound !== undefined) return compound;
  const best = findBestStretch(acronym, (count) => words.slice(-count).join(' '), words.length);
  if (best !== undefined || !isSure) return best;
  return findQualified(acronym, words) ?? findEnumeration(acronym, phrase);
}

/** Per letter of the acronym. */
const minCompoundLength = 3;

/** "(Kreditwesengesetz – KWG)": the letters are in one long word, in order. */
function findCompound(acronym: string, word: string): string | undefined {
  const isLong = word.length >= acronym.length * minCompoundLength;
  return isLong && containsInOrder(word.toUpperCase(), acronym) ? word : undefined;
}

function getLastClause(phrase: string, stops: RegExp): readonly string[] {
  return removeMarks(phrase.split(stops).at(-1) ?? '').split(/\s+/u);
}

/** "Create, read, update and delete (CRUD)". */
function findEnumeration(acronym: string, phrase: string): string | undefined {
  if (acronym.length < 3) return undefined;
  const words = getLastClause(phrase, /[.;:!?()|\0]\s*/u);
  return findBestStretch(acronym, (count) => words.slice(-count).join(' '), words.length);
}

/** "Traffic Message Channel for buses (TMC)": words after the name qualify it. */
function findQualified(acronym: string, words: readonly string[]): string | undefined {
  if (acronym.length < 3) return undefined;
  for (let end = words.length - 1; end >= words.length - maxQualifyingWords && end > 1; end--) {
    const best = findBestStretch(
      acronym,
      (count) => words.slice(0, end).slice(-count).join(' '),
      end,
    );
    if (best !== undefined && isCapitalized(best)) return best;
  }
  return undefined;
}

/** Returns the beginning of a text, up to where the acronym is spelled out. */
function findAtStart(acronym: string, text: string, needsEnd: boolean): string | undefined {
  const clause = /^[^.;!?()|\n\0]*/u.exec(text)?.[0] ?? '';
  const whole = removeMarks(clause.split(',', 1)[0] ?? '');
  if (!needsEnd && isExpansionWithNoun(acronym, whole)) return whole;
  const words = clause.split(/\s+/u).filter((word) => word !== '');
  const best = findBestStretch(
    acronym,
    (count) => removeMarks(words.slice(0, count).join(' ')),
    words.length,
  );
  if (best === undefined || !needsEnd) return best;
  const count = best.split(/\s+/u).length;
  const last = words[count - 1] ?? '';
  const endsThere =
    count >= words.length || /[,:*_"”\]]$/u.test(last) || /^[-–—(=]/u.test(words[count] ?? '');
  return endsThere || isCapitalized(best) ? best : undefined;
}

/** Returns the matching range whose number of words is closest to the number of letters. */
function findBestStretch(
  acronym: string,
  stretch: (count: number) => string,
  available: number,
): string | undefined {
  const letters = acronym.replace(/[^\p{L}\p{N}]/gu, '').length;
  let best: { readonly text: string; readonly distance: number } | undefined;
  for (let count = 1; count <= Math.min(available, letters + maxWordsBeyondLetters); count++) {
    const text = stretch(count).replace(/[,:]$/u, '');
    const distance = Math.abs(text.split(/[\s/-]+/u).length - letters);
    if (distance < (best?.distance ?? Infinity) && isExpansionOf(acronym, text))
      best = { text, distance };
  }
  return best?.text;
}

function isExpansionOf(acronym: string, text: string): boolean {
  if (
    text.length > 100 ||
    !/^[\p{L}\p{N}]/u.test(text) ||
    smallEdge.test(text) ||
    /[\d\0<>{}=$#@\\]/u.test(text)
  )
    return false;
  const upperCase = text.replace(/[^\p{L}]/gu, '');
  return upperCase !== upperCase.toUpperCase() && spellsOut(acronym, text);
}

/** "Debt-to-income ratio": the following noun belongs to the expansion but has no letter. */
function isExpansionWithNoun(acronym: string, text: string): boolean {
  return (
    acronym.length > 2 &&
    isExpansionOf(acronym, text.replace(/ \p{Ll}+$/u, '')) &&
    !smallEdge.test(text)
  );
}

function isCapitalized(text: string): boolean {
  return text.split(/[\s-]+/u).every((word) => word.length <= 3 || /^\p{Lu}/u.test(word));
}

function removeMarks(text: string): string {
  return text
    .replace(/["“”*_`[\]]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Returns the text up to the end of the paragraph, without link targets and comment symbols at line starts. */
function getParagraphAfter(text: string, end: number): string {
  const stretch = text.slice(end, end + maxDistance).split(/\n[ \t/*#>-]*\n/u, 1)[0] ?? '';
  return toPlainLines(stretch);
}

function getParagraphBefore(text: string, start: number): string {
  const stretch =
    text
      .slice(Math.max(0, start - maxDistance), start)
      .split(/\n[ \t/*#>-]*\n/u)
      .at(-1) ?? '';
  return toPlainLines(stretch);
}

function toPlainLines(stretch: string): string {
  return stretch
    .replace(/\]\([^()\s]{0,120}\)/gu, ']')
    .replace(/<\/?[a-z][^<>]{0,40}>/giu, '')
    .replace(/\r?\n[ \t]*(?:\/{2,}|\*+|#+|>+|--)?[ \t]*/gu, ' ');
}
