import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything, openFixture, replaceAll } from './documents';
import { eventually } from './eventually';

/** The finding about a word, once the document has been looked at. */
function findingOn(document: vscode.TextDocument, word: string): Promise<vscode.Diagnostic> {
  return eventually(() => {
    const found = vscode.languages
      .getDiagnostics(document.uri)
      .find(({ range }) => document.getText(range) === word);
    return Promise.resolve(found);
  });
}

async function actionsOn(
  document: vscode.TextDocument,
  range: vscode.Range,
): Promise<readonly vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
  );
}

describe('checks', () => {
  afterEach(closeEverything);

  it('quietly tells of an unexplained acronym and offers what to do', async () => {
    const document = await openFixture('docs/checked.md');
    const finding = await findingOn(document, 'QZR');
    assert.equal(finding.code, 'unexplained-acronym');
    assert.equal(finding.severity, vscode.DiagnosticSeverity.Information);
    const actions = await actionsOn(document, finding.range);
    const titles = actions.map(({ title }) => title);
    for (const wanted of [
      /^Add “QZR” to the glossary/u,
      /^Say here/u,
      /^Mark “QZR”/u,
      /^Ignore/u,
    ]) {
      assert.ok(
        titles.some((title) => wanted.test(title)),
        `${String(wanted)} among ${titles.join(', ')}`,
      );
    }
  });

  it('is content once the document says what the word stands for', async () => {
    const document = await openFixture('docs/checked.md');
    await findingOn(document, 'QZR');
    await replaceAll(document, '# Checked\n\nThe quick zip round (QZR) is late.\n');
    await eventually(() =>
      Promise.resolve(vscode.languages.getDiagnostics(document.uri).length === 0 || undefined),
    );
  });
});
