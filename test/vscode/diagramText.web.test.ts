import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything, hoverOn, named, openFixture, openText, placeOf } from './documents';

async function definitionsOf(document: vscode.TextDocument, word: string): Promise<string[]> {
  const found = await vscode.commands.executeCommand<readonly vscode.LocationLink[]>(
    'vscode.executeDefinitionProvider',
    document.uri,
    placeOf(document, word),
  );
  return found.map((one) => named(one.targetUri, one.targetSelectionRange ?? one.targetRange));
}

async function referencesTo(document: vscode.TextDocument, word: string): Promise<string[]> {
  const found = await vscode.commands.executeCommand<vscode.Location[]>(
    'vscode.executeReferenceProvider',
    document.uri,
    placeOf(document, word),
  );
  return found.map(({ uri, range }) => named(uri, range));
}

function outline(symbols: readonly vscode.DocumentSymbol[], indentation = ''): string[] {
  return symbols.flatMap(({ name, children }) => [
    indentation + name,
    ...outline(children, `${indentation}  `),
  ]);
}

describe('in the text of a diagram', () => {
  afterEach(closeEverything);

  it('explains boxes by their ids, and offers an entry for those without one', async () => {
    const diagram = await openFixture('docs/architecture.mmd');
    assert.match(await hoverOn(diagram, 'planner -->'), /\*\*Tour Planner\*\*/u);
    assert.match(
      await hoverOn(diagram, 'app['),
      /“Courier app” isn't explained in the glossary yet\. \[.*\]\(command:architectureGlossary\.addTerm\?/u,
    );
    assert.equal(await hoverOn(diagram, 'orders|'), '');
    assert.equal(await hoverOn(diagram, 'flowchart'), '');
  });

  it('leads from an id to the entry, or to where the box is declared', async () => {
    const diagram = await openFixture('docs/architecture.mmd');
    assert.deepEqual(await definitionsOf(diagram, 'planner -->'), ['GLOSSARY.md:25']);
    assert.deepEqual(await definitionsOf(diagram, 'app -->'), ['architecture.mmd:4']);
    assert.deepEqual(await definitionsOf(diagram, 'shop['), ['architecture.mmd:2']);
  });

  it('finds the uses of a box, and those of its term once', async () => {
    const diagram = await openFixture('docs/architecture.mmd');
    assert.deepEqual(await referencesTo(diagram, 'app['), [
      'architecture.mmd:4',
      'architecture.mmd:5',
    ]);
    const all = await referencesTo(diagram, 'planner[');
    assert.deepEqual(all.filter((place) => place.startsWith('architecture')).sort(), [
      'architecture.mmd:2',
      'architecture.mmd:2',
      'architecture.mmd:4',
    ]);
    assert.ok(all.includes('GLOSSARY.md:25'));
  });

  it('has an outline, which stays while the diagram is broken', async () => {
    const diagram = await openFixture('docs/architecture.mmd');
    const symbolsOf = async (): Promise<string[]> =>
      outline(
        await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
          'vscode.executeDocumentSymbolProvider',
          diagram.uri,
        ),
      );
    const whole = [
      'Web shop',
      'Delivery',
      '  Tour Planner',
      '  Courier app',
      '  Proof of Delivery',
      'Billing',
    ];
    assert.deepEqual(await symbolsOf(), whole);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(diagram.uri, diagram.lineAt(1).range.end, '\n  shop --> [');
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.deepEqual(await symbolsOf(), whole);
  });

  it('is among the symbols of the workspace where no entry is', async () => {
    await openFixture('docs/architecture.mmd');
    const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      'courier app',
    );
    const own = found.filter(({ location }) => location.uri.path.endsWith('.mmd'));
    assert.deepEqual(
      own.map(({ name, location }) => `${name} ${named(location.uri, location.range)}`),
      ['Courier app architecture.mmd:4'],
    );
  });

  it('completes labels from the glossary, ids from the diagram, and nothing in comments', async () => {
    const completed = async (line: string): Promise<string[]> => {
      const content = `flowchart LR\n  shop[Web shop] --> app\n${line}`;
      const document = await openText(content, 'mermaid');
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        document.positionAt(content.length),
      );
      return items
        .filter(({ kind }) => kind !== undefined)
        .map(({ insertText }) => (typeof insertText === 'string' ? insertText : ''));
    };
    assert.ok((await completed('  app --> x[Tour pl')).includes('Tour Planner'));
    const boxes = await completed('  app --> ');
    assert.ok(boxes.includes('shop') && boxes.includes('tourPlanner["Tour Planner"]'));
    assert.ok(!(await completed('  %% Tour pl')).includes('Tour Planner'));
  });
});
