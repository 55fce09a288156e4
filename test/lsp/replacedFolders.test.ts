import assert from 'node:assert/strict';
import { renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Hover, MarkupContent, WorkspaceSymbol } from 'vscode-languageserver/node';
import { TestClient, TestFolder, modernCapabilities, waitFor } from './testClient';

const text = 'The depot is full.\n';

function glossaryOf(name: string, definition: string): string {
  return `# Glossary\n\n## ${name}\n\n${definition}\n`;
}

describe('the language server while folders are replaced', function () {
  this.timeout(60_000);

  let outer: TestFolder;
  let client: TestClient;

  beforeEach(() => {
    outer = new TestFolder({});
    write('team/root', 'A hall for parcels.');
  });

  afterEach(() => {
    client.kill();
    outer.remove();
  });

  function write(root: string, definition: string): void {
    outer.write(`${root}/GLOSSARY.md`, glossaryOf('Depot', definition));
    outer.write(`${root}/docs/glossary.md`, glossaryOf('Tote', `${definition} In a tote.`));
    outer.write(`${root}/note.md`, text);
  }

  function move(from: string, to: string): void {
    renameSync(join(outer.path, from), join(outer.path, to));
  }

  async function start(options: Parameters<typeof TestClient.start>[1] = {}): Promise<void> {
    client = await TestClient.start([], {
      ...options,
      params: { workspaceFolders: [{ uri: outer.uri('team/root'), name: 'root' }] },
    });
    await client.open(outer.uri('team/root/note.md'), text);
    await waitForDefinition('A hall for parcels.');
  }

  async function findDefinition(): Promise<string> {
    const at = { line: 0, character: 5 };
    const hover = await client.ask<Hover | null>('hover', outer.uri('team/root/note.md'), at);
    return hover ? (hover.contents as MarkupContent).value : '';
  }

  /** Waits for the definition in the root's glossary and in that of a folder in it; `''` for none. */
  async function waitForDefinition(definition: string): Promise<void> {
    await waitFor(async () => {
      const hover = await findDefinition();
      return (definition === '' ? hover === '' : hover.includes(definition)) || undefined;
    });
    await waitForTote(definition !== '');
  }

  async function waitForTote(isDefined: boolean): Promise<void> {
    await waitFor(async () => {
      const query = { query: 'tote' };
      const found = await client.request<readonly WorkspaceSymbol[]>('workspace/symbol', query);
      return found.some(({ name }) => name === 'Tote') === isDefined || undefined;
    });
  }

  /** Proves that a new folder is watched, not only read. */
  async function proveWatched(): Promise<void> {
    write('team/root', 'A yard, edited later.');
    await waitForDefinition('A yard, edited later.');
    outer.remove('team/root/docs/glossary.md');
    await waitForTote(false);
  }

  it('finds a root again that was deleted and created', async () => {
    await start();
    outer.remove('team/root');
    await waitForDefinition('');
    write('team/root', 'A new yard.');
    await waitForDefinition('A new yard.');
    await proveWatched();
    assert.equal(await client.stop(), 0);
    assert.equal(client.stderr, '');
  });

  it('finds a root again that was replaced at once', async () => {
    await start();
    for (const definition of ['A first yard.', 'A second yard.']) {
      outer.remove('team/root');
      write('team/root', definition);
      await waitForDefinition(definition);
    }
    await proveWatched();
  });

  it('follows a root that is renamed, and another folder that takes its name', async () => {
    await start();
    move('team/root', 'team/away');
    await waitForDefinition('');
    write('team/away', 'A hall, edited while it was away.');
    move('team/away', 'team/root');
    await waitForDefinition('A hall, edited while it was away.');
    write('team/other', 'The hall of another team.');
    move('team/root', 'team/away');
    move('team/other', 'team/root');
    await waitForDefinition('The hall of another team.');
    await proveWatched();
  });

  it('follows the folders above a root', async () => {
    await start();
    move('team', 'away');
    await waitForDefinition('');
    move('away', 'team');
    await waitForDefinition('A hall for parcels.');
    outer.remove('team');
    await waitForDefinition('');
    write('team/root', 'A new yard.');
    await waitForDefinition('A new yard.');
    await proveWatched();
  });

  it('follows a root that is a link, and what it leads to', async () => {
    write('first', 'The first hall.');
    write('second', 'The second hall.');
    const link = (target: string): void => {
      rmSync(join(outer.path, 'team/root'), { recursive: true, force: true });
      symlinkSync(join(outer.path, target), join(outer.path, 'team/root'));
    };
    await start();
    link('first');
    await waitForDefinition('The first hall.');
    link('second');
    await waitForDefinition('The second hall.');
    outer.remove('second');
    await waitForDefinition('');
    write('second', 'The second hall, built again.');
    await waitForDefinition('The second hall, built again.');
  });

  it('finds a root that did not exist when the server started', async () => {
    const workspaceFolders = [{ uri: outer.uri('later/deep/root'), name: 'root' }];
    client = await TestClient.start([], { params: { workspaceFolders } });
    await waitForTote(false);
    write('later/deep/root', 'A hall, built later.');
    await waitForTote(true);
    outer.remove('later');
    await waitForTote(false);
  });

  it('finds a root again if the client watches the files but does not report the root', async () => {
    const { workspace } = modernCapabilities;
    const didChangeWatchedFiles = { dynamicRegistration: true };
    await start({
      capabilities: { ...modernCapabilities, workspace: { ...workspace, didChangeWatchedFiles } },
      prepare: (connection) => {
        connection.onRequest('client/registerCapability', () => null);
      },
    });
    outer.remove('team/root');
    await waitForDefinition('');
    write('team/away', 'A new yard.');
    move('team/away', 'team/root');
    await waitForDefinition('A new yard.');
  });

  it('forgets the settings and the ignore rules of a root that is replaced', async () => {
    outer.write('team/root/.gitignore', 'docs\n');
    outer.write(
      'team/root/.vscode/settings.json',
      '{ "architectureGlossary.hover.enabled": false }',
    );
    client = await TestClient.start([], {
      params: { workspaceFolders: [{ uri: outer.uri('team/root'), name: 'root' }] },
    });
    await client.open(outer.uri('team/root/note.md'), text);
    await waitForTote(false);
    assert.equal(await findDefinition(), '');
    write('team/other', 'A hall without settings.');
    move('team/root', 'team/away');
    move('team/other', 'team/root');
    await waitForDefinition('A hall without settings.');
    move('team/root', 'team/other');
    move('team/away', 'team/root');
    await waitForDefinition('');
  });

  it('watches a folder inside a root that is replaced at once', async () => {
    await start();
    for (const definition of ['A first tote.', 'A second tote.']) {
      outer.remove('team/root/docs');
      outer.write('team/root/docs/glossary.md', glossaryOf('Tote', definition));
      const note = outer.uri('team/root/tote.md');
      await client.open(note, 'The tote.\n');
      await waitFor(async () => {
        const hover = await client.ask<Hover | null>('hover', note, { line: 0, character: 5 });
        const value = hover ? (hover.contents as MarkupContent).value : '';
        return value.includes(definition) || undefined;
      });
    }
  });
});
