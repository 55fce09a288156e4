import type { DocumentUri } from '../../../../text/textDocument';
import type { SourceText } from '../../../format';
import type { Entry } from '../entry';
import type { Block } from '../syntax/block';

/**
 * A way of writing that is read as Markdown is: a text of the same length in Markdown's terms, its blocks, and what its definitions
 * are in Markdown. Offsets are those of the file, so that names, fields and edits have their places in it.
 */
export interface Dialect {
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
export interface DialectWriting {
  /** A definition in the dialect; `old` is the one that it replaces, as it is written. */
  fromMarkdown(definition: string, old: string | undefined): string;
  /** A name or short text in the dialect; `undefined` to escape as Markdown does. */
  readonly escape: ((text: string) => string) | undefined;
}
