import * as vscode from 'vscode';
import type { StarterFile } from '../../core/features/edit/starter';
import type { GlossaryService } from '../../core/service/glossaryService';
import { fileExists } from '../host/fileType';
import { mayWrite } from './mayWrite';
import { plainWindow } from '../plainWindow';
import { offerLookAlike } from './useGlossary';
import { createStarterFiles } from '../../core/service/editing';

/** Creates a starter glossary and diagram, never over an existing file, and opens the glossary. */
export async function createStarter(service: GlossaryService): Promise<void> {
  const folder = await pickFolder();
  if (!folder || !(await mayWrite())) return;
  await service.whenFound();
  const { files } = await service.glossary();
  if (files.size === 0 && !(await offerLookAlike(service))) return;
  const hasDiagram = (await service.filesWithDiagrams()).length > 0;
  const starterFiles = createStarterFiles({ hasGlossary: files.size > 0, hasDiagram });
  const created = await createFiles(folder, starterFiles);
  const [first] = starterFiles;
  if (!created || !first) return;
  await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, first.path));
}

/** Offers starter files for a command that needs a glossary, or a page that looks like a glossary. */
export async function offerStarter(service: GlossaryService): Promise<void> {
  if ((await service.lookAlikes()).length > 0) return createStarter(service);
  const create = vscode.l10n.t('Create Glossary');
  const answer = await plainWindow.showInformationMessage(
    vscode.l10n.t('No glossary was found. Do you want to create one?'),
    create,
  );
  if (answer === create) await createStarter(service);
}

async function createFiles(folder: vscode.Uri, files: readonly StarterFile[]): Promise<boolean> {
  const edit = new vscode.WorkspaceEdit();
  let count = 0;
  for (const { path, text } of files) {
    const uri = vscode.Uri.joinPath(folder, path);
    if (await fileExists(uri)) continue;
    edit.createFile(uri, { ignoreIfExists: true, contents: new TextEncoder().encode(text) });
    count++;
  }
  if (count > 0) return vscode.workspace.applyEdit(edit);
  void plainWindow.showInformationMessage(
    vscode.l10n.t('This workspace already has a glossary and a diagram. Nothing was changed.'),
  );
  return false;
}

/** Returns the folder for new files; `undefined` if no folder is open or the user cancels. */
export async function pickFolder(): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0) {
    void plainWindow.showInformationMessage(
      vscode.l10n.t('Open a folder first. The glossary is a file in that folder.'),
    );
    return undefined;
  }
  if (folders.length === 1) return folders[0]?.uri;
  return (await vscode.window.showWorkspaceFolderPick())?.uri;
}
