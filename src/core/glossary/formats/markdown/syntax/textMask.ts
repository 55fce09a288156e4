/**
 * A text in which ranges are replaced by others of the same length, so that offsets stay valid. Ranges must be in the
 * order of the text; one that begins inside an earlier one is ignored.
 */
export class TextMask {
  readonly #text: string;
  readonly #parts: string[] = [];
  #position = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** The offset after the last replaced range. */
  get end(): number {
    return this.#position;
  }

  replace(start: number, replacement: string): void {
    if (start < this.#position || replacement === '') return;
    this.#parts.push(this.#text.slice(this.#position, start), replacement);
    this.#position = start + replacement.length;
  }

  /** Keeps the text up to an offset. */
  keep(to: number): void {
    if (to <= this.#position) return;
    this.#parts.push(this.#text.slice(this.#position, to));
    this.#position = to;
  }

  /** Replaces everything except line breaks by spaces. */
  blank(start: number, end: number): void {
    this.replace(start, this.#text.slice(start, end).replace(/[^\n]/gu, toSpaces));
  }

  /** Replaces everything by line breaks, so that the following text begins a line and a paragraph. */
  fillWithBreaks(start: number, end: number): void {
    this.replace(start, '\n'.repeat(end - start));
  }

  toString(): string {
    return this.#parts.length === 0
      ? this.#text
      : this.#parts.join('') + this.#text.slice(this.#position);
  }
}

/** A character outside the basic plane takes two units, and so do its blanks. */
function toSpaces(character: string): string {
  return ' '.repeat(character.length);
}
