import type { Term } from '../glossary/term';
import { foldText } from '../language/folding';
import { isGermanText } from '../language/germanForms';
import type { DocumentUri } from '../text/textDocument';
import { getParentFolder } from '../workspace/paths';

/** Length of the definitions that determine the language of a glossary, in UTF-16 units. */
const sampleLength = 1000;
/** A file with shorter definitions, such as the page of one term, is judged with the other files of its folder. */
const minSampleLength = 200;

/** Knows which glossaries are written in German, whose nouns have more forms than those of English. */
export class GermanGlossaries {
  /** The first definitions of each file and of each folder. */
  readonly #samples = new Map<DocumentUri, string>();
  readonly #isGerman = new Map<DocumentUri, boolean>();
  /** The names and aliases of German glossaries, folded, with one of their terms. */
  readonly #names = new Map<string, Term>();

  constructor(terms: readonly Term[]) {
    for (const { source, definition } of terms) {
      this.#addSample(source.uri, definition);
      this.#addSample(getParentFolder(source.uri), definition);
    }
    for (const term of terms) {
      if (!this.has(term)) continue;
      for (const name of [term.name, ...term.aliases]) this.#names.set(foldText(name), term);
    }
  }

  has({ source: { uri } }: Term): boolean {
    const known = this.#isGerman.get(uri);
    if (known !== undefined) return known;
    const isShort = (this.#samples.get(uri)?.length ?? 0) < minSampleLength;
    const isGerman = isShort
      ? this.#isGermanFolder(getParentFolder(uri))
      : this.#isGermanSample(uri);
    this.#isGerman.set(uri, isGerman);
    return isGerman;
  }

  #isGermanFolder(folder: DocumentUri): boolean {
    const known = this.#isGerman.get(folder);
    if (known !== undefined) return known;
    const isGerman = this.#isGermanSample(folder);
    this.#isGerman.set(folder, isGerman);
    return isGerman;
  }

  #isGermanSample(key: DocumentUri): boolean {
    return isGermanText(this.#samples.get(key) ?? '');
  }

  /** Returns whether the words are the name of another term: `Rate` is no form of `Rat` if both are explained. */
  isOtherName(words: readonly string[], term: Term): boolean {
    const owner = this.#names.get(foldText(words.join(' ')));
    return owner !== undefined && owner !== term;
  }

  #addSample(key: DocumentUri, definition: string): void {
    const known = this.#samples.get(key) ?? '';
    if (known.length < sampleLength)
      this.#samples.set(key, `${known} ${definition}`.slice(0, sampleLength));
  }
}
