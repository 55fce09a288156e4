import { isTooComplex } from '../../workspace/patterns/globs';
import * as l10n from '@vscode/l10n';
import type { Problem } from '../../problem/problem';
import type { Range } from '../../text/range';
import type { Term } from '../term';
import { isAcronym } from '../../language/acronyms';

const termsPerStep = 500;

/** Finds problems of the terms of one file, in any format: duplicate entries, aliases used twice, no definition. */
export function* checkTerms(
  terms: readonly Term[],
  text: string,
): Generator<undefined, readonly Problem[]> {
  const problems: Problem[] = [];
  const owners = new Map<string, Term>();
  const meanings = new Map<Term, Map<string, Term>>();
  const isUnexplained = findUnexplained(terms);
  let done = 0;
  for (const term of terms) {
    if (++done % termsPerStep === 0) yield undefined;
    if (isUnexplained(term)) problems.push(createEmptyDefinitionProblem(term));
    for (const glob of [...term.paths, ...term.code]) {
      if (isTooComplex(glob)) problems.push(createComplexPatternProblem(glob, term, text));
    }
    const folded = term.name.toLowerCase();
    const first = owners.get(folded);
    if (first === undefined) owners.set(folded, term);
    else {
      const known = meanings.get(first) ?? new Map([[getMeaningKey(first), first]]);
      const same = known.get(getMeaningKey(term));
      // Several meanings within one entry are intended.
      if (same === undefined) known.set(getMeaningKey(term), term);
      else if (
        same.source.entry.start !== term.source.entry.start &&
        !repeatsExpansion(same, term)
      ) {
        problems.push(createDuplicateTermProblem(term));
      }
      meanings.set(first, known);
    }
  }
  for (const term of terms) {
    if (++done % termsPerStep === 0) yield undefined;
    for (const alias of term.aliases) {
      const folded = alias.toLowerCase();
      const owner = owners.get(folded);
      if (owner === undefined) owners.set(folded, term);
      else if (isOther(owner, term))
        problems.push(createSharedAliasProblem(alias, term, owner, text));
    }
  }
  return problems;
}

function isEmpty({ definition, expansion, plain, meta }: Term): boolean {
  if (definition !== '' || expansion !== undefined || plain !== undefined) return false;
  return !Object.values(meta).some((value) => explaining.test(value.trim()));
}

/** At least three words in a field of the file's own: `Purpose: Starts the pumps`. */
const explaining = /\s\S+\s/u;

/**
 * Returns a test for terms that nothing explains. A list of names in several languages, with hardly any definition,
 * expects none.
 */
export function findUnexplained(terms: readonly Term[]): (term: Term) => boolean {
  let empty = 0;
  let translated = 0;
  let defined = 0;
  for (const term of terms) {
    if (term.definition !== '') defined++;
    else if (isEmpty(term)) {
      empty++;
      if (term.aliases.length > 0) translated++;
    }
  }
  const isTranslated = translated >= 3 && translated * 2 >= empty && defined * 5 <= terms.length;
  return (term) => isEmpty(term) && !isTranslated;
}

/** A list of acronyms may repeat the expansion of an acronym that the file defines as well. */
export function repeatsExpansion(one: Term, other: Term): boolean {
  const isShort = one.definition === '' || other.definition === '';
  return isShort && one.expansion !== undefined && one.expansion === other.expansion;
}

/** A word may have one meaning per context and, as an acronym, per expansion; anything else is a duplicate. */
function getMeaningKey({ name, context, expansion, caseSensitive }: Term): string {
  const isExact = caseSensitive || isAcronym(name);
  return JSON.stringify([isExact ? name : name.toLowerCase(), context, expansion]);
}

function isOther(owner: Term, term: Term): boolean {
  if (owner.context !== term.context || isSpelledOutBy(owner, term)) return false;
  return owner.name.toLowerCase() !== term.name.toLowerCase();
}

/** `SLA | Service level` repeats the alias of `Service level (SLA)`. */
export function isSpelledOutBy({ expansion }: Term, { name }: Term): boolean {
  return expansion?.toLowerCase() === name.toLowerCase();
}

function createEmptyDefinitionProblem(term: Term): Problem {
  return {
    code: 'empty-definition',
    severity: 'information',
    message: l10n.t(
      '“{0}” has no definition yet. Add a sentence that says what it means.',
      term.name,
    ),
    uri: term.source.uri,
    range: term.source.name,
  };
}

function createComplexPatternProblem(glob: string, term: Term, text: string): Problem {
  return {
    code: 'unknown-value',
    severity: 'warning',
    message: l10n.t('This pattern is too long or too complex, so it matches nothing. Simplify it.'),
    uri: term.source.uri,
    range: findRangeInEntry(glob, term, text),
  };
}

function createDuplicateTermProblem(term: Term): Problem {
  return {
    code: 'duplicate-term',
    severity: 'warning',
    message: l10n.t(
      '“{0}” is already in this file. Merge the two entries, or give each a context.',
      term.name,
    ),
    uri: term.source.uri,
    range: term.source.name,
  };
}

function createSharedAliasProblem(alias: string, term: Term, owner: Term, text: string): Problem {
  return {
    code: 'alias-claimed-twice',
    severity: 'warning',
    message: l10n.t(
      '“{0}” is listed as an alias of “{1}” but is already a name of “{2}”. Keep it in only one of them.',
      alias,
      term.name,
      owner.name,
    ),
    uri: term.source.uri,
    range: findRangeInEntry(alias, term, text),
  };
}

function findRangeInEntry(word: string, term: Term, text: string): Range {
  const { entry, name } = term.source;
  const wordStart = text.slice(entry.start, entry.end).indexOf(word);
  if (wordStart < 0) return name;
  const start = entry.start + wordStart;
  return { start, end: start + word.length };
}
