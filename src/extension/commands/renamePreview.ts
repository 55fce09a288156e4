import * as vscode from 'vscode';
import type { FileRename, LeftOut, RenamePart } from '../../core/features/rename/renamePlan';
import type { GlossaryService } from '../../core/service';
import { displayPath } from '../../core/workspace/paths';
import { pickOne } from '../pickOne';
import type { FileChange } from './applyChanges';

/** Names in code are also the business of those who use them: nobody changes them by accident. */
export const usualParts: ReadonlySet<RenamePart> = new Set(['entries', 'diagrams', 'docs']);

/**
 * The editor shows its preview when an edit needs confirmation, with a tick at the edits that need none.
 * So the preview has the chosen places ticked and the others at hand. Where there are no others, an edit
 * that changes nothing calls it up.
 */
export function previewed(
  changes: readonly FileRename[],
  chosen: ReadonlySet<RenamePart>,
): readonly FileChange[] {
  const [first] = changes;
  const all = changes.map((change) => ({
    ...change,
    metadata: metadataOf(change, !chosen.has(change.part)),
  }));
  if (!first || all.some(({ metadata }) => metadata.needsConfirmation)) return all;
  const nothing = { range: { start: 0, end: 0 }, newText: '' };
  return [{ ...first, edits: [nothing], metadata: metadataOf(first, true) }, ...all];
}

function metadataOf(
  { part }: FileRename,
  needsConfirmation: boolean,
): vscode.WorkspaceEditEntryMetadata {
  const { label, detail } = partInWords(part);
  return { needsConfirmation, label, description: detail };
}

export function partInWords(part: RenamePart): { readonly label: string; readonly detail: string } {
  const { l10n } = vscode;
  switch (part) {
    case 'entries':
      return {
        label: l10n.t('Glossary'),
        detail: l10n.t('The entry and references to it in other entries'),
      };
    case 'diagrams':
      return {
        label: l10n.t('Diagrams'),
        detail: l10n.t('Labels of boxes and connections'),
      };
    case 'docs':
      return { label: l10n.t('Documents'), detail: l10n.t('Text, without code samples') };
    case 'code':
      return {
        label: l10n.t('Code'),
        detail: l10n.t('Identifiers, comments and strings; file names stay unchanged'),
      };
  }
}

/** Leads to what somebody must still do by hand. */
export async function showLeftOut(
  service: GlossaryService,
  leftOut: readonly LeftOut[],
): Promise<void> {
  const items = leftOut.map(({ uri, reason }) => ({
    uri,
    label: displayPath(uri, service.workspace.folders),
    detail: reason,
  }));
  const title = vscode.l10n.t('Places not changed');
  const picked = await pickOne({ title, items, current: undefined });
  if (picked) await vscode.window.showTextDocument(vscode.Uri.parse(picked.uri));
}
