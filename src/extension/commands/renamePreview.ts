import * as vscode from 'vscode';
import type { FileRename, LeftOut, RenamePart } from '../../core/features/rename/renamePlan';
import type { GlossaryService } from '../../core/service/glossaryService';
import { pickOne } from '../pickOne';
import type { FileChange } from './applyChanges';
import { addPreview, describePart } from '../../core/service/editing';
import { getDisplayPath } from '../../core/service/hosting';

/** Returns the changes with the editor's preview; see `addPreview`. */
export function createPreview(
  changes: readonly FileRename[],
  chosen: ReadonlySet<RenamePart>,
): readonly FileChange[] {
  return addPreview(changes, chosen).map(({ needsConfirmation, ...change }) => {
    const { label, detail } = describePart(change.part);
    return { ...change, metadata: { needsConfirmation, label, description: detail } };
  });
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
