import * as vscode from 'vscode';
import { writeStarterDiagram } from '../../core/service/sketching';
import { commandIds } from '../commandIds';
import { ask } from '../commands/quickInput';
import { createDiagram } from './createDiagram';

/** Asks for one connection after the other, and writes them as a diagram. */
export async function startDiagram(): Promise<void> {
  const lines = await askForLines();
  if (lines.length === 0) return;
  const document = await createDocument(writeStarterDiagram(lines.join('\n')).text);
  await vscode.window.showTextDocument(document);
  if (!document.isUntitled) await vscode.commands.executeCommand(commandIds.openDiagram);
}

/** Returns the typed lines; none if the user cancels. */
async function askForLines(): Promise<readonly string[]> {
  const { l10n } = vscode;
  const lines: string[] = [];
  for (;;) {
    const line = await ask({
      title: l10n.t('Start Diagram'),
      prompt:
        lines.length === 0
          ? l10n.t('What calls what? Write one connection.')
          : l10n.t('Write the next connection, or leave empty to finish.'),
      example: l10n.t('Checkout -> Ledger: books'),
      step: lines.length + 1,
      validate: (value) =>
        writeStarterDiagram(value).unreadLines.length === 0
          ? undefined
          : {
              severity: 'error',
              message: l10n.t('Write a name, or two names with an arrow (->) between them.'),
            },
    });
    if (line === undefined) return [];
    if (line === '') return lines;
    lines.push(line);
  }
}

/** Creates a file where files may be written; otherwise an untitled document. */
async function createDocument(content: string): Promise<vscode.TextDocument> {
  const mayCreate = vscode.workspace.isTrusted && vscode.workspace.workspaceFolders !== undefined;
  const uri = mayCreate ? await createDiagram(content) : undefined;
  return uri
    ? vscode.workspace.openTextDocument(uri)
    : vscode.workspace.openTextDocument({ language: 'mermaid', content });
}
