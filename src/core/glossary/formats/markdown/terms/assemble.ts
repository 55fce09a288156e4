import type { Term } from '../../../term';
import type { ReadingContext } from '../dialects/dialect';
import type { Entry } from '../entry';
import type { WrittenName } from '../../names/readNames';
import { ReferenceTargets, addAliases, type SeeReference } from '../../names/seeReference';
import { mergeLists } from '../../names/applyName';
import { foldLabel } from '../../../fieldNames';
import { findRedirect } from './redirects';
import { entriesPerStep } from '../shapes/scope';
import { readTerm } from './readTerm';

/** A term with the entry it was read from, for problems and edits. */
export interface ReadTerm {
  readonly term: Term;
  readonly entry: Entry;
  readonly name: WrittenName;
}

export interface AssembledTerms {
  readonly terms: readonly ReadTerm[];
  /** See-references without a target in this file; their entries remain terms. */
  readonly dangling: readonly SeeReference[];
}

/** Creates terms from entries, in steps; a see-reference becomes an alias of its target. */
export function* assemble(
  reading: ReadingContext,
  entries: readonly Entry[],
): Generator<undefined, AssembledTerms> {
  const redirects = new Map<Entry, SeeReference>();
  const preferences: ReadTerm[] = [];
  const direct: ReadTerm[] = [];
  let seen = 0;
  for (const entry of entries) {
    if (++seen % entriesPerStep === 0) yield undefined;
    const redirect = findRedirect(reading.src, entry);
    if (redirect !== undefined) redirects.set(entry, redirect);
    else addTerms(entry.isPreference === true ? preferences : direct, reading, entry);
  }
  const terms = preferences.length === 0 ? direct : addPreferences(direct, preferences);
  if (redirects.size === 0) return { terms, dangling: [] };
  return followRedirects(reading, terms, redirects);
}

/** Gives words to avoid to the terms of the file; the first row of another word is a term of its own. */
function addPreferences(
  direct: readonly ReadTerm[],
  preferences: readonly ReadTerm[],
): readonly ReadTerm[] {
  const terms = [...direct];
  const targets = new ReferenceTargets(direct.map(({ term }) => term));
  const own = new Map<string, number>();
  for (const read of preferences) {
    const { name, avoid } = read.term;
    const at = targets.find(name) ?? own.get(foldLabel(name));
    const target = at === undefined ? undefined : terms[at];
    if (at === undefined || target === undefined) {
      own.set(foldLabel(name), terms.length);
      terms.push(read);
    } else {
      const term = { ...target.term, avoid: mergeLists(target.term.avoid, avoid) };
      terms[at] = { ...target, term };
    }
  }
  return terms.sort(comparePositions);
}

function addTerms(terms: ReadTerm[], reading: ReadingContext, entry: Entry): void {
  for (const name of entry.names) terms.push({ entry, name, term: readTerm(reading, entry, name) });
}

function followRedirects(
  reading: ReadingContext,
  direct: readonly ReadTerm[],
  redirects: ReadonlyMap<Entry, SeeReference>,
): AssembledTerms {
  const targets = new ReferenceTargets(direct.map(({ term }) => term));
  const aliases = new Map<number, string[]>();
  const lost: Entry[] = [];
  const dangling: SeeReference[] = [];
  for (const [entry, redirect] of redirects) {
    const target =
      targets.find(redirect.target) ?? targets.find(findSecondTarget(redirects, redirect.target));
    const names = entry.names.flatMap(({ text, aliases: others }) => [
      text,
      ...others.map((alias) => alias.text),
    ]);
    if (target !== undefined) aliases.set(target, [...(aliases.get(target) ?? []), ...names]);
    else {
      lost.push(entry);
      if (redirect.isSure && !redirect.leavesFile) dangling.push(redirect);
    }
  }
  const terms = direct.map((read, i) => addNames(read, aliases.get(i)));
  for (const entry of lost) addTerms(terms, reading, entry);
  return { terms: terms.sort(comparePositions), dangling };
}

/** Follows a reference to a reference, once. */
function findSecondTarget(redirects: ReadonlyMap<Entry, SeeReference>, name: string): string {
  for (const [entry, { target }] of redirects) {
    if (entry.names.some(({ text }) => text.toLowerCase() === name.toLowerCase())) return target;
  }
  return '';
}

function addNames(read: ReadTerm, more: readonly string[] | undefined): ReadTerm {
  return more === undefined ? read : { ...read, term: addAliases(read.term, more) };
}

function comparePositions(a: ReadTerm, b: ReadTerm): number {
  return a.term.source.name.start - b.term.source.name.start;
}
