import * as vscode from 'vscode';
import type { Candidate } from '../../core/features/discover/candidates';
import { getDisplayPath } from '../../core/service/hosting';
import { toPlainItem } from '../plainWindow';
import { showPlaces } from './showPlaces';

interface CandidateItem extends vscode.QuickPickItem {
  /** Absent on separators. */
  readonly candidate?: Candidate;
}

/** The words to choose from. */
export interface CandidateList {
  readonly candidates: readonly Candidate[];
  /** Selected at first. */
  readonly selected: readonly Candidate[];
  readonly boxesFirst: boolean;
  readonly folders: readonly string[];
  /** Stores that the word is not suggested again. */
  readonly dismiss: (candidate: Candidate) => Promise<void>;
}

/** Lets the user select words from a list and preview their places; `undefined` if the user cancels. */
export function chooseCandidates(list: CandidateList): Promise<readonly Candidate[] | undefined> {
  const picker = vscode.window.createQuickPick<CandidateItem>();
  const buttons = createButtons();
  picker.title = vscode.l10n.t('Discover Terms');
  picker.step = 1;
  picker.totalSteps = 2;
  picker.placeholder = vscode.l10n.t('Select the terms to add. You review them in the next step.');
  picker.canSelectMany = true;
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  picker.ignoreFocusOut = true;
  let candidates = list.candidates;
  const show = (selected: readonly Candidate[]): void => {
    picker.items = createItems({ ...list, candidates }, Object.values(buttons));
    picker.selectedItems = picker.items.filter(
      ({ candidate }) => candidate && selected.includes(candidate),
    );
  };
  const getSelected = (): readonly Candidate[] =>
    picker.selectedItems.flatMap(({ candidate }) => candidate ?? []);
  show(list.selected);
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
    picker.onDidTriggerItemButton(({ item: { candidate }, button }) => {
      if (!candidate) return;
      if (button === buttons.places) void showUses(candidate);
      if (button !== buttons.dismiss) return;
      const selected = getSelected();
      candidates = candidates.filter((one) => one !== candidate);
      show(selected);
      void list.dismiss(candidate);
    });
    picker.onDidAccept(() => {
      const chosen = getSelected();
      // Enter without a selection would close the list unintentionally; Escape closes it.
      if (chosen.length > 0) finish(chosen);
    });
    picker.onDidHide(() => {
      if (!isLookingAtPlaces) finish(undefined);
    });
    picker.show();
  });
}

function createButtons(): Record<'places' | 'dismiss', vscode.QuickInputButton> {
  const { l10n } = vscode;
  return {
    places: {
      iconPath: new vscode.ThemeIcon('references'),
      tooltip: l10n.t('Show where it is used'),
    },
    dismiss: {
      iconPath: new vscode.ThemeIcon('eye-closed'),
      tooltip: l10n.t("Don't suggest it again"),
    },
  };
}

function createItems(
  { candidates, boxesFirst, folders }: CandidateList,
  buttons: readonly vscode.QuickInputButton[],
): readonly CandidateItem[] {
  const boxes = ['node', vscode.l10n.t('Boxes of the diagram')] as const;
  const words: readonly (readonly [Candidate['kind'], string])[] = [
    ['acronym', vscode.l10n.t('Acronyms')],
    ['name', vscode.l10n.t('Names')],
  ];
  const kinds = boxesFirst ? [boxes, ...words] : [...words, boxes];
  return kinds.flatMap(([kind, label]) => {
    const items = candidates
      .filter((candidate) => candidate.kind === kind)
      .map((candidate) =>
        toPlainItem({
          candidate,
          label: candidate.word,
          description: describeUse(candidate),
          detail: describeProposal(candidate, folders),
          buttons: [...buttons],
        }),
      );
    const separator = { label, kind: vscode.QuickPickItemKind.Separator };
    return items.length > 0 ? [separator, ...items] : [];
  });
}

function describeUse({ expansion, files }: Candidate): string {
  const count = files === 1 ? vscode.l10n.t('in 1 file') : vscode.l10n.t('in {0} files', files);
  return expansion === undefined ? count : `${expansion} · ${count}`;
}

/** Returns the proposed definition or, without one, the sentence that shows the use, with its file. */
export function describeProposal(
  { definition, source, sentence }: Candidate,
  folders: readonly string[],
): string {
  const { l10n } = vscode;
  const path = (uri: string): string => getDisplayPath(uri, folders);
  if (definition !== undefined) {
    const file = source ? path(source.uri) : '';
    if (source?.kind === 'diagram')
      return l10n.t('{0} (from the diagram in {1})', definition, file);
    if (source?.kind === 'code') return l10n.t('{0} (from a comment in {1})', definition, file);
    return source ? l10n.t('{0} (from {1})', definition, file) : definition;
  }
  if (!sentence) return l10n.t('No definition found.');
  return l10n.t('“{0}” ({1})', sentence.text, path(sentence.place.uri));
}
