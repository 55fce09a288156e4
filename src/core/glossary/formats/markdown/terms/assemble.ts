import { addAll } from '../../../../text/collections';
import type { SourceText } from '../../../format';
import type { Term } from '../../../term';
import type { Entry } from '../entry';
import type { WrittenName } from '../structure/names';
import { redirectOf, Targets, type Redirect } from './redirects';
import { entriesAtOnce } from '../shapes/scope';
import { readTerm } from './readTerm';

/** A term with the entry it was read from, so that problems and edits find its places. */
export interface ReadTerm {
  readonly term: Term;
  readonly entry: Entry;
  readonly name: WrittenName;
}

export interface Assembled {
  readonly terms: readonly ReadTerm[];
  /** See-references that lead nowhere in this file; their entries stay terms. */
  readonly dangling: readonly Redirect[];
}

/** Makes terms of entries, in steps; a see-reference becomes an alias of the term that it leads to. */
export function* assemble(
  source: SourceText,
  src: string,
  entries: readonly Entry[],
): Generator<undefined, Assembled> {
  const redirects = new Map<Entry, Redirect>();
  const direct: ReadTerm[] = [];
  let seen = 0;
  for (const entry of entries) {
    if (++seen % entriesAtOnce === 0) yield undefined;
    const redirect = redirectOf(src, entry);
    if (redirect !== undefined) redirects.set(entry, redirect);
    else addAll(direct, termsOf(source, entry));
  }
  if (redirects.size === 0) return { terms: direct, dangling: [] };
  return followed(source, direct, redirects);
}

function termsOf(source: SourceText, entry: Entry): readonly ReadTerm[] {
  return entry.names.map((name) => ({ entry, name, term: readTerm(source, entry, name) }));
}

function followed(
  source: SourceText,
  direct: readonly ReadTerm[],
  redirects: ReadonlyMap<Entry, Redirect>,
): Assembled {
  const targets = new Targets(direct.map(({ term }) => term));
  const aliases = new Map<number, string[]>();
  const lost: Entry[] = [];
  const dangling: Redirect[] = [];
  for (const [entry, redirect] of redirects) {
    const target =
      targets.find(redirect.target) ?? targets.find(throughOther(redirects, redirect.target));
    const names = entry.names.flatMap(({ text, aliases: others }) => [
      text,
      ...others.map((alias) => alias.text),
    ]);
    if (target !== undefined) aliases.set(target, [...(aliases.get(target) ?? []), ...names]);
    else {
      lost.push(entry);
      if (!redirect.leaves) dangling.push(redirect);
    }
  }
  const terms = direct.map((read, i) => withAliases(read, aliases.get(i)));
  const kept = lost.flatMap((entry) => termsOf(source, entry));
  return { terms: [...terms, ...kept].sort(inFile), dangling };
}

/** A reference to a reference leads on, once. */
function throughOther(redirects: ReadonlyMap<Entry, Redirect>, name: string): string {
  for (const [entry, { target }] of redirects) {
    if (entry.names.some(({ text }) => text.toLowerCase() === name.toLowerCase())) return target;
  }
  return '';
}

function withAliases(read: ReadTerm, more: readonly string[] | undefined): ReadTerm {
  if (more === undefined) return read;
  const { term } = read;
  const known = new Set([term.name, ...term.aliases]);
  return {
    ...read,
    term: { ...term, aliases: [...term.aliases, ...more.filter((alias) => !known.has(alias))] },
  };
}

function inFile(a: ReadTerm, b: ReadTerm): number {
  return a.term.source.name.start - b.term.source.name.start;
}
