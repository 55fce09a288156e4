import type { DocumentUri } from '../text/textDocument';
import { getFileOrigin } from '../workspace/fileOrigin';
import { isMarkdown, isProse, getLanguageOfFile } from './findLanguage';
import type { Language } from './language';
import { languages } from './languages';

const sizeLimit = 1_000_000;
/** In UTF-16 units. A longer line near the start indicates a generated file. */
const maxLineLength = 5000;

const generatedBy =
  /@generated\b|DO NOT (?:EDIT|MODIFY)|(?:code|file|was|is) (?:auto(?:matically)?[ -]?)generated/iu;

const searchedLanguages = languages.filter(
  (language) => language.kind === 'program' || (isProse(language) && language.kind !== 'latex'),
);

/** Globs of the texts that are searched for terms. */
export const sourceGlobs: readonly string[] = [
  `**/*.{${searchedLanguages.flatMap(({ names }) => names).join(',')}}`,
];

/** How to read a file. */
export type TextCategory = 'markdown' | 'prose' | 'code';

export function getTextCategory(uri: DocumentUri): TextCategory {
  const language = getLanguageOfFile(uri);
  if (isMarkdown(language)) return 'markdown';
  return isProse(language) ? 'prose' : 'code';
}

/** Returns false for a path of third-party or generated files. `path` is relative to its folder. */
export function isOwnPath(path: string): boolean {
  return getFileOrigin(path) === 'own';
}

/** Returns false for a text that is too long, generated or minified. */
export function isOwnText(text: string): boolean {
  if (text.length === 0 || text.length > sizeLimit) return false;
  if (text.length > maxLineLength && !text.slice(0, maxLineLength).includes('\n')) return false;
  const start = text.slice(0, 600);
  return !mayBeGenerated(start.toLowerCase()) || !generatedBy.test(start);
}

/** Each match of `generatedBy` contains one of these words, which are found far faster than the expression. */
function mayBeGenerated(text: string): boolean {
  return text.includes('generated') || text.includes('do not ');
}

/** Returns whether files of a language can have sentences: LaTeX is only searched for terms, and JSON has no comments. */
export function mayHaveSentences(language: Language): boolean {
  if (language.kind === 'latex') return false;
  return (
    isProse(language) ||
    language.kind === 'diagram' ||
    language.delimiters.some(({ comment }) => comment !== undefined)
  );
}
