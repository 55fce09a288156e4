import { isSameList } from '../../text/collections';
import type { TermMatch } from '../../matching/termMatch';
import { getLanguageOfFile } from '../../sourceText/findLanguage';
import type { DocumentUri } from '../../text/textDocument';
import { type FileUsages, toMatches, scanFile, MeaningIds } from './fileUsages';
import type { GlossaryWords } from '../../matching/indexedGlossary';
import { filesPerStep } from './usages';
import { LowercaseWords } from '../../language/lowercaseWords';
import type { Glossary } from '../../glossary/glossaryStore';
import type { Term } from '../../glossary/term';

/**
 * Caches the matches of each file until the file or a searched word changes, so that each text is searched only once.
 */
export class UsageCache {
  readonly #files = new Map<DocumentUri, FileUsages>();
  readonly #changed = new Set<DocumentUri>();
  readonly #beingRead = new Set<DocumentUri>();
  #words: GlossaryWords | undefined;
  #meanings = new MeaningIds([]);
  readonly #smallWords = new LowercaseWords();
  readonly #countedDocuments = new Set<DocumentUri>();
  #version = 0;

  /** A number that is another one after each change of what is stored. */
  get version(): number {
    return this.#version;
  }

  get glossary(): Glossary | undefined {
    return this.#words?.glossary;
  }

  get meanings(): MeaningIds {
    return this.#meanings;
  }

  /** How all documents that have been searched write short words; changes of a document only add words. */
  get smallWords(): LowercaseWords {
    return this.#smallWords;
  }

  /** Sets the words to search for. Keeps the matches if only other fields of the terms differ. */
  setWords(words: GlossaryWords): void {
    const { terms } = words.glossary;
    const previousTerms = this.#words?.glossary.terms;
    this.#words = words;
    if (terms === previousTerms) return;
    this.#version++;
    if (previousTerms && hasSameWords(terms, previousTerms)) this.#meanings.replaceTerms(terms);
    else {
      this.#files.clear();
      this.#meanings = new MeaningIds(terms);
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
  startReading(uri: DocumentUri): void {
    this.#version++;
    this.#changed.delete(uri);
    this.#files.delete(uri);
    this.#beingRead.add(uri);
  }

  /** Stores the text that was read, unless a newer one has been stored in the meantime. */
  finishReading(uri: DocumentUri, text: string): void {
    this.#beingRead.delete(uri);
    if (!this.current(uri)) this.#scan(uri, text);
  }

  /** Returns the matches of a given text: the current version of the file. */
  matchesIn(uri: DocumentUri, text: string): readonly TermMatch[] {
    const current = this.current(uri);
    if (current?.length === text.length) return toMatches(current, this.#meanings);
    this.#changed.delete(uri);
    return toMatches(this.#scan(uri, text), this.#meanings);
  }

  /** @returns Whether the matches of the file were valid until now. */
  markChanged(uri: DocumentUri): boolean {
    const wasCurrent = this.current(uri) !== undefined;
    if (wasCurrent) this.#version++;
    if (wasCurrent || this.#beingRead.has(uri)) this.#changed.add(uri);
    return wasCurrent;
  }

  /** Forgets all other files, in steps. */
  *retainFiles(files: readonly DocumentUri[]): Generator<undefined, void> {
    const retained = new Set<DocumentUri>();
    for (const [i, uri] of files.entries()) {
      if (i % filesPerStep === 0) yield;
      retained.add(uri);
    }
    let count = 0;
    for (const uri of this.#files.keys()) {
      if (count++ % filesPerStep === 0) yield;
      if (!retained.has(uri)) this.#files.delete(uri);
    }
    this.#version++;
  }

  clear(): void {
    this.#version++;
    this.#files.clear();
  }

  #addShortWords(uri: DocumentUri, sentences: string): void {
    this.#smallWords.add(uri, sentences, !this.#countedDocuments.has(uri));
    this.#countedDocuments.add(uri);
  }

  #scan(uri: DocumentUri, text: string): FileUsages {
    const words = this.#words;
    const scan = scanFile(
      uri,
      text,
      () => words?.index.findMatches({ uri, languageId: getLanguageOfFile(uri).id, text }) ?? [],
      this.#meanings,
      (document, sentences) => {
        this.#addShortWords(document, sentences);
      },
    );
    this.#files.set(uri, scan);
    this.#version++;
    return scan;
  }
}

/** Returns whether both glossaries lead to the same matches in any text: only other fields of the terms differ. */
function hasSameWords(some: readonly Term[], others: readonly Term[]): boolean {
  if (some.length !== others.length) return false;
  return some.every((term, i) => {
    const other = others[i];
    return term === other || (other !== undefined && hasSameSearchWords(term, other));
  });
}

function hasSameSearchWords(one: Term, other: Term): boolean {
  return (
    one.name === other.name &&
    one.expansion === other.expansion &&
    one.caseSensitive === other.caseSensitive &&
    one.source.uri === other.source.uri &&
    one.source.isValue === other.source.isValue &&
    isSameList(one.aliases, other.aliases) &&
    isSameList(one.avoid, other.avoid) &&
    isSameList(one.paths, other.paths)
  );
}
