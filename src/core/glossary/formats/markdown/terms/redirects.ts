import type { Range } from '../../../../text/range';
import { foldLabel } from '../../../fieldNames';
import type { Term } from '../../../term';
import type { Entry } from '../entry';
import { countWords, plainText, unitAt } from '../syntax/inline';

/** A see-reference instead of a definition. */
export interface Redirect {
  readonly target: string;
  readonly range: Range;
  /** True where the reference is a link that leaves the file: another page explains the term. */
  readonly leaves: boolean;
}

const see =
  /^[([_*]*(?:(?:→|->|=>)\s*(?:see:?\s+)?|(?:see|siehe|voir|véase|vedi|zie|refer to|same as|synonym (?:of|for)|alias (?:of|for)|short for|cf\.)(?:\s+under)?\s*:?[_*]{0,2}\s+(?!also\b|how\b|the (?:docs|documentation|link)|below|above\b))/iu;

/** The target of `See X`, `→ X`, `*See* [X](#x).`; `undefined` for any other text. */
export function redirectOf(src: string, { definition, fields }: Entry): Redirect | undefined {
  if (definition === undefined || definition.end - definition.start > 200) return undefined;
  if (fields.some(({ text }) => text.trim() !== '')) return undefined;
  const text = src.slice(definition.start, definition.end);
  const found = see.exec(text);
  if (found === null || text.includes('\n')) return undefined;
  const start = definition.start + found[0].length;
  const link = unitAt(src, start, definition.end);
  const leaves = link?.address !== undefined && !link.address.startsWith('#');
  const target = plainText(src.slice(start, definition.end))
    .replace(/(?<![)\]_*.\s])[)\]_*.\s]+$/u, '')
    .replace(/^["“'](.*)["”']$/u, '$1');
  if (target === '' || countWords(target) > 6 || /[.;:]\s/u.test(target)) return undefined;
  return {
    target,
    range: { start, end: start + src.slice(start, definition.end).trimEnd().length },
    leaves,
  };
}

/** The term a see-reference means: by name, alias or expansion, in one or several words. */
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

  /** The index of the term. */
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
