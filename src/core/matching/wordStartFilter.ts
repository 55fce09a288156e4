import {
  LetterCode,
  Kind,
  toLetterCode,
  getLetterCode,
  foldUnit,
  isLowerAscii,
  getKind,
  getLongFold,
  getUnitAt,
} from './characters';
import { mayInterruptWord } from './inlineMarkup';

/** Number of examined first letters: more would distinguish more words, and take more memory. */
const checkedLetters = 3;
const allBits = -1;

/**
 * Records which letters phrases start with. Skips nearly all text in which no phrase of a small glossary starts,
 * without reading its words; may return false positives.
 */
export class WordStartFilter {
  /** For the codes of the first two letters those of the third, one bit each. */
  readonly #thirdLetters = new Int32Array(0x400);
  /** For the code of the first letter those of the second, if the word ends there; `none` for a single letter. */
  readonly #secondLetters = new Int32Array(0x20);

  constructor() {
    // A unit that is several letters may be any.
    this.#thirdLetters.fill(allBits, LetterCode.odd << 5);
  }

  /** Registers a word that a phrase may start with. */
  add(word: string): void {
    const [first, second, third] = toLetterCodes(word);
    if (first === undefined) return;
    this.#thirdLetters[(first << 5) | LetterCode.odd] = allBits;
    if (second === undefined) this.#setBit(this.#secondLetters, first, LetterCode.none);
    else if (third === undefined) this.#setBit(this.#secondLetters, first, second);
    if (second === undefined) return;
    this.#setBit(this.#thirdLetters, (first << 5) | second, LetterCode.odd);
    if (third !== undefined) this.#setBit(this.#thirdLetters, (first << 5) | second, third);
  }

  /**
   * Returns where the next word or identifier starts in which a phrase may start, or the end of the range. `from` is the
   * end of the text read so far, which may be within an identifier.
   */
  findNext(text: string, from: number, length = text.length): number {
    let start = from;
    let before: number = Kind.other;
    for (let at = from; at < length; at++) {
      const kind = getKind(text.charCodeAt(at));
      if (kind === before && kind < Kind.ideograph) continue;
      if (before === Kind.other) {
        if (kind >= Kind.mark) continue;
        start = at;
      }
      // `HTTPServer`: the last capital begins the next word.
      const first = kind === Kind.lower && before === Kind.upper ? at - 1 : at;
      before = kind;
      if (kind === Kind.other) continue;
      if (kind >= Kind.mark || this.#mayStart(text, first)) return start;
      if (kind === Kind.ideograph) continue;
      while (at + 1 < length && isLowerAscii(text.charCodeAt(at + 1))) {
        before = Kind.lower;
        at++;
      }
    }
    return length;
  }

  #mayStart(text: string, at: number): boolean {
    const first = getLetterCode(getUnitAt(text, at));
    const second = getLetterCode(getUnitAt(text, at + 1));
    const third = getLetterCode(getUnitAt(text, at + 2));
    if (((this.#thirdLetters[(first << 5) | second] ?? 0) >>> third) & 1) return true;
    if (third === LetterCode.none || second === LetterCode.none) {
      // The relevant letters may continue after a mark or a soft hyphen.
      const end = second === LetterCode.none ? at + 1 : at + 2;
      if (mayInterruptWord(getUnitAt(text, end)))
        return ((this.#thirdLetters[(first << 5) | LetterCode.odd] ?? 0) & 1) === 1;
    }
    const seconds = this.#secondLetters[first] ?? 0;
    return ((seconds | (seconds >>> second)) & 1) === 1 && isShort(text, at);
  }

  #setBit(bits: Int32Array, at: number, code: number): void {
    bits[at] = (bits[at] ?? 0) | (1 << code);
  }
}

/** The word that starts here may have fewer than `looked` letters, not counting a plural `s`. */
function isShort(text: string, at: number): boolean {
  for (let i = 1; i <= checkedLetters; i++) {
    if (getKind(getUnitAt(text, at + i)) !== Kind.lower) return true;
  }
  return false;
}

function toLetterCodes(word: string): readonly number[] {
  const codes: number[] = [];
  for (let at = 0; at < word.length && codes.length < checkedLetters; at++) {
    const unit = word.charCodeAt(at);
    const letter = foldUnit(unit);
    if (letter === 0)
      for (const one of getLongFold(unit)) codes.push(toLetterCode(one.charCodeAt(0)));
    else codes.push(toLetterCode(letter));
  }
  return codes;
}
