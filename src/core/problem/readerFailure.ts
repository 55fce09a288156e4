import * as l10n from '@vscode/l10n';
import type { DocumentUri } from '../text/textDocument';
import type { Problem } from './problem';

/** Returns a problem for a file that could not be read or checked because of an internal error. */
export function createReaderFailure(uri: DocumentUri, error: unknown): Problem {
  const message = l10n.t(
    'This file was skipped because of an internal error ({0}). Report this issue.',
    error instanceof Error ? error.message : String(error),
  );
  return { code: 'unreadable-file', severity: 'error', message, uri, range: { start: 0, end: 0 } };
}
