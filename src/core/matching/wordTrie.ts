import { toRegularPlurals } from '../language/plurals';
import { FirstWordFilter } from './firstWordFilter';
import { computeCheckHash, computeHash } from './wordHash';

/** The node at which every phrase starts. */
export const rootNode = 0;
/** No such word at this node. */
export const missingSlot = -1;
/** The value of a node that has none. */
export const noValue = 0;

const goldenRatio = 0x9e3779b1;
/** The fields of a slot: a key of the parent and the word, a second hash of the word, the node, and its value. */
const Field = { key: 0, check: 1, node: 2, value: 3 } as const;
const fieldsPerSlot = 4;
const slotsPerStep = 20_000;

/**
 * A trie whose edges are words, identified only by their hashes: one flat table, no object and no string per phrase.
 * A second hash is compared as well, so the probability of a collision is 2^-64. Each node has one slot, which contains
 * all that is known about it: with thousands of terms, each further place in memory would take as long as the search.
 */
export class WordTrie {
  /** A node of 0 marks a free slot; its lowest bit is 1 if the node has children. */
  #slots = new Int32Array(4096 * fieldsPerSlot);
  #mask = this.#slots.length - 1;
  #nodeCount = 1;
  readonly firstWords = new FirstWordFilter();

  hasRoomFor(words: number): boolean {
    return (this.#nodeCount + words) * 2 * fieldsPerSlot <= this.#slots.length;
  }

  /** Makes room for more words, in steps, so that moving a large table does not block. Slots change. */
  *grow(words: number): Generator<undefined, void> {
    while (!this.hasRoomFor(words)) yield* this.#quadruple();
  }

  *#quadruple(): Generator<undefined, void> {
    const old = this.#slots;
    this.#slots = new Int32Array(old.length * 4);
    this.#mask = this.#slots.length - 1;
    for (let at = 0; at < old.length; at += fieldsPerSlot) {
      if (old[at + Field.node] !== 0) {
        const slot = this.#findFreeSlot(old[at + Field.key] ?? 0);
        this.#slots.set(old.subarray(at, at + fieldsPerSlot), slot);
      }
      if (at % (slotsPerStep * fieldsPerSlot) === (slotsPerStep - 1) * fieldsPerSlot)
        yield undefined;
    }
  }

  /** Returns the slot of the node at the end of these words; there must be room for them, see `grow`. */
  insert(words: readonly string[]): number {
    let slot = missingSlot;
    for (const word of words) slot = this.#getOrCreateChild(slot, word);
    const [only] = words;
    if (only !== undefined && words.length === 1)
      for (const plural of toRegularPlurals(only)) this.#addFirstWord(plural);
    return slot;
  }

  /** Must be called after all phrases are inserted. */
  seal(): void {
    this.firstWords.seal();
  }

  /** Returns the slot of the child of a node, given the word's hash and its range. */
  findChild(node: number, hash: number, text: string, start: number, end: number): number {
    const slots = this.#slots;
    const key = toKey(node, hash);
    for (let slot = this.#getSlot(key); ; slot = (slot + fieldsPerSlot) & this.#mask) {
      if (slots[slot + Field.node] === 0) return missingSlot;
      if (slots[slot] === key && slots[slot + Field.check] === computeCheckHash(text, start, end))
        return slot;
    }
  }

  getNode(slot: number): number {
    return (this.#slots[slot + Field.node] ?? 0) >>> 1;
  }

  hasChildren(slot: number): boolean {
    return ((this.#slots[slot + Field.node] ?? 0) & 1) === 1;
  }

  getValue(slot: number): number {
    return this.#slots[slot + Field.value] ?? noValue;
  }

  setValue(slot: number, value: number): void {
    this.#slots[slot + Field.value] = value;
  }

  #getOrCreateChild(parent: number, word: string): number {
    const node = parent === missingSlot ? rootNode : this.getNode(parent);
    const hash = computeHash(word, 0, word.length);
    const existing = this.findChild(node, hash, word, 0, word.length);
    if (existing !== missingSlot) return existing;
    const key = toKey(node, hash);
    const slot = this.#findFreeSlot(key);
    const child = this.#nodeCount << 1;
    this.#slots.set([key, computeCheckHash(word, 0, word.length), child, noValue], slot);
    this.#nodeCount++;
    if (node === rootNode) this.#addFirstWord(word);
    else this.#slots[parent + Field.node] = (node << 1) | 1;
    return slot;
  }

  #addFirstWord(word: string): void {
    this.firstWords.add(computeHash(word, 0, word.length));
  }

  #findFreeSlot(key: number): number {
    let slot = this.#getSlot(key);
    while (this.#slots[slot + Field.node] !== 0) slot = (slot + fieldsPerSlot) & this.#mask;
    return slot;
  }

  #getSlot(key: number): number {
    return ((key ^ (key >>> 15)) * fieldsPerSlot) & this.#mask;
  }
}

/** Returns a number that differs between the children of one node with different hashes, and for one word between nodes. */
function toKey(node: number, hash: number): number {
  return Math.imul(hash ^ Math.imul(node, goldenRatio), goldenRatio);
}
