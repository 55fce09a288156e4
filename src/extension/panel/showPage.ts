import type * as vscode from 'vscode';
import { createObjectGuard, createOneOfGuard } from '../../protocol/guards';

const isLoadFailure = createObjectGuard({ type: createOneOfGuard('loadFailed') });

/** Number of times that a page is loaded again; then it asks its reader to open it again. */
const maxReloads = 3;

/**
 * Shows a page in a panel, and loads it again if one of its scripts could not be loaded: an editor in a browser sometimes
 * drops a request, and the browser never requests a script again in the same page.
 *
 * @param render Returns the page with a new nonce: the editor ignores a page that is equal to the last one.
 */
export function showPage(
  panel: Pick<vscode.WebviewPanel, 'webview' | 'onDidDispose'>,
  render: () => Promise<string>,
): void {
  const { webview } = panel;
  let isDisposed = false;
  let reloads = 0;
  const load = async (): Promise<void> => {
    const html = await render();
    if (!isDisposed) webview.html = html;
  };
  const messages = webview.onDidReceiveMessage((message: unknown) => {
    if (isLoadFailure(message) && reloads++ < maxReloads) void load();
  });
  panel.onDidDispose(() => {
    isDisposed = true;
    messages.dispose();
  });
  void load();
}
