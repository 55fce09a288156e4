import * as vscode from 'vscode';
import type { Term } from '../../core/glossary/term';
import { pickOne } from '../pickOne';
import { plainWindow } from '../plainWindow';
import { getRelativePath, compileGlobs, widenGlobs } from '../../core/service/hosting';

const maxCodeFiles = 50;

/** Returns the column for a file opened from the panel: a group that has an editor, or a new one. */
export function getEditorColumn(): vscode.ViewColumn {
  return vscode.window.visibleTextEditors[0]?.viewColumn ?? vscode.ViewColumn.Beside;
}

export async function showLine(uri: string, line: number): Promise<void> {
  const selection = new vscode.Range(line, 0, line, 0);
  const options = { viewColumn: getEditorColumn(), selection };
  await vscode.window.showTextDocument(vscode.Uri.parse(uri), options);
}

/** Opens the code of a term. Asks which file to open if there are several. */
export async function showCode(term: Term): Promise<void> {
  const uris = await findCodeFiles(term);
  const items = uris.map((uri) => ({ label: vscode.workspace.asRelativePath(uri), uri }));
  if (items.length === 0) {
    void plainWindow.showInformationMessage(
      vscode.l10n.t(
        'No files match the code paths of “{0}”. Correct them in its entry.',
        term.name,
      ),
    );
    return;
  }
  const [only] = items;
  const title = vscode.l10n.t('Code of {0}', term.name);
  const chosen = items.length === 1 ? only : await pickOne({ title, items, current: undefined });
  if (!chosen) return;
  await vscode.window.showTextDocument(chosen.uri, { viewColumn: getEditorColumn() });
}

/** A path may name a file, a folder or a pattern. */
async function findCodeFiles(term: Term): Promise<readonly vscode.Uri[]> {
  const glossary = vscode.Uri.parse(term.source.uri);
  const folder =
    vscode.workspace.getWorkspaceFolder(glossary) ?? vscode.workspace.workspaceFolders?.[0];
  if (!folder) return [];
  const globs = term.code.flatMap((path) => {
    const clean = path.replace(/^\.?\//, '').replace(/\/$/, '');
    return [clean, `${clean}/**`];
  });
  const matches = compileGlobs(globs);
  // The editor's glob matching may backtrack exponentially, so it gets only file extensions.
  const wide = new vscode.RelativePattern(folder, `{${widenGlobs(globs).join(',')}}`);
  const base = folder.uri.toString();
  const codeFiles = (await vscode.workspace.findFiles(wide)).filter((uri) =>
    matches(getRelativePath(uri.toString(), base) ?? ''),
  );
  return codeFiles.sort((a, b) => a.path.localeCompare(b.path)).slice(0, maxCodeFiles);
}
