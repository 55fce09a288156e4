import {
  Kind,
  foldOf,
  isLetterKind,
  isSmallAscii,
  isWordKind,
  kindIn,
  kindOf,
  longFoldOf,
  traitsOf,
  unitAt,
} from './characters';
import {
  letterOfEntity,
  mayInterruptWord,
  pastInterruption,
  pastInvisible,
  pastPartMarks,
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
  goesOn = false;
  /** The offset of that letter: after markup between the two, as in `**S**ervice`. */
  next = 0;
  /** Number of units that are not one letter each, such as `ß` or a combining mark. */
  oddUnits = 0;
  readonly #hasMarkup: boolean;

  /** @param hasMarkup Whether words may contain emphasis markup, as in documents. */
  constructor(text: string, hasMarkup = false) {
    this.text = text;
    this.length = text.length;
    this.#hasMarkup = hasMarkup;
  }

  kindAt(offset: number): number {
    return kindOf(unitAt(this.text, offset));
  }

  /** Returns whether a word may start or continue at the offset. */
  isWordAt(offset: number): boolean {
    return isWordKind(this.kindAt(offset));
  }

  /** Returns the offset at which the next word starts, or the text's length. */
  nextWord(from: number): number {
    const { text, length } = this;
    let at = from;
    while (at < length && !isWordKind(kindOf(text.charCodeAt(at)))) at++;
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
        ? this.#capitals(start, hash)
        : kind === Kind.ideograph
          ? this.#ideograph(start, hash)
          : this.#run(start, kind, hash);
    this.next = end;
    return mayInterruptWord(unitAt(this.text, end)) ? this.#pastInterruption(end) : end;
  }

  /** Continues after a soft hyphen or a letter entity, and detects what follows markup. */
  #pastInterruption(wordEnd: number): number {
    const { text } = this;
    let end = wordEnd;
    for (;;) {
      const entity = letterOfEntity(text, end);
      let at = pastInvisible(text, end);
      if (entity !== undefined && this.kindAt(end - 1) === Kind.lower) {
        this.hash = (Math.imul(this.hash, multiplier) + entity.letter.charCodeAt(0)) | 0;
        at = entity.end;
      }
      if (at === end) break;
      this.oddUnits++;
      const kind = this.kindAt(at);
      const goesOn = kind === Kind.lower || (kind === Kind.upper && this.kindAt(end - 1) === kind);
      if (!goesOn) {
        if (entity !== undefined) end = at;
        break;
      }
      end = this.#run(at, kind, this.hash);
    }
    this.next = end;
    if (!this.goesOn && this.#hasMarkup) this.#lookPastMarks(end);
    return end;
  }

  #lookPastMarks(end: number): void {
    const at = pastPartMarks(this.text, end);
    if (at === end || !isLetterKind(this.kindAt(at)) || !isLetterKind(this.kindAt(end - 1))) return;
    this.goesOn = true;
    this.next = at;
    this.oddUnits++;
  }

  /** Reads units of one kind, with their marks and surrogate halves. */
  #run(start: number, wanted: number, from: number): number {
    const { text, length } = this;
    let hash = from;
    let at = start;
    let kind = 0;
    for (; at < length; at++) {
      const unit = text.charCodeAt(at);
      if (wanted === Kind.lower && isSmallAscii(unit)) {
        hash = (Math.imul(hash, multiplier) + unit) | 0;
        continue;
      }
      const traits = traitsOf(unit);
      kind = kindIn(traits);
      if (kind !== wanted && kind < Kind.mark) break;
      const letter = traits & 0xffff;
      if (letter === 0) hash = this.#odd(hash, at);
      else hash = (Math.imul(hash, multiplier) + letter) | 0;
    }
    this.hash = hash;
    this.goesOn = at < length && isLetterKind(kind) && isLetterKind(wanted);
    return at;
  }

  #odd(hash: number, at: number): number {
    this.oddUnits++;
    return feedLong(hash, this.text, at, multiplier);
  }

  #ideograph(start: number, from: number): number {
    let hash = from;
    let at = start;
    do {
      hash = feed(hash, this.text, at, multiplier);
      at++;
    } while (this.kindAt(at) >= Kind.mark);
    this.hash = hash;
    this.goesOn = false;
    return at;
  }

  /** `Server`, `SLA`, `SLAs`, or `HTTP` of `HTTPServer`. */
  #capitals(start: number, from: number): number {
    const { text } = this;
    if (this.kindAt(start + 1) === Kind.lower) {
      return this.#run(start + 1, Kind.lower, this.#first(start, from));
    }
    const at = this.#run(start, Kind.upper, from);
    if (this.kindAt(at) !== Kind.lower) return at;
    if (text.charCodeAt(at) === lowerS && this.kindAt(at + 1) !== Kind.lower) {
      return this.#run(at, Kind.lower, this.hash);
    }
    let last = at - 1;
    while (this.kindAt(last) !== Kind.upper) last--;
    if (last === start) return this.#run(at, Kind.lower, this.hash);
    this.hash = hashWith(text, start, last, multiplier, from);
    return last;
  }

  #first(at: number, hash: number): number {
    const letter = foldOf(this.text.charCodeAt(at));
    return letter === 0 ? this.#odd(hash, at) : (Math.imul(hash, multiplier) + letter) | 0;
  }
}

/** Returns the hash of a range of letters, the same that `WordReader` computes incrementally. */
export function hashOf(text: string, start: number, end: number): number {
  return hashWith(text, start, end, multiplier, 0);
}

/** Returns a second, independent hash: two words that agree in both are treated as the same word. */
export function checkOf(text: string, start: number, end: number): number {
  return hashWith(text, start, end, checkMultiplier, 0);
}

const powers = new Int32Array(0x100);
powers.forEach((_, i) => (powers[i] = i === 0 ? 1 : Math.imul(powers[i - 1] ?? 1, multiplier)));

/** Returns the hash of two joined words, from the hashes of both and the length of the second, up to 255 letters. */
export function joinedHash(first: number, second: number, length: number): number {
  return (Math.imul(first, powers[length] ?? 0) + second) | 0;
}

function hashWith(text: string, start: number, end: number, factor: number, from: number): number {
  let hash = from;
  for (let at = start; at < end; at++) {
    const letter = traitsOf(text.charCodeAt(at)) & 0xffff;
    if (letter !== 0) hash = (Math.imul(hash, factor) + letter) | 0;
    else if (mayInterruptWord(text.charCodeAt(at))) {
      hash = feedEntity(hash, text, at, factor);
      at = Math.max(at, pastInterruption(text, at) - 1);
    } else hash = feedLong(hash, text, at, factor);
  }
  return hash;
}

function feed(hash: number, text: string, at: number, factor: number): number {
  const letter = traitsOf(text.charCodeAt(at)) & 0xffff;
  return letter === 0 ? feedLong(hash, text, at, factor) : (Math.imul(hash, factor) + letter) | 0;
}

function feedEntity(hash: number, text: string, at: number, factor: number): number {
  const letter = letterOfEntity(text, at)?.letter;
  return letter === undefined ? hash : (Math.imul(hash, factor) + letter.charCodeAt(0)) | 0;
}

/** A unit that is several letters, or none. */
function feedLong(hash: number, text: string, at: number, factor: number): number {
  let result = hash;
  for (const letter of longFoldOf(text.charCodeAt(at))) {
    result = (Math.imul(result, factor) + letter.charCodeAt(0)) | 0;
  }
  return result;
}
