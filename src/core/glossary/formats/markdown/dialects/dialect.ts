import type { DocumentUri } from '../../../../text/textDocument';
import type { SourceText } from '../../../format';
import type { Entry } from '../entry';
import type { Block } from '../syntax/block';

/**
 * A way of writing that is read as Markdown is: a text of the same length in Markdown's terms, its blocks, and what its definitions
 * are in Markdown. Offsets are those of the file, so that names, fields and edits have their places in it.
 */
export interface Dialect {
  /** True where YAML between two lines of `---` may stand above the text. */
  readonly hasFrontMatter: boolean;
  /** The text with `\n` line ends in terms of Markdown, at the same offsets. Linear in the length, never throws. */
  mask(src: string, uri: DocumentUri): string;
  /** The blocks of the masked text from line `from` on, in steps; `own` is the text before it was masked. */
  blocks(src: string, from: number, own: string): Generator<undefined, readonly Block[]>;
  /** The definition of an entry as Markdown; empty where it has none. */
  definition(entry: Entry, reading: Reading): string;
  readonly writing: DialectWriting;
}

/** A file that is being read. */
export interface Reading {
  readonly source: SourceText;
  /** The text in terms of Markdown. */
  readonly src: string;
  /** The text before it was masked, with `\n` line ends. */
  readonly own: string;
  readonly dialect: Dialect;
}

/** How entries are written. */
interface DialectWriting {
  /** A definition in the dialect; `old` is the one that it replaces, as it is written. */
  readonly fromMarkdown: (
    definition: string,
    old: string | undefined,
    entry: Pick<Entry, 'shape'>,
  ) => string;
  /** A line break inside a table cell. */
  readonly cellBreak: string;
  /** From a name of a definition list to its definition. */
  readonly between: string;
  /** The indentation of a definition's later lines, where nothing in the file shows it. */
  readonly indent: string;
  /** What stands before and after the label of a field in a definition list; `undefined` where such a list has no place for fields. */
  readonly field:
    { readonly lead: string; readonly before: string; readonly between: string } | undefined;
  /** The first entry of a file without any; `undefined` for Markdown's heading. */
  readonly start: ((name: string, definition: string) => string) | undefined;
  /** The line that opens the list of `start`; it goes with the last entry of its list. */
  readonly listOpener: string | undefined;
  /** True where a line of marks below a heading must be as long as the heading. */
  readonly underlined: boolean;
}
