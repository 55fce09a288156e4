import { Kind, getKind, getUnitAt, isWordKind, unitTraits } from './characters';
import { GrowableIntArray } from './growableIntArray';
import { mayInterruptWord } from './inlineMarkup';
import { addLetter, joinHashes } from './wordHash';

/** Maximum number of identifier parts that one glossary word can match. */
export const maxMerged = 4;
const filterBitsPerWord = 16;
const minFilterBits = 1024;

/** The hashes of the latest parts of an identifier: the last part, the last two as one word, and so on. */
const joined = new Int32Array(maxMerged);
/** Where the latest parts of an identifier start, each at its number modulo `maxMerged`. */
const partStarts = new Int32Array(maxMerged);

/**
 * The words that phrases start with, as bits of their hashes. Passes over nearly all text in which no phrase starts, much
 * faster than `WordReader` reads it; may return false positives.
 */
export class FirstWordFilter {
  readonly #hashes = new GrowableIntArray();
  #bits = new Int32Array(1);
  #shift = 31;

  add(hash: number): void {
    this.#hashes.push(hash);
  }

  /** Must be called after all words are added. */
  seal(): void {
    const size = Math.ceil(
      Math.log2(Math.max(minFilterBits, this.#hashes.length * filterBitsPerWord)),
    );
    this.#shift = 37 - size;
    this.#bits = new Int32Array(2 ** (size - 5));
    for (let i = 0; i < this.#hashes.length; i++) {
      const mixedHash = mixHash(this.#hashes.at(i));
      const at = mixedHash >>> this.#shift;
      this.#bits[at] = (this.#bits[at] ?? 0) | (1 << mixedHash) | (1 << (mixedHash >>> 5));
    }
  }

  /** Returns false if no word with this hash was added. */
  has(hash: number): boolean {
    const mixedHash = mixHash(hash);
    const bits = this.#bits[mixedHash >>> this.#shift] ?? 0;
    return ((bits >>> mixedHash) & (bits >>> (mixedHash >>> 5)) & 1) === 1;
  }

  /**
   * Returns where the next word or identifier starts in which a phrase may start, or the end of the range; in a longer
   * identifier, the first of the parts that may be one word of a phrase. `from` is the end of the text read so far, which may
   * be within an identifier. Also stops at words that only `WordReader` can read: those with marks, markup or entities, and
   * those with capitals before another part, as in `HTTPServer`.
   */
  findNext(text: string, from: number, to = text.length): number {
    // Bundlers turn constants of a file into variables, which the engine would read again for each character.
    const traits = unitTraits;
    const { lower, upper, ideograph, other } = Kind;
    const { length } = text;
    let at = from;
    let start = from;
    let part = 0;
    while (at < to) {
      const first = traits[text.charCodeAt(at)] ?? 0;
      if (first === 0) {
        at++;
        continue;
      }
      let role = first >>> 24;
      if (role > ideograph) {
        if (isWordKind(getKind(text.charCodeAt(at)))) return at;
        at++;
        continue;
      }
      const partStart = at;
      if (part === 0) start = at;
      let hash = first & 0xffff;
      let nextRole: number = other;
      at++;
      if (role === upper && at < length && (traits[text.charCodeAt(at)] ?? 0) >>> 24 === lower)
        role = lower;
      for (; at < length; at++) {
        const next = traits[text.charCodeAt(at)] ?? 0;
        nextRole = next >>> 24;
        if (nextRole !== role || role === ideograph) break;
        hash = addLetter(hash, next & 0xffff);
      }
      if (at === length) nextRole = other;
      if (nextRole > ideograph || (role === upper && nextRole === lower)) return start;
      if (part >= maxMerged) start = partStarts[(part + 1) % maxMerged] ?? 0;
      if (this.has(hash) || (part > 0 && this.#mayEndWith(hash, at - partStart, part)))
        return start;
      if ((nextRole === lower || nextRole === upper) && (role === lower || role === upper)) {
        partStarts[part % maxMerged] = partStart;
        joined[0] = hash;
        part++;
        continue;
      }
      part = 0;
      if (mayInterruptWord(getUnitAt(text, at))) return start;
    }
    return to;
  }

  /** Returns whether a word may be a part of an identifier together with up to three parts before it. */
  #mayEndWith(hash: number, length: number, part: number): boolean {
    let isFound = false;
    for (let before = Math.min(part, maxMerged - 1); before > 0; before--) {
      const longer = joinHashes(joined[before - 1] ?? 0, hash, length);
      joined[before] = longer;
      isFound ||= this.has(longer);
    }
    return isFound;
  }
}

function mixHash(hash: number): number {
  return Math.imul(hash ^ (hash >>> 15), 0x9e3779b1);
}
