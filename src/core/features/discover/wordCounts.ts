import { foldToLetters } from '../../language/folding';
import type { Range } from '../../text/range';
import type { DocumentUri } from '../../text/textDocument';

/** The place of a word: offsets in the file's text. */
export interface Place {
  readonly uri: DocumentUri;
  readonly range: Range;
}

/** Where a proposed definition comes from. */
export interface DefinitionSource {
  readonly kind: 'document' | 'code' | 'diagram';
  readonly uri: DocumentUri;
}

/** A proposed definition with its source. */
export interface Proposal {
  readonly text: string;
  readonly source: DefinitionSource;
}

/** A sentence that uses a word. */
export interface UsingSentence {
  readonly text: string;
  readonly place: Place;
}

const maxPlaces = 20;
/** After this many uses, a better sentence is not searched for. */
const maxSentences = 12;
/** After this many expansions, the most frequent one is reliable. */
const maxExpansions = 40;

/** The data about one word; grows file by file. */
export class WordCount {
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
  /** Whether an important document uses it as the name of a thing: "our OKRs". */
  isImportant = false;
  /** Whether any document uses it as the name of a thing. */
  isThing = false;
  /** The first definition found. */
  definition: Proposal | undefined;
  #sentence: UsingSentence | undefined;
  #sentenceScore = 0;
  #sentences = 0;
  #expanded = 0;
  readonly #expansions = new Map<string, { readonly text: string; count: number }>();
  #lastFile: DocumentUri | undefined;
  #lastOwnFile: DocumentUri | undefined;

  constructor(word: string) {
    this.word = word;
  }

  addUse(uri: DocumentUri): void {
    if (this.#lastFile === uri) return;
    this.#lastFile = uri;
    this.files++;
  }

  addOwnUse(uri: DocumentUri, { start, end }: Range, isDocument: boolean): void {
    this.addUse(uri);
    this.own++;
    if (isDocument) this.inDocuments++;
    if (this.#lastOwnFile === uri) return;
    this.#lastOwnFile = uri;
    this.ownFiles++;
    if (this.places.length < maxPlaces) this.places.push({ uri, range: { start, end } });
  }

  addExpansion(text: string): void {
    this.#expanded++;
    const key = text
      .toLowerCase()
      .replace(/[\s-]+/gu, ' ')
      .replace(/s$/u, '');
    const known = this.#expansions.get(key);
    if (known) known.count++;
    else this.#expansions.set(key, { text, count: 1 });
  }

  setDefinition(text: string, source: DefinitionSource): void {
    this.definition ??= { text, source };
  }

  /** Whether more sentences are compared. */
  get needsSentence(): boolean {
    return this.#sentences < maxSentences;
  }

  /** Keeps the sentence if it is better than those before. */
  addSentence(text: string, score: number, place: Place): void {
    this.#sentences++;
    if (score <= this.#sentenceScore) return;
    this.#sentenceScore = score;
    this.#sentence = { text, place };
  }

  /** The sentence that shows best how the word is used; `undefined` if no document has one. */
  get sentence(): UsingSentence | undefined {
    return this.#sentence;
  }

  /** Whether no further expansion is needed. */
  get isExpanded(): boolean {
    return this.#expanded >= maxExpansions;
  }

  /** The most frequent expansion. */
  get expansion(): string | undefined {
    let best: { readonly text: string; readonly count: number } | undefined;
    for (const one of this.#expansions.values()) if (one.count > (best?.count ?? 0)) best = one;
    return best?.text;
  }
}

/** The results of all files read so far. */
export class WordCounts {
  readonly acronyms = new Map<string, WordCount>();
  readonly names = new Map<string, WordCount>();
  /** Doc comments of types and classes, by folded name. */
  readonly declared = new Map<string, Proposal | undefined>();
  /** Number of documents read, which is the size of the repository for a reader. */
  documents = 0;
  /** How often sentences contain short words in lower case. */
  readonly lowerCaseCounts = new Map<string, number>();

  getAcronym(word: string): WordCount {
    return getOrCreateCount(this.acronyms, word, word);
  }

  getName(name: string): WordCount {
    return getOrCreateCount(this.names, name.toLowerCase(), name);
  }

  addLowerCaseWord(word: string): void {
    this.lowerCaseCounts.set(word, (this.lowerCaseCounts.get(word) ?? 0) + 1);
  }

  addDeclaration(name: string, doc: string | undefined, uri: DocumentUri): void {
    const key = foldToLetters(name);
    if (doc !== undefined) this.declared.set(key, { text: doc, source: { kind: 'code', uri } });
    else if (!this.declared.has(key)) this.declared.set(key, undefined);
  }
}

function getOrCreateCount(map: Map<string, WordCount>, key: string, word: string): WordCount {
  let wordCount = map.get(key);
  if (!wordCount) map.set(key, (wordCount = new WordCount(word)));
  return wordCount;
}
