import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from './eventually';

export function folderUri(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'a workspace folder is open');
  return folder.uri;
}

/** Returns the URI of a file of the workspace. */
export function fixture(path: string): vscode.Uri {
  return vscode.Uri.joinPath(folderUri(), path);
}

/** Opens a file of the workspace in an editor. */
export async function openFixture(path: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(fixture(path));
  await vscode.window.showTextDocument(document);
  return document;
}

/**
 * Opens an untitled text in an editor. Without an editor, VS Code discards the text some time later, possibly while
 * the next one of the same name is in use.
 */
export async function openText(content: string, language?: string): Promise<vscode.TextDocument> {
  // The editor may discard a document without an editor at any time, and reuse its name: then open it again.
  for (let attempt = 1; ; attempt++) {
    const document = await vscode.workspace.openTextDocument({
      content,
      ...(language === undefined ? {} : { language }),
    });
    await vscode.window.showTextDocument(document);
    if ((!document.isClosed && document.getText() === content) || attempt === 3) return document;
  }
}

export async function replaceAll(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  const everything = new vscode.Range(0, 0, document.lineCount, 0);
  edit.replace(document.uri, everything, text);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

/** Writes texts to the workspace by their paths. */
export async function writeFiles(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await vscode.workspace.fs.writeFile(fixture(path), new TextEncoder().encode(text));
  }
}

/**
 * Restores the texts of files that tests may have edited or saved. It saves them in the editor, because the editor
 * would read files that are written to disk at some time during the next test.
 */
export async function restoreFiles(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    const document = await vscode.workspace.openTextDocument(fixture(path));
    if (document.getText() !== text) await replaceAll(document, text);
    if (document.isDirty) assert.ok(await document.save(), `${path} is saved`);
  }
}

/** Returns a position within the first use of a word. */
export function placeOf(document: vscode.TextDocument, word: string): vscode.Position {
  const offset = document.getText().indexOf(word);
  assert.ok(offset >= 0, `${word} stands in the document`);
  return document.positionAt(offset + 1);
}

/** Formats a place as `file:line`, counted from 1. */
export function named(uri: vscode.Uri, { start }: vscode.Range): string {
  return `${uri.path.split('/').at(-1) ?? ''}:${start.line + 1}`;
}

export function textOf(content: unknown): string {
  return content instanceof vscode.MarkdownString ? content.value : '';
}

/** Returns this extension's hovers at the first occurrence of a word. */
export async function hoverOn(document: vscode.TextDocument, word: string): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    placeOf(document, word),
  );
  return hovers.flatMap(({ contents }) => contents.map(textOf)).join('\n');
}

/** Returns the tabs of panels of a type; the editor prefixes the type of a webview. */
export function listPanels(viewType: string): readonly vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(
      ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith(viewType),
    );
}

/** Closes all panels and editors and discards unsaved changes. */
export async function closeEverything(): Promise<void> {
  const panels = vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview);
  // First, because the diagram panel moves files that open in its group.
  await vscode.window.tabGroups.close(panels);
  // Closing one editor may show another one of its group, and the editor reports tabs a little later.
  await eventually(async () => {
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    for (const tab of tabs) await closeTab(tab);
    return tabs.length === 0 && vscode.window.visibleTextEditors.length === 0 ? true : undefined;
  });
  for (const { uri } of vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
    await revertAndClose(uri);
  }
}

/** The tab may be in a group that is not active, and gone in the meantime. */
async function closeTab(tab: vscode.Tab): Promise<void> {
  const { input, group } = tab;
  try {
    if (input instanceof vscode.TabInputText) await revertAndClose(input.uri, group.viewColumn);
    else await vscode.window.tabGroups.close(tab);
  } catch {
    await vscode.window.tabGroups.close(tab).then(undefined, () => undefined);
  }
}

async function revertAndClose(uri: vscode.Uri, viewColumn?: vscode.ViewColumn): Promise<void> {
  await vscode.window.showTextDocument(uri, { ...(viewColumn && { viewColumn }) });
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
}
