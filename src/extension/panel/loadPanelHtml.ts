import * as vscode from 'vscode';
import { type PanelSources, renderPanelHtml } from './panelHtml';

/** Returns the page of a panel. `root` is the folder of its built scripts. */
export async function loadPanelHtml(
  { title, webview }: vscode.WebviewPanel,
  root: vscode.Uri,
): Promise<string> {
  const toUri = (file: string): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(root, file)).toString();
  const preloads = await readPreloads(vscode.Uri.joinPath(root, 'preloads.json'));
  return renderPanelHtml({
    cspSource: webview.cspSource,
    script: toUri('panel.js'),
    style: toUri('panel.css'),
    preloads: preloads.map(toUri),
    drawsDiagrams: true,
    ...createPageFacts(title),
  });
}

/** Returns what every page has in common. */
export function createPageFacts(
  title: string,
): Pick<PanelSources, 'nonce' | 'language' | 'title' | 'loadFailure'> {
  const nonce = crypto.randomUUID().replaceAll('-', '');
  const loadFailure = vscode.l10n.t(
    'A part of this page could not be loaded. Close the page and open it again.',
  );
  return { nonce, language: vscode.env.language, title, loadFailure };
}

/** Returns the names in a list that the build writes. Without it, the panel only starts later. */
async function readPreloads(file: vscode.Uri): Promise<readonly string[]> {
  try {
    const list: unknown = JSON.parse(
      new TextDecoder().decode(await vscode.workspace.fs.readFile(file)),
    );
    return Array.isArray(list) ? list.filter((name) => typeof name === 'string') : [];
  } catch {
    return [];
  }
}
