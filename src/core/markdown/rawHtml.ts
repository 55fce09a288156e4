const tag = /^<(\/?)([a-z][\w-]*)/iu;
const withoutEnd = new Set(['br', 'hr', 'img', 'input', 'wbr']);

/** Knows whether the words of a paragraph stand inside an element that its author has written as HTML. */
export class RawHtml {
  readonly #open: string[] = [];

  get isInside(): boolean {
    return this.#open.length > 0;
  }

  /** Takes one tag as it is written; comments are none. */
  read(html: string): void {
    const [, slash, written] = tag.exec(html) ?? [];
    const name = written?.toLowerCase();
    if (name === undefined || withoutEnd.has(name) || html.endsWith('/>')) return;
    if (slash === '') this.#open.push(name);
    else if (this.#open.includes(name)) this.#open.length = this.#open.lastIndexOf(name);
  }
}
