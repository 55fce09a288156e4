import * as vscode from 'vscode';
import type { Candidate } from '../../core/features/discover/candidates';
import { toPlainItem } from '../plainWindow';
import { showPlaces } from './showPlaces';

interface CandidateItem extends vscode.QuickPickItem {
  /** Absent on separators. */
  readonly candidate?: Candidate;
}

/** Lets the user select words from a list and preview their places; `undefined` if the user cancels. */
export function chooseCandidates(
  candidates: readonly Candidate[],
  title: string,
  boxesFirst = false,
): Promise<readonly Candidate[] | undefined> {
  const picker = vscode.window.createQuickPick<CandidateItem>();
  picker.title = title;
  picker.placeholder = vscode.l10n.t('Select the terms to add');
  picker.canSelectMany = true;
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  picker.ignoreFocusOut = true;
  picker.items = createItems(candidates, boxesFirst);
  return new Promise((resolve) => {
    let isLookingAtPlaces = false;
    const finish = (chosen: readonly Candidate[] | undefined): void => {
      resolve(chosen);
      picker.dispose();
    };
    const showUses = async (candidate: Candidate): Promise<void> => {
      const selected = picker.selectedItems;
      isLookingAtPlaces = true;
      picker.hide();
      await showPlaces(candidate);
      isLookingAtPlaces = false;
      picker.show();
      picker.selectedItems = selected;
    };
    picker.onDidTriggerItemButton(({ item }) => {
      if (item.candidate) void showUses(item.candidate);
    });
    picker.onDidAccept(() => {
      const chosen = picker.selectedItems.flatMap(({ candidate }) => candidate ?? []);
      // Enter without a selection would close the list unintentionally; Escape closes it.
      if (chosen.length > 0) finish(chosen);
    });
    picker.onDidHide(() => {
      if (!isLookingAtPlaces) finish(undefined);
    });
    picker.show();
  });
}

function createItems(
  candidates: readonly Candidate[],
  boxesFirst: boolean,
): readonly CandidateItem[] {
  const boxes = ['node', vscode.l10n.t('Boxes of the diagram')] as const;
  const words: readonly (readonly [Candidate['kind'], string])[] = [
    ['acronym', vscode.l10n.t('Acronyms')],
    ['name', vscode.l10n.t('Names')],
  ];
  const kinds = boxesFirst ? [boxes, ...words] : [...words, boxes];
  return kinds.flatMap(([kind, label]) => {
    const items = candidates.filter((candidate) => candidate.kind === kind).map(toItem);
    const separator = { label, kind: vscode.QuickPickItemKind.Separator };
    return items.length > 0 ? [separator, ...items] : [];
  });
}

function toItem(candidate: Candidate): CandidateItem {
  const { word, expansion, definition, files } = candidate;
  const count = files === 1 ? vscode.l10n.t('in 1 file') : vscode.l10n.t('in {0} files', files);
  return toPlainItem({
    candidate,
    label: word,
    description: expansion ?? '',
    detail: definition === undefined ? count : `${definition} · ${count}`,
    buttons: [
      {
        iconPath: new vscode.ThemeIcon('references'),
        tooltip: vscode.l10n.t('Show where “{0}” is used', word),
      },
    ],
  });
}
