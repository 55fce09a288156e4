import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { type PrintedDiagram, printDiagram } from '../../src/extension/panel/printDiagram';
import { fixture } from './documents';

describe('printing a diagram', () => {
  const storage = fixture('printed');
  const target = fixture('docs/printed.html');
  const printed: PrintedDiagram = {
    title: 'How a parcel travels',
    uri: fixture('docs/architecture.mmd').toString(),
    picture: '<svg viewBox="0 0 20 10"><text>Größe</text></svg>',
    notes: ['Showing a part.'],
    legend: { title: 'Owner', entries: [{ mark: '', text: '2 Payments' }] },
    definitions: [{ name: 'Depot', text: 'A <hall>.' }],
  };
  let asked: vscode.SaveDialogOptions[] = [];
  const askForFile = (options: vscode.SaveDialogOptions) => {
    asked.push(options);
    return Promise.resolve(target);
  };
  const readText = async (file: vscode.Uri) =>
    new TextDecoder().decode(await vscode.workspace.fs.readFile(file));

  beforeEach(() => {
    asked = [];
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    for (const one of [storage, target])
      await vscode.workspace.fs.delete(one, { recursive: true }).then(undefined, () => undefined);
  });

  it('opens a page in the browser of the same computer, without a question', async () => {
    const opened: string[] = [];
    const openInBrowser = async (page: vscode.Uri) => {
      opened.push(await readText(page));
      return true;
    };
    await printDiagram(printed, { storage, openInBrowser, askForFile });
    await printDiagram(printed, { storage, openInBrowser, askForFile });
    assert.deepEqual(asked, []);
    assert.equal(opened.length, 2);
    assert.match(opened[0] ?? '', /<title>How a parcel travels<\/title>/);
    assert.match(opened[0] ?? '', /<dt>Depot<\/dt><dd>A &lt;hall&gt;\.<\/dd>/);
    assert.equal((await vscode.workspace.fs.readDirectory(storage)).length, 1, 'no page piles up');
  });

  it('asks where to save the page if no browser can open it', async () => {
    const answers = [() => Promise.resolve(false), () => Promise.reject(new Error('no browser'))];
    for (const openInBrowser of answers) {
      asked = [];
      await printDiagram(printed, { storage, openInBrowser, askForFile });
      assert.deepEqual(asked[0]?.filters, { HTML: ['html'] });
      assert.match(asked[0].defaultUri?.path ?? '', /docs\/How a parcel travels\.html$/);
      assert.match(await readText(target), /Größe/);
      await vscode.workspace.fs.delete(target);
    }
  });

  it('asks in an editor that runs in a browser, which cannot open files', async function () {
    if (vscode.env.uiKind !== vscode.UIKind.Web) this.skip();
    await printDiagram(printed, { storage, askForFile });
    assert.equal(asked.length, 1);
  });

  it('asks nothing for what is not a picture', async () => {
    await printDiagram({ ...printed, picture: '<script>1</script>' }, { storage, askForFile });
    assert.deepEqual(asked, []);
  });
});
