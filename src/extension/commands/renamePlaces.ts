import * as vscode from 'vscode';
import type { FileRename, RenamePart } from '../../core/features/rename/renamePlan';
import { renameParts } from '../../core/features/rename/renamePlan';
import type { FileChange } from './applyChanges';

interface PartItem extends vscode.QuickPickItem {
  readonly part: RenamePart;
}

/** Asks which kinds of places shall change; `undefined` when the user turns away. */
export async function choosePlaces(
  changes: readonly FileRename[],
  title: string,
): Promise<readonly FileChange[] | undefined> {
  const items = renameParts.flatMap((part): PartItem[] => {
    const own = changes.filter((change) => change.part === part);
    const { label, detail } = partInWords(part);
    // Names in code are also the business of those who use them: nobody changes them by accident.
    const picked = part !== 'code';
    return own.length === 0
      ? []
      : [{ part, label, detail, description: countInWords(own), picked }];
  });
  const chosen = await vscode.window.showQuickPick(items, {
    title,
    placeHolder: vscode.l10n.t('Where shall it change? You see every place before it is changed.'),
    canPickMany: true,
    ignoreFocusOut: true,
  });
  if (!chosen || chosen.length === 0) return undefined;
  return previewed(changes, new Set(chosen.map(({ part }) => part)));
}

/**
 * The editor shows its preview when an edit needs confirmation, with a tick at the edits that need none.
 * So the preview has the chosen places ticked and the others at hand. Where there are no others, an edit
 * that changes nothing calls it up.
 */
function previewed(
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

function countInWords(changes: readonly FileRename[]): string {
  const places = changes.reduce((count, { edits }) => count + edits.length, 0);
  if (places === 1) return vscode.l10n.t('1 place');
  if (changes.length === 1) return vscode.l10n.t('{0} places in one file', places);
  return vscode.l10n.t('{0} places in {1} files', places, changes.length);
}

function partInWords(part: RenamePart): { readonly label: string; readonly detail: string } {
  const { l10n } = vscode;
  switch (part) {
    case 'entries':
      return {
        label: l10n.t('Glossary'),
        detail: l10n.t('The entry itself, and what other entries say of it'),
      };
    case 'diagrams':
      return {
        label: l10n.t('Diagrams'),
        detail: l10n.t('What stands in the boxes and on the lines'),
      };
    case 'docs':
      return { label: l10n.t('Documents'), detail: l10n.t('Sentences, not the code in them') };
    case 'code':
      return {
        label: l10n.t('Code'),
        detail: l10n.t('Names, comments and texts in the program; files keep their names'),
      };
  }
}
