import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('extension', () => {
  it('activates', async () => {
    const extension = vscode.extensions.getExtension('architecture-glossary.architecture-glossary');
    assert.ok(extension, 'the extension is installed');
    await extension.activate();
    assert.equal(extension.isActive, true);
  });
});
