import type { Glossary } from '../../glossary/glossaryStore';
import type { TermIndex } from '../../matching/termIndex';
import type { TermMatch } from '../../matching/termMatch';
import { languageOfFile } from '../../sourceText/findLanguage';
import type { DocumentUri } from '../../text/textDocument';
import type { FileUsages } from './fileUsages';
import { matchesOf, scanFile } from './fileUsages';
import { Meanings } from './meanings';
import { haveSameWords } from './sameWords';

/** A glossary with the index of its terms. */
export interface Words {
  readonly glossary: Glossary;
  readonly index: Pick<TermIndex, 'matchesIn' | 'matchesInLabel'>;
}

/**
 * Caches the matches of each file until the file or a searched word changes, so that each text is searched only once.
 */
export class Scans {
  readonly #files = new Map<DocumentUri, FileUsages>();
  readonly #changed = new Set<DocumentUri>();
  readonly #awaited = new Set<DocumentUri>();
  #words: Words | undefined;
  #meanings = new Meanings([]);

  get meanings(): Meanings {
    return this.#meanings;
  }

  /** Sets the words to search for. Keeps the matches if only other fields of the terms differ. */
  adopt(words: Words): void {
    const { terms } = words.glossary;
    const known = this.#words?.glossary.terms;
    this.#words = words;
    if (terms === known) return;
    if (known && haveSameWords(terms, known)) this.#meanings.renew(terms);
    else {
      this.#files.clear();
      this.#meanings = new Meanings(terms);
    }
  }

  /** Returns `undefined` if the file must be searched. */
  current(uri: DocumentUri): FileUsages | undefined {
    return this.#changed.has(uri) ? undefined : this.#files.get(uri);
  }

  /** Returns true if the current or an earlier version of the file was searched. */
  has(uri: DocumentUri): boolean {
    return this.#files.has(uri);
  }

  /** Marks the start of reading a file: later changes are not in that text. */
  await(uri: DocumentUri): void {
    this.#changed.delete(uri);
    this.#files.delete(uri);
    this.#awaited.add(uri);
  }

  /** Stores the text that was read, unless a newer one has been stored in the meantime. */
  receive(uri: DocumentUri, text: string): void {
    this.#awaited.delete(uri);
    if (!this.current(uri)) this.#scan(uri, text);
  }

  /** Returns the matches of a given text: the current version of the file. */
  matchesIn(uri: DocumentUri, text: string): readonly TermMatch[] {
    const known = this.current(uri);
    if (known?.length === text.length) return matchesOf(known, this.#meanings);
    this.#changed.delete(uri);
    return matchesOf(this.#scan(uri, text), this.#meanings);
  }

  /** @returns Whether the matches of the file were valid until now. */
  noteChange(uri: DocumentUri): boolean {
    const isNews = this.current(uri) !== undefined;
    if (isNews || this.#awaited.has(uri)) this.#changed.add(uri);
    return isNews;
  }

  keepOnly(files: ReadonlySet<DocumentUri>): void {
    for (const uri of this.#files.keys()) if (!files.has(uri)) this.#files.delete(uri);
  }

  clear(): void {
    this.#files.clear();
  }

  #scan(uri: DocumentUri, text: string): FileUsages {
    const words = this.#words;
    const scan = scanFile(
      uri,
      text,
      () => words?.index.matchesIn({ uri, languageId: languageOfFile(uri).id, text }) ?? [],
      this.#meanings,
    );
    this.#files.set(uri, scan);
    return scan;
  }
}
