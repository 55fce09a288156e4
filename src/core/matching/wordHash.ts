import { getLongFold, getTraits } from './characters';
import { mayInterruptWord, readLetterEntity, skipInterruption } from './inlineMarkup';

const checkMultiplier = 0x27d4eb2f;

/** Returns the hash of a word with one more letter. */
export function addLetter(hash: number, letter: number): number {
  // The prime of FNV-1a. Called for each letter of a text, which is faster without a constant of the file.
  return (Math.imul(hash, 0x01000193) + letter) | 0;
}

const multiplier = addLetter(1, 0);

/** Returns the hash of a range of letters after those of another hash, the same that `WordReader` computes incrementally. */
export function computeHash(text: string, start: number, end: number, from = 0): number {
  return hashRange(text, start, end, multiplier, from);
}

/** Returns a second, independent hash: two words that agree in both are treated as the same word. */
export function computeCheckHash(text: string, start: number, end: number): number {
  return hashRange(text, start, end, checkMultiplier, 0);
}

const powers = new Int32Array(0x100);
powers.forEach((_, i) => (powers[i] = i === 0 ? 1 : addLetter(powers[i - 1] ?? 1, 0)));

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

/** Returns the hash of a word with one more unit, which may be several letters, or none. */
export function addUnitToHash(hash: number, text: string, at: number): number {
  const letter = getTraits(text.charCodeAt(at)) & 0xffff;
  return letter === 0 ? addLettersToHash(hash, text, at, multiplier) : addLetter(hash, letter);
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
