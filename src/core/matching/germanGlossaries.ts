import type { Term } from '../glossary/term';
import { foldText } from '../language/folding';
import { isGermanText } from '../language/germanForms';
import type { DocumentUri } from '../text/textDocument';
import { getParentFolder } from '../workspace/paths';

/** Length of the definitions that determine the language of a glossary, in UTF-16 units. */
const sampleLength = 1000;
/** A file with shorter definitions, such as the page of one term, is judged with the other files of its folder. */
const minSampleLength = 200;
const termsPerStep = 5000;

/** Knows which glossaries are written in German, whose nouns have more forms than those of English. */
export class GermanGlossaries {
  readonly #files = new Map<DocumentUri, FileSample>();
  /** The names and aliases of German glossaries, folded, with one of their terms. */
  readonly #names = new Map<string, Term>();

  /** Reads the glossaries in steps of a few milliseconds. */
  static *read(terms: readonly Term[]): Generator<undefined, GermanGlossaries> {
    const glossaries = new GermanGlossaries();
    const folders = new Map<DocumentUri, Sample>();
    for (const [i, { source, definition }] of terms.entries()) {
      const { own, folder } = glossaries.#getFile(source.uri, folders);
      own.add(definition);
      folder.add(definition);
      if (i % termsPerStep === termsPerStep - 1) yield undefined;
    }
    if (![...glossaries.#files.values()].some(isGermanFile)) return glossaries;
    for (const [i, term] of terms.entries()) {
      if (glossaries.has(term)) glossaries.#addNames(term);
      if (i % termsPerStep === termsPerStep - 1) yield undefined;
    }
    return glossaries;
  }

  has({ source: { uri } }: Term): boolean {
    const file = this.#files.get(uri);
    return file !== undefined && isGermanFile(file);
  }

  /** Returns whether the words are the name of another term: `Rate` is no form of `Rat` if both are explained. */
  isOtherName(words: readonly string[], term: Term): boolean {
    const owner = this.#names.get(foldText(words.join(' ')));
    return owner !== undefined && owner !== term;
  }

  #addNames(term: Term): void {
    for (const name of [term.name, ...term.aliases]) this.#names.set(foldText(name), term);
  }

  #getFile(uri: DocumentUri, folders: Map<DocumentUri, Sample>): FileSample {
    const known = this.#files.get(uri);
    if (known !== undefined) return known;
    const path = getParentFolder(uri);
    const folder = folders.get(path) ?? new Sample();
    folders.set(path, folder);
    const file = { own: new Sample(), folder };
    this.#files.set(uri, file);
    return file;
  }
}

interface FileSample {
  readonly own: Sample;
  readonly folder: Sample;
}

function isGermanFile({ own, folder }: FileSample): boolean {
  return own.isShort ? folder.isGerman : own.isGerman;
}

/** The first definitions of a file or folder. */
class Sample {
  #text = '';
  #isGerman: boolean | undefined;

  get isShort(): boolean {
    return this.#text.length < minSampleLength;
  }

  /** Whether it is German; read after all definitions have been added. */
  get isGerman(): boolean {
    return (this.#isGerman ??= isGermanText(this.#text));
  }

  add(definition: string): void {
    if (this.#text.length < sampleLength)
      this.#text = `${this.#text} ${definition}`.slice(0, sampleLength);
  }
}
