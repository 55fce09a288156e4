import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything, openFixture, openText, replaceAll } from './documents';
import { eventually } from './eventually';

async function lensesOf({ uri }: vscode.TextDocument): Promise<readonly string[]> {
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
    'vscode.executeCodeLensProvider',
    uri,
  );
  // Usages are counted later, for visible entries.
  return lenses.map(
    ({ range, command }) => `${range.start.line + 1}: ${command?.title ?? 'usages'}`,
  );
}

async function linksOf(document: vscode.TextDocument): Promise<readonly vscode.DocumentLink[]> {
  return vscode.commands.executeCommand<vscode.DocumentLink[]>(
    'vscode.executeLinkProvider',
    document.uri,
  );
}

async function symbolsOf({ uri }: vscode.TextDocument): Promise<readonly string[]> {
  const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
    'vscode.executeDocumentSymbolProvider',
    uri,
  );
  return (symbols ?? []).map(({ name }) => name);
}

describe('glossary files', () => {
  afterEach(closeEverything);

  it('have links above their entries, the one to the diagram last, as it comes last', async () => {
    const glossary = await openFixture('GLOSSARY.md');
    const lenses = await eventually(async () => {
      const all = await lensesOf(glossary);
      return all.some((lens) => lens.includes('diagram')) ? all : undefined;
    });
    assert.deepEqual(lenses, [
      '3: Edit',
      '3: usages',
      '10: Edit',
      '10: usages',
      '18: Edit',
      '18: usages',
      '18: Show in diagram',
      '25: Edit',
      '25: usages',
      '25: Show in diagram',
    ]);
  });

  it('have no links above where the user wants none', async () => {
    const settings = vscode.workspace.getConfiguration('architectureGlossary');
    const glossary = await openFixture('GLOSSARY.md');
    await settings.update('codeLens', false, vscode.ConfigurationTarget.Workspace);
    try {
      assert.deepEqual(await lensesOf(glossary), []);
    } finally {
      await settings.update('codeLens', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('lead from one entry to another', async () => {
    const glossary = await openFixture('GLOSSARY.md');
    const links = await linksOf(glossary);
    const own = links.filter(({ target }) => target?.scheme === 'command');
    assert.deepEqual(
      own.map(({ range }) => `${range.start.line + 1}: ${glossary.getText(range)}`),
      ['23: Tour', '27: tours'],
    );
    const [related] = own;
    assert.ok(related?.target);
    const [reference] = JSON.parse(related.target.query) as [unknown];
    await vscode.commands.executeCommand(related.target.path, reference);
    assert.equal(vscode.window.activeTextEditor?.selection.active.line, 9);
  });

  it('show entries that are no headings in the outline', async () => {
    const glossary = await openFixture('GLOSSARY.md');
    const before = await symbolsOf(glossary);
    const table = '| Term | Meaning |\n|---|---|\n| Zeppelin | A ship that flies |\n';
    await replaceAll(glossary, `${glossary.getText()}\n# More words\n\n${table}`);
    const after = await eventually(async () => {
      const names = await symbolsOf(glossary);
      return names.includes('Zeppelin') ? names : undefined;
    });
    assert.ok(!before.includes('Tour'), 'a heading is there by Markdown alone');
    assert.ok(!after.includes('Tour'));
  });

  it('have providers, and other documents have none', async () => {
    const code = await openFixture('src/tourPlanner.ts');
    assert.deepEqual(await lensesOf(code), []);
    const page = await openText(
      '## Tour\n\nNo entry, but a chapter on the tour planner.\n',
      'markdown',
    );
    assert.deepEqual(await lensesOf(page), []);
    assert.deepEqual(
      (await linksOf(page)).filter(({ target }) => target?.scheme === 'command'),
      [],
    );
  });
});
