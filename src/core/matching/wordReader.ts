import {
  Kind,
  foldUnit,
  isLetterKind,
  isLowerAscii,
  isWordKind,
  toKind,
  getKind,
  getLongFold,
  getTraits,
  getUnitAt,
} from './characters';
import {
  readLetterEntity,
  mayInterruptWord,
  skipInterruption,
  skipInvisible,
  skipPartMarks,
} from './inlineMarkup';

const multiplier = 0x01000193;
const checkMultiplier = 0x27d4eb2f;
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
        for (const letter of entity.letters)
          this.hash = (Math.imul(this.hash, multiplier) + letter.charCodeAt(0)) | 0;
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
      const unit = text.charCodeAt(at);
      if (runKind === Kind.lower && isLowerAscii(unit)) {
        hash = (Math.imul(hash, multiplier) + unit) | 0;
        continue;
      }
      const traits = getTraits(unit);
      kind = toKind(traits);
      if (kind !== runKind && kind < Kind.mark) break;
      const letter = traits & 0xffff;
      if (letter === 0) hash = this.#addIrregularUnit(hash, at);
      else hash = (Math.imul(hash, multiplier) + letter) | 0;
    }
    this.hash = hash;
    this.continues = at < length && isLetterKind(kind) && isLetterKind(runKind);
    return at;
  }

  #addIrregularUnit(hash: number, at: number): number {
    this.irregularUnits++;
    return addLettersToHash(hash, this.text, at, multiplier);
  }

  #readIdeograph(start: number, from: number): number {
    let hash = from;
    let at = start;
    do {
      hash = addUnitToHash(hash, this.text, at, multiplier);
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
    this.hash = hashRange(text, start, last, multiplier, from);
    return last;
  }

  #addFirstUnit(at: number, hash: number): number {
    const letter = foldUnit(this.text.charCodeAt(at));
    return letter === 0
      ? this.#addIrregularUnit(hash, at)
      : (Math.imul(hash, multiplier) + letter) | 0;
  }
}

/** Returns the hash of a range of letters, the same that `WordReader` computes incrementally. */
export function computeHash(text: string, start: number, end: number): number {
  return hashRange(text, start, end, multiplier, 0);
}

/** Returns a second, independent hash: two words that agree in both are treated as the same word. */
export function computeCheckHash(text: string, start: number, end: number): number {
  return hashRange(text, start, end, checkMultiplier, 0);
}

const powers = new Int32Array(0x100);
powers.forEach((_, i) => (powers[i] = i === 0 ? 1 : Math.imul(powers[i - 1] ?? 1, multiplier)));

/** Returns the hash of two joined words, from the hashes of both and the length of the second, up to 255 letters. */
export function joinHashes(first: number, second: number, length: number): number {
  return (Math.imul(first, powers[length] ?? 0) + second) | 0;
}

function hashRange(text: string, start: number, end: number, factor: number, from: number): number {
  let hash = from;
  for (let at = start; at < end; at++) {
    const letter = getTraits(text.charCodeAt(at)) & 0xffff;
    if (letter !== 0) hash = (Math.imul(hash, factor) + letter) | 0;
    else if (mayInterruptWord(text.charCodeAt(at))) {
      hash = addEntityToHash(hash, text, at, factor);
      at = Math.max(at, skipInterruption(text, at) - 1);
    } else hash = addLettersToHash(hash, text, at, factor);
  }
  return hash;
}

function addUnitToHash(hash: number, text: string, at: number, factor: number): number {
  const letter = getTraits(text.charCodeAt(at)) & 0xffff;
  return letter === 0
    ? addLettersToHash(hash, text, at, factor)
    : (Math.imul(hash, factor) + letter) | 0;
}

function addEntityToHash(hash: number, text: string, at: number, factor: number): number {
  let result = hash;
  for (const letter of readLetterEntity(text, at)?.letters ?? '')
    result = (Math.imul(result, factor) + letter.charCodeAt(0)) | 0;
  return result;
}

/** A unit that is several letters, or none. */
function addLettersToHash(hash: number, text: string, at: number, factor: number): number {
  let result = hash;
  for (const letter of getLongFold(text.charCodeAt(at))) {
    result = (Math.imul(result, factor) + letter.charCodeAt(0)) | 0;
  }
  return result;
}
