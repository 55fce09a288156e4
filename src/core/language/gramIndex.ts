/**
 * Finds texts that can contain a pattern with a few errors, so that only these are compared letter by letter. A text
 * that contains it with `k` insertions, deletions or substitutions has all but `2k` of the pattern's pairs of letters,
 * since an error changes at most two pairs (the q-gram lemma of Ukkonen, 1992, with q = 2).
 */
export class GramIndex {
  readonly #textsByPair = new Map<number, number[]>();
  /** The owner of each text. */
  readonly #owners: number[] = [];
  readonly #counts: Uint8Array;

  /** @param texts The texts of each owner, folded like the pattern. */
  constructor(texts: readonly (readonly string[])[]) {
    for (const [owner, list] of texts.entries()) {
      for (const text of list) this.#add(text, owner);
    }
    this.#counts = new Uint8Array(this.#owners.length);
  }

  /**
   * Returns the numbers of the owners whose texts can contain a pattern, in ascending order.
   *
   * @param pattern At most 255 UTF-16 units.
   * @param errors Less than half of the pairs in the pattern.
   */
  findCandidates(pattern: string, errors: number): readonly number[] {
    const counts = this.#counts.fill(0);
    for (let i = 1; i < pattern.length; i++) {
      for (const text of this.#textsByPair.get(getPair(pattern, i)) ?? [])
        counts[text] = (counts[text] ?? 0) + 1;
    }
    const least = pattern.length - 1 - 2 * errors;
    const found: number[] = [];
    for (const [text, owner] of this.#owners.entries()) {
      if ((counts[text] ?? 0) >= least && found.at(-1) !== owner) found.push(owner);
    }
    return found;
  }

  #add(text: string, owner: number): void {
    const number = this.#owners.push(owner) - 1;
    for (let i = 1; i < text.length; i++) {
      const pair = getPair(text, i);
      const texts = this.#textsByPair.get(pair);
      if (texts === undefined) this.#textsByPair.set(pair, [number]);
      else if (texts.at(-1) !== number) texts.push(number);
    }
  }
}

/** Returns the UTF-16 unit at a place together with the one before. */
function getPair(text: string, at: number): number {
  return text.charCodeAt(at - 1) * 0x1_00_00 + text.charCodeAt(at);
}
