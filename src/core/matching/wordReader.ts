import {
  Kind,
  foldUnit,
  isLetterKind,
  isWordKind,
  toKind,
  getKind,
  getTraits,
  getUnitAt,
} from './characters';
import { readLetterEntity, mayInterruptWord, skipInvisible, skipPartMarks } from './inlineMarkup';
import { addLetter, addUnitToHash, computeHash } from './wordHash';

const lowerS = 0x73;

/**
 * Reads words in place, without copying them. A word ends where an identifier's part ends: `HTTPServerSLA2` contains
 * `HTTP`, `Server`, `SLA` and `2`; an acronym keeps its plural `s` (`APIs`).
 */
export class WordReader {
  readonly text: string;
  readonly length: number;
  /** The hash of the last word, without regard to case and diacritics. */
  hash = 0;
  /** Whether the last word is a part of an identifier that continues with another letter. */
  continues = false;
  /** The offset of that letter: after markup between the two, as in `**S**ervice`. */
  next = 0;
  /** Number of units that are not one letter each, such as `ß` or a combining mark. */
  irregularUnits = 0;
  readonly #hasMarkup: boolean;

  /** @param hasMarkup Whether words may contain emphasis markup, as in documents. */
  constructor(text: string, hasMarkup = false) {
    this.text = text;
    this.length = text.length;
    this.#hasMarkup = hasMarkup;
  }

  kindAt(offset: number): number {
    return getKind(getUnitAt(this.text, offset));
  }

  /** Returns whether a word may start or continue at the offset. */
  isWordAt(offset: number): boolean {
    return isWordKind(this.kindAt(offset));
  }

  /** Returns the offset at which the next word starts, or the text's length. */
  findNextWord(from: number): number {
    const { text, length } = this;
    let at = from;
    while (at < length && !isWordKind(getKind(text.charCodeAt(at)))) at++;
    return at;
  }

  /** Reads the word that starts at the offset, if `isWordAt` is true, and returns its end. */
  read(start: number): number {
    return this.extend(start, 0);
  }

  /** Continues from the end of one part of an identifier, as if the two were one word. */
  extend(start: number, hash: number): number {
    const kind = this.kindAt(start);
    const end =
      kind === Kind.upper
        ? this.#readUpperCase(start, hash)
        : kind === Kind.ideograph
          ? this.#readIdeograph(start, hash)
          : this.#readRun(start, kind, hash);
    this.next = end;
    return mayInterruptWord(getUnitAt(this.text, end)) ? this.#skipInterruptions(start, end) : end;
  }

  /** Continues after a soft hyphen or a letter entity, and detects what follows markup. */
  #skipInterruptions(start: number, wordEnd: number): number {
    const { text } = this;
    let end = wordEnd;
    let last = this.kindAt(end - 1);
    for (;;) {
      const entity = readLetterEntity(text, end);
      let at = skipInvisible(text, end);
      const letterKind = entity?.isUpper === true ? Kind.upper : Kind.lower;
      // `R&eacute;sum&eacute;` begins with a capital.
      if (entity && (letterKind === last || (last === Kind.upper && end - start === 1))) {
        for (const letter of entity.letters) this.hash = addLetter(this.hash, letter.charCodeAt(0));
        at = entity.end;
        last = letterKind;
      }
      if (at === end) break;
      this.irregularUnits++;
      const kind = this.kindAt(at);
      const goesOn = kind === Kind.lower || (kind === Kind.upper && last === kind);
      if (goesOn) {
        end = this.#readRun(at, kind, this.hash);
        last = kind;
      } else if (entity === undefined) break;
      else end = at;
    }
    this.next = end;
    if (!this.continues && this.#hasMarkup) this.#peekPastMarks(end);
    return end;
  }

  #peekPastMarks(end: number): void {
    const at = skipPartMarks(this.text, end);
    if (at === end || !isLetterKind(this.kindAt(at)) || !isLetterKind(this.kindAt(end - 1))) return;
    this.continues = true;
    this.next = at;
    this.irregularUnits++;
  }

  /** Reads units of one kind, with their marks and surrogate halves. */
  #readRun(start: number, runKind: number, from: number): number {
    const { text, length } = this;
    let hash = from;
    let at = start;
    let kind = 0;
    for (; at < length; at++) {
      const traits = getTraits(text.charCodeAt(at));
      kind = toKind(traits);
      if (kind !== runKind && kind < Kind.mark) break;
      const letter = traits & 0xffff;
      if (letter === 0) hash = this.#addIrregularUnit(hash, at);
      else hash = addLetter(hash, letter);
    }
    this.hash = hash;
    this.continues = at < length && isLetterKind(kind) && isLetterKind(runKind);
    return at;
  }

  #addIrregularUnit(hash: number, at: number): number {
    this.irregularUnits++;
    return addUnitToHash(hash, this.text, at);
  }

  #readIdeograph(start: number, from: number): number {
    let hash = from;
    let at = start;
    do {
      hash = addUnitToHash(hash, this.text, at);
      at++;
    } while (this.kindAt(at) >= Kind.mark);
    this.hash = hash;
    this.continues = false;
    return at;
  }

  /** `Server`, `SLA`, `SLAs`, or `HTTP` of `HTTPServer`. */
  #readUpperCase(start: number, from: number): number {
    const { text } = this;
    if (this.kindAt(start + 1) === Kind.lower) {
      return this.#readRun(start + 1, Kind.lower, this.#addFirstUnit(start, from));
    }
    const at = this.#readRun(start, Kind.upper, from);
    if (this.kindAt(at) !== Kind.lower) return at;
    if (text.charCodeAt(at) === lowerS && this.kindAt(at + 1) !== Kind.lower) {
      return this.#readRun(at, Kind.lower, this.hash);
    }
    let last = at - 1;
    while (this.kindAt(last) !== Kind.upper) last--;
    if (last === start) return this.#readRun(at, Kind.lower, this.hash);
    this.hash = computeHash(text, start, last, from);
    return last;
  }

  #addFirstUnit(at: number, hash: number): number {
    const letter = foldUnit(this.text.charCodeAt(at));
    return letter === 0 ? this.#addIrregularUnit(hash, at) : addLetter(hash, letter);
  }
}
