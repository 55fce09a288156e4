import * as vscode from 'vscode';
import { withoutIcons, withoutLinks } from '../core/markdown/escape';

/** An entry of a list to pick from. */
export interface PlainItem extends vscode.QuickPickItem {
  /** A codicon before the label; icons in the texts are shown as their letters. */
  readonly codicon?: string;
}

/**
 * The window's messages and lists, for texts with words of others: in messages, links and with them commands stay text;
 * in lists, icons do. Lint keeps all callers to these.
 */
export const plainWindow = {
  showInformationMessage: (message: string, ...buttons: string[]): Thenable<string | undefined> =>
    vscode.window.showInformationMessage(withoutLinks(message), ...buttons),

  showWarningMessage: (message: string, ...buttons: string[]): Thenable<string | undefined> =>
    vscode.window.showWarningMessage(withoutLinks(message), ...buttons),

  showErrorMessage: (message: string, ...buttons: string[]): Thenable<string | undefined> =>
    vscode.window.showErrorMessage(withoutLinks(message), ...buttons),

  /** Asks before something is done; true where the user agrees. */
  confirm: async (message: string, button: string, detail?: string): Promise<boolean> => {
    const options = { modal: true, ...(detail !== undefined && { detail }) };
    const text = withoutLinks(message);
    return (await vscode.window.showWarningMessage(text, options, button)) === button;
  },

  /** A list whose items are looked at one after the other: `onDidSelectItem` is told of each. */
  browse: <T extends PlainItem>(
    items: readonly T[],
    options: vscode.QuickPickOptions,
  ): Thenable<T | undefined> => vscode.window.showQuickPick(items.map(plainItem), options),

  showQuickPickMany: <T extends PlainItem>(
    items: readonly T[],
    options: vscode.QuickPickOptions,
  ): Thenable<readonly T[] | undefined> =>
    vscode.window.showQuickPick(items.map(plainItem), { ...options, canPickMany: true }),
};

/** An item of a list whose texts are shown letter by letter. */
export function plainItem<T extends PlainItem>(item: T): T {
  const { codicon, label, description, detail } = item;
  return {
    ...item,
    label: `${codicon === undefined ? '' : `$(${codicon}) `}${withoutIcons(label)}`,
    ...(description !== undefined && { description: withoutIcons(description) }),
    ...(detail !== undefined && { detail: withoutIcons(detail) }),
  };
}
