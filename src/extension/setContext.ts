import * as vscode from 'vscode';
import type { contextKeys } from './contextKeys';

/** Sets a context key of package.json. */
export function setContext(
  key: (typeof contextKeys)[keyof typeof contextKeys],
  value: boolean | 'start' | 'diagrams' | '',
): void {
  void vscode.commands.executeCommand('setContext', key, value);
}
