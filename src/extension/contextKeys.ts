import * as vscode from 'vscode';

/** Context keys that menus and views of package.json depend on. */
export const contextKeys = {
  /** Set after the terms view has been shown. */
  hasGlossary: 'architectureGlossary.hasGlossary',
  /** `start`: nothing was found. `diagrams`: only diagrams were. Empty in all other cases. */
  emptyState: 'architectureGlossary.emptyState',
  /** Whether the document in the editor is a user story. */
  isStory: 'architectureGlossary.isStory',
  incompleteFirst: 'architectureGlossary.incompleteFirst',
} as const;

export function setContext(
  key: (typeof contextKeys)[keyof typeof contextKeys],
  value: boolean | 'start' | 'diagrams' | '',
): void {
  void vscode.commands.executeCommand('setContext', key, value);
}
