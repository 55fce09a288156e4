import * as vscode from 'vscode';
import { escapeIcons, escapeLinks } from '../core/service/wording';

/** An entry of a quick pick. */
export interface PlainItem extends vscode.QuickPickItem {
  /** A codicon before the label; icon syntax in the texts is shown literally. */
  readonly codicon?: string;
}

/**
 * The window's messages and lists, for texts that include text from files: links and commands in messages stay text,
 * and so do icons in lists. A lint rule requires callers to use them.
 */
export const plainWindow = {
  showInformationMessage: (message: string, ...buttons: string[]): Thenable<string | undefined> =>
    vscode.window.showInformationMessage(escapeLinks(message), ...buttons),

  showWarningMessage: (message: string, ...buttons: string[]): Thenable<string | undefined> =>
    vscode.window.showWarningMessage(escapeLinks(message), ...buttons),

  showErrorMessage: (message: string, ...buttons: string[]): Thenable<string | undefined> =>
    vscode.window.showErrorMessage(escapeLinks(message), ...buttons),

  /** Asks for confirmation; true if the user agrees. */
  confirm: async (message: string, button: string, detail?: string): Promise<boolean> => {
    const options = { modal: true, ...(detail !== undefined && { detail }) };
    const text = escapeLinks(message);
    return (await vscode.window.showWarningMessage(text, options, button)) === button;
  },

  /** Shows a list whose items can be previewed: calls `onDidSelectItem` for each focused item. */
  browse: <T extends PlainItem>(
    items: readonly T[],
    options: vscode.QuickPickOptions,
  ): Thenable<T | undefined> => vscode.window.showQuickPick(items.map(toPlainItem), options),

  showQuickPickMany: <T extends PlainItem>(
    items: readonly T[],
    options: vscode.QuickPickOptions,
  ): Thenable<readonly T[] | undefined> =>
    vscode.window.showQuickPick(items.map(toPlainItem), { ...options, canPickMany: true }),
};

/** Returns an item whose texts are shown literally. */
export function toPlainItem<T extends PlainItem>(item: T): T {
  const { codicon, label, description, detail } = item;
  return {
    ...item,
    label: `${codicon === undefined ? '' : `$(${codicon}) `}${escapeIcons(label)}`,
    ...(description !== undefined && { description: escapeIcons(description) }),
    ...(detail !== undefined && { detail: escapeIcons(detail) }),
  };
}
