import type { Delimiter } from './delimiters';

/** How a text is written: what of it people read as sentences depends on that. */
export type Reading =
  | 'markdown'
  | 'mdx'
  | 'restructuredtext'
  | 'asciidoc'
  | 'latex'
  | 'notebook'
  | 'plain'
  | 'diagram'
  /** Source text: sentences are in its comments. */
  | 'program'
  | 'markup'
  | 'data';

/** How one language, or several that agree, mark comments and strings. */
export interface Language {
  readonly id: string;
  /** The editor's ids, names of files and extensions, in lower case. */
  readonly names: readonly string[];
  readonly reading: Reading;
  /** In the order in which they are tried. */
  readonly delimiters: readonly Delimiter[];
  /** What joins the words of a name in small letters. */
  readonly wordJoint: '' | '_' | '-';
}

export function language(
  id: string,
  names: string,
  reading: Reading,
  delimiters: readonly Delimiter[],
  wordJoint: Language['wordJoint'] = '',
): Language {
  return { id, names: names.toLowerCase().split(' '), reading, delimiters, wordJoint };
}
