import type { DocumentUri } from '../text/textDocument';
import { type Language, type LanguageKind, createLanguage } from './language';
import { languages } from './languages';

const languagesByName = new Map(
  languages.flatMap((one) => [one.id, ...one.names].map((name) => [name, one] as const)),
);
const plainText =
  languagesByName.get('plaintext') ?? createLanguage('plaintext', 'plaintext', 'plain', []);
/** Uses the comments of most languages. */
const unknownLanguage: Language = {
  ...(languagesByName.get('javascript') ?? plainText),
  id: 'unknown',
  names: [],
};
const proseKinds = new Set<LanguageKind>([
  'markdown',
  'mdx',
  'restructuredtext',
  'asciidoc',
  'latex',
  'plain',
  'notebook',
]);

/**
 * Returns the language of a document. An editor without an extension for a language reports plain text: then the file
 * name decides.
 */
export function getLanguage(languageId: string, uri: DocumentUri = ''): Language {
  const named = languagesByName.get(languageId.toLowerCase());
  if (named && named !== plainText) return named;
  const byFile = uri === '' ? undefined : findLanguageOfFile(uri);
  return byFile ?? named ?? unknownLanguage;
}

/** Returns the language of a file only by its name. */
export function getLanguageOfFile(uri: DocumentUri): Language {
  return findLanguageOfFile(uri) ?? unknownLanguage;
}

/** Returns whether the text consists of sentences, with code only in places. */
export function isProse({ kind: reading }: Language): boolean {
  return proseKinds.has(reading);
}

/** Returns whether the text consists of sentences with Markdown markup. */
export function isMarkdown({ kind: reading }: Language): boolean {
  return reading === 'markdown' || reading === 'mdx';
}

function findLanguageOfFile(uri: DocumentUri): Language | undefined {
  if (uri.startsWith('vscode-notebook-cell:')) return languagesByName.get('markdown');
  const query = uri.search(/[?#]/u);
  const path = query < 0 ? uri : uri.slice(0, query);
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  const extension = name.lastIndexOf('.');
  return languagesByName.get(name.slice(extension + 1).toLowerCase());
}
