import type { DocumentUri } from '../text/textDocument';
import { appliesToOwnFolderOnly } from './discovery/glossaryFileClassifier';
import type { Term } from './term';

/** A file with its terms. */
interface FoundFile {
  readonly uri: DocumentUri;
  /** How it was found; `undefined` if it is only imported. */
  readonly foundBy: string | undefined;
  readonly terms: readonly Term[];
}

/**
 * Finds files with the same entries at the same places as another one: links, copies of a page, work trees. Keeps the
 * one nearest to the top. A file that applies only to its own folder is never a copy.
 */
export function findCopies<File extends FoundFile>(files: readonly File[]): ReadonlySet<File> {
  const copies = new Set<File>();
  const known = new Set<string>();
  const depth = ({ uri }: FoundFile): number => uri.split('/').length;
  const candidates = files.filter(
    ({ uri, foundBy, terms }) =>
      terms.length > 0 &&
      foundBy !== undefined &&
      foundBy !== 'setting' &&
      !appliesToOwnFolderOnly(uri) &&
      terms.every(({ paths }) => paths.length === 0),
  );
  // Collecting the content of a large glossary takes long: only files with as many terms can have the same.
  const once = new Set<number>();
  const repeated = new Set<number>();
  for (const { terms } of candidates) (once.has(terms.length) ? repeated : once).add(terms.length);
  const comparable = candidates.filter(({ terms }) => repeated.has(terms.length));
  for (const file of comparable.sort((a, b) => depth(a) - depth(b))) {
    const content = file.terms
      .map(({ name, expansion, definition, aliases, source }) =>
        [source.entry.start, name, expansion, definition, ...aliases].join('\u0001'),
      )
      .join('\u0002');
    if (known.has(content)) copies.add(file);
    known.add(content);
  }
  return copies;
}
