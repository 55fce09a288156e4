import * as vscode from 'vscode';
import type { ExportFormat } from '../../protocol/messages';
import { getBaseName } from '../../core/service/hosting';
import { plainWindow } from '../plainWindow';
import { isStaticSvg } from './printPage';

/** A picture of a diagram, to be saved. */
export interface ExportedPicture {
  readonly format: ExportFormat;
  /** The text of an SVG, or a PNG in Base64. */
  readonly content: string;
  /** The title of its diagram. */
  readonly title: string;
  /** The file of its diagram; the picture is offered to be saved next to it. */
  readonly uri: string;
}

export type AskForFile = (options: vscode.SaveDialogOptions) => Thenable<vscode.Uri | undefined>;

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** A file about a diagram, to be saved. */
export interface SavedFile extends Pick<ExportedPicture, 'title' | 'uri'> {
  readonly bytes: Uint8Array;
  readonly extension: string;
  readonly filters: NonNullable<vscode.SaveDialogOptions['filters']>;
}

/** Asks where to save a picture, writes it and offers to open it. Returns the file, if one was written. */
export async function saveExport(
  picture: ExportedPicture,
  askForFile?: AskForFile,
): Promise<vscode.Uri | undefined> {
  const bytes = toBytes(picture);
  if (bytes === undefined) {
    reportFailedPicture();
    return undefined;
  }
  const { format, title, uri } = picture;
  const filters = { [format.toUpperCase()]: [format] };
  const target = { bytes, extension: format, filters, title, uri };
  const file = await saveFile(target, vscode.l10n.t('Export Diagram'), askForFile);
  if (file !== undefined) void offerToOpen(file);
  return file;
}

export function reportFailedPicture(): void {
  void plainWindow.showErrorMessage(
    vscode.l10n.t('The picture could not be created. Export it again.'),
  );
}

/** Asks where to save a file, and writes it. Returns the file, if one was written; reports why it could not be. */
export async function saveFile(
  { bytes, extension, filters, title, uri }: SavedFile,
  heading: string,
  askForFile: AskForFile = vscode.window.showSaveDialog,
): Promise<vscode.Uri | undefined> {
  const name = `${toFileName(title, uri)}.${extension}`;
  const file = await askForFile({
    title: heading,
    defaultUri: vscode.Uri.joinPath(vscode.Uri.parse(uri), '..', name),
    filters,
  });
  if (file === undefined) return undefined;
  try {
    await vscode.workspace.fs.writeFile(file, bytes);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void plainWindow.showErrorMessage(
      vscode.l10n.t('“{0}” could not be saved: {1}', getBaseName(file.toString()), reason),
    );
    return undefined;
  }
  return file;
}

async function offerToOpen(file: vscode.Uri): Promise<void> {
  const [open, reveal] = [vscode.l10n.t('Open'), vscode.l10n.t('Show in Folder')];
  // A browser cannot show the folder of a file.
  const isLocal = vscode.env.uiKind === vscode.UIKind.Desktop && file.scheme === 'file';
  const message = vscode.l10n.t('Saved “{0}”.', getBaseName(file.toString()));
  const buttons = isLocal ? [open, reveal] : [open];
  const chosen = await plainWindow.showInformationMessage(message, ...buttons);
  if (chosen === open) await vscode.commands.executeCommand('vscode.open', file);
  else if (chosen === reveal) await vscode.commands.executeCommand('revealFileInOS', file);
}

/** Returns the content of the file, or `undefined` where it is not of its format. */
function toBytes({ format, content }: ExportedPicture): Uint8Array | undefined {
  if (format === 'svg') {
    return isStaticSvg(content) ? new TextEncoder().encode(content) : undefined;
  }
  try {
    const bytes = Uint8Array.from(atob(content), (one) => one.charCodeAt(0));
    return pngSignature.every((byte, i) => bytes[i] === byte) ? bytes : undefined;
  } catch {
    return undefined;
  }
}

/** Returns a file name without signs that file systems do not allow; without a title that of the diagram's file. */
function toFileName(title: string, uri: string): string {
  const clean = title.replace(/[\p{Cc}\s<>:"/\\|?*]+/gu, ' ').trim();
  const name = clean.replace(/^\.+/, '').slice(0, 100).trim();
  return name === '' ? getBaseName(uri) : name;
}
