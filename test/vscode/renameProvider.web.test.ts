import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything, openFixture, openText } from './documents';

function placeOf(document: vscode.TextDocument, word: string): vscode.Position {
  const offset = document.getText().indexOf(word);
  assert.ok(offset >= 0, `${word} stands in the document`);
  return document.positionAt(offset + 1);
}

/** Returns the initial text of the rename box. */
async function preparedAt(document: vscode.TextDocument, word: string): Promise<string> {
  const { placeholder } = await vscode.commands.executeCommand<{ placeholder: string }>(
    'vscode.prepareRename',
    document.uri,
    placeOf(document, word),
  );
  return placeholder;
}

/** Returns the changed lines, by file. */
async function renamed(
  document: vscode.TextDocument,
  word: string,
  newName: string,
): Promise<Readonly<Record<string, readonly string[]>>> {
  const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
    'vscode.executeDocumentRenameProvider',
    document.uri,
    placeOf(document, word),
    newName,
  );
  const files: Record<string, readonly string[]> = {};
  for (const [uri, edits] of edit.entries()) {
    const changed = await vscode.workspace.openTextDocument(uri);
    files[uri.path.split('/').at(-1) ?? ''] = edits
      .filter(({ range, newText }) => newText !== '' || !range.isEmpty)
      .map(({ range, newText }) => {
        const before = changed.lineAt(range.start.line).text.slice(0, range.start.character);
        const after = changed.lineAt(range.end.line).text.slice(range.end.character);
        return `${range.start.line + 1}: ${`${before}${newText}${after}`.trim()}`;
      });
  }
  return files;
}

describe('renaming in place', () => {
  afterEach(closeEverything);

  it('renames a term from a comment, and leaves names in code to their language', async () => {
    const code = await openFixture('src/tourPlanner.ts');
    assert.equal(await preparedAt(code, 'SLA holds'), 'SLA');
    const files = await renamed(code, 'SLA holds', 'Promise');
    assert.ok(files['GLOSSARY.md']?.some((line) => line.startsWith('3: ## Promise')));
    assert.ok(files['tourPlanner.ts']?.some((line) => line.includes('Promise holds')));
    // TypeScript's own rename does not use the glossary.
    const own = await renamed(code, 'slaMinutes', 'promise');
    assert.equal(own['GLOSSARY.md'], undefined);
  });

  it('renames a term from its heading, with the diagrams and what other entries say', async () => {
    const glossary = await openFixture('GLOSSARY.md');
    assert.equal(await preparedAt(glossary, 'Tour\n'), 'Tour');
    const files = await renamed(glossary, 'Tour\n', 'Trip');
    assert.ok(files['GLOSSARY.md']?.some((line) => line.includes('Related**: Trip')));
    assert.ok(files['architecture.mmd']?.some((line) => line.includes('trips')));
  });

  it('renames from sentences of documents that have no rename of their own', async () => {
    const page = await openText('Late. Both SLAs are missed.');
    assert.equal(await preparedAt(page, 'SLAs'), 'SLA');
    await assert.rejects(preparedAt(page, 'Late'), /no glossary term here/u);
    await assert.rejects(renamed(page, 'SLAs', 'Tour'), /is already in the glossary/u);
  });

  it('renames the id of a box everywhere in its diagram', async () => {
    const diagram = await openFixture('docs/architecture.mmd');
    assert.equal(await preparedAt(diagram, 'planner -->'), 'planner');
    assert.deepEqual(await renamed(diagram, 'planner[', 'routing'), {
      'architecture.mmd': [
        '2: shop[Web shop] -->|orders| routing[Tour Planner]',
        '4: routing -->|tours| app[Courier app]',
      ],
    });
    await assert.rejects(renamed(diagram, 'planner[', 'end'), /“end” is a reserved word/u);
    await assert.rejects(
      renamed(diagram, 'planner[', 'app'),
      /already has a box with the id “app”/u,
    );
  });

  it('renames the term from a label, and boxes in blocks of Markdown', async () => {
    const diagram = await openFixture('docs/architecture.mmd');
    assert.equal(await preparedAt(diagram, 'Tour Planner'), 'Tour Planner');
    await assert.rejects(preparedAt(diagram, 'Web shop'), /Edit it directly/u);
    const page = await openText(
      'The api.\n\n```mermaid\nflowchart LR\n  api --> db\n  web --> api\n```\n',
      'markdown',
    );
    assert.equal(await preparedAt(page, 'api -->'), 'api');
    const [lines] = Object.values(await renamed(page, 'api -->', 'orders'));
    assert.deepEqual(lines, ['5: orders --> db', '6: web --> orders']);
  });
});
