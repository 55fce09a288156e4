// Reasons, as texts for the user, why an entry cannot be edited, which several formats and commands give.
import * as l10n from '@vscode/l10n';
import type { DocumentUri } from '../text/textDocument';
import { getBaseName } from '../workspace/paths';
import type { EditResult } from './glossaryFormat';

export type Refusal = Extract<EditResult, { readonly kind: 'refused' }>;

export function refuse(reason: string): Refusal {
  return { kind: 'refused', reason };
}

export function refuseMissingName(): Refusal {
  return refuse(l10n.t('Enter a name for the term.'));
}

/** Refuses an edit of a file in which the entry is no longer at its place. */
export function refuseChangedFile(): Refusal {
  return refuse(l10n.t('The file has changed in the meantime. Try again.'));
}

export function refuseUnreadableFile(uri: DocumentUri): Refusal {
  return refuse(
    l10n.t('Cannot edit {0}: the file does not exist or cannot be read.', getBaseName(uri)),
  );
}

/** @param error The message of the first problem of the file. */
export function describeBrokenFile(uri: DocumentUri, error: string): string {
  return l10n.t('Correct this error in {0} first: {1}', getBaseName(uri), error);
}
