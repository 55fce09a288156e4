import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { invertEdits, tryEdits, type TextEdit } from '../../src/core/text/textEdit';
import { closeEverything, openText } from './documents';

function edit(start: number, end: number, newText: string): TextEdit {
  return { range: { start, end }, newText };
}

/** Applies a batch as the extension does. */
async function editorApplies(
  document: vscode.TextDocument,
  edits: readonly TextEdit[],
): Promise<boolean> {
  const workspaceEdit = new vscode.WorkspaceEdit();
  workspaceEdit.set(
    document.uri,
    edits.map(
      ({ range, newText }) =>
        new vscode.TextEdit(
          new vscode.Range(document.positionAt(range.start), document.positionAt(range.end)),
          newText,
        ),
    ),
  );
  try {
    return await vscode.workspace.applyEdit(workspaceEdit);
  } catch {
    return false;
  }
}

const text = 'one\ntwo\nthree\n';

const batches: Readonly<Record<string, readonly TextEdit[]>> = {
  'two insertions at one place': [edit(3, 3, '1'), edit(3, 3, '2')],
  'insertions around a replaced range': [edit(7, 7, '>'), edit(4, 7, 'zwei'), edit(4, 4, '<')],
  'ranges that touch, given backwards': [edit(4, 8, ''), edit(0, 4, 'x')],
  'a deleted line and an insertion at its end': [edit(4, 8, ''), edit(8, 8, 'new\n')],
  'a deleted line and an insertion at its start': [edit(4, 4, 'new\n'), edit(4, 8, '')],
  'two ranges that share a character': [edit(0, 5, 'a'), edit(4, 7, 'b')],
  'an insertion inside a replaced range': [edit(0, 5, 'a'), edit(2, 2, 'b')],
  'one range twice': [edit(0, 3, 'a'), edit(0, 3, 'b')],
};

describe('the rule for batches of edits', () => {
  afterEach(closeEverything);

  for (const [what, edits] of Object.entries(batches)) {
    it(`is the editor's: ${what}`, async () => {
      const document = await openText(text);
      const expected = tryEdits(text, edits);
      assert.equal(await editorApplies(document, edits), expected !== undefined);
      assert.equal(document.getText(), expected ?? text);
      if (expected === undefined) return;
      assert.ok(await editorApplies(document, invertEdits(text, edits)));
      assert.equal(document.getText(), text);
    });
  }
});
