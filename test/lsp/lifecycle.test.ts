import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import type {
  CodeAction,
  Diagnostic,
  Hover,
  Location,
  MarkupContent,
  ProtocolConnection,
} from 'vscode-languageserver/node';
import { TestClient, TestFolder, findPosition, modernCapabilities, waitFor } from './testClient';

const glossary = '# Glossary\n\n## Depot\n\nA hall for parcels.\n';
const text = 'The depot is full.\n';
const position = { line: 0, character: 5 };

function getMessage(diagnostic: Diagnostic | undefined): string {
  return typeof diagnostic?.message === 'string' ? diagnostic.message : '';
}

async function findHover(client: TestClient, uri: string, at = position): Promise<string> {
  const hover = await client.ask<Hover | null>('hover', uri, at);
  return hover ? (hover.contents as MarkupContent).value : '';
}

/** Waits until a hover contains some words. */
async function waitForHover(client: TestClient, uri: string, words: string): Promise<void> {
  await waitFor(async () => (await findHover(client, uri)).includes(words) || undefined);
}

describe('the life of the language server', function () {
  this.timeout(60_000);

  let folder: TestFolder;
  let client: TestClient;

  beforeEach(() => {
    folder = new TestFolder({ 'GLOSSARY.md': glossary, 'note.md': text });
  });

  afterEach(() => {
    client.kill();
    folder.remove();
  });

  it('ends with 0 after a shutdown, and with 1 without one', async () => {
    client = await TestClient.start([folder], { args: ['--stdio'] });
    assert.equal(client.initialized?.capabilities.positionEncoding, 'utf-16');
    assert.equal(await client.stop(), 0);
    client = await TestClient.start([folder]);
    await client.connection.sendNotification('exit');
    assert.equal(await client.exited, 1);
    client = await TestClient.start([folder]);
    client.endInput();
    assert.equal(await client.exited, 1);
  });

  it('reports the progress of reading only to a client that shows it', async () => {
    const steps: string[] = [];
    const prepare = (connection: ProtocolConnection): void => {
      connection.onRequest('window/workDoneProgress/create', () => {
        steps.push('create');
        return null;
      });
      connection.onNotification(
        '$/progress',
        ({ value }: { readonly value: { readonly kind: string; readonly title?: string } }) => {
          steps.push([value.kind, value.title].filter(Boolean).join(' '));
        },
      );
    };
    client = await TestClient.start([folder], { prepare });
    await client.open(folder.uri('note.md'), text);
    await waitForHover(client, folder.uri('note.md'), 'parcels');
    assert.equal(steps.length, 0);
    client.kill();
    const capabilities = { ...modernCapabilities, window: { workDoneProgress: true } };
    client = await TestClient.start([folder], { prepare, capabilities });
    await waitFor(() => (steps.includes('end') ? true : undefined));
    assert.deepEqual(steps, ['create', 'begin Reading the glossary', 'end']);
  });

  it('answers a canceled request with an error of its own kind', async () => {
    client = await TestClient.start([folder]);
    const uri = folder.uri('note.md');
    await client.open(uri, text);
    // Both messages arrive together, so the request is canceled before it has an answer.
    const { connection } = client;
    const source = { isCancellationRequested: false };
    let cancel = (): void => undefined;
    const token = {
      get isCancellationRequested() {
        return source.isCancellationRequested;
      },
      onCancellationRequested: (listener: (event: unknown) => void) => {
        cancel = () => {
          source.isCancellationRequested = true;
          listener(undefined);
        };
        return { dispose: () => undefined };
      },
    };
    const params = { textDocument: { uri }, position, context: { includeDeclaration: true } };
    const asked = connection.sendRequest('textDocument/references', params, token);
    cancel();
    await assert.rejects(asked, { code: -32800 });
    // The next request is not affected.
    assert.match(await findHover(client, uri), /A hall/u);
  });

  it('follows edits of the glossary and of the document before they are saved', async () => {
    client = await TestClient.start([folder]);
    const uri = folder.uri('note.md');
    await client.open(uri, text);
    await waitForHover(client, uri, 'A hall for parcels');
    const glossaryUri = folder.uri('GLOSSARY.md');
    await client.open(glossaryUri, glossary);
    await client.change(glossaryUri, glossary.replace('A hall', 'A big hall'), 2);
    await waitForHover(client, uri, 'A big hall');
    // A change of a part of the text, after a character of two UTF-16 units.
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [
        {
          range: { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } },
          text: '😀 Our second',
        },
      ],
    });
    const hover = await client.ask<Hover>('hover', uri, { line: 0, character: 15 });
    assert.deepEqual(hover.range?.start, { line: 0, character: 14 });
    // Closed without saving.
    await client.close(glossaryUri);
    await waitFor(
      async () =>
        (await findHover(client, uri, { line: 0, character: 15 })).includes('A hall for parcels') ||
        undefined,
    );
  });

  it('watches files by itself where the client does not', async () => {
    client = await TestClient.start([folder]);
    const uri = folder.uri('note.md');
    await client.open(uri, text);
    await waitForHover(client, uri, 'A hall for parcels');
    folder.write('GLOSSARY.md', glossary.replace('A hall', 'A new hall'));
    await waitForHover(client, uri, 'A new hall');
    folder.write('docs/deep/glossary.yml', 'terms:\n  - name: Tote\n    definition: A box.\n');
    await waitFor(async () => {
      const found = await client.request<readonly unknown[]>('workspace/symbol', { query: 'tote' });
      return found.length === 1 || undefined;
    });
    folder.remove('docs');
    await waitFor(async () => {
      const found = await client.request<readonly unknown[]>('workspace/symbol', { query: 'tote' });
      return found.length === 0 || undefined;
    });
  });

  it('leaves watching to a client that can', async () => {
    const registered: unknown[] = [];
    client = await TestClient.start([folder], {
      capabilities: {
        ...modernCapabilities,
        workspace: {
          ...modernCapabilities.workspace,
          didChangeWatchedFiles: { dynamicRegistration: true },
        },
      },
      prepare: (connection) => {
        connection.onRequest(
          'client/registerCapability',
          ({ registrations }: { registrations: readonly { method: string }[] }) => {
            registered.push(...registrations.map(({ method }) => method));
            return null;
          },
        );
      },
    });
    const uri = folder.uri('note.md');
    await client.open(uri, text);
    await waitForHover(client, uri, 'A hall for parcels');
    await waitFor(() => registered.includes('workspace/didChangeWatchedFiles') || undefined);
    folder.write('GLOSSARY.md', glossary.replace('A hall', 'A new hall'));
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: folder.uri('GLOSSARY.md'), type: 2 }],
    });
    await waitForHover(client, uri, 'A new hall');
    folder.write('moved/terms/glossary.md', '# Glossary\n\n## Tour\n\nA round trip.\n');
    // As clients report a folder that was moved into the workspace.
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: folder.uri('moved'), type: 1 }],
    });
    const tour = folder.uri('tour.md');
    await client.open(tour, 'The tour.\n');
    await waitForHover(client, tour, 'A round trip');
  });

  it('watches by itself after all if the client refuses to', async () => {
    client = await TestClient.start([folder], {
      capabilities: {
        ...modernCapabilities,
        workspace: {
          ...modernCapabilities.workspace,
          didChangeConfiguration: { dynamicRegistration: true },
          didChangeWatchedFiles: { dynamicRegistration: true },
        },
      },
      prepare: (connection) => {
        connection.onRequest('client/registerCapability', () => {
          throw new Error('Not today.');
        });
      },
    });
    const uri = folder.uri('note.md');
    await client.open(uri, text);
    await waitForHover(client, uri, 'A hall for parcels');
    // The first writing may come before the refusal.
    let writings = 0;
    await waitFor(async () => {
      folder.write('GLOSSARY.md', glossary.replace('A hall', `A new hall ${String(writings++)}`));
      return (await findHover(client, uri)).includes('A new hall') || undefined;
    });
  });

  it('follows the workspace folders, and survives one that was deleted', async () => {
    client = await TestClient.start([folder]);
    const other = new TestFolder({
      'GLOSSARY.md': '# Glossary\n\n## Tour\n\nA round trip.\n\n## Tour\n\nTwice.\n',
    });
    const uri = other.uri('note.md');
    await client.open(uri, 'The tour.\n');
    assert.equal(await findHover(client, uri), '');
    const change = (added: boolean): Promise<void> => {
      const [both, none] = [[{ uri: other.uri(), name: 'other' }], []];
      return client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
        event: added ? { added: both, removed: none } : { added: none, removed: both },
      });
    };
    await change(true);
    await waitForHover(client, uri, 'A round trip');
    const glossaryUri = other.uri('GLOSSARY.md');
    await waitFor(() => client.diagnosticsOf(glossaryUri).length > 0 || undefined);
    await change(false);
    await waitFor(() => client.diagnosticsOf(glossaryUri).length === 0 || undefined);
    assert.equal(await findHover(client, uri), '');
    await change(true);
    await waitForHover(client, uri, 'A round trip');
    other.remove();
    await waitFor(async () => (await findHover(client, uri)) === '' || undefined);
    await client.open(folder.uri('note.md'), text);
    await waitForHover(client, folder.uri('note.md'), 'A hall');
    assert.equal(await client.stop(), 0);
    assert.equal(client.stderr, '');
  });

  it('explains documents outside the workspace and unsaved ones, but does not check them', async () => {
    client = await TestClient.start([folder]);
    const outside = new TestFolder({});
    for (const uri of [outside.uri('other.md'), 'untitled:Untitled-1']) {
      await client.open(uri, 'The depot and the QZR.\n');
      assert.match(await findHover(client, uri), /A hall/u);
    }
    await client.open(folder.uri('note.md'), 'The depot and the QZR.\n');
    await waitFor(() => client.diagnosticsOf(folder.uri('note.md')).length > 0 || undefined);
    assert.deepEqual(client.diagnosticsOf(outside.uri('other.md')), []);
    outside.remove();
  });

  it('answers for broken and hostile files', async () => {
    folder.write('broken.glossary.yml', 'terms:\n  - name: "Parcel\n');
    symlinkSync('/etc/hostname', `${folder.path}/linked.md`);
    client = await TestClient.start([folder]);
    const uri = folder.uri('broken.mmd');
    await client.open(uri, 'flowchart LR\n  a[Depot] --> \n  ]]]', 'mermaid');
    await waitFor(() => client.diagnosticsOf(uri).length > 0 || undefined);
    await waitFor(
      () => client.diagnosticsOf(folder.uri('broken.glossary.yml')).length > 0 || undefined,
    );
    assert.match(await findHover(client, uri, { line: 1, character: 5 }), /A hall/u);
    // Positions after the end of the text.
    for (const at of [
      { line: 99, character: 0 },
      { line: 0, character: 999 },
    ])
      assert.equal(await findHover(client, uri, at), '');
    const huge = folder.uri('huge.md');
    await client.open(huge, `${'word '.repeat(600_000)}\nThe depot.\n`);
    assert.match(await findHover(client, huge, { line: 1, character: 5 }), /A hall/u);
    await client.close(huge);
    await client.open('file:///nowhere/%E0%A4%A.md', text);
    assert.equal(await client.ask('hover', folder.uri('never-opened.md'), position), null);
    assert.equal(await client.stop(), 0);
    assert.equal(client.stderr, '');
  });

  it('uses the folder of --cwd if the client opens none', async () => {
    const params = { workspaceFolders: null };
    client = await TestClient.start([], { args: ['--cwd', folder.path], params });
    await client.open(folder.uri('note.md'), text);
    await waitForHover(client, folder.uri('note.md'), 'A hall');
  });
});

describe('the settings of the language server', function () {
  this.timeout(60_000);

  const page = 'The QZR waits. The XWV waits.\n';
  let folder: TestFolder;
  let client: TestClient;
  let configuration: unknown;

  beforeEach(() => {
    folder = new TestFolder({
      'GLOSSARY.md': glossary,
      'note.md': page,
      '.vscode/settings.json': '{ "architectureGlossary.knownAcronyms": ["QZR"] }',
    });
    configuration = {};
  });

  afterEach(() => {
    client.kill();
    folder.remove();
  });

  const capabilities = {
    ...modernCapabilities,
    workspace: { ...modernCapabilities.workspace, configuration: true },
  };

  function answerConfiguration(connection: ProtocolConnection): void {
    connection.onRequest(
      'workspace/configuration',
      ({ items }: { items: readonly { section?: string }[] }) =>
        items.map(({ section }) => (section === 'architectureGlossary' ? configuration : null)),
    );
  }

  async function waitForWords(words: readonly string[]): Promise<void> {
    await waitFor(() => {
      const found = client.diagnosticsOf(folder.uri('note.md'));
      const isExpected = words.every((word, i) => getMessage(found[i]).startsWith(`“${word}”`));
      return (found.length === words.length && isExpected) || undefined;
    });
  }

  it('come from the files of the folder, which are read again when they change', async () => {
    client = await TestClient.start([folder]);
    await client.open(folder.uri('note.md'), page);
    await waitForWords(['XWV']);
    folder.write('architecture-glossary.config.json', '{ "knownAcronyms": ["XWV"] }');
    await waitForWords([]);
    folder.write('architecture-glossary.config.json', '{ "checks": { "nonsense": "off" } }');
    await waitForWords(['XWV']);
    await waitFor(
      () =>
        client.diagnosticsOf(folder.uri('architecture-glossary.config.json')).length === 1 ||
        undefined,
    );
  });

  it('come from the client too, and its errors are logged', async () => {
    configuration = { checks: { 'unexplained-acronym': 'off' }, hover: { enabled: false } };
    client = await TestClient.start([folder], { capabilities, prepare: answerConfiguration });
    const uri = folder.uri('note.md');
    await client.open(uri, 'The depot waits. The XWV waits.\n');
    await waitFor(async () => (await findHover(client, uri)) === '' || undefined);
    configuration = { completion: 'sometimes' };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: {} });
    await waitForHover(client, uri, 'A hall');
    await waitForWords(['XWV']);
    await waitFor(() => client.messages.find((one) => one.includes('“completion” must be one of')));
  });

  it('come with the notification of a client that cannot be asked', async () => {
    client = await TestClient.start([folder]);
    await client.open(folder.uri('note.md'), page);
    await waitForWords(['XWV']);
    await client.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { architectureGlossary: { knownAcronyms: ['XWV'] } },
    });
    await waitForWords([]);
  });
});

describe('the language server while files change', function () {
  this.timeout(60_000);

  it('offers no fix of an earlier text', async () => {
    const folder = new TestFolder({
      'GLOSSARY.md': `${glossary}\n- **Avoid**: hub\n`,
      'note.md': 'The hub.\n',
      'other.md': 'A hub.\n',
    });
    const client = await TestClient.start([folder]);
    const uri = folder.uri('note.md');
    await client.open(uri, 'The hub.\n');
    const [found] = await waitFor(() => {
      const all = client.diagnosticsOf(uri);
      return all.length > 0 ? all : undefined;
    });
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: found?.range,
      context: { diagnostics: [] },
    });
    const everywhere = actions.find(({ title }) => title.endsWith('in the whole workspace'));
    assert.ok(everywhere);
    await client.change(uri, 'So the hub.\n', 2);
    const resolved = await client.request<CodeAction>('codeAction/resolve', everywhere);
    assert.equal(resolved.edit, undefined);
    // A file that another program writes.
    const list = (): Promise<Location[]> =>
      client.ask('references', uri, findPosition('So the hub.\n', 'hub'), {
        context: { includeDeclaration: false },
      });
    folder.write('third.md', 'One hub.\n');
    await waitFor(async () => (await list()).find((one) => one.uri === folder.uri('third.md')));
    assert.equal(await client.stop(), 0);
    folder.remove();
  });
});
