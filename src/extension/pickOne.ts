import * as vscode from 'vscode';
import type { PlainItem } from './plainWindow';
import { plainItem } from './plainWindow';

/** A choice of one among several. */
export interface OneOf<Item extends vscode.QuickPickItem> {
  readonly title: string;
  /** What to choose, where the title does not say it. */
  readonly placeholder?: string;
  readonly items: readonly Item[];
  /** The item that holds now; `undefined` where none does. */
  readonly current: Item | undefined;
  /** Keeps the list when the user clicks elsewhere; for a step of a longer dialog. */
  readonly ignoreFocusOut?: boolean;
}

/**
 * Shows a list to choose one item from, the current one marked and focused; `undefined` when the user cancels.
 * `showQuickPick` focuses the first item, whatever the current one is: it heeds `picked` only where several can be picked.
 */
export function pickOne<Item extends vscode.QuickPickItem>(
  choice: OneOf<Item>,
): Promise<Item | undefined> {
  const picker = vscode.window.createQuickPick<MarkedItem<Item>>();
  const items = choice.items.map((item) => plainItem(markItem(item, item === choice.current)));
  picker.title = choice.title;
  picker.placeholder = choice.placeholder;
  picker.ignoreFocusOut = choice.ignoreFocusOut ?? false;
  picker.items = items;
  const current = items.find(({ item }) => item === choice.current);
  // An empty list of active items would take the focus off the first item.
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

/** The row of an item, which says so where it is the current one. */
export function markItem<Item extends vscode.QuickPickItem>(
  item: Item,
  isCurrent: boolean,
): MarkedItem<Item> {
  const { label, description, detail } = item;
  const notes = [description, isCurrent ? vscode.l10n.t('Current') : undefined].filter(Boolean);
  return {
    item,
    label,
    ...(notes.length > 0 ? { description: notes.join(' · ') } : {}),
    ...(detail === undefined ? {} : { detail }),
  };
}
