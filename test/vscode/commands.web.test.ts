import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commandIds } from '../../src/extension/commandIds';
import { closeEverything, fixture, folderUri } from './documents';
import { eventually } from './eventually';

describe('commands', () => {
  afterEach(closeEverything);

  it('are all registered', async () => {
    // Those of the checks follow when the first document is checked.
    let missing: readonly string[] = [];
    await eventually(async () => {
      const registered = new Set(await vscode.commands.getCommands(true));
      missing = Object.values(commandIds).filter((id) => !registered.has(id));
      return missing.length === 0 ? true : undefined;
    }).catch(() => {
      assert.deepEqual(missing, []);
    });
  });

  it('lead to the entry that a link names, from their bundle', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0];
    assert.ok(folder);
    const uri = vscode.Uri.joinPath(folder.uri, 'GLOSSARY.md').toString();
    await vscode.commands.executeCommand(commandIds.openTerm, { uri, name: 'Tour', offset: 0 });
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), uri);
    assert.equal(editor.document.getText(editor.selection), 'Tour');
  });

  it('open files that definitions link to, only in the workspace', async () => {
    const inside = fixture('docs/checked.md').toString();
    const outside = vscode.Uri.joinPath(folderUri(), '../outside.md').toString();
    await vscode.commands.executeCommand(commandIds.openFile, outside);
    await vscode.commands.executeCommand(commandIds.openFile, 'https://example.invalid/x');
    await vscode.commands.executeCommand(commandIds.openFile, { uri: inside });
    assert.deepEqual(vscode.window.visibleTextEditors, []);
    await vscode.commands.executeCommand(commandIds.openFile, inside);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), inside);
  });

  it('show where a term is used', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0];
    assert.ok(folder);
    const uri = vscode.Uri.joinPath(folder.uri, 'GLOSSARY.md').toString();
    await vscode.commands.executeCommand(commandIds.findUsages, { uri, name: 'Tour', offset: 0 });
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), uri);
    await vscode.commands.executeCommand('closeReferenceSearch');
  });

  it('do nothing with what is no reference', async () => {
    await vscode.commands.executeCommand(commandIds.openTerm, { uri: 1 });
    assert.equal(vscode.window.activeTextEditor, undefined);
  });
});
