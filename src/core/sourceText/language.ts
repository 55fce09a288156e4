import type { Delimiter } from './delimiters';

/** The kind of a text, which determines the parts that are read as sentences. */
export type LanguageKind =
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
  readonly kind: LanguageKind;
  /** In the order of precedence. */
  readonly delimiters: readonly Delimiter[];
  /** The separator of words in lower-case names. */
  readonly wordSeparator: '' | '_' | '-';
}

export function createLanguage(
  id: string,
  names: string,
  kind: LanguageKind,
  delimiters: readonly Delimiter[],
  wordSeparator: Language['wordSeparator'] = '',
): Language {
  return { id, names: names.toLowerCase().split(' '), kind, delimiters, wordSeparator };
}
