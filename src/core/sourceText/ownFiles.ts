import type { DocumentUri } from '../text/textDocument';
import { originOf } from '../workspace/fileOrigin';
import { isMarkdown, isProse, languageOfFile } from './findLanguage';
import { languages } from './languages';

const sizeLimit = 1_000_000;
/** In UTF-16 units. A longer line near the start indicates a generated file. */
const longestLine = 5000;

const generatedBy =
  /@generated\b|DO NOT (?:EDIT|MODIFY)|(?:code|file|was|is) (?:auto(?:matically)?[ -]?)generated/iu;

const searched = languages.filter(
  (language) =>
    language.reading === 'program' || (isProse(language) && language.reading !== 'latex'),
);

/** Globs of the texts that are searched for terms. */
export const sourceGlobs: readonly string[] = [
  `**/*.{${searched.flatMap(({ names }) => names).join(',')}}`,
];

/** How to read a file. */
export type Reading = 'markdown' | 'prose' | 'code';

export function readingOf(uri: DocumentUri): Reading {
  const language = languageOfFile(uri);
  if (isMarkdown(language)) return 'markdown';
  return isProse(language) ? 'prose' : 'code';
}

/** Returns false for a path of third-party or generated files. `path` is relative to its folder. */
export function isOwnPath(path: string): boolean {
  return originOf(path) === 'own';
}

/** Returns false for a text that is too long, generated or minified. */
export function isOwnText(text: string): boolean {
  if (text.length === 0 || text.length > sizeLimit) return false;
  if (text.length > longestLine && !text.slice(0, longestLine).includes('\n')) return false;
  return !generatedBy.test(text.slice(0, 600));
}
