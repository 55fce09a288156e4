import { closingMarks, findSeeAfterName, seeBefore } from '../../../language/seePhrases';
import type { Range } from '../../../text/range';
import { trimEndCharacters } from '../../../text/trim';
import { foldLabel } from '../../fieldNames';
import type { Term } from '../../term';
import { countWords, toPlainText, findSpanAt } from '../markdown/syntax/inline';

/** A definition that only refers to another term. */
export interface SeeReference {
  readonly target: string;
  /** The target in the text that was read. */
  readonly range: Range;
  /** True for a link to another file: another page explains the term. */
  readonly leavesFile: boolean;
  /** False for words that also begin a definition: such a reference counts only if the file contains its target. */
  readonly isSure: boolean;
}

/** In UTF-16 units. A longer text is a definition. */
const maxLength = 200;
const maxWords = 6;

const termsPerStep = 1000;

/**
 * Returns the target of `See X`, `→ X`, `*Siehe* [X](#x).`, `[X](#x)を参照。`; `undefined` for any other text in the
 * range.
 */
export function parseSeeReference(src: string, range: Range): SeeReference | undefined {
  if (range.end - range.start > maxLength) return undefined;
  const text = src.slice(range.start, range.end).trimEnd();
  if (text.includes('\n')) return undefined;
  const sure = seeBefore.sure.exec(text)?.[0].length;
  const from = sure ?? seeBefore.unsure.exec(text)?.[0].length;
  if (from !== undefined)
    return createReference(src, range.start, text, [from, text.length], sure !== undefined);
  const to = findSeeAfterName(text);
  return to === undefined ? undefined : createReference(src, range.start, text, [0, to], true);
}

function createReference(
  src: string,
  offset: number,
  text: string,
  [from, to]: readonly [number, number],
  isSure: boolean,
): SeeReference | undefined {
  const range = { start: offset + from, end: offset + to };
  const target = trimEndCharacters(toPlainText(text.slice(from, to)), `_*${closingMarks}`).replace(
    /^["“'「](.*)["”'」]$/u,
    '$1',
  );
  if (target === '' || countWords(target) > maxWords || /[.;:]\s|[。；：]/u.test(target))
    return undefined;
  const link = findSpanAt(src, range.start, range.end);
  const leaves = link?.address !== undefined && !link.address.startsWith('#');
  // `:rfc:`6749`` is a number of another document.
  const names = /\p{L}/u.test(target) && !arrowToCode.test(text);
  return { target, range, leavesFile: leaves, isSure: isSure && names };
}

/** `amd_gpu -> `hybrid`` maps one value to another. */
const arrowToCode = /^(?:→|->|=>|⇒|➔)\s*`[^`]+`$/u;

/** Finds the target of a see-reference: by name, alias or expansion, in one or several words. */
export class ReferenceTargets {
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
export function addAliases(term: Term, more: readonly string[]): Term {
  const known = new Set([term.name, ...term.aliases]);
  return {
    ...term,
    aliases: [...term.aliases, ...new Set(more.filter((alias) => !known.has(alias)))],
  };
}

/**
 * Returns the terms of a file, in steps, with see-references converted to aliases of their targets. A reference without its
 * target stays a term. For formats whose entries are single terms; an entry in Markdown may be several.
 */
export function* followReferences(terms: readonly Term[]): Generator<undefined, readonly Term[]> {
  const targets = new Map<Term, string>();
  for (const [i, term] of terms.entries()) {
    if (i % termsPerStep === termsPerStep - 1) yield undefined;
    const reference = hasOnlyDefinition(term)
      ? parseSeeReference(term.definition, { start: 0, end: term.definition.length })
      : undefined;
    if (reference !== undefined) targets.set(term, reference.target);
  }
  if (targets.size === 0) return terms;
  const direct = terms.filter((term) => !targets.has(term));
  const known = new ReferenceTargets(direct);
  const through = new Map([...targets].map(([term, target]) => [foldLabel(term.name), target]));
  const aliases = new Map<Term, string[]>();
  for (const [term, target] of targets) {
    const index = known.find(target) ?? known.find(through.get(foldLabel(target)) ?? '');
    const followed = index === undefined ? undefined : direct[index];
    if (followed === undefined) targets.delete(term);
    else aliases.set(followed, [...(aliases.get(followed) ?? []), term.name, ...term.aliases]);
  }
  return terms
    .filter((term) => !targets.has(term))
    .map((term) => addOptionalAliases(term, aliases.get(term)));
}

function addOptionalAliases(term: Term, more: readonly string[] | undefined): Term {
  return more === undefined ? term : addAliases(term, more);
}

/** Any other field describes the term itself. */
function hasOnlyDefinition(term: Term): boolean {
  return (
    term.expansion === undefined &&
    term.plain === undefined &&
    term.owner === undefined &&
    term.delivery === undefined &&
    term.examples.length + term.avoid.length + term.users.length === 0
  );
}
