import { WordStartFilter } from './wordStartFilter';
import { GrowableIntArray } from './growableIntArray';
import { toRegularPlurals } from '../language/plurals';
import { computeCheckHash, computeHash } from './wordReader';

/** The node at which every phrase starts. */
export const rootNode = 0;
/** No such word at this node. */
export const missingNode = -1;

const goldenRatio = 0x9e3779b1;
const fieldsPerSlot = 4;
const slotsPerStep = 20_000;
const filterBitsPerWord = 16;

/**
 * A trie whose edges are words, identified only by their hashes: one flat table, no object and no string per phrase.
 * A second hash is compared as well, so the probability of a collision is 2^-64.
 */
export class WordTrie {
  /** For each slot: node, hash, check, child; a child of 0 marks a free slot. */
  #slots = new Int32Array(4096 * fieldsPerSlot);
  #mask = 4095;
  #nodeCount = 1;
  readonly #hasChildren = new GrowableIntArray();
  readonly #firstWords = new GrowableIntArray();
  readonly wordStartFilter = new WordStartFilter();
  /** The hashes that may start a phrase: excludes nearly every other word with one lookup. */
  #filter = new Int32Array(1);
  #filterShift = 31;

  constructor() {
    this.#hasChildren.push(0);
  }

  hasRoomFor(words: number): boolean {
    return (this.#nodeCount + words) * 2 <= this.#mask + 1;
  }

  /** Makes room for more words, in steps, so that moving a large table does not block. */
  *grow(words: number): Generator<undefined, void> {
    while (!this.hasRoomFor(words)) yield* this.#quadruple();
  }

  *#quadruple(): Generator<undefined, void> {
    const capacity = this.#mask + 1;
    const old = this.#slots;
    this.#slots = new Int32Array(capacity * 4 * fieldsPerSlot);
    this.#mask = capacity * 4 - 1;
    for (let slot = 0; slot < capacity; slot++) {
      const from = slot * fieldsPerSlot;
      const child = old[from + 3] ?? 0;
      if (child !== 0)
        this.#insertSlot(old[from] ?? 0, old[from + 1] ?? 0, old[from + 2] ?? 0, child);
      if (slot % slotsPerStep === slotsPerStep - 1) yield undefined;
    }
  }

  /** Returns the node at the end of these words; there must be room for them, see `grow`. */
  insert(words: readonly string[]): number {
    let node = rootNode;
    for (const word of words) node = this.#getOrCreateChild(node, word);
    const [only] = words;
    if (only !== undefined && words.length === 1) {
      for (const plural of toRegularPlurals(only)) this.#addFirstWord(plural);
    }
    return node;
  }

  /** Must be called after all phrases are inserted. */
  seal(): void {
    const slotCount = Math.max(1024, this.#firstWords.length * filterBitsPerWord);
    const bits = Math.ceil(Math.log2(slotCount));
    this.#filterShift = 37 - bits;
    this.#filter = new Int32Array(2 ** (bits - 5));
    for (let i = 0; i < this.#firstWords.length; i++) {
      const mixedHash = mixHash(this.#firstWords.at(i));
      const at = mixedHash >>> this.#filterShift;
      this.#filter[at] = (this.#filter[at] ?? 0) | (1 << mixedHash) | (1 << (mixedHash >>> 5));
    }
  }

  /** Returns false if no phrase starts with a word of this hash, including a regular plural of a one-word phrase. */
  mayStart(hash: number): boolean {
    const mixedHash = mixHash(hash);
    const bits = this.#filter[mixedHash >>> this.#filterShift] ?? 0;
    return ((bits >>> mixedHash) & (bits >>> (mixedHash >>> 5)) & 1) === 1;
  }

  /** Returns the child node of a word, given the word's hash and its range. */
  findChild(node: number, hash: number, text: string, start: number, end: number): number {
    const slots = this.#slots;
    for (let slot = this.#getSlot(node, hash); ; slot = (slot + 1) & this.#mask) {
      const at = slot * fieldsPerSlot;
      const child = slots[at + 3] ?? 0;
      if (child === 0) return missingNode;
      if (slots[at] !== node || slots[at + 1] !== hash) continue;
      if (slots[at + 2] === computeCheckHash(text, start, end)) return child;
    }
  }

  hasChildren(node: number): boolean {
    return this.#hasChildren.at(node) !== 0;
  }

  #getOrCreateChild(node: number, word: string): number {
    const hash = computeHash(word, 0, word.length);
    const existingChild = this.findChild(node, hash, word, 0, word.length);
    if (existingChild !== missingNode) return existingChild;
    const child = this.#nodeCount;
    this.#nodeCount++;
    this.#insertSlot(node, hash, computeCheckHash(word, 0, word.length), child);
    this.#hasChildren.set(node, 1);
    this.#hasChildren.push(0);
    if (node === rootNode) this.#addFirstWord(word);
    return child;
  }

  #addFirstWord(word: string): void {
    this.#firstWords.push(computeHash(word, 0, word.length));
    this.wordStartFilter.add(word);
  }

  #insertSlot(node: number, hash: number, check: number, child: number): void {
    const slots = this.#slots;
    let slot = this.#getSlot(node, hash);
    while (slots[slot * fieldsPerSlot + 3] !== 0) slot = (slot + 1) & this.#mask;
    const at = slot * fieldsPerSlot;
    slots[at] = node;
    slots[at + 1] = hash;
    slots[at + 2] = check;
    slots[at + 3] = child;
  }

  #getSlot(node: number, hash: number): number {
    const mixedHash = Math.imul(hash ^ Math.imul(node, goldenRatio), goldenRatio);
    return (mixedHash ^ (mixedHash >>> 15)) & this.#mask;
  }
}

function mixHash(hash: number): number {
  return Math.imul(hash ^ (hash >>> 15), goldenRatio);
}
