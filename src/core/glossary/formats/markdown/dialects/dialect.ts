import type { DocumentUri } from '../../../../text/textDocument';
import type { SourceText } from '../../../glossaryFormat';
import type { Entry } from '../entry';
import type { Block } from '../syntax/markdownBlock';

/**
 * A syntax that is read as Markdown: a text of the same length in Markdown, its blocks, and its definitions in
 * Markdown. Offsets are those of the file, so that names, fields and edits have their ranges in it.
 */
export interface Dialect {
  /** Whether YAML front matter may precede the text. */
  readonly hasFrontMatter: boolean;
  /** Returns the text with `\n` line ends as Markdown, at the same offsets. Linear in the length, never throws. */
  mask(src: string, uri: DocumentUri): string;
  /** Reads the blocks of the masked text from line `from` on, in steps; `own` is the text before it was masked. */
  readBlocks(src: string, from: number, original: string): Generator<undefined, readonly Block[]>;
  /** Returns the definition of an entry as Markdown; empty if it has none. */
  getDefinition(entry: Entry, reading: ReadingContext): string;
  readonly writing: DialectWriting;
}

/** A file that is being read. */
export interface ReadingContext {
  readonly source: SourceText;
  /** The text as Markdown. */
  readonly src: string;
  /** The text before it was masked, with `\n` line ends. */
  readonly original: string;
  readonly dialect: Dialect;
}

/** How entries are written. */
interface DialectWriting {
  /** Returns a definition in the dialect; `old` is the source of the one that it replaces. */
  readonly fromMarkdown: (
    definition: string,
    old: string | undefined,
    entry: Pick<Entry, 'shape'>,
  ) => string;
  /** A line break inside a table cell. */
  readonly cellBreak: string;
  /** True where a bar may close a row of a table. */
  readonly closesRows: boolean;
  /** The text between a name of a definition list and its definition. */
  readonly between: string;
  /** The indentation of a definition's later lines, if the file has no example. */
  readonly indent: string;
  /**
   * The text before and after the label of a field in a definition list; `undefined` if such a list has no place for
   * fields.
   */
  readonly field:
    { readonly lead: string; readonly before: string; readonly between: string } | undefined;
  /** The text of an entry without a definition that the next entry follows; `undefined` if it needs none. */
  readonly emptyDefinition: string | undefined;
  /** The first entry of an empty file; `undefined` for Markdown's heading. */
  readonly formatFirstEntry: ((name: string, definition: string) => string) | undefined;
  /** The line that opens the list of `start`; it goes with the last entry of its list. */
  readonly listOpener: string | undefined;
  /** True where a line of marks below a heading must be as long as the heading. */
  readonly needsFullUnderline: boolean;
}
