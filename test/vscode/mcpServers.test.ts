import assert from 'node:assert/strict';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import * as vscode from 'vscode';
import {
  createServerDefinitions,
  findServerApi,
  type ServerDefinition,
} from '../../src/extension/providers/mcpServers';

const api = findServerApi();
const extension = vscode.extensions.getExtension('architecture-glossary.architecture-glossary');

function define(folders: readonly vscode.WorkspaceFolder[]): readonly ServerDefinition[] {
  assert.ok(api && extension);
  const { extensionUri } = extension;
  return createServerDefinitions(api, folders, {
    ...{ node: process.execPath, extensionUri, version: '1.2.3' },
  });
}

describe('servers for assistants', () => {
  it('are declared in the manifest', () => {
    const { contributes } = extension?.packageJSON as {
      readonly contributes: {
        readonly mcpServerDefinitionProviders: readonly { readonly id: string }[];
      };
    };
    assert.deepEqual(
      contributes.mcpServerDefinitionProviders.map(({ id }) => id),
      ['architectureGlossary.servers'],
    );
  });

  // The editors that are tested must not lose them unnoticed.
  it('are offered by every editor since 1.101', () => {
    const [, minor] = vscode.version.split('.').map(Number);
    assert.equal(api !== undefined, minor !== undefined && minor >= 101);
  });

  (api ? it : it.skip)('are offered for each folder on disk', () => {
    const folders = ['file:///a', 'file:///b', 'memfs:///c'].map((uri, index) => ({
      ...{ uri: vscode.Uri.parse(uri), name: uri.slice(-1), index },
    }));
    assert.deepEqual(
      define(folders).map(({ label, args, version }) => [label, args.at(-1), version]),
      [
        ['Architecture Glossary (a)', folders[0]?.uri.fsPath, '1.2.3'],
        ['Architecture Glossary (b)', folders[1]?.uri.fsPath, '1.2.3'],
      ],
    );
    assert.equal(define(folders.slice(0, 1))[0]?.label, 'Architecture Glossary');
  });

  (api ? it : it.skip)('run with the Node of the editor', async () => {
    const [server] = define((vscode.workspace.workspaceFolders ?? []).slice(0, 1));
    assert.ok(server);
    const client = new Client({ name: 'test', version: '1.0.0' });
    const env = Object.fromEntries(
      Object.entries(server.env).map(([name, value]) => [name, String(value)]),
    );
    const { command, args } = server;
    await client.connect(new StdioClientTransport({ command, args, env }));
    try {
      const answer = await client.callTool({ name: 'explain', arguments: { word: 'SLA' } });
      assert.match(JSON.stringify(answer.content), /What we promise the customer/u);
    } finally {
      await client.close();
    }
  });
});
