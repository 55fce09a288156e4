import * as vscode from 'vscode';
import type { FileRename, RenamePart } from '../../core/features/rename/renamePlan';
import { defaultParts, describePart, renameParts } from '../../core/service/editing';
import { createPreview } from './renamePreview';
import type { FileChange } from './applyChanges';
import { plainWindow } from '../plainWindow';

interface PartItem extends vscode.QuickPickItem {
  readonly part: RenamePart;
}

/** Asks which kinds of places to change; `undefined` if the user cancels. */
export async function choosePlaces(
  changes: readonly FileRename[],
  title: string,
): Promise<readonly FileChange[] | undefined> {
  const items = renameParts.flatMap((part): PartItem[] => {
    const changesOfPart = changes.filter((change) => change.part === part);
    const { label, detail } = describePart(part);
    const picked = defaultParts.has(part);
    return changesOfPart.length === 0
      ? []
      : [{ part, label, detail, description: describeCount(changesOfPart), picked }];
  });
  const chosen = await plainWindow.showQuickPickMany(items, {
    title,
    placeHolder: vscode.l10n.t('Choose where to rename. Each place is shown before it changes.'),
    ignoreFocusOut: true,
  });
  if (!chosen || chosen.length === 0) return undefined;
  return createPreview(changes, new Set(chosen.map(({ part }) => part)));
}

function describeCount(changes: readonly FileRename[]): string {
  const places = changes.reduce((count, { edits }) => count + edits.length, 0);
  if (places === 1) return vscode.l10n.t('1 place');
  if (changes.length === 1) return vscode.l10n.t('{0} places in one file', places);
  return vscode.l10n.t('{0} places in {1} files', places, changes.length);
}
