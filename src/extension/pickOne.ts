import * as vscode from 'vscode';
import type { PlainItem } from './plainWindow';
import { toPlainItem } from './plainWindow';

/** A choice of one item. */
export interface SingleChoice<Item extends PlainItem> {
  readonly title: string;
  /** The prompt, if the title is not enough. */
  readonly placeholder?: string;
  readonly items: readonly Item[];
  /** The item that is currently set; `undefined` if none exists. */
  readonly current: Item | undefined;
  /** The number of the step in a longer dialog, and of all its steps. */
  readonly step?: number;
  readonly totalSteps?: number;
  /** Keeps the list open when the user clicks elsewhere; for a step of a longer dialog. */
  readonly ignoreFocusOut?: boolean;
}

/**
 * Shows a list to choose one item from, with the current item marked and focused; `undefined` if the user cancels.
 * `showQuickPick` always focuses the first item: it respects `picked` only when several items can be picked.
 */
export function pickOne<Item extends PlainItem>(
  choice: SingleChoice<Item>,
): Promise<Item | undefined> {
  const picker = vscode.window.createQuickPick<MarkedItem<Item>>();
  const items = choice.items.map((item) => toPlainItem(markItem(item, item === choice.current)));
  picker.title = choice.title;
  picker.placeholder = choice.placeholder;
  picker.step = choice.step;
  picker.totalSteps = choice.totalSteps;
  picker.ignoreFocusOut = choice.ignoreFocusOut ?? false;
  picker.items = items;
  const current = items.find(({ item }) => item === choice.current);
  // An empty list of active items would remove the focus from the first item.
  if (current) picker.activeItems = [current];
  return new Promise((resolve) => {
    picker.onDidAccept(() => {
      const [active] = picker.activeItems;
      if (!active) return;
      resolve(active.item);
      picker.dispose();
    });
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });
}

interface MarkedItem<Item> extends PlainItem {
  readonly item: Item;
}

/** Returns the row of an item, marked if it is the current one. */
export function markItem<Item extends PlainItem>(item: Item, isCurrent: boolean): MarkedItem<Item> {
  const { codicon, label, description, detail } = item;
  const notes = [description, isCurrent ? vscode.l10n.t('Current') : undefined].filter(Boolean);
  return {
    item,
    label,
    ...(codicon === undefined ? {} : { codicon }),
    ...(notes.length > 0 ? { description: notes.join(' · ') } : {}),
    ...(detail === undefined ? {} : { detail }),
  };
}
