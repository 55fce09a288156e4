import type { DocumentUri } from '../text/textDocument';
import { type Language, type Reading, language } from './language';
import { languages } from './languages';

const byName = new Map(
  languages.flatMap((one) => [one.id, ...one.names].map((name) => [name, one] as const)),
);
const plainText = byName.get('plaintext') ?? language('plaintext', 'plaintext', 'plain', []);
/** Uses the comments of most languages. */
const unknown: Language = {
  ...(byName.get('javascript') ?? plainText),
  id: 'unknown',
  names: [],
};
const readableAsProse = new Set<Reading>([
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
export function languageOf(languageId: string, uri: DocumentUri = ''): Language {
  const named = byName.get(languageId.toLowerCase());
  if (named && named !== plainText) return named;
  const byFile = uri === '' ? undefined : knownByFile(uri);
  return byFile ?? named ?? unknown;
}

/** Returns the language of a file only by its name. */
export function languageOfFile(uri: DocumentUri): Language {
  return knownByFile(uri) ?? unknown;
}

/** Returns whether the text consists of sentences, with code only in places. */
export function isProse({ reading }: Language): boolean {
  return readableAsProse.has(reading);
}

/** Returns whether the text consists of sentences with Markdown markup. */
export function isMarkdown({ reading }: Language): boolean {
  return reading === 'markdown' || reading === 'mdx';
}

function knownByFile(uri: DocumentUri): Language | undefined {
  if (uri.startsWith('vscode-notebook-cell:')) return byName.get('markdown');
  const [path = ''] = uri.toLowerCase().split(/[?#]/u, 1);
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  const extension = name.lastIndexOf('.');
  return byName.get(name.slice(extension + 1));
}
