import {
  Code,
  Kind,
  codeFor,
  codeOf,
  foldOf,
  isSmallAscii,
  kindOf,
  longFoldOf,
  unitAt,
} from './characters';
import { mayInterruptWord } from './inlineMarkup';

/** Number of examined first letters: more would distinguish more words, and take more memory. */
const looked = 3;
const all = -1;

/**
 * Records which letters phrases start with. Skips nearly all text in which no phrase of a small glossary starts,
 * without reading its words; may return false positives.
 */
export class FirstLetters {
  /** For the codes of the first two letters those of the third, one bit each. */
  readonly #thirds = new Int32Array(0x400);
  /** For the code of the first letter those of the second, if the word ends there; `none` for a single letter. */
  readonly #seconds = new Int32Array(0x20);

  constructor() {
    // A unit that is several letters may be any.
    this.#thirds.fill(all, Code.odd << 5);
  }

  /** Registers a word that a phrase may start with. */
  add(word: string): void {
    const [first, second, third] = codesOf(word);
    if (first === undefined) return;
    this.#thirds[(first << 5) | Code.odd] = all;
    if (second === undefined) this.#allow(this.#seconds, first, Code.none);
    else if (third === undefined) this.#allow(this.#seconds, first, second);
    if (second === undefined) return;
    this.#allow(this.#thirds, (first << 5) | second, Code.odd);
    if (third !== undefined) this.#allow(this.#thirds, (first << 5) | second, third);
  }

  /**
   * Returns where the next word or identifier starts in which a phrase may start, or the text's length. `from` is the
   * end of the text read so far, which may be within an identifier.
   */
  next(text: string, from: number): number {
    const { length } = text;
    let start = from;
    let before: number = Kind.other;
    for (let at = from; at < length; at++) {
      const kind = kindOf(text.charCodeAt(at));
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
      while (at + 1 < length && isSmallAscii(text.charCodeAt(at + 1))) {
        before = Kind.lower;
        at++;
      }
    }
    return length;
  }

  #mayStart(text: string, at: number): boolean {
    const first = codeOf(unitAt(text, at));
    const second = codeOf(unitAt(text, at + 1));
    const third = codeOf(unitAt(text, at + 2));
    if (((this.#thirds[(first << 5) | second] ?? 0) >>> third) & 1) return true;
    if (third === Code.none || second === Code.none) {
      // The relevant letters may continue after a mark or a soft hyphen.
      const end = second === Code.none ? at + 1 : at + 2;
      if (mayInterruptWord(unitAt(text, end)))
        return ((this.#thirds[(first << 5) | Code.odd] ?? 0) & 1) === 1;
    }
    const seconds = this.#seconds[first] ?? 0;
    return ((seconds | (seconds >>> second)) & 1) === 1 && isShort(text, at);
  }

  #allow(bits: Int32Array, at: number, code: number): void {
    bits[at] = (bits[at] ?? 0) | (1 << code);
  }
}

/** The word that starts here may have fewer than `looked` letters, not counting a plural `s`. */
function isShort(text: string, at: number): boolean {
  for (let i = 1; i <= looked; i++) {
    if (kindOf(unitAt(text, at + i)) !== Kind.lower) return true;
  }
  return false;
}

function codesOf(word: string): readonly number[] {
  const codes: number[] = [];
  for (let at = 0; at < word.length && codes.length < looked; at++) {
    const unit = word.charCodeAt(at);
    const letter = foldOf(unit);
    if (letter === 0) for (const one of longFoldOf(unit)) codes.push(codeFor(one.charCodeAt(0)));
    else codes.push(codeFor(letter));
  }
  return codes;
}
