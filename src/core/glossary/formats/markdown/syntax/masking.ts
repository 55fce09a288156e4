/**
 * A text in which ranges are replaced by others of the same length, so that offsets stay valid. Ranges must be in the
 * order of the text; one that begins inside an earlier one is ignored.
 */
export class Masking {
  readonly #text: string;
  readonly #parts: string[] = [];
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** The offset after the last replaced range. */
  get end(): number {
    return this.#at;
  }

  put(start: number, replacement: string): void {
    if (start < this.#at || replacement === '') return;
    this.#parts.push(this.#text.slice(this.#at, start), replacement);
    this.#at = start + replacement.length;
  }

  /** Keeps the text up to an offset. */
  keep(to: number): void {
    if (to <= this.#at) return;
    this.#parts.push(this.#text.slice(this.#at, to));
    this.#at = to;
  }

  /** Replaces everything except line breaks by spaces. */
  blank(start: number, end: number): void {
    this.put(start, this.#text.slice(start, end).replace(/[^\n]/gu, blanks));
  }

  /** Replaces everything by line breaks, so that the following text begins a line and a paragraph. */
  breakOff(start: number, end: number): void {
    this.put(start, '\n'.repeat(end - start));
  }

  toString(): string {
    return this.#parts.length === 0
      ? this.#text
      : this.#parts.join('') + this.#text.slice(this.#at);
  }
}

/** A character outside the basic plane takes two units, and so do its blanks. */
function blanks(character: string): string {
  return ' '.repeat(character.length);
}
