/** Characters that no address contains: what stands before them is something else. */
const addressStop = /[\s"'`<>{}|\\^[\])]/;
const maxAddress = 2000;
const maxRun = 120;
const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/**
 * Finds stretches of a text that only look like words: addresses, hashes, base64, UUIDs. Asked about
 * matches alone, in the order of the text, so that texts without matches cost nothing.
 */
export class OpaqueText {
  readonly #text: string;
  /** From here to there no address starts and nothing ends one. */
  #clearFrom = 0;
  #clearTo = 0;

  constructor(text: string) {
    this.#text = text;
  }

  covers(start: number, end: number): boolean {
    return this.#inAddress(start, end) || this.#inHash(start, end) || this.#inBase64(start, end);
  }

  #inAddress(start: number, end: number): boolean {
    const text = this.#text;
    if (text.startsWith('://', end)) return true;
    const floor = Math.max(0, start - maxAddress);
    let at = start - 1;
    for (; at >= floor && !addressStop.test(text.charAt(at)); at--) {
      if (at < this.#clearTo && at >= this.#clearFrom) {
        this.#clearTo = start;
        return false;
      }
      if (text.charAt(at) === ':' && text.startsWith('//', at + 1)) return true;
    }
    if (text.startsWith('www.', at + 1) || text.startsWith('mailto:', at + 1)) return true;
    this.#clearFrom = at + 1;
    this.#clearTo = start;
    return false;
  }

  #inHash(start: number, end: number): boolean {
    const [from, to] = this.#around(start, end, /[\dA-Za-z]/);
    const run = this.#text.slice(from, to);
    if (!/^(?:0x)?[\da-f]+$/i.test(run)) return false;
    if (run.length >= 7 && run.replace(/\D/g, '').length * 4 >= run.length) return true;
    const [first, last] = this.#around(start, end, /[\dA-Fa-f-]/);
    return last - first === 36 && uuid.test(this.#text.slice(first, last));
  }

  /** Nearly every character starts another kind of character: no identifier is written like that. */
  #inBase64(start: number, end: number): boolean {
    const [from, to] = this.#around(start, end, /[\dA-Za-z+/=_-]/);
    if (to - from < 20) return false;
    const run = this.#text.slice(from, to);
    if (/[_-]/.test(run) && run.length < 32) return false;
    const changes = run.match(/[a-z](?=[A-Z\d])|[A-Z](?=\d)|\d(?=[A-Za-z])/g)?.length ?? 0;
    return changes * 10 >= run.length * 3;
  }

  #around(start: number, end: number, inside: RegExp): readonly [number, number] {
    const text = this.#text;
    let from = start;
    while (from > start - maxRun && inside.test(text.charAt(from - 1))) from--;
    let to = end;
    while (to < end + maxRun && inside.test(text.charAt(to))) to++;
    return [from, to];
  }
}
