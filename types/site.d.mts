/** The entry that a tooltip links to. */
export interface Entry {
  /** The name of the term. */
  readonly name: string;
  /** Path of the glossary file, relative to `cwd`. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** The anchor of the heading of the entry, or of the nearest heading above it; only in Markdown files. */
  readonly anchor: string | undefined;
}

export interface TooltipOptions {
  /** The language of the product's own texts, such as advice and statuses; English by default. */
  readonly language?: 'de' | 'en' | 'es' | 'fr' | 'ja' | 'zh-cn' | undefined;
  /** The folder with the glossary; by default the working directory. */
  readonly cwd?: string | undefined;
  /** Patterns of further glossary files, relative to `cwd`; with `!`, files to exclude. */
  readonly glossaryFiles?: readonly string[] | undefined;
  /**
   * The address of an entry: that of the page with all entries, to which the anchor is added, or a function, which may
   * return `undefined` for an entry without a page. Without it, tooltips are no links.
   */
  readonly entryAddress?: string | ((entry: Entry) => string | undefined) | undefined;
  /** Returns the anchor of a heading, if the site builds anchors in a way that differs from GitHub's. */
  readonly slugify?: ((heading: string) => string) | undefined;
}
