import * as l10n from '@vscode/l10n';
import { isAcronym } from '../../../language/acronyms';
import type { Term } from '../../../glossary/term';
import { getFirstSentence } from '../../../markdown/plainText';
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
    const firsts = getFirstMeanings(glossary.terms);
    return entries.filter(hasMeaning).flatMap((term) => {
      const first = firsts.get(toKey(term));
      if (!first || !isOtherMeaning(first, term)) return [];
      const message = l10n.t(
        '“{0}” already has another meaning: {1} Give each meaning a context, or keep only one.',
        term.name,
        formatShortMeaning(first),
      );
      return { range: term.source.name, message };
    });
  },
};

const firstMeaningsCache = new WeakMap<readonly Term[], ReadonlyMap<string, Term>>();

/** Computed once for a glossary, for all its files. */
function getFirstMeanings(terms: readonly Term[]): ReadonlyMap<string, Term> {
  let firsts = firstMeaningsCache.get(terms);
  if (!firsts) {
    const meanings = terms.filter(hasMeaning).reverse();
    firsts = new Map(meanings.map((term) => [toKey(term), term]));
    firstMeaningsCache.set(terms, firsts);
  }
  return firsts;
}

/** An entry that still waits for its definition contradicts no other. */
function hasMeaning({ expansion, definition }: Term): boolean {
  return expansion !== undefined || definition !== '';
}

/** Returns the key of a word in its scope. */
function toKey({ name, context, paths }: Term): string {
  return JSON.stringify([isAcronym(name) ? name : name.toLowerCase(), context, paths]);
}

function isOtherMeaning(a: Term, b: Term): boolean {
  const isSameEntry =
    a.source.uri === b.source.uri && a.source.entry.start === b.source.entry.start;
  if (isSameEntry || isScopedByFolder(a, b)) return false;
  if (a.expansion?.toLowerCase() !== b.expansion?.toLowerCase()) return true;
  return a.source.uri !== b.source.uri && !isSimilar(a.definition, b.definition);
}

/** Two documents that share this part of their words say the same, with small differences. */
const similarPart = 0.5;

function isSimilar(some: string, other: string): boolean {
  if (some === other) return true;
  const words = new Set(listWords(some));
  const others = new Set(listWords(other));
  const shared = [...words].filter((word) => others.has(word)).length;
  return shared > 0 && shared >= (words.size + others.size - shared) * similarPart;
}

function listWords(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** A glossary in a subfolder defines terms for its own folder. */
function isScopedByFolder(a: Term, b: Term): boolean {
  return getFolder(a) !== getFolder(b);
}

function getFolder({ source: { uri } }: Term): string {
  return uri.slice(0, uri.lastIndexOf('/'));
}

function formatShortMeaning({ expansion, definition }: Term): string {
  const text = expansion ?? getFirstSentence(definition);
  return /[.!?]$/u.test(text) ? text : `${text}.`;
}
