import { URI, Utils } from 'vscode-uri';
import type { DocumentUri } from '../text/textDocument';

/** Returns true for a file in the folder, at any depth. */
export function isInside(uri: DocumentUri, folder: DocumentUri): boolean {
  return uri.startsWith(addSlash(folder));
}

/** Returns the innermost of the folders that contains the file. */
export function findFolder(
  uri: DocumentUri,
  folders: readonly DocumentUri[],
): DocumentUri | undefined {
  let best: DocumentUri | undefined;
  for (const folder of folders) {
    if (isInside(uri, folder) && folder.length > (best?.length ?? -1)) best = folder;
  }
  return best;
}

/** Returns the path relative to a folder, with `/` and without escapes; `undefined` for a file elsewhere. */
export function getRelativePath(uri: DocumentUri, folder: DocumentUri): string | undefined {
  const base = addSlash(folder);
  if (!uri.startsWith(base)) return undefined;
  const path = uri.slice(base.length);
  return path.includes('%') ? URI.parse(`x:/${path}`).path.slice(1) : path;
}

/** Returns a file's name for users: its path in the workspace, otherwise its base name. */
export function getDisplayPath(uri: DocumentUri, folders: readonly DocumentUri[]): string {
  const folder = findFolder(uri, folders);
  return (folder && getRelativePath(uri, folder)) ?? getBaseName(uri);
}

export function getBaseName(uri: DocumentUri): string {
  return Utils.basename(URI.parse(uri));
}

export function getParentFolder(uri: DocumentUri): DocumentUri {
  return Utils.dirname(URI.parse(uri)).toString();
}

/** Resolves a relative path with `/` against a folder; `..` moves up. */
export function resolvePath(folder: DocumentUri, path: string): DocumentUri {
  return Utils.resolvePath(URI.parse(folder), path).toString();
}

/** Matches what an address contains only as an escape, as `vscode-uri` writes it. */
const escaped = /[^\w./~-]/gu;

/**
 * Returns the address of a path below a folder. Parsing the folder's address for each file would take longer than to list
 * it.
 *
 * @param path With `/`, without `.`, `..` and empty segments.
 */
export function toUriBelow(folder: DocumentUri, path: string): DocumentUri {
  return addSlash(folder) + path.replace(escaped, escapeCharacter);
}

/** `encodeURIComponent` leaves some signs, such as the parentheses of `(shop)/page.tsx`. */
function escapeCharacter(character: string): string {
  const code = character.charCodeAt(0);
  return code < 128
    ? `%${code.toString(16).toUpperCase().padStart(2, '0')}`
    : encodeURIComponent(character);
}

function addSlash(folder: DocumentUri): string {
  return folder.endsWith('/') ? folder : `${folder}/`;
}

/**
 * Returns the address that a document is treated as, so that scoped terms apply: a document that is not on disk, such as
 * an earlier git revision or an untitled document, is treated as the file of its path.
 */
export function toWorkspaceUri(uri: DocumentUri, folders: readonly DocumentUri[]): DocumentUri {
  const { scheme, path } = URI.parse(uri);
  const roots = folders.map((folder) => URI.parse(folder));
  if (roots.some((root) => root.scheme === scheme)) return uri;
  const root = roots.find((one) => path.startsWith(`${one.path}/`));
  if (root) return root.with({ path }).toString();
  const [first] = roots;
  return first ? Utils.joinPath(first, path).toString() : uri;
}
