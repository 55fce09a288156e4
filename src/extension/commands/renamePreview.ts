import * as vscode from 'vscode';
import type { FileRename, LeftOut, RenamePart } from '../../core/features/rename/renamePlan';
import type { GlossaryService } from '../../core/service/glossaryService';
import { pickOne } from '../pickOne';
import type { FileChange } from './applyChanges';
import { describePart } from '../../core/service/editing';
import { getDisplayPath } from '../../core/service/hosting';

/**
 * The editor shows its preview when an edit needs confirmation, with a check mark at the edits that need none. The
 * preview has the chosen places checked and the other places unchecked. If there are no others, an edit that changes
 * nothing opens it.
 */
export function createPreview(
  changes: readonly FileRename[],
  chosen: ReadonlySet<RenamePart>,
): readonly FileChange[] {
  const [first] = changes;
  const all = changes.map((change) => ({
    ...change,
    metadata: createMetadata(change, !chosen.has(change.part)),
  }));
  if (!first || all.some(({ metadata }) => metadata.needsConfirmation)) return all;
  const nothing = { range: { start: 0, end: 0 }, newText: '' };
  return [{ ...first, edits: [nothing], metadata: createMetadata(first, true) }, ...all];
}

function createMetadata(
  { part }: FileRename,
  needsConfirmation: boolean,
): vscode.WorkspaceEditEntryMetadata {
  const { label, detail } = describePart(part);
  return { needsConfirmation, label, description: detail };
}

/** Shows the places that the user must still change by hand. */
export async function showLeftOut(
  service: GlossaryService,
  leftOut: readonly LeftOut[],
): Promise<void> {
  const items = leftOut.map(({ uri, reason }) => ({
    uri,
    label: getDisplayPath(uri, service.workspace.folders),
    detail: reason,
  }));
  const title = vscode.l10n.t('Places not changed');
  const picked = await pickOne({ title, items, current: undefined });
  if (picked) await vscode.window.showTextDocument(vscode.Uri.parse(picked.uri));
}
