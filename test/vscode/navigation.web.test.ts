import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  closeEverything,
  named,
  openFixture,
  openText,
  placeOf,
  replaceAll,
  textOf,
} from './documents';
import { eventually } from './eventually';

async function definitionsOf(
  document: vscode.TextDocument,
  word: string,
): Promise<readonly string[]> {
  const found = await vscode.commands.executeCommand<
    readonly (vscode.Location | vscode.LocationLink)[]
  >('vscode.executeDefinitionProvider', document.uri, placeOf(document, word));
  return found
    .map((one) =>
      'targetUri' in one
        ? named(one.targetUri, one.targetSelectionRange ?? one.targetRange)
        : named(one.uri, one.range),
    )
    .filter((place) => place.startsWith('GLOSSARY.md'));
}

async function referencesTo(
  document: vscode.TextDocument,
  word: string,
): Promise<readonly string[]> {
  const found = await vscode.commands.executeCommand<vscode.Location[]>(
    'vscode.executeReferenceProvider',
    document.uri,
    placeOf(document, word),
  );
  // Markdown's own provider answers with the heading itself.
  return [...new Set(found.map(({ uri, range }) => named(uri, range)))].sort();
}

/** The items of all extensions. */
async function itemsBehind(
  text: string,
  language: string,
): Promise<readonly vscode.CompletionItem[]> {
  const document = await openText(text, language);
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    document.positionAt(text.length),
    undefined,
    1000,
  );
  return items;
}

async function completionsBehind(
  text: string,
  language: string,
): Promise<readonly vscode.CompletionItem[]> {
  const items = await itemsBehind(text, language);
  return items.filter(({ label }) => typeof label === 'object' && label.description === 'Glossary');
}

function labels(items: readonly vscode.CompletionItem[]): readonly string[] {
  return items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

async function usageLenses({ uri }: vscode.TextDocument): Promise<readonly string[]> {
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
    'vscode.executeCodeLensProvider',
    uri,
    100,
  );
  return lenses
    .filter(({ command }) => command?.command === 'editor.action.findReferences')
    .map(({ range, command }) => `${range.start.line + 1}: ${command?.title ?? ''}`);
}

describe('navigation', () => {
  afterEach(closeEverything);

  it('leads from a comment to the entry, and leaves names in code to their language', async () => {
    const code = await openFixture('src/tourPlanner.ts');
    assert.deepEqual(await definitionsOf(code, 'SLA holds'), ['GLOSSARY.md:3']);
    assert.deepEqual(await definitionsOf(code, 'slaMinutes'), []);
  });

  it('leads from diagrams and documents to the entry', async () => {
    const diagram = await openFixture('docs/architecture.mmd');
    assert.deepEqual(await definitionsOf(diagram, 'Tour Planner'), ['GLOSSARY.md:25']);
    const page = await openText('Ask for the SLA.');
    assert.deepEqual(await definitionsOf(page, 'SLA'), ['GLOSSARY.md:3']);
  });

  it('finds the usages of an entry, from the entry and from a usage', async () => {
    const glossary = await openFixture('GLOSSARY.md');
    const fromEntry = await referencesTo(glossary, 'SLA (');
    assert.deepEqual(fromEntry, [
      'GLOSSARY.md:3',
      'tourPlanner.ts:1',
      'tourPlanner.ts:2',
      'tourPlanner.ts:3',
    ]);
    const code = await openFixture('src/tourPlanner.ts');
    assert.deepEqual(await referencesTo(code, 'SLA holds'), fromEntry);
  });

  it('counts usages above entries, and counts anew when a file changes', async () => {
    const glossary = await openFixture('GLOSSARY.md');
    const before = await eventually(async () => {
      const lenses = await usageLenses(glossary);
      return lenses.some((lens) => lens.includes('diagram')) ? lenses : undefined;
    });
    assert.equal(before[0], '3: 3 usages');
    assert.match(before[2] ?? '', /^18: \d usages? · in 1 diagram$/u);
    const code = await openFixture('src/tourPlanner.ts');
    await replaceAll(code, `// One SLA more.\n${code.getText()}`);
    await vscode.window.showTextDocument(glossary);
    const after = await eventually(async () => {
      const [first] = await usageLenses(glossary);
      return first === '3: 4 usages' ? first : undefined;
    });
    assert.ok(after);
  });

  it('finds entries among the symbols of the workspace', async () => {
    const symbols = await eventually(async () => {
      const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        'service level',
      );
      const own = found.filter(({ kind }) => kind === vscode.SymbolKind.Key);
      return own.length > 0 ? own : undefined;
    });
    assert.deepEqual(
      symbols.map(({ name, location }) => [name, named(location.uri, location.range)]),
      [['SLA (service level agreement)', 'GLOSSARY.md:3']],
    );
  });
});

describe('completion', () => {
  afterEach(closeEverything);

  it('goes on with names in documents, and explains the one that is looked at', async () => {
    const items = await completionsBehind('We keep the sla', 'markdown');
    assert.deepEqual(labels(items), [
      'SLA',
      'service level agreement (SLA)',
      'service level agreement',
    ]);
    assert.match(textOf(items[0]?.documentation), /how fast a parcel arrives/u);
  });

  it('follows the style of an identifier, after the suggestions of the language', async () => {
    const items = await completionsBehind('const proofOf', 'typescript');
    assert.deepEqual(labels(items), ['proofOfDelivery']);
    assert.match(items[0]?.sortText ?? '', /^zzzz/u);
    assert.match(items[0]?.filterText ?? '', /^ +proofOfDelivery$/u);
  });

  it('is asked again for an identifier that begins as no name does, but not in comments', async () => {
    const isUnseenBehind = async (text: string): Promise<boolean> => {
      const items = await itemsBehind(text, 'typescript');
      return items.some(({ filterText }) => filterText === '\ufffc');
    };
    assert.ok(await isUnseenBehind('const g'));
    assert.ok(!(await isUnseenBehind('const ge')));
    assert.ok(!(await isUnseenBehind('// g')));
  });

  it('stays away where the user does not want it', async () => {
    const settings = vscode.workspace.getConfiguration('architectureGlossary');
    const { Workspace } = vscode.ConfigurationTarget;
    try {
      await settings.update('completion', 'docs', Workspace);
      assert.deepEqual(await completionsBehind('const proofOf', 'typescript'), []);
      assert.notDeepEqual(await completionsBehind('the tou', 'plaintext'), []);
      await settings.update('completion', 'off', Workspace);
      assert.deepEqual(await completionsBehind('the tou', 'plaintext'), []);
    } finally {
      await settings.update('completion', undefined, Workspace);
    }
  });
});
