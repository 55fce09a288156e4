import { spellsOut } from '../../language/acronyms';

/** Maximum length of an expansion, in UTF-16 units. */
const reach = 140;

const opensAfter =
  /^s?["”’*_`\])]*[ \t]*(?:\(\p{Lu}\)[ \t]*(?=[:=–—-]))?(?:(?:\p{Ll}+[*_]*[ \t]+)?\([ \t]*|\[[ \t]*|[:=|–—][ \t]*|-{1,2}[ \t]+|,[ \t]+)["“*_`[\s]*/u;
const saysSo =
  /^["”’*_`\]]*,?\s+(?:(?:which|that)\s+)?(?:stands for|(?:is )?short for|is an? (?:abbreviation|acronym|initialism) (?:of|for)|abbreviates|means)\s+(?:the |an? )?["“*_`[]*/iu;
const opensBefore =
  /(?:\((?:(?:or|the|aka|abbreviated(?: as| to)?|abbr\.?|short|hereafter|also called|called|acronym:?)\s+)?|,? or |, | [-–—=] |\| *)["“*_`[]*$/u;
const title = /title=["']([^"'<>]{4,100})["'][^<>]{0,40}>$/u;
/** "LTQ — the late truck queue — is watched". */
const leadingArticle = /^(?:the|an?|our)\s+/iu;
const introduction =
  /^(?:short for|abbreviation (?:of|for)|acronym (?:of|for)|stands for|i\.e\.,?|aka|also known as|also called)\s+(?:the |an? )?/iu;
const smallEdge =
  /^(?:the|an?|and|of|for|to|in|or|our|this|that|is|are|by|with|its)\b|\b(?:the|an?|and|of|for|to|in|or|our|is|are|by|with|at|on|as)$/iu;
const maxWordsBeyondLetters = 3;
const mostQualifying = 4;

/**
 * Returns the expansion that the text around an acronym contains, in either order: `Service Level Agreement (SLA)`,
 * `SLA: service level agreement`.
 */
export function expansionAt(text: string, start: number, end: number): string | undefined {
  const acronym = text.slice(start, end);
  return (
    titleBefore(acronym, text, start) ??
    behind(acronym, paragraphAfter(text, end)) ??
    ahead(acronym, paragraphBefore(text, start))
  );
}

function titleBefore(acronym: string, text: string, start: number): string | undefined {
  if (text.charAt(start - 1) !== '>') return undefined;
  const found = title.exec(text.slice(Math.max(0, start - reach), start))?.[1];
  return found !== undefined && spellsOut(acronym, found) ? found : undefined;
}

function behind(acronym: string, after: string): string | undefined {
  const said = saysSo.exec(after)?.[0];
  if (said !== undefined) return fromStart(acronym, after.slice(said.length), false);
  const opening = opensAfter.exec(after)?.[0];
  if (opening === undefined) return undefined;
  const rest = after.slice(opening.length).replace(leadingArticle, '');
  if (!/[([]/u.test(opening)) return fromStart(acronym, rest, true);
  const inner = /^[^()[\]]*/u.exec(rest)?.[0] ?? '';
  const words = inner.replace(introduction, '');
  // In parentheses, the expansion is the whole text up to the first stop.
  const whole = unmarked(words.split(/[,;:.–—]|\s-\s/u, 1)[0] ?? '');
  return fits(acronym, whole) || fitsButLast(acronym, whole) ? whole : undefined;
}

function ahead(acronym: string, before: string): string | undefined {
  const opening = opensBefore.exec(before)?.[0];
  if (opening === undefined) return undefined;
  const isSure = opening.includes('(');
  if (!isSure && acronym.length < 3) return undefined;
  const phrase = before.slice(0, before.length - opening.length);
  const words = lastClause(phrase, /[.;:!?()|,\0]\s*/u);
  const found = best(acronym, (count) => words.slice(-count).join(' '), words.length);
  if (found !== undefined || !isSure) return found;
  return qualified(acronym, words) ?? enumerated(acronym, phrase);
}

function lastClause(phrase: string, stops: RegExp): readonly string[] {
  return unmarked(phrase.split(stops).at(-1) ?? '').split(/\s+/u);
}

/** "Create, read, update and delete (CRUD)". */
function enumerated(acronym: string, phrase: string): string | undefined {
  if (acronym.length < 3) return undefined;
  const words = lastClause(phrase, /[.;:!?()|\0]\s*/u);
  return best(acronym, (count) => words.slice(-count).join(' '), words.length);
}

/** "Traffic Message Channel for buses (TMC)": words after the name qualify it. */
function qualified(acronym: string, words: readonly string[]): string | undefined {
  if (acronym.length < 3) return undefined;
  for (let end = words.length - 1; end >= words.length - mostQualifying && end > 1; end--) {
    const found = best(acronym, (count) => words.slice(0, end).slice(-count).join(' '), end);
    if (found !== undefined && isCapitalised(found)) return found;
  }
  return undefined;
}

/** Returns the beginning of a text, up to where the acronym is spelled out. */
function fromStart(acronym: string, text: string, needsEnd: boolean): string | undefined {
  const clause = /^[^.;!?()|\n\0]*/u.exec(text)?.[0] ?? '';
  const whole = unmarked(clause.split(',', 1)[0] ?? '');
  if (!needsEnd && fitsButLast(acronym, whole)) return whole;
  const words = clause.split(/\s+/u).filter((word) => word !== '');
  const found = best(acronym, (count) => unmarked(words.slice(0, count).join(' ')), words.length);
  if (found === undefined || !needsEnd) return found;
  const count = found.split(/\s+/u).length;
  const last = words[count - 1] ?? '';
  const endsThere =
    count >= words.length || /[,:*_"”\]]$/u.test(last) || /^[-–—(=]/u.test(words[count] ?? '');
  return endsThere || isCapitalised(found) ? found : undefined;
}

/** Returns the matching range whose number of words is closest to the number of letters. */
function best(
  acronym: string,
  stretch: (count: number) => string,
  available: number,
): string | undefined {
  const letters = acronym.replace(/[^\p{L}\p{N}]/gu, '').length;
  let found: { readonly text: string; readonly distance: number } | undefined;
  for (let count = 1; count <= Math.min(available, letters + maxWordsBeyondLetters); count++) {
    const text = stretch(count).replace(/[,:]$/u, '');
    const distance = Math.abs(text.split(/[\s/-]+/u).length - letters);
    if (distance < (found?.distance ?? Infinity) && fits(acronym, text)) found = { text, distance };
  }
  return found?.text;
}

function fits(acronym: string, text: string): boolean {
  if (
    text.length > 100 ||
    !/^[\p{L}\p{N}]/u.test(text) ||
    smallEdge.test(text) ||
    /[\d\0<>{}=$#@\\]/u.test(text)
  )
    return false;
  const capitals = text.replace(/[^\p{L}]/gu, '');
  return capitals !== capitals.toUpperCase() && spellsOut(acronym, text);
}

/** "Debt-to-income ratio": the following noun belongs to the expansion but has no letter. */
function fitsButLast(acronym: string, text: string): boolean {
  return (
    acronym.length > 2 && fits(acronym, text.replace(/ \p{Ll}+$/u, '')) && !smallEdge.test(text)
  );
}

function isCapitalised(text: string): boolean {
  return text.split(/[\s-]+/u).every((word) => word.length <= 3 || /^\p{Lu}/u.test(word));
}

function unmarked(text: string): string {
  return text
    .replace(/["“”*_`[\]]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Returns the text up to the end of the paragraph, without link targets and comment symbols at line starts. */
function paragraphAfter(text: string, end: number): string {
  const stretch = text.slice(end, end + reach).split(/\n[ \t/*#>-]*\n/u, 1)[0] ?? '';
  return plainLines(stretch);
}

function paragraphBefore(text: string, start: number): string {
  const stretch =
    text
      .slice(Math.max(0, start - reach), start)
      .split(/\n[ \t/*#>-]*\n/u)
      .at(-1) ?? '';
  return plainLines(stretch);
}

function plainLines(stretch: string): string {
  return stretch
    .replace(/\]\([^()\s]{0,120}\)/gu, ']')
    .replace(/<\/?[a-z][^<>]{0,40}>/giu, '')
    .replace(/\r?\n[ \t]*(?:\/{2,}|\*+|#+|>+|--)?[ \t]*/gu, ' ');
}
