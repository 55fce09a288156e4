import * as vscode from 'vscode';

/** Paths relative to media/sample, set at build time. */
declare const SAMPLE_FILES: readonly string[];

/** Copies the sample workspace to a folder of the user's choice, so that it can be edited, and opens it. */
export async function openSample(extensionUri: vscode.Uri): Promise<void> {
  const chosen = await vscode.window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    canSelectMany: false,
    openLabel: vscode.l10n.t('Copy Sample Here'),
    title: vscode.l10n.t('Choose a folder for the sample workspace'),
  });
  const parent = chosen?.[0];
  if (!parent) return;
  const target = await copySample(extensionUri, parent);
  await vscode.commands.executeCommand('vscode.openFolder', target, { forceNewWindow: true });
}

/** Copies the sample into a new folder in `parent`, never into an existing one. */
export async function copySample(
  extensionUri: vscode.Uri,
  parent: vscode.Uri,
): Promise<vscode.Uri> {
  const { fs } = vscode.workspace;
  const target = await createFreeName(parent);
  for (const path of SAMPLE_FILES) {
    const content = await fs.readFile(vscode.Uri.joinPath(extensionUri, 'media', 'sample', path));
    await fs.writeFile(vscode.Uri.joinPath(target, path), content);
  }
  return target;
}

async function createFreeName(parent: vscode.Uri): Promise<vscode.Uri> {
  const usedNames = new Set(
    (await vscode.workspace.fs.readDirectory(parent)).map(([name]) => name),
  );
  const base = 'architecture-glossary-sample';
  let name = base;
  for (let i = 2; usedNames.has(name); i++) name = `${base}-${i}`;
  return vscode.Uri.joinPath(parent, name);
}
