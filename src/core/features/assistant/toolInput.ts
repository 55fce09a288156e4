import * as l10n from '@vscode/l10n';
import { URI, Utils } from 'vscode-uri';
import type { DocumentUri } from '../../text/textDocument';
import { getField } from '../../text/collections';
import { getBaseName, findFolder, resolvePath } from '../../workspace/paths';
import type { FileText, Workspace } from '../../workspace/workspace';

/** In UTF-16 units. Longer texts are not names or paths and would be slow to search. */
const maxInputLength = 300;

/** A text that a model sent, or the message for a model that sent something else. */
export type TextInput =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'wrong'; readonly answer: string };

/**
 * Reads one text of a model's input, which may be any value.
 *
 * @param example Valid input, shown to a model that sent invalid input.
 */
export function readTextInput(input: unknown, field: string, example: object): TextInput {
  const wrong = (answer: string): TextInput => ({ kind: 'wrong', answer });
  const text = getField(input, field);
  const right = JSON.stringify(example);
  if (typeof text !== 'string' || text.trim() === '') {
    return wrong(l10n.t('“{0}” must be a non-empty string. Send {1}.', field, right));
  }
  if (text.length > maxInputLength) {
    return wrong(
      l10n.t('“{0}” is longer than {1} characters. Send {2}.', field, maxInputLength, right),
    );
  }
  return { kind: 'text', text: text.trim() };
}

/** Returns whether an optional field was sent. */
export function hasField(input: unknown, field: string): boolean {
  return (getField(input, field) ?? undefined) !== undefined;
}

const scheme = /^[a-z][a-z\d+.-]+:\/\//iu;
const absolute = /^(?:\/|[a-z]:[\\/])/iu;

/** A file named in a request, with its text, or the message that says why it cannot be read. */
export type NamedFile =
  | { readonly kind: 'file'; readonly uri: DocumentUri; readonly text: string }
  | { readonly kind: 'wrong'; readonly answer: string };

/** Reads a file of the workspace, named by its path relative to a folder, its absolute path or its URI. */
export async function readWorkspaceFile(written: string, workspace: Workspace): Promise<NamedFile> {
  const candidates = listFilesNamed(written, workspace.folders);
  if (candidates.length === 0) return { kind: 'wrong', answer: describeOutside(written) };
  let failure: Exclude<FileText, { kind: 'text' }> = { kind: 'unreadable', reason: 'missing' };
  for (const uri of candidates) {
    const file = await workspace.readFile(uri);
    if (file.kind === 'text') return { kind: 'file', uri, text: file.text };
    if (file.reason !== 'missing') failure = file;
  }
  return { kind: 'wrong', answer: describeUnreadable(written, failure.reason) };
}

/** Returns the matching files of the workspace, the most likely first; none for a file outside it. */
export function listFilesNamed(
  written: string,
  folders: readonly DocumentUri[],
): readonly DocumentUri[] {
  return [...new Set(listCandidateUris(written, folders))].filter((uri) =>
    findFolder(uri, folders),
  );
}

function listCandidateUris(
  written: string,
  folders: readonly DocumentUri[],
): readonly DocumentUri[] {
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
    return first === getBaseName(folder) ? [direct, resolvePath(folder, rest.join('/'))] : [direct];
  });
}

function describeOutside(written: string): string {
  return l10n.t(
    '“{0}” is not in the open workspace. Send the path of a file in the workspace, such as “src/main.ts”.',
    written,
  );
}

function describeUnreadable(
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
