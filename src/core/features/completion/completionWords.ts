import type { Term } from '../../glossary/term';
import { isAcronym } from '../../language/acronyms';
import { foldToLetters } from '../../language/folding';

/** A name of a term that can be completed. */
export interface CompletionWord {
  readonly term: Term;
  readonly text: string;
  /** The text's letters and digits, folded, for comparison with the typed text. */
  readonly key: string;
  readonly form: 'name' | 'expansion' | 'alias';
  readonly isAcronym: boolean;
  readonly isPhrase: boolean;
}

/** Minimum number of typed letters; fewer match too much. */
export const minLetters = 2;

const termsPerStep = 1000;

/** Indexes all names of a glossary by their beginnings. */
export class CompletionWords {
  readonly #byBeginning: ReadonlyMap<string, readonly CompletionWord[]>;

  private constructor(byBeginning: ReadonlyMap<string, readonly CompletionWord[]>) {
    this.#byBeginning = byBeginning;
  }

  /** Builds the index in steps of a few milliseconds; see `runInSlices`. */
  static *build(terms: readonly Term[]): Generator<undefined, CompletionWords> {
    const byBeginning = new Map<string, CompletionWord[]>();
    for (const [i, term] of terms.entries()) {
      for (const word of listWords(term)) {
        const beginning = word.key.slice(0, minLetters);
        const known = byBeginning.get(beginning);
        if (known) known.push(word);
        else byBeginning.set(beginning, [word]);
      }
      if (i % termsPerStep === termsPerStep - 1) yield undefined;
    }
    return new CompletionWords(byBeginning);
  }

  /** Returns the names that begin with a key, in the order of the glossary. */
  findByBeginning(key: string): readonly CompletionWord[] {
    if (key.length < minLetters) return [];
    const words = this.#byBeginning.get(key.slice(0, minLetters)) ?? [];
    return words.filter((word) => word.key.startsWith(key));
  }
}

/** Returns letters and digits without accents and letter case. */
export const toKey = foldToLetters;

/** Returns the beginning of a text that corresponds to a key of this length. */
export function getBeginning(text: string, keyLength: number): string {
  let length = 0;
  let end = 0;
  for (const character of text) {
    if (length >= keyLength) break;
    length += toKey(character).length;
    end += character.length;
  }
  return text.slice(0, end);
}

function listWords(term: Term): readonly CompletionWord[] {
  const { name, expansion, aliases } = term;
  return [
    createWord(term, name, 'name'),
    ...(expansion === undefined ? [] : [createWord(term, expansion, 'expansion')]),
    ...aliases.map((alias) => createWord(term, alias, 'alias')),
  ].filter(({ key }) => key.length >= minLetters);
}

function createWord(term: Term, text: string, form: CompletionWord['form']): CompletionWord {
  return {
    term,
    text,
    key: toKey(text),
    form,
    isAcronym: isAcronym(text),
    isPhrase: /[\p{L}\p{N}][\s_-]+[\p{L}\p{N}]/u.test(text),
  };
}
