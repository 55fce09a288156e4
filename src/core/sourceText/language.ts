import type { Delimiter } from './delimiters';

/** The kind of a text, which determines the parts that are read as sentences. */
export type Reading =
  | 'markdown'
  | 'mdx'
  | 'restructuredtext'
  | 'asciidoc'
  | 'latex'
  | 'notebook'
  | 'plain'
  | 'diagram'
  /** Source code, with sentences in its comments. */
  | 'program'
  | 'markup'
  | 'data';

/** The comments and strings of one language, or of several with the same syntax. */
export interface Language {
  readonly id: string;
  /** The editor's ids, file names and extensions, in lower case. */
  readonly names: readonly string[];
  readonly reading: Reading;
  /** In the order of precedence. */
  readonly delimiters: readonly Delimiter[];
  /** The separator of words in lower-case names. */
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
