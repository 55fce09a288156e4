import { closingMarks, seeAfterName, seeBefore } from '../../../language/seePhrases';
import type { Range } from '../../../text/range';
import { trimEndOf } from '../../../text/trimEnd';
import { foldLabel } from '../../fieldNames';
import type { Term } from '../../term';
import { countWords, plainText, unitAt } from '../markdown/syntax/inline';

/** A definition that only refers to another term. */
export interface SeeReference {
  readonly target: string;
  /** The target in the text that was read. */
  readonly range: Range;
  /** True for a link to another file: another page explains the term. */
  readonly leaves: boolean;
  /** False for words that also begin a definition: such a reference counts only if the file contains its target. */
  readonly isSure: boolean;
}

/** In UTF-16 units. A longer text is a definition. */
const longest = 200;
const mostWords = 6;

/**
 * Returns the target of `See X`, `→ X`, `*Siehe* [X](#x).`, `[X](#x)を参照。`; `undefined` for any other text in the
 * range.
 */
export function seeReference(src: string, range: Range): SeeReference | undefined {
  if (range.end - range.start > longest) return undefined;
  const text = src.slice(range.start, range.end).trimEnd();
  if (text.includes('\n')) return undefined;
  const sure = seeBefore.sure.exec(text)?.[0].length;
  const from = sure ?? seeBefore.unsure.exec(text)?.[0].length;
  if (from !== undefined)
    return reference(src, range.start, text, [from, text.length], sure !== undefined);
  const to = seeAfterName(text);
  return to === undefined ? undefined : reference(src, range.start, text, [0, to], true);
}

function reference(
  src: string,
  offset: number,
  text: string,
  [from, to]: readonly [number, number],
  isSure: boolean,
): SeeReference | undefined {
  const range = { start: offset + from, end: offset + to };
  const target = trimEndOf(plainText(text.slice(from, to)), `_*${closingMarks}`).replace(
    /^["“'「](.*)["”'」]$/u,
    '$1',
  );
  if (target === '' || countWords(target) > mostWords || /[.;:]\s|[。；：]/u.test(target))
    return undefined;
  const link = unitAt(src, range.start, range.end);
  const leaves = link?.address !== undefined && !link.address.startsWith('#');
  return { target, range, leaves, isSure };
}

/** Finds the target of a see-reference: by name, alias or expansion, in one or several words. */
export class Targets {
  readonly #byName = new Map<string, number>();

  constructor(terms: readonly Term[]) {
    terms.forEach((term, i) => {
      this.#add(term.name, i);
    });
    terms.forEach((term, i) => {
      for (const name of [
        ...term.aliases,
        ...(term.expansion === undefined ? [] : [term.expansion]),
      ])
        this.#add(name, i);
    });
  }

  /** Returns the index of the term. */
  find(name: string): number | undefined {
    const folded = foldLabel(name);
    return (
      this.#byName.get(folded) ??
      this.#byName.get(folded.replace(/s$/u, '')) ??
      this.#byName.get(`${folded}s`)
    );
  }

  #add(name: string, index: number): void {
    const folded = foldLabel(name);
    if (!this.#byName.has(folded)) this.#byName.set(folded, index);
  }
}

/** Returns the term with additional aliases. */
export function withAliases(term: Term, more: readonly string[]): Term {
  const known = new Set([term.name, ...term.aliases]);
  return {
    ...term,
    aliases: [...term.aliases, ...new Set(more.filter((alias) => !known.has(alias)))],
  };
}

/**
 * Returns the terms of a file, with see-references converted to aliases of their targets. A reference without its
 * target stays a term. For formats whose entries are single terms; an entry in Markdown may be several.
 */
export function followReferences(terms: readonly Term[]): readonly Term[] {
  const targets = new Map<Term, string>();
  for (const term of terms) {
    const found = saysOnlyItsDefinition(term)
      ? seeReference(term.definition, whole(term))
      : undefined;
    if (found !== undefined) targets.set(term, found.target);
  }
  if (targets.size === 0) return terms;
  const direct = terms.filter((term) => !targets.has(term));
  const known = new Targets(direct);
  const through = new Map([...targets].map(([term, target]) => [foldLabel(term.name), target]));
  const aliases = new Map<Term, string[]>();
  for (const [term, target] of targets) {
    const index = known.find(target) ?? known.find(through.get(foldLabel(target)) ?? '');
    const found = index === undefined ? undefined : direct[index];
    if (found === undefined) targets.delete(term);
    else aliases.set(found, [...(aliases.get(found) ?? []), term.name, ...term.aliases]);
  }
  return terms
    .filter((term) => !targets.has(term))
    .map((term) => withAliasesOf(term, aliases.get(term)));
}

function withAliasesOf(term: Term, more: readonly string[] | undefined): Term {
  return more === undefined ? term : withAliases(term, more);
}

function whole({ definition }: Term): Range {
  return { start: 0, end: definition.length };
}

/** Any other field describes the term itself. */
function saysOnlyItsDefinition({ definition, ...term }: Term): boolean {
  return (
    definition !== '' &&
    definition.length <= longest &&
    term.expansion === undefined &&
    term.plain === undefined &&
    term.owner === undefined &&
    term.delivery === undefined &&
    term.examples.length + term.avoid.length + term.users.length === 0
  );
}
