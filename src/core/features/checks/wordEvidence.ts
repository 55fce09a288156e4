import type { Term } from '../../glossary/term';
import { capitalize, LowercaseWords } from '../../language/lowercaseWords';
import { DiscouragedUse, listDiscouragedWords } from '../../matching/discouragedUse';
import type { DocumentFacts } from './documentFacts';
import type { WordEvidence } from './projectFacts';

/** The tables of `CollectedEvidence`, which threads can share. */
export interface EvidenceTables {
  readonly smallWords: Int32Array;
  readonly discouraged: Int32Array;
}

/** Collects the evidence while files are read. */
export class CollectedEvidence implements WordEvidence {
  readonly #smallWords: LowercaseWords;
  readonly #discouraged: DiscouragedUse;

  /** @param tables Created by `createTables` for the same terms, to share them with other threads. */
  constructor(terms: readonly Term[], tables?: EvidenceTables) {
    this.#smallWords = new LowercaseWords(tables?.smallWords);
    this.#discouraged = new DiscouragedUse(terms, tables?.discouraged);
  }

  static createTables(terms: readonly Term[]): EvidenceTables {
    return {
      smallWords: LowercaseWords.table(true),
      discouraged: DiscouragedUse.createTable(terms),
    };
  }

  readonly isWrittenSmall = (word: string): boolean | undefined =>
    this.#smallWords.has(word.toLowerCase());

  readonly isWrittenAsName = (word: string): boolean | undefined =>
    this.#smallWords.has(capitalize(word));

  readonly isMostlyOrdinary = (word: string): boolean | undefined =>
    this.#smallWords.isMostlyOrdinary(word);

  readonly isInOneDocument = (word: string): boolean => this.#smallWords.isInOneDocument(word);

  readonly isInEnglish = (): boolean => this.#smallWords.isInEnglish();

  readonly countFiles = (discouraged: string): number => this.#discouraged.countFiles(discouraged);

  readonly countCommonWords = (files: number): number => this.#discouraged.countCommonWords(files);

  add(document: DocumentFacts): void {
    if (document.checkedAs === 'prose') this.#smallWords.add(document.uri, document.readable);
    if (document.mayHoldUnwanted && document.checkedAs !== 'diagram') {
      const { uri, text, readable, matches } = document;
      if (matches.some(({ form }) => form === 'avoid'))
        this.#discouraged.add(listDiscouragedWords(uri, text, readable, matches));
    }
  }
}
