import * as vscode from 'vscode';
import { prefix } from '../host/configuration';

/** Notes an acronym as one that needs no explanation in this workspace: the given one, else that at the cursor. */
export async function markAsKnown(argument: unknown): Promise<void> {
  const word = typeof argument === 'string' ? argument : acronymAtCursor();
  if (word === undefined) {
    const hint = vscode.l10n.t('Put the cursor on an acronym first.');
    void vscode.window.showInformationMessage(hint);
    return;
  }
  const configuration = vscode.workspace.getConfiguration(prefix);
  const known = configuration.get<readonly string[]>('knownAcronyms', []);
  if (known.includes(word)) return;
  const all = [...known, word].sort((a, b) => a.localeCompare(b, 'en'));
  await configuration.update('knownAcronyms', all, vscode.ConfigurationTarget.Workspace);
}

function acronymAtCursor(): string | undefined {
  const editor = vscode.window.activeTextEditor;
  const range = editor?.document.getWordRangeAtPosition(editor.selection.active);
  const word = editor?.document.getText(range) ?? '';
  return range && /^[\p{Lu}\p{N}&]{2,}s?$/u.test(word) ? word.replace(/s$/u, '') : undefined;
}
