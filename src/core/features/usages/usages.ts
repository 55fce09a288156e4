import type { Glossary } from '../../glossary/glossaryStore';
import { type Term, isInEntry } from '../../glossary/term';
import { capitalize, type LowercaseWords } from '../../language/lowercaseWords';
import { getLanguageOfFile } from '../../sourceText/findLanguage';
import type { Position } from '../../text/range';
import type { DocumentUri } from '../../text/textDocument';
import { type TermReference, findReferencedTerm } from '../../glossary/termReference';
import { type FileUsages, hasUpperCaseWord, type MeaningIds } from './fileUsages';
import { MatchReader } from './packedMatches';

/** Number of files that are visited before other work may run. */
export const filesPerStep = 50;

/** Files that were searched, and the positions in that list of those that contain each meaning, ascending. */
interface IndexedFiles {
  readonly files: readonly FileUsages[];
  readonly filesOf: ReadonlyMap<number, Int32Array>;
}

/** Returns the positions of the files that contain each meaning; in steps, because there may be 100,000 files. */
export function* indexFiles(
  files: readonly FileUsages[],
): Generator<undefined, IndexedFiles['filesOf']> {
  const growing = new Map<number, number[]>();
  for (const [i, file] of files.entries()) {
    if (i % filesPerStep === 0) yield;
    const match = new MatchReader(file.matches);
    while (match.next()) {
      const found = growing.get(match.meaning);
      if (found === undefined) growing.set(match.meaning, [i]);
      else if (found.at(-1) !== i) found.push(i);
    }
  }
  const filesOf = new Map<number, Int32Array>();
  for (const [meaning, found] of growing) {
    if (filesOf.size % filesPerStep === 0) yield;
    filesOf.set(meaning, Int32Array.from(found));
  }
  return filesOf;
}

/** A place where a term is used. */
export interface Usage {
  readonly uri: DocumentUri;
  readonly start: Position;
  readonly end: Position;
}

/** The usages of a term: in source code, in documents and diagrams, and the files that have them, without glossaries. */
export interface UsageCounts {
  readonly code: number;
  readonly docs: number;
  readonly files: number;
}

/** The usages of the terms of a glossary at the time of the last search. */
export class Usages {
  readonly #glossary: Glossary;
  readonly #meanings: MeaningIds;
  readonly #files: readonly FileUsages[];
  readonly #filesOf: IndexedFiles['filesOf'];
  readonly #smallWords: LowercaseWords;

  constructor(
    glossary: Glossary,
    meanings: MeaningIds,
    { files, filesOf }: IndexedFiles,
    smallWords: LowercaseWords,
  ) {
    this.#glossary = glossary;
    this.#meanings = meanings;
    this.#files = files;
    this.#filesOf = filesOf;
    this.#smallWords = smallWords;
  }

  get glossary(): Glossary {
    return this.#glossary;
  }

  /** Returns all places except those in the term's own entry, by file and in the order of the text. */
  of(reference: TermReference): readonly Usage[] {
    const usages: Usage[] = [];
    this.#visit(reference, ({ uri }, { startPosition: start, endPosition: end }) => {
      usages.push({ uri, start, end });
    });
    return usages;
  }

  count(reference: TermReference): number {
    let count = 0;
    this.#visit(reference, () => count++);
    return count;
  }

  /** Counts the usages in source code, and those in documents and diagrams. */
  countByKind(reference: TermReference): { readonly code: number; readonly docs: number } {
    let [code, docs] = [0, 0];
    this.#visit(reference, ({ uri }) => {
      if (getLanguageOfFile(uri).kind === 'program') code++;
      else docs++;
    });
    return { code, docs };
  }

  /** Returns the files with such places. */
  filesOf(reference: TermReference): readonly DocumentUri[] {
    const files = new Set<DocumentUri>();
    this.#visit(reference, ({ uri }) => files.add(uri));
    return [...files];
  }

  /** Returns the terms that are used outside the glossary files, with the number of files that use them; in steps. */
  *countFiles(): Generator<undefined, ReadonlyMap<Term, number>> {
    const counts = new Map<Term, number>();
    const termsOf = new Map<number, readonly Term[]>();
    for (const [i, file] of this.#files.entries()) {
      if (i % filesPerStep === 0) yield;
      if (this.#glossary.files.has(file.uri)) continue;
      const meanings = new Set<number>();
      const match = new MatchReader(file.matches);
      while (match.next()) meanings.add(match.meaning);
      const terms = new Set<Term>();
      for (const meaning of meanings) {
        const known = termsOf.get(meaning) ?? this.#meanings.termsOf(meaning);
        termsOf.set(meaning, known);
        for (const term of known) terms.add(term);
      }
      for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
    }
    return counts;
  }

  /** Counts the usages of all terms in one pass; see `countByKind` and `countFiles`. Leaves out unused terms. */
  countAll(): ReadonlyMap<Term, UsageCounts> {
    const counts = new Map<Term, UsageCounts>();
    for (const file of this.#files) {
      const isCode = getLanguageOfFile(file.uri).kind === 'program';
      const isGlossary = this.#glossary.files.has(file.uri);
      const inFile = new Map<Term, number>();
      const match = new MatchReader(file.matches);
      while (match.next()) {
        for (const term of this.#meanings.termsOf(match.meaning))
          if (!isInEntry(term, file.uri, match.start))
            inFile.set(term, (inFile.get(term) ?? 0) + 1);
      }
      for (const [term, count] of inFile) {
        const { code, docs, files } = counts.get(term) ?? { code: 0, docs: 0, files: 0 };
        counts.set(term, {
          code: code + (isCode ? count : 0),
          docs: docs + (isCode ? 0 : count),
          files: files + (isGlossary ? 0 : 1),
        });
      }
    }
    return counts;
  }

  /** Returns whether several documents contain a word in lower case; `undefined` if there are too few documents. */
  isWrittenSmall(word: string): boolean | undefined {
    return this.#smallWords.has(word.toLowerCase());
  }

  /** Returns whether several documents contain a word with only its first letter as a capital. */
  isWrittenAsName(word: string): boolean | undefined {
    return this.#smallWords.has(capitalize(word));
  }

  /** Returns whether far more documents contain a word in lower case or as a name than in capitals. */
  isMostlyOrdinary(word: string): boolean | undefined {
    return this.#smallWords.isMostlyOrdinary(word);
  }

  /** Returns whether only one of many documents contains a word in capitals. */
  isInOneDocument(word: string): boolean {
    return this.#smallWords.isInOneDocument(word);
  }

  /** Returns whether most documents are in English, or too few have been read to know. */
  isInEnglish(): boolean {
    return this.#smallWords.isInEnglish();
  }

  /** Returns in how many files sentences contain each discouraged word, as the glossary lists it, in lower case. */
  countDiscouragedWords(): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const { discouragedWords } of this.#files)
      for (const word of discouragedWords) counts.set(word, (counts.get(word) ?? 0) + 1);
    return counts;
  }

  /** Returns the documents that contain a word of capitals. */
  documentsWith(upperCaseWord: string): readonly DocumentUri[] {
    return this.#files
      .filter((file) => hasUpperCaseWord(file, upperCaseWord))
      .map(({ uri }) => uri);
  }

  #visit(reference: TermReference, visit: (file: FileUsages, match: MatchReader) => void): void {
    const term = findReferencedTerm(this.#glossary.terms, reference);
    const number = term && this.#meanings.numberOf(term);
    if (!term || number === undefined) return;
    const ids = this.#meanings.idsOf(number);
    const found = new Set([...ids].flatMap((id) => [...(this.#filesOf.get(id) ?? [])]));
    for (const i of [...found].sort((one, other) => one - other)) {
      const file = this.#files[i];
      if (file === undefined) continue;
      const match = new MatchReader(file.matches);
      while (match.next())
        if (ids.has(match.meaning) && !isInEntry(term, file.uri, match.start)) visit(file, match);
    }
  }
}
