import * as vscode from 'vscode';

/** Context keys that menus and views of package.json depend on. */
export const contextKeys = {
  /** Set after the terms view has been shown. */
  hasGlossary: 'architectureGlossary.hasGlossary',
  incompleteFirst: 'architectureGlossary.incompleteFirst',
} as const;

export function setContext(
  key: (typeof contextKeys)[keyof typeof contextKeys],
  value: boolean,
): void {
  void vscode.commands.executeCommand('setContext', key, value);
}
