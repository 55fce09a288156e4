import assert from 'node:assert/strict';
import type {
  CodeAction,
  CompletionItem,
  CompletionList,
  DocumentLink,
  DocumentSymbol,
  Hover,
  InlayHint,
  Location,
  LocationLink,
  MarkupContent,
  PrepareRenameResult,
  SymbolInformation,
  TextDocumentEdit,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TestClient, TestFolder, findPosition, modernCapabilities, waitFor } from './testClient';

const note = [
  '# Note',
  '',
  'The QZR asks the customer about the parcel.',
  'A customer waits for proof of delivery, and POD is late.',
  '',
].join('\n');

/** Returns the text of a hover or of a documentation. */
function getText(contents: Hover['contents'] | CompletionItem['documentation']): string {
  return (contents as MarkupContent).value;
}

function getChanges(edit: WorkspaceEdit | undefined): readonly TextDocumentEdit[] {
  return (edit?.documentChanges ?? []).filter((one) => 'textDocument' in one);
}

describe('the language server', function () {
  this.timeout(60_000);

  let folder: TestFolder;
  let client: TestClient;
  let uri: string;

  before(async () => {
    folder = new TestFolder('sample');
    // The text in the editor takes precedence.
    folder.write('docs/note.md', '# Note\n');
    client = await TestClient.start([folder]);
    uri = folder.uri('docs/note.md');
    await client.open(uri, note);
  });

  after(async () => {
    assert.equal(await client.stop(), 0);
    assert.equal(client.stderr, '');
    folder.remove();
  });

  it('explains a word on hover, without links that the client does not know', async () => {
    const hover = await client.ask<Hover>('hover', uri, findPosition(note, 'parcel'));
    const text = getText(hover.contents);
    assert.match(text, /^\*\*Parcel\*\*\n\nOne box, bag or tube/u);
    assert.doesNotMatch(text, /command:|file:|data:|&nbsp;/u);
    assert.deepEqual(hover.range, {
      start: { line: 2, character: 36 },
      end: { line: 2, character: 42 },
    });
  });

  it('says where a part is in the system', async () => {
    const hover = await client.ask<Hover>('hover', uri, findPosition(note, 'proof of delivery'));
    assert.match(getText(hover.contents), /called by \*\*Tracking service\*\*/u);
  });

  it('has no answer for a word that the glossary does not know', async () => {
    assert.equal(await client.ask('hover', uri, findPosition(note, 'waits')), null);
    assert.equal(await client.ask('prepareRename', uri, findPosition(note, 'waits')), null);
    assert.deepEqual(await client.ask('definition', uri, findPosition(note, 'waits')), []);
  });

  it('completes the typed letters, and resolves the meaning', async () => {
    const typed = folder.uri('docs/typed.md');
    await client.open(typed, 'We keep the merc');
    const list = await client.ask<CompletionList>('completion', typed, { line: 0, character: 16 });
    assert.equal(list.isIncomplete, true);
    const item = list.items.find(({ label }) => label === 'merchant');
    assert.ok(item);
    assert.deepEqual(item.textEdit, {
      range: { start: { line: 0, character: 12 }, end: { line: 0, character: 16 } },
      newText: 'merchant',
    });
    const resolved = await client.request<CompletionItem>('completionItem/resolve', item);
    assert.match(getText(resolved.documentation), /^\*\*Merchant\*\*/u);
    await client.close(typed);
  });

  it('completes boxes in a diagram', async () => {
    const typed = folder.uri('docs/typed.mmd');
    await client.open(typed, 'flowchart LR\n  shop[Web shop] --> ledger[Ledger]\n  led', 'text');
    const list = await client.ask<CompletionList>('completion', typed, { line: 2, character: 5 });
    assert.ok(list.items.some(({ label, detail }) => label === 'ledger' && detail === 'Ledger'));
    await client.close(typed);
  });

  it('finds the entry of a word', async () => {
    const [link] = await client.ask<LocationLink[]>(
      'definition',
      uri,
      findPosition(note, 'parcel'),
    );
    const glossary = folder.read('GLOSSARY.md').split('\n');
    assert.equal(link?.targetUri, folder.uri('GLOSSARY.md'));
    assert.equal(glossary[link.targetSelectionRange.start.line], '## Parcel');
  });

  it('finds the usages of a term in all files, with or without its entry', async () => {
    const find = (includeDeclaration: boolean): Promise<Location[]> =>
      client.ask('references', uri, findPosition(note, 'proof of delivery'), {
        context: { includeDeclaration },
      });
    const all = await find(true);
    const files = new Set(all.map((one) => one.uri));
    for (const path of ['docs/note.md', 'docs/architecture.mmd', 'GLOSSARY.md'])
      assert.ok(files.has(folder.uri(path)), path);
    assert.equal((await find(false)).length, all.length - 1);
  });

  it('finds the uses of a box from its id', async () => {
    const path = 'docs/architecture.mmd';
    const text = folder.read(path);
    await client.open(folder.uri(path), text, 'mermaid');
    const found = await client.ask<Location[]>(
      'references',
      folder.uri(path),
      findPosition(text, 'labels['),
      { context: { includeDeclaration: true } },
    );
    const lines = text.split('\n');
    const own = found.filter((one) => one.uri === folder.uri(path));
    assert.ok(own.length >= 2);
    for (const { range } of own)
      assert.match(
        (lines[range.start.line] ?? '').slice(range.start.character, range.end.character),
        /^labels$|Label service/u,
      );
    await client.close(folder.uri(path));
  });

  it('renames a term with a preview: docs and diagrams are chosen, code is not', async () => {
    const position = findPosition(note, 'proof of delivery');
    const prepared = await client.ask<PrepareRenameResult>('prepareRename', uri, position);
    assert.ok('placeholder' in prepared);
    assert.equal(prepared.placeholder, 'Proof of delivery');
    const edit = await client.ask<WorkspaceEdit>('rename', uri, position, {
      newName: 'Delivery receipt',
    });
    const changes = getChanges(edit);
    const byUri = new Map(changes.map((one) => [one.textDocument.uri, one]));
    // A second edit of the same file would refer to the text after the first.
    assert.equal(byUri.size, changes.length);
    const inNote = byUri.get(uri);
    assert.equal(inNote?.textDocument.version, 1);
    assert.deepEqual(
      inNote.edits.map((one) => 'newText' in one && one.newText),
      ['delivery receipt'],
    );
    const entry = byUri.get(folder.uri('GLOSSARY.md'));
    assert.equal(entry?.textDocument.version, null);
    const annotations = Object.values(edit.changeAnnotations ?? {});
    assert.ok(annotations.some(({ label }) => label === 'Glossary'));
    assert.ok(annotations.some(({ needsConfirmation }) => needsConfirmation === true));
    assert.ok(annotations.some(({ needsConfirmation }) => needsConfirmation !== true));
  });

  it('refuses a name that cannot be used, with the reason', async () => {
    await assert.rejects(
      client.ask('rename', uri, findPosition(note, 'parcel'), { newName: 'Merchant' }),
      /Merchant/u,
    );
    await assert.rejects(
      client.ask('prepareRename', uri, findPosition(note, 'POD')),
      /“POD” is an alias/u,
    );
  });

  it('links the entries of a glossary to each other', async () => {
    const glossary = folder.uri('GLOSSARY.md');
    const text = folder.read('GLOSSARY.md');
    await client.open(glossary, text);
    const links = await client.request<DocumentLink[]>('textDocument/documentLink', {
      textDocument: { uri: glossary },
    });
    const lines = text.split('\n');
    const link = links.find(({ tooltip }) => tooltip?.startsWith('Merchant:'));
    const [target, line] = link?.target?.split('#L') ?? [];
    assert.equal(target, glossary);
    assert.equal(lines[Number(line) - 1], '## Merchant');
  });

  it('lists entries of a glossary, boxes of a diagram, and both in the workspace', async () => {
    const listSymbols = (path: string): Promise<DocumentSymbol[]> =>
      client.request('textDocument/documentSymbol', { textDocument: { uri: folder.uri(path) } });
    const entries = await listSymbols('GLOSSARY.md');
    assert.ok(entries.some(({ name }) => name === 'Proof of delivery'));
    const diagram = 'docs/architecture.mmd';
    await client.open(folder.uri(diagram), folder.read(diagram), 'mermaid');
    const groups = await listSymbols(diagram);
    const delivery = groups.find(({ name }) => name === 'Parcel delivery');
    assert.ok(delivery?.children?.some(({ name }) => name === 'Route planner'));
    const found = await client.request<SymbolInformation[]>('workspace/symbol', {
      query: 'payout',
    });
    assert.equal(found[0]?.name, 'Merchant payout');
    assert.equal(found[0].location.uri, folder.uri('GLOSSARY.md'));
  });

  it('reports findings and fixes them', async () => {
    const diagnostics = await waitFor(() => {
      const found = client.diagnosticsOf(uri);
      return found.length === 3 ? found : undefined;
    });
    assert.deepEqual(
      diagnostics.map(({ code, source }) => [code, source]),
      [
        ['unexplained-acronym', 'Glossary'],
        ['discouraged-word', 'Glossary'],
        ['discouraged-word', 'Glossary'],
      ],
    );
    const listActions = (index: number): Promise<CodeAction[]> =>
      client.request('textDocument/codeAction', {
        textDocument: { uri },
        range: diagnostics[index]?.range,
        context: { diagnostics: [] },
      });
    const replacing = await listActions(1);
    assert.equal(replacing[0]?.title, 'Replace with “merchant”');
    assert.equal(replacing[0].isPreferred, true);
    assert.deepEqual(getChanges(replacing[0].edit)[0]?.edits, [
      { range: diagnostics[1]?.range, newText: 'merchant' },
    ]);
    const inFile = replacing.find(({ title }) => title.startsWith('Replace all 2 uses'));
    assert.equal(getChanges(inFile?.edit)[0]?.edits.length, 2);
    const everywhere = replacing.find(({ title }) => title.endsWith('in the whole workspace'));
    assert.equal(everywhere?.edit, undefined);
    const resolved = await client.request<CodeAction>('codeAction/resolve', everywhere);
    assert.ok(getChanges(resolved.edit).some(({ textDocument }) => textDocument.uri === uri));
    const explaining = await listActions(0);
    const titles = explaining.map(({ title }) => title);
    assert.ok(titles.includes('Add “QZR” to the glossary'), titles.join());
    assert.ok(titles.includes('Ignore “QZR” in this file'), titles.join());
    const known = explaining.find(({ title }) => title.startsWith('Mark “QZR” as known'));
    const [create, write] = known?.edit?.documentChanges ?? [];
    assert.deepEqual(create, {
      kind: 'create',
      uri: folder.uri('architecture-glossary.config.json'),
      options: { ignoreIfExists: true },
    });
    assert.match(JSON.stringify(write), /knownAcronyms.*QZR/u);
  });

  it('does not offer to write settings that cannot be read', async () => {
    const settings = 'architecture-glossary.config.json';
    folder.write(`${settings}/a.txt`, '');
    const diagnostics = await waitFor(() => {
      const found = client.diagnosticsOf(uri);
      return found.length === 3 ? found : undefined;
    });
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: diagnostics[0]?.range,
      context: { diagnostics: [] },
    });
    assert.ok(actions.length > 0);
    assert.ok(!actions.some(({ title }) => title.startsWith('Mark “QZR” as known')));
    folder.remove(settings);
  });

  it('adds an entry where the other entries are', async () => {
    const [first] = client.diagnosticsOf(uri);
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: first?.range,
      context: { diagnostics: [] },
    });
    const action = actions.find(({ title }) => title === 'Add “QZR” to the glossary');
    const resolved = action?.edit
      ? action
      : await client.request<CodeAction>('codeAction/resolve', action);
    const [change] = getChanges(resolved.edit);
    assert.equal(change?.textDocument.uri, folder.uri('GLOSSARY.md'));
    assert.match(JSON.stringify(change.edits), /## QZR.*Status\*\*: draft/u);
  });

  it('spells acronyms out as inlay hints, and explains them', async () => {
    const text = 'The POD is late.\n\nPOD again.\n';
    const page = folder.uri('docs/hints.md');
    await client.open(page, text);
    const range = { start: { line: 0, character: 0 }, end: { line: 3, character: 0 } };
    const hints = await client.request<InlayHint[]>('textDocument/inlayHint', {
      textDocument: { uri: page },
      range,
    });
    assert.deepEqual(
      hints.map(({ label, position }) => [label, position]),
      [['(Proof of delivery)', { line: 0, character: 7 }]],
    );
    const resolved = await client.request<InlayHint>('inlayHint/resolve', hints[0]);
    assert.match(JSON.stringify(resolved.tooltip), /What shows that a parcel arrived/u);
    await client.close(page);
  });
});

describe('the language server with other clients', function () {
  this.timeout(60_000);

  let folder: TestFolder;

  beforeEach(() => {
    folder = new TestFolder({
      'GLOSSARY.md':
        '# Glossary\n\n## Bank gateway\n\nTalks to the bank.\n\n- **Owner**: Payments\n',
      'docs/map.mmd': 'flowchart LR\n  shop[Shop] --> gateway[Bank gateway]\n',
      'src/pay.ts': 'const bankGateway = 1;\n',
      'note.md': '# Note\n',
    });
  });

  afterEach(() => {
    folder.remove();
  });

  const text = 'The bank gateway is slow.\n';
  const position = { line: 0, character: 6 };

  it('answers an old client in plain text, with plain locations, symbols and edits', async () => {
    const client = await TestClient.start([folder], { capabilities: {} });
    const uri = folder.uri('note.md');
    await client.open(uri, text);
    const hover = await client.ask<Hover>('hover', uri, position);
    assert.deepEqual(hover.contents, {
      kind: 'plaintext',
      value: 'Bank gateway\n\nTalks to the bank.\n\nPayments\n\nCalled by Shop.',
    });
    const [location] = await client.ask<Location[]>('definition', uri, position);
    assert.deepEqual(Object.keys(location ?? {}), ['uri', 'range']);
    const edit = await client.ask<WorkspaceEdit>('rename', uri, position, { newName: 'Bank door' });
    assert.deepEqual(edit.documentChanges, undefined);
    // Without a preview, identifiers stay as they are.
    assert.deepEqual(
      Object.keys(edit.changes ?? {}).sort(),
      ['GLOSSARY.md', 'docs/map.mmd', 'note.md'].map((path) => folder.uri(path)),
    );
    const symbols = await client.request<SymbolInformation[]>('textDocument/documentSymbol', {
      textDocument: { uri },
    });
    assert.deepEqual(symbols, []);
    assert.deepEqual(
      await client.request('textDocument/codeAction', {
        textDocument: { uri },
        range: { start: position, end: position },
        context: { diagnostics: [] },
      }),
      [],
    );
    assert.equal(await client.stop(), 0);
  });

  it('draws the surroundings for clients that show pictures, with links to files', async () => {
    const client = await TestClient.start([folder], {
      params: { clientInfo: { name: 'Visual Studio Code' } },
    });
    const uri = folder.uri('note.md');
    await client.open(uri, text);
    const { contents } = await client.ask<Hover>('hover', uri, position);
    assert.match(getText(contents), /!\[[^\]]+\]\(data:image\/svg\+xml,/u);
    assert.ok(getText(contents).includes(`[Open entry](${folder.uri('GLOSSARY.md')}#L3)`));
    assert.doesNotMatch(getText(contents), /command:/u);
    assert.equal(await client.stop(), 0);
  });

  it('follows options about pictures and links', async () => {
    const client = await TestClient.start([folder], {
      params: { initializationOptions: { pictures: 'dark', links: false } },
      capabilities: modernCapabilities,
    });
    const uri = folder.uri('note.md');
    await client.open(uri, text);
    const { contents } = await client.ask<Hover>('hover', uri, position);
    assert.match(getText(contents), /data:image\/svg\+xml,/u);
    assert.doesNotMatch(getText(contents), /file:/u);
    assert.equal(await client.stop(), 0);
  });
});
