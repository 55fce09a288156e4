import { foldToLetters } from '../../language/folding';
import type { Range } from '../../text/range';
import type { DocumentUri } from '../../text/textDocument';

/** The place of a word: offsets in the file's text. */
export interface Place {
  readonly uri: DocumentUri;
  readonly range: Range;
}

const mostPlaces = 20;
/** After this many expansions, the most frequent one is reliable. */
const mostExpansions = 40;

/** The data about one word; grows file by file. */
export class WordTally {
  /** As first written. */
  readonly word: string;
  files = 0;
  /** Number of uses as a separate word, outside identifiers. */
  own = 0;
  /** Number of these uses in documents rather than in comments of code. */
  inDocuments = 0;
  /** Files that contain it as a separate word. */
  ownFiles = 0;
  /** One per file, separate words only. */
  readonly places: Place[] = [];
  /** The first definition found. */
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

  /** Whether no further expansion is needed. */
  get isExpanded(): boolean {
    return this.#expanded >= mostExpansions;
  }

  /** The most frequent expansion. */
  get expansion(): string | undefined {
    let best: { readonly text: string; readonly count: number } | undefined;
    for (const one of this.#expansions.values()) if (one.count > (best?.count ?? 0)) best = one;
    return best?.text;
  }
}

/** The results of all files read so far. */
export class Tally {
  readonly acronyms = new Map<string, WordTally>();
  readonly names = new Map<string, WordTally>();
  /** Doc comments of types and classes, by `joined` name. */
  readonly declared = new Map<string, string | undefined>();
  /** How often sentences contain short words in lower case. */
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

/**
 * Returns a name without spaces, symbols and case: `Payment Gateway`, `PaymentGateway` and `payment_gateway` are the
 * same.
 */
export const joined = foldToLetters;

function tallyOf(map: Map<string, WordTally>, key: string, word: string): WordTally {
  let tally = map.get(key);
  if (!tally) map.set(key, (tally = new WordTally(word)));
  return tally;
}
