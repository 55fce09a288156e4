import * as vscode from 'vscode';
import { prefix } from '../host/configuration';
import { plainWindow } from '../plainWindow';

/** Adds an acronym to the known acronyms of the folder: the given one, or the one at the cursor. */
export async function markAsKnown(argument: unknown): Promise<void> {
  const word = typeof argument === 'string' ? argument : getAcronymAtCursor();
  if (word === undefined) {
    const hint = vscode.l10n.t('Place the cursor on an acronym first.');
    void plainWindow.showInformationMessage(hint);
    return;
  }
  await addKnown([word]);
}

/** Adds acronyms to the known acronyms of the folder, in one change of the settings. */
export async function addKnown(words: readonly string[]): Promise<void> {
  await changeKnown((known) => {
    const added = words.filter((word) => !known.includes(word));
    if (added.length === 0) return known;
    return [...known, ...added].sort((a, b) => a.localeCompare(b, 'en'));
  });
}

/** Removes an acronym from the known acronyms of the folder. */
export async function unmarkAsKnown(word: string): Promise<void> {
  await changeKnown((known) => known.filter((one) => one !== word));
}

async function changeKnown(change: (known: readonly string[]) => readonly string[]): Promise<void> {
  // Each folder has its own settings, where the command line finds them too.
  const folder = getFolder(vscode.window.activeTextEditor?.document);
  const configuration = vscode.workspace.getConfiguration(prefix, folder);
  const known = configuration.get<readonly string[]>('knownAcronyms', []);
  const changed = change(known);
  if (changed === known) return;
  const { Workspace, WorkspaceFolder } = vscode.ConfigurationTarget;
  const value = changed.length > 0 ? changed : undefined;
  await configuration.update('knownAcronyms', value, folder ? WorkspaceFolder : Workspace);
}

function getFolder(document: vscode.TextDocument | undefined): vscode.WorkspaceFolder | undefined {
  return document && vscode.workspace.getWorkspaceFolder(document.uri);
}

function getAcronymAtCursor(): string | undefined {
  const editor = vscode.window.activeTextEditor;
  const range = editor?.document.getWordRangeAtPosition(editor.selection.active);
  const word = editor?.document.getText(range) ?? '';
  return range && /^[\p{Lu}\p{N}&]{2,}s?$/u.test(word) ? word.replace(/s$/u, '') : undefined;
}
