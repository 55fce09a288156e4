import { foldToLetters } from '../../language/folding';
import type { Range } from '../../text/range';
import type { DocumentUri } from '../../text/textDocument';

/** Where a word stands: offsets in the file's text. */
export interface Place {
  readonly uri: DocumentUri;
  readonly range: Range;
}

const mostPlaces = 20;
/** After so many the most frequent one is known well enough. */
const mostExpansions = 40;

/** What is known of one word so far; grows file by file. */
export class WordTally {
  /** As it was written first. */
  readonly word: string;
  files = 0;
  /** How often it stands as a word of its own, not inside an identifier. */
  own = 0;
  /** How often of these in documents rather than in comments of code. */
  inDocuments = 0;
  /** Files in which it is a word of its own. */
  ownFiles = 0;
  /** One per file, words of their own only. */
  readonly places: Place[] = [];
  /** What the first place that defines it says. */
  definition: string | undefined;
  #expanded = 0;
  readonly #expansions = new Map<string, { readonly text: string; count: number }>();
  #lastFile: DocumentUri | undefined;
  #lastOwnFile: DocumentUri | undefined;

  constructor(word: string) {
    this.word = word;
  }

  use(uri: DocumentUri): void {
    if (this.#lastFile === uri) return;
    this.#lastFile = uri;
    this.files++;
  }

  ownUse(uri: DocumentUri, { start, end }: Range, isDocument: boolean): void {
    this.use(uri);
    this.own++;
    if (isDocument) this.inDocuments++;
    if (this.#lastOwnFile === uri) return;
    this.#lastOwnFile = uri;
    this.ownFiles++;
    if (this.places.length < mostPlaces) this.places.push({ uri, range: { start, end } });
  }

  expands(text: string): void {
    this.#expanded++;
    const key = text
      .toLowerCase()
      .replace(/[\s-]+/gu, ' ')
      .replace(/s$/u, '');
    const known = this.#expansions.get(key);
    if (known) known.count++;
    else this.#expansions.set(key, { text, count: 1 });
  }

  define(text: string): void {
    this.definition ??= text;
  }

  /** True when no further expansion is needed. */
  get isExpanded(): boolean {
    return this.#expanded >= mostExpansions;
  }

  /** What it is said to stand for most often. */
  get expansion(): string | undefined {
    let best: { readonly text: string; readonly count: number } | undefined;
    for (const one of this.#expansions.values()) if (one.count > (best?.count ?? 0)) best = one;
    return best?.text;
  }
}

/** All that was found in the files read so far. */
export class Tally {
  readonly acronyms = new Map<string, WordTally>();
  readonly names = new Map<string, WordTally>();
  /** What comments say of types and classes, by `joined` name. */
  readonly declared = new Map<string, string | undefined>();
  /** How often short words stand in small letters in sentences. */
  readonly smallWords = new Map<string, number>();

  acronym(word: string): WordTally {
    return tallyOf(this.acronyms, word, word);
  }

  name(name: string): WordTally {
    return tallyOf(this.names, name.toLowerCase(), name);
  }

  small(word: string): void {
    this.smallWords.set(word, (this.smallWords.get(word) ?? 0) + 1);
  }

  declare(name: string, doc: string | undefined): void {
    const key = joined(name);
    if (doc !== undefined || !this.declared.has(key)) this.declared.set(key, doc);
  }
}

/** A name without spaces, signs and case: `Payment Gateway`, `PaymentGateway` and `payment_gateway` are one. */
export const joined = foldToLetters;

function tallyOf(map: Map<string, WordTally>, key: string, word: string): WordTally {
  let tally = map.get(key);
  if (!tally) map.set(key, (tally = new WordTally(word)));
  return tally;
}
