import * as l10n from '@vscode/l10n';
import { isAcronym } from '../../../language/acronyms';
import type { Term } from '../../../glossary/term';
import type { DocumentFacts } from '../documentFacts';
import type { Rule, RuleFinding } from '../rule';

/**
 * Reports a word with two meanings in the same scope, at the later entry. Several meanings within one entry are
 * intended; another check reports entries with the same meaning.
 */
export const twoMeanings: Rule = {
  code: 'two-meanings',
  check({ entries, project: { glossary } }: DocumentFacts): readonly RuleFinding[] {
    if (entries.length === 0) return [];
    const firsts = firstMeanings(glossary.terms);
    return entries.flatMap((term) => {
      const first = firsts.get(keyOf(term));
      if (!first || first === term || !isOtherMeaning(first, term)) return [];
      const message = l10n.t(
        '“{0}” already has another meaning: {1} Give each meaning a context, or keep only one.',
        term.name,
        shortMeaning(first),
      );
      return { range: term.source.name, message };
    });
  },
};

const known = new WeakMap<readonly Term[], ReadonlyMap<string, Term>>();

/** Computed once for a glossary, for all its files. */
function firstMeanings(terms: readonly Term[]): ReadonlyMap<string, Term> {
  let firsts = known.get(terms);
  if (!firsts) {
    firsts = new Map([...terms].reverse().map((term) => [keyOf(term), term]));
    known.set(terms, firsts);
  }
  return firsts;
}

/** Returns the key of a word in its scope. */
function keyOf({ name, context, paths }: Term): string {
  return JSON.stringify([isAcronym(name) ? name : name.toLowerCase(), context, paths]);
}

function isOtherMeaning(a: Term, b: Term): boolean {
  const isSameEntry =
    a.source.uri === b.source.uri && a.source.entry.start === b.source.entry.start;
  if (isSameEntry || isScopedByFolder(a, b)) return false;
  if (a.expansion?.toLowerCase() !== b.expansion?.toLowerCase()) return true;
  return a.source.uri !== b.source.uri && a.definition.trim() !== b.definition.trim();
}

/** A glossary in a subfolder defines terms for its own folder. */
function isScopedByFolder(a: Term, b: Term): boolean {
  return folderOf(a) !== folderOf(b);
}

function folderOf({ source: { uri } }: Term): string {
  return uri.slice(0, uri.lastIndexOf('/'));
}

function shortMeaning({ expansion, definition }: Term): string {
  const text = expansion ?? definition.split('\n', 1)[0] ?? '';
  return /[.!?]$/u.test(text) ? text : `${text}.`;
}
