import * as vscode from 'vscode';
import type { FileRename, RenamePart } from '../../core/features/rename/renamePlan';
import { renameParts } from '../../core/features/rename/renamePlan';
import { partInWords, previewed, usualParts } from './renamePreview';
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
    const own = changes.filter((change) => change.part === part);
    const { label, detail } = partInWords(part);
    const picked = usualParts.has(part);
    return own.length === 0
      ? []
      : [{ part, label, detail, description: countInWords(own), picked }];
  });
  const chosen = await plainWindow.showQuickPickMany(items, {
    title,
    placeHolder: vscode.l10n.t('Choose where to rename. Each place is shown before it changes.'),
    ignoreFocusOut: true,
  });
  if (!chosen || chosen.length === 0) return undefined;
  return previewed(changes, new Set(chosen.map(({ part }) => part)));
}

function countInWords(changes: readonly FileRename[]): string {
  const places = changes.reduce((count, { edits }) => count + edits.length, 0);
  if (places === 1) return vscode.l10n.t('1 place');
  if (changes.length === 1) return vscode.l10n.t('{0} places in one file', places);
  return vscode.l10n.t('{0} places in {1} files', places, changes.length);
}
