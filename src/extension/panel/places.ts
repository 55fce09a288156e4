import * as vscode from 'vscode';
import type { Term } from '../../core/glossary/term';
import type { GlossaryService } from '../../core/service';
import { fromRange } from '../convert';

const mostCodeFiles = 50;

/** Opens a place beside the panel: in the group where an editor already is, else in a new one. */
async function showPlace(uri: string, selection?: vscode.Range): Promise<void> {
  const [editor] = vscode.window.visibleTextEditors;
  await vscode.window.showTextDocument(vscode.Uri.parse(uri), {
    viewColumn: editor?.viewColumn ?? vscode.ViewColumn.Beside,
    ...(selection ? { selection } : {}),
  });
}

export function showLine(uri: string, line: number): Promise<void> {
  return showPlace(uri, new vscode.Range(line, 0, line, 0));
}

export async function showEntryBeside(service: GlossaryService, term: Term): Promise<void> {
  const { files } = await service.glossary();
  const file = files.get(term.source.uri);
  await showPlace(term.source.uri, file && fromRange(term.source.name, file.termLines));
}

/** Opens the code of a term's part; several files are offered. */
export async function showCode(term: Term): Promise<void> {
  const uris = await codeFiles(term);
  const items = uris.map((uri) => ({ label: vscode.workspace.asRelativePath(uri), uri }));
  if (items.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('No file is where the glossary says the code of “{0}” is.', term.name),
    );
    return;
  }
  const [only] = items;
  const title = vscode.l10n.t('Code of {0}', term.name);
  const chosen = items.length === 1 ? only : await vscode.window.showQuickPick(items, { title });
  if (chosen) await showPlace(chosen.uri.toString());
}

/** A path may name a file, a folder or a pattern. */
async function codeFiles(term: Term): Promise<readonly vscode.Uri[]> {
  const glossary = vscode.Uri.parse(term.source.uri);
  const folder =
    vscode.workspace.getWorkspaceFolder(glossary) ?? vscode.workspace.workspaceFolders?.[0];
  if (!folder) return [];
  const found = await Promise.all(
    term.code.map((path) => {
      const clean = path.replace(/^\.?\//, '').replace(/\/$/, '');
      const pattern = new vscode.RelativePattern(folder, `{${clean},${clean}/**}`);
      return vscode.workspace.findFiles(pattern, undefined, mostCodeFiles);
    }),
  );
  const byName = new Map(found.flat().map((uri) => [uri.toString(), uri]));
  return [...byName.values()].sort((a, b) => a.path.localeCompare(b.path));
}
