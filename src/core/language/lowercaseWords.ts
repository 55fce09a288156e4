/** Number of slots; with 20,000 different words, one in fifty shares its slot with another. */
const slotCount = 1 << 20;
/** In fewer documents, a word may be missing by chance. */
const minDocuments = 12;
const minLength = 2;
const maxLength = 8;
const severalDocuments = 2;
/** A slot contains the hash of the last document, and above it the number of documents. */
const countShift = 24;
const documentMask = (1 << countShift) - 1;
const maxCount = 127;
/** Emphasis is rare next to the ordinary use of a word; who writes an acronym in lower case does so now and then. */
const minOrdinaryDocuments = 4;
const ordinaryRatio = 4;
/** Nearly every text in English contains it, and no other. */
const englishWord = 'the';

/**
 * Counts the documents that contain short words in lower case, with one capital, and in capitals: authors who write
 * "the eks cluster" and "EKS" mean an acronym or add emphasis, those who write "Aave" and "AAVE" mean a name, and
 * dictionary words that never appear in lower case are acronyms. Takes 4 MB for any workspace, and several threads can
 * fill it at a time. A shared slot makes a rare word appear in lower case.
 */
export class LowercaseWords {
  readonly #table: Int32Array;

  /** @param table Created by `table`, to share it with other threads. */
  constructor(table = LowercaseWords.table()) {
    this.#table = table;
  }

  static table(shared = false): Int32Array {
    const bytes = (slotCount + 1) * Int32Array.BYTES_PER_ELEMENT;
    return new Int32Array(shared ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes));
  }

  get table(): Int32Array {
    return this.#table;
  }

  /**
   * Adds the words of a document's sentences; other text is masked as `\0`.
   *
   * @param isNew False if an earlier version of the document has been added, whose words remain.
   */
  add(uri: string, readable: string, isNew = true): void {
    if (isNew) Atomics.add(this.#table, slotCount, 1);
    const document = computeHash(uri, 0, uri.length) & documentMask;
    let isWholeWord = true;
    let capitals = 0;
    const end = readable.length;
    for (let at = 0; at <= end; at++) {
      const start = at;
      let hash = emptyHash;
      let unit = at < end ? readable.charCodeAt(at) : 32;
      while (getRole(unit) === Role.lowercase) {
        hash = addToHash(hash, unit);
        at++;
        unit = at < end ? readable.charCodeAt(at) : 32;
      }
      const role = getRole(unit);
      const length = at - start;
      if (length > 0) capitals = 0;
      const isAttached = role >= Role.capital;
      if (role === Role.capital) capitals++;
      else {
        if (capitals >= minLength && capitals <= maxLength && !isAttached)
          this.#addCapitals(readable, at - capitals, at, document, isNew);
        capitals = 0;
      }
      if (length > 0 && length <= maxLength && !isAttached) {
        if (isWholeWord && length >= minLength) this.#record(hash, document, isNew);
        else if (start > 0 && length < maxLength)
          this.#addName(readable, start, at, document, isNew);
      }
      isWholeWord = !isAttached && unit !== 46;
    }
  }

  /** Returns whether two documents contain the word in the given letter case; `undefined` if too few have been read. */
  has(word: string): boolean | undefined {
    if (this.#documents < minDocuments) return undefined;
    return this.#count(word) >= severalDocuments;
  }

  /**
   * Returns whether far more documents contain the word in lower case or with one capital than in capitals;
   * `undefined` if too few have been read.
   *
   * @param word In capitals.
   */
  isMostlyOrdinary(word: string): boolean | undefined {
    if (this.#documents < minDocuments) return undefined;
    const ordinary = this.#count(word.toLowerCase()) + this.#count(capitalize(word));
    return ordinary >= Math.max(minOrdinaryDocuments, this.#count(word) * ordinaryRatio);
  }

  /** Returns whether only one of many documents contains a word in the given letter case. */
  isInOneDocument(word: string): boolean {
    return this.#documents >= minDocuments && this.#count(word) === 1;
  }

  /** Returns whether most documents are in English, or too few have been read to know. */
  isInEnglish(): boolean {
    const documents = Math.min(this.#documents, maxCount);
    return documents < minDocuments || this.#count(englishWord) * 2 >= documents;
  }

  get #documents(): number {
    return this.#table[slotCount] ?? 0;
  }

  #count(word: string): number {
    return (this.#table[toSlot(computeHash(word, 0, word.length))] ?? 0) >>> countShift;
  }

  #addCapitals(
    readable: string,
    start: number,
    end: number,
    document: number,
    isNew: boolean,
  ): void {
    const before = start > 0 ? readable.charCodeAt(start - 1) : 32;
    if (getRole(before) !== Role.other) return;
    this.#record(computeHash(readable, start, end), document, isNew);
  }

  /** Adds a word of one capital and lower-case letters, which start at an offset. */
  #addName(readable: string, start: number, end: number, document: number, isNew: boolean): void {
    const capital = readable.charCodeAt(start - 1);
    const before = start > 1 ? readable.charCodeAt(start - 2) : 32;
    if (getRole(capital) !== Role.capital || getRole(before) !== Role.other || before === 46)
      return;
    this.#record(computeHash(readable, start - 1, end), document, isNew);
  }

  /** A later version of a document may have been counted before, so that it only shows that there are several. */
  #record(hash: number, document: number, isNew: boolean): void {
    const slot = toSlot(hash);
    const known = this.#table[slot] ?? 0;
    if (known !== 0 && (known & documentMask) === document) return;
    const count = known >>> countShift;
    if (!isNew && count >= severalDocuments) return;
    this.#table[slot] = (Math.min(count + 1, maxCount) << countShift) | document;
  }
}

/** `AAVE` as a name: `Aave`. */
export function capitalize(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}

function toSlot(hash: number): number {
  return (hash ^ (hash >>> 13)) & (slotCount - 1);
}

/** FNV-1a. */
const emptyHash = 0x811c9dc5;

function addToHash(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

function computeHash(text: string, start: number, end: number): number {
  let hash = emptyHash;
  for (let at = start; at < end; at++) hash = addToHash(hash, text.charCodeAt(at));
  return hash;
}

/** Lower-case letters of Latin, Greek and Cyrillic, which is sufficient for dictionary words. */
function isLowercase(unit: number): boolean {
  if (unit < 128) return unit >= 97 && unit <= 122;
  if (unit < 0x100) return unit >= 0xdf && unit !== 0xf7;
  // In two ranges of Latin Extended-A, `ł` and `ż` among them, lower-case letters have even numbers.
  if ((unit >= 0x139 && unit <= 0x148) || (unit >= 0x179 && unit <= 0x17e)) return (unit & 1) === 0;
  if (unit < 0x250) return (unit & 1) === 1;
  return (unit >= 0x3ac && unit <= 0x3ce) || (unit >= 0x430 && unit <= 0x45f);
}

/** Capitals of the same scripts. */
function isCapital(unit: number): boolean {
  if (unit < 128) return unit >= 65 && unit <= 90;
  if (unit < 0x100) return unit >= 0xc0 && unit <= 0xde && unit !== 0xd7;
  if (unit < 0x250) return !isLowercase(unit);
  return (unit >= 0x391 && unit <= 0x3ab) || (unit >= 0x400 && unit <= 0x42f);
}

/** A digit, or a symbol of paths, addresses or identifiers; masked text as well. */
function isJoining(unit: number): boolean {
  return (
    (unit >= 48 && unit <= 57) ||
    unit === 95 ||
    unit === 45 ||
    unit === 47 ||
    unit === 92 ||
    unit === 64 ||
    unit === 35 ||
    unit === 0
  );
}

/** The role of a unit in a word; those from `capital` make a word part of something else. */
const Role = { other: 0, lowercase: 1, capital: 2, joining: 3 } as const;

/** The roles of all units that have one. */
const roles = Uint8Array.from({ length: 0x460 }, (_, unit) =>
  isLowercase(unit)
    ? Role.lowercase
    : isCapital(unit)
      ? Role.capital
      : isJoining(unit)
        ? Role.joining
        : Role.other,
);

function getRole(unit: number): number {
  return roles[unit] ?? Role.other;
}
