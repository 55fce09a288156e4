import * as vscode from 'vscode';
import type { Candidate } from '../../core/features/discover/candidates';
import { toVSCodeRange } from '../convert';
import { plainWindow } from '../plainWindow';

interface PlaceItem extends vscode.QuickPickItem {
  readonly uri: vscode.Uri;
  readonly selection: vscode.Range;
}

/** Lists the places of a word. Selecting a place previews it in its file. */
export async function showPlaces({ word, places }: Candidate): Promise<void> {
  const items = (await Promise.all(places.map(toItem))).flat();
  await plainWindow.browse(items, {
    title: vscode.l10n.t('Where “{0}” is used', word),
    placeHolder: vscode.l10n.t(
      'Select a place to preview it. Press Enter to open it, or Escape to return.',
    ),
    matchOnDescription: true,
    onDidSelectItem: (item: PlaceItem) => {
      void vscode.window.showTextDocument(item.uri, {
        selection: item.selection,
        preview: true,
        preserveFocus: true,
      });
    },
  });
}

/** Returns `undefined` for a file that no longer exists. */
async function toItem({ uri, range }: Candidate['places'][number]): Promise<readonly PlaceItem[]> {
  const file = vscode.Uri.parse(uri);
  try {
    const document = await vscode.workspace.openTextDocument(file);
    const selection = toVSCodeRange(range, document);
    const { line } = selection.start;
    return [
      {
        label: `${vscode.workspace.asRelativePath(file)}:${line + 1}`,
        description: document.lineAt(line).text.trim().slice(0, 200),
        uri: file,
        selection,
      },
    ];
  } catch {
    return [];
  }
}
