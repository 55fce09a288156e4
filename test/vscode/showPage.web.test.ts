import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { showPage } from '../../src/extension/panel/showPage';
import { closeEverything } from './documents';
import { eventually } from './eventually';

/** A page that reports, as soon as it runs, what a page reports whose script could not be loaded. */
const render = (page: number): string => `<!DOCTYPE html>
<script>
const editor = acquireVsCodeApi();
editor.postMessage({ type: 'page', page: ${page} });
editor.postMessage({ type: 'loadFailed' });
</script>`;

describe('a page whose scripts cannot be loaded', () => {
  afterEach(closeEverything);

  it('is loaded again three times', async () => {
    const panel = vscode.window.createWebviewPanel('test', 'Page', vscode.ViewColumn.One, {
      enableScripts: true,
    });
    const messages: unknown[] = [];
    panel.webview.onDidReceiveMessage((message) => messages.push(message));
    let pages = 0;
    showPage(panel, () => Promise.resolve(render(++pages)));
    const failed = { type: 'loadFailed' };
    const expected = [1, 2, 3, 4].flatMap((page) => [{ type: 'page', page }, failed]);
    await eventually(() => Promise.resolve(messages.length === expected.length || undefined));
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.deepEqual(messages, expected);
    assert.equal(pages, 4);
  });

  it('is not shown in a panel that has been closed', async () => {
    const panel = vscode.window.createWebviewPanel('test', 'Page', vscode.ViewColumn.One);
    let finish = (html: string): void => assert.fail(html);
    showPage(panel, () => new Promise((resolve) => (finish = resolve)));
    panel.dispose();
    finish(render(1));
    // A closed panel refuses a page with an error that nothing would handle.
    await new Promise((resolve) => setTimeout(resolve, 100));
  });
});
