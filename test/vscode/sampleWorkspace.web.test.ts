import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { copySample } from '../../src/extension/commands/openSample';

describe('the sample workspace', () => {
  it('is copied whole, never over a folder that is there', async () => {
    const extension = vscode.extensions.getExtension('architecture-glossary.architecture-glossary');
    const folder = vscode.workspace.workspaceFolders?.[0];
    assert.ok(extension && folder);
    const parent = vscode.Uri.joinPath(folder.uri, 'copies');
    const { fs } = vscode.workspace;
    await fs.createDirectory(parent);
    try {
      const first = await copySample(extension.extensionUri, parent);
      const second = await copySample(extension.extensionUri, parent);
      assert.notEqual(first.toString(), second.toString());
      for (const path of ['GLOSSARY.md', 'docs/architecture.mmd', '.gitignore']) {
        const original = vscode.Uri.joinPath(extension.extensionUri, 'media', 'sample', path);
        const copy = await fs.readFile(vscode.Uri.joinPath(second, path));
        assert.deepEqual(copy, await fs.readFile(original), path);
      }
    } finally {
      await fs.delete(parent, { recursive: true });
    }
  });
});
