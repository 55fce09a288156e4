const tag = /^<(\/?)([a-z][\w-]*)/iu;
const withoutEnd = new Set(['br', 'hr', 'img', 'input', 'wbr']);

/** Tracks whether the words of a paragraph are inside a raw HTML element. */
export class RawHtml {
  readonly #open: string[] = [];

  get isInside(): boolean {
    return this.#open.length > 0;
  }

  /** Reads one tag; ignores comments. */
  read(html: string): void {
    const [, slash, written] = tag.exec(html) ?? [];
    const name = written?.toLowerCase();
    if (name === undefined || withoutEnd.has(name) || html.endsWith('/>')) return;
    if (slash === '') this.#open.push(name);
    else if (this.#open.includes(name)) this.#open.length = this.#open.lastIndexOf(name);
  }
}
