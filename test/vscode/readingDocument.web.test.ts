import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commandIds } from '../../src/extension/commandIds';
import { closeEverything, openFixture, replaceAll } from './documents';
import { eventually } from './eventually';

describe('what was read', () => {
  afterEach(closeEverything);

  async function shownReport(): Promise<vscode.TextDocument> {
    await vscode.commands.executeCommand(commandIds.showReading);
    const document = vscode.window.activeTextEditor?.document;
    assert.ok(document);
    return document;
  }

  it('is a document whose line numbers lead to the entries', async () => {
    const report = await shownReport();
    assert.match(report.getText(), /^- \*\*Proof of Delivery\*\* .*line 18$/mu);
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      report.uri,
    );
    const link = links.find(({ range }) => report.getText(range) === 'line 18');
    assert.equal(link?.target?.fragment, 'L18,4');
    assert.match(link.target.path, /\/GLOSSARY\.md$/u);
  });

  it('follows the glossary', async () => {
    const report = await shownReport();
    const glossary = await openFixture('GLOSSARY.md');
    await replaceAll(glossary, `${glossary.getText()}\n## Zeppelin\n\nA ship that flies.\n`);
    await eventually(() => {
      const now = report.getText();
      return Promise.resolve(/Zeppelin.*\n {2}A ship that flies/u.test(now) ? now : undefined);
    });
  });
});
