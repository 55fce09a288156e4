import * as l10n from '@vscode/l10n';
import type { Problem } from '../problem/problem';
import type { DocumentUri } from '../text/textDocument';
import { findFolder, isInside, getParentFolder, resolvePath } from '../workspace/paths';
import { findFormatId, type Import } from './glossaryFormat';

/** Where a folder (a package, a submodule) has its glossary if the import names only the folder. */
const defaultGlossaryPaths = [
  'GLOSSARY.md',
  'glossary.md',
  'docs/GLOSSARY.md',
  'docs/glossary.md',
  'glossary.yml',
  'glossary.yaml',
  '.contextive/definitions.yml',
  'glossary.csv',
];

/**
 * Returns the files that an import may refer to; not all of them need to exist. Imports stay inside the workspace: a
 * glossary from elsewhere cannot make the editor open arbitrary files.
 */
export function resolveImport(
  uri: DocumentUri,
  { path }: Import,
  folders: readonly DocumentUri[],
): readonly DocumentUri[] {
  if (/^[a-z][a-z\d+.-]*:/iu.test(path)) return [];
  const base = path.startsWith('/') ? findFolder(uri, folders) : getParentFolder(uri);
  if (base === undefined) return [];
  const target = resolvePath(base, path.replaceAll('\\', '/').replace(/^\/+/u, ''));
  const files = findFormatId(target)
    ? [target]
    : defaultGlossaryPaths.map((name) => resolvePath(target, name));
  return files.filter((file) => folders.some((folder) => isInside(file, folder)));
}

/** Returns the problem of an import without a target; `exists` returns whether a file was found. */
export function findImportProblem(
  uri: DocumentUri,
  one: Import,
  folders: readonly DocumentUri[],
  exists: (file: DocumentUri) => boolean,
): Problem | undefined {
  const files = resolveImport(uri, one, folders);
  if (files.some(exists)) return undefined;
  const message =
    files.length === 0
      ? l10n.t('“{0}” is outside this workspace, so it is not read.', one.path)
      : l10n.t('No glossary found at “{0}”. Check the path.', one.path);
  return { code: 'missing-import', severity: 'warning', message, uri, range: one.range };
}
