import { addAll } from '../../../../text/collections';
import type { Term } from '../../../term';
import type { ReadingContext } from '../dialects/dialect';
import type { Entry } from '../entry';
import type { WrittenName } from '../../names/readNames';
import { ReferenceTargets, addAliases, type SeeReference } from '../../names/seeReference';
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
  const direct: ReadTerm[] = [];
  let seen = 0;
  for (const entry of entries) {
    if (++seen % entriesPerStep === 0) yield undefined;
    const redirect = findRedirect(reading.src, entry);
    if (redirect !== undefined) redirects.set(entry, redirect);
    else addAll(direct, readTerms(reading, entry));
  }
  if (redirects.size === 0) return { terms: direct, dangling: [] };
  return followRedirects(reading, direct, redirects);
}

function readTerms(reading: ReadingContext, entry: Entry): readonly ReadTerm[] {
  return entry.names.map((name) => ({ entry, name, term: readTerm(reading, entry, name) }));
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
  const unresolved = lost.flatMap((entry) => readTerms(reading, entry));
  return { terms: [...terms, ...unresolved].sort(comparePositions), dangling };
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
