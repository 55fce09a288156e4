import * as l10n from '@vscode/l10n';
import { URI, Utils } from 'vscode-uri';
import type { DocumentUri } from '../../text/textDocument';
import { baseName, folderOf, resolvePath } from '../../workspace/paths';
import type { FileText, Workspace } from '../../workspace/workspace';

const scheme = /^[a-z][a-z\d+.-]+:\/\//iu;
const absolute = /^(?:\/|[a-z]:[\\/])/iu;

/** A file named in a request, with its text, or the message that says why it cannot be read. */
export type NamedFile =
  | { readonly kind: 'file'; readonly uri: DocumentUri; readonly text: string }
  | { readonly kind: 'wrong'; readonly answer: string };

/** Reads a file of the workspace, named by its path relative to a folder, its absolute path or its URI. */
export async function readNamedFile(written: string, workspace: Workspace): Promise<NamedFile> {
  const candidates = filesNamed(written, workspace.folders);
  if (candidates.length === 0) return { kind: 'wrong', answer: outside(written) };
  let failure: Exclude<FileText, { kind: 'text' }> = { kind: 'unreadable', reason: 'missing' };
  for (const uri of candidates) {
    const file = await workspace.readFile(uri);
    if (file.kind === 'text') return { kind: 'file', uri, text: file.text };
    if (file.reason !== 'missing') failure = file;
  }
  return { kind: 'wrong', answer: unreadable(written, failure.reason) };
}

/** Returns the matching files of the workspace, the most likely first; none for a file outside it. */
export function filesNamed(
  written: string,
  folders: readonly DocumentUri[],
): readonly DocumentUri[] {
  return [...new Set(places(written, folders))].filter((uri) => folderOf(uri, folders));
}

function places(written: string, folders: readonly DocumentUri[]): readonly DocumentUri[] {
  if (scheme.test(written)) {
    // A path with `..` segments would appear to begin in the workspace.
    const uri = URI.parse(written).with({ query: '', fragment: '' });
    return [Utils.resolvePath(uri, '.').toString()];
  }
  const path = written.replaceAll('\\', '/');
  return folders.flatMap((folder) => {
    if (absolute.test(path)) return resolvePath(folder, path.startsWith('/') ? path : `/${path}`);
    const direct = resolvePath(folder, path);
    const [first, ...rest] = path.split('/');
    // With several folders open, the editor itself puts a folder's name before the path.
    return first === baseName(folder) ? [direct, resolvePath(folder, rest.join('/'))] : [direct];
  });
}

function outside(written: string): string {
  return l10n.t(
    '“{0}” is not in the open workspace. Send the path of a file in the workspace, such as “src/main.ts”.',
    written,
  );
}

function unreadable(
  written: string,
  reason: Extract<FileText, { kind: 'unreadable' }>['reason'],
): string {
  switch (reason) {
    case 'missing':
      return l10n.t(
        'The file “{0}” does not exist in the workspace. Send its path relative to the workspace folder, such as “src/main.ts”.',
        written,
      );
    case 'too-large':
      return l10n.t('“{0}” is too large (over 48 MB).', written);
    case 'not-text':
      return l10n.t('“{0}” is not UTF-8 text.', written);
    case 'not-a-file':
      return l10n.t('“{0}” is not a regular file.', written);
    case 'outside':
      return l10n.t('“{0}” is a link to a place outside the workspace.', written);
    case 'denied':
      return l10n.t(
        'Cannot open “{0}”: it is a folder, or you do not have permission to read it.',
        written,
      );
  }
}
