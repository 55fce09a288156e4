import { Kind, foldOf, isLetterKind, isWordKind, kindOf, longFoldOf } from './characters';

const multiplier = 0x01000193;
const checkMultiplier = 0x27d4eb2f;
const lowerS = 0x73;

/**
 * Reads words where they stand, without copying them. A word ends where an identifier's part ends:
 * `HTTPServerSLA2` holds `HTTP`, `Server`, `SLA` and `2`; an acronym keeps its plural `s` (`APIs`).
 */
export class WordReader {
  readonly text: string;
  readonly length: number;
  /** The hash of the word read last, without regard to case and diacritics. */
  hash = 0;

  constructor(text: string) {
    this.text = text;
    this.length = text.length;
  }

  kindAt(offset: number): number {
    return offset < this.length ? kindOf(this.text.charCodeAt(offset)) : Kind.other;
  }

  /** True where a word may start or go on. */
  isWordAt(offset: number): boolean {
    return isWordKind(this.kindAt(offset));
  }

  /** Reads the word that starts at the offset, where `isWordAt` holds, and gives its end. */
  read(start: number): number {
    return this.extend(start, 0);
  }

  /** Reads on from the end of one part of an identifier, as if the two were one word. */
  extend(start: number, hash: number): number {
    const kind = this.kindAt(start);
    this.hash = hash;
    if (kind === Kind.ideograph) return this.#ideograph(start);
    if (kind !== Kind.upper) return this.#run(start, kind);
    return this.#capitals(start);
  }

  /** Takes units of one kind, and the marks and halves that belong to them. */
  #run(start: number, wanted: number): number {
    const { text, length } = this;
    let hash = this.hash;
    let at = start;
    while (at < length) {
      const unit = text.charCodeAt(at);
      const kind = kindOf(unit);
      if (kind !== wanted && (kind < Kind.mark || at === start)) break;
      hash = feed(hash, unit, multiplier);
      at++;
    }
    this.hash = hash;
    return at;
  }

  #ideograph(start: number): number {
    let at = start;
    do {
      this.hash = feed(this.hash, this.text.charCodeAt(at), multiplier);
      at++;
    } while (this.kindAt(at) >= Kind.mark);
    return at;
  }

  /** `Server`, `SLA`, `SLAs`, or `HTTP` of `HTTPServer`. */
  #capitals(start: number): number {
    const { text, length } = this;
    let before = this.hash;
    let last = start;
    let capitals = 0;
    let at = start;
    while (at < length) {
      const unit = text.charCodeAt(at);
      const kind = kindOf(unit);
      if (kind === Kind.upper) {
        before = this.hash;
        last = at;
        capitals++;
      } else if (kind < Kind.mark) break;
      this.hash = feed(this.hash, unit, multiplier);
      at++;
    }
    if (this.kindAt(at) !== Kind.lower) return at;
    if (capitals === 1) return this.#run(at, Kind.lower);
    if (text.charCodeAt(at) === lowerS && this.kindAt(at + 1) !== Kind.lower) {
      return this.#run(at, Kind.lower);
    }
    this.hash = before;
    return last;
  }
}

/** The hash of a stretch of letters, the same that `WordReader` computes on its way. */
export function hashOf(text: string, start: number, end: number): number {
  return hashWith(text, start, end, multiplier);
}

/** A second, independent hash: two words that agree in both are taken for the same word. */
export function checkOf(text: string, start: number, end: number): number {
  return hashWith(text, start, end, checkMultiplier);
}

/** The part of an identifier at the offset goes on with another capital or small letter. */
export function continuesWithLetter(reader: WordReader, end: number): boolean {
  return isLetterKind(reader.kindAt(end)) && isLetterKind(reader.kindAt(end - 1));
}

function hashWith(text: string, start: number, end: number, factor: number): number {
  let hash = 0;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (kindOf(unit) !== Kind.other) hash = feed(hash, unit, factor);
  }
  return hash;
}

function feed(hash: number, unit: number, factor: number): number {
  const letter = foldOf(unit);
  if (letter !== 0) return (Math.imul(hash, factor) + letter) | 0;
  return feedLong(hash, unit, factor);
}

function feedLong(hash: number, unit: number, factor: number): number {
  let result = hash;
  for (const letter of longFoldOf(unit))
    result = (Math.imul(result, factor) + letter.charCodeAt(0)) | 0;
  return result;
}
