import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything, hoverOn, openFixture } from './documents';

async function withSetting(name: string, value: unknown, run: () => Promise<void>): Promise<void> {
  const settings = vscode.workspace.getConfiguration('architectureGlossary');
  await settings.update(name, value, vscode.ConfigurationTarget.Workspace);
  try {
    await run();
  } finally {
    await settings.update(name, undefined, vscode.ConfigurationTarget.Workspace);
  }
}

describe('hover with a picture', () => {
  afterEach(closeEverything);

  it('draws what surrounds a part, with the same in words', async () => {
    const document = await openFixture('src/tourPlanner.ts');
    const text = await hoverOn(document, 'POD_PHOTOS');
    const [, alt = '', uri = ''] =
      /!\[(.*?)\]\(data:image\/svg\+xml,(.*?)\|width=\d+,height=\d+\)/u.exec(text) ?? [];
    assert.match(alt, /Courier app/u);
    assert.match(decodeURIComponent(uri), /^<svg .*<\/svg>$/su);
    assert.match(text, /architectureGlossary\.explainAtCursor/u);
  });

  it('stays away where the settings say so', async () => {
    const document = await openFixture('src/tourPlanner.ts');
    for (const [name, value] of [
      ['hover.enabled', false],
      ['hover.languages', ['!typescript']],
      ['hover.files', ['docs/**']],
    ] as const) {
      await withSetting(name, value, async () => {
        assert.doesNotMatch(await hoverOn(document, 'POD_PHOTOS'), /Proof of Delivery/u, name);
      });
    }
    assert.match(await hoverOn(document, 'POD_PHOTOS'), /Proof of Delivery/u);
  });

  it('leads from the hover to the word itself, for what can be read out', async () => {
    const document = await openFixture('src/tourPlanner.ts');
    const editor = await vscode.window.showTextDocument(document);
    const place = document.positionAt(document.getText().indexOf('POD_PHOTOS') + 1);
    await vscode.commands.executeCommand('architectureGlossary.explainAtCursor', {
      line: place.line,
      character: place.character,
    });
    assert.ok(editor.selection.active.isEqual(place));
  });
});
