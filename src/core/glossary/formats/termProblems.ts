import * as l10n from '@vscode/l10n';
import type { Problem } from '../../problem/problem';
import type { Range } from '../../text/range';
import type { Term } from '../term';

const termsPerStep = 1000;

/** What can be said of the terms of one file whatever its format: entries twice, aliases taken twice, no definition. */
export function* checkTerms(
  terms: readonly Term[],
  text: string,
): Generator<undefined, readonly Problem[]> {
  const problems: Problem[] = [];
  const named = new Map<string, Term[]>();
  let done = 0;
  for (const term of terms) {
    if (++done % termsPerStep === 0) yield undefined;
    if (isEmpty(term)) problems.push(emptyDefinition(term));
    const namesakes = named.get(foldedName(term.name));
    if (namesakes === undefined) named.set(foldedName(term.name), [term]);
    else {
      if (namesakes.some((other) => sameMeaning(other, term))) problems.push(duplicateTerm(term));
      namesakes.push(term);
    }
  }
  const claimed = new Map<string, Term>();
  for (const term of terms) {
    if (++done % termsPerStep === 0) yield undefined;
    for (const alias of term.aliases) {
      const owner = otherOwner(alias, term, named, claimed);
      if (owner === undefined) claimed.set(foldedName(alias), term);
      else problems.push(aliasClaimedTwice(alias, term, owner, text));
    }
  }
  return problems;
}

function isEmpty(term: Term): boolean {
  return term.definition === '' && term.expansion === undefined && term.plain === undefined;
}

/** One word may have a meaning per context and, as an acronym, per expansion; anything else is the same entry twice. */
function sameMeaning(one: Term, other: Term): boolean {
  return (
    one.name === other.name &&
    one.context === other.context &&
    one.expansion === other.expansion &&
    // Several meanings listed inside one entry are meant.
    one.source.entry.start !== other.source.entry.start
  );
}

function otherOwner(
  alias: string,
  term: Term,
  named: ReadonlyMap<string, readonly Term[]>,
  claimed: ReadonlyMap<string, Term>,
): Term | undefined {
  const folded = foldedName(alias);
  const isOther = (other: Term): boolean =>
    other.context === term.context && foldedName(other.name) !== foldedName(term.name);
  const claimer = claimed.get(folded);
  return named.get(folded)?.find(isOther) ?? (claimer && isOther(claimer) ? claimer : undefined);
}

function foldedName(name: string): string {
  return name.toLowerCase();
}

function emptyDefinition(term: Term): Problem {
  return {
    code: 'empty-definition',
    severity: 'information',
    message: l10n.t('“{0}” has no definition yet. Say in a sentence what it means.', term.name),
    uri: term.source.uri,
    range: term.source.name,
  };
}

function duplicateTerm(term: Term): Problem {
  return {
    code: 'duplicate-term',
    severity: 'warning',
    message: l10n.t(
      '“{0}” is already in this file. Merge the two entries, or give each its own context.',
      term.name,
    ),
    uri: term.source.uri,
    range: term.source.name,
  };
}

function aliasClaimedTwice(alias: string, term: Term, owner: Term, text: string): Problem {
  return {
    code: 'alias-claimed-twice',
    severity: 'warning',
    message: l10n.t(
      '“{0}” is given as another word for “{1}”, but it already belongs to “{2}”. Keep it with one of them.',
      alias,
      term.name,
      owner.name,
    ),
    uri: term.source.uri,
    range: placeInEntry(alias, term, text),
  };
}

function placeInEntry(word: string, term: Term, text: string): Range {
  const { entry, name } = term.source;
  const found = text.slice(entry.start, entry.end).indexOf(word);
  if (found < 0) return name;
  const start = entry.start + found;
  return { start, end: start + word.length };
}
