import * as vscode from 'vscode';
import { getBaseName } from '../../core/service/hosting';
import type { PrintedPicture } from '../../protocol/messages';
import { plainWindow } from '../plainWindow';
import { renderPrintPage } from './printPage';
import { type AskForFile, reportFailedPicture, saveFile } from './saveExport';

/** A diagram to be printed. */
export interface PrintedDiagram extends PrintedPicture {
  /** The title of the diagram. */
  readonly title: string;
  /** The file of the diagram. */
  readonly uri: string;
}

export interface PrintOptions {
  /** A folder of the extension for the page that the browser opens. */
  readonly storage: vscode.Uri;
  readonly openInBrowser?: (page: vscode.Uri) => Thenable<boolean>;
  readonly askForFile?: AskForFile;
}

/** Opens a page with a diagram in the browser, which prints it. Where that is impossible, asks where to save the page. */
export async function printDiagram(
  printed: PrintedDiagram,
  { storage, openInBrowser = findBrowser(storage), askForFile }: PrintOptions,
): Promise<void> {
  const { title, uri } = printed;
  const definitions = vscode.l10n.t('Definitions');
  const page = renderPrintPage(printed, { title, definitions, language: vscode.env.language });
  if (page === undefined) {
    reportFailedPicture();
    return;
  }
  const bytes = new TextEncoder().encode(page);
  if (openInBrowser !== undefined) {
    const isOpen = await openPage(bytes, storage, openInBrowser);
    if (isOpen) {
      const message = vscode.l10n.t('Opened “{0}” in your browser. Print it there.', title);
      void plainWindow.showInformationMessage(message);
      return;
    }
  }
  const target = { bytes, extension: 'html', filters: { HTML: ['html'] }, title, uri };
  const heading = vscode.l10n.t('Print Diagram');
  const file = await saveFile(target, heading, askForFile);
  if (file !== undefined) {
    const name = getBaseName(file.toString());
    const message = vscode.l10n.t('Saved “{0}”. Open it in a browser to print it.', name);
    void plainWindow.showInformationMessage(message);
  }
}

/** A browser reads only files of the computer that it runs on. */
function findBrowser({ scheme }: vscode.Uri): PrintOptions['openInBrowser'] {
  const { uiKind, remoteName } = vscode.env;
  const isLocal = uiKind === vscode.UIKind.Desktop && remoteName === undefined && scheme === 'file';
  return isLocal ? (page) => vscode.env.openExternal(page) : undefined;
}

/** Writes the page in place of the last one, so that none piles up. Returns whether a browser opened it. */
async function openPage(
  bytes: Uint8Array,
  storage: vscode.Uri,
  openInBrowser: NonNullable<PrintOptions['openInBrowser']>,
): Promise<boolean> {
  const file = vscode.Uri.joinPath(storage, 'print.html');
  try {
    await vscode.workspace.fs.writeFile(file, bytes);
    return await openInBrowser(file);
  } catch {
    return false;
  }
}
