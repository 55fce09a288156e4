import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything, fixture, openText, placeOf, writeFiles } from './documents';
import { eventually } from './eventually';

type Locations = readonly (vscode.Location | vscode.LocationLink)[];

async function find(command: string, document: vscode.TextDocument): Promise<readonly string[]> {
  const { uri } = document;
  const place = placeOf(document, 'gangway');
  const found = await vscode.commands.executeCommand<Locations>(command, uri, place);
  return found
    .map((one) => ('uri' in one ? one.uri : one.targetUri))
    .filter(({ scheme }) => scheme !== 'untitled')
    .map((target) => vscode.workspace.asRelativePath(target))
    .sort();
}

/** Waits until the entry of a term and its usages are found in the files of a folder only. */
async function waitForTermIn(folder: string, document: vscode.TextDocument): Promise<void> {
  await eventually(async () => {
    const entries = await find('vscode.executeDefinitionProvider', document);
    return entries.join() === `${folder}/terms/glossary.md` ? true : undefined;
  });
  await eventually(async () => {
    const files = new Set(await find('vscode.executeReferenceProvider', document));
    const isComplete = [...files].join() === `${folder}/page.md,${folder}/terms/glossary.md`;
    return isComplete ? true : undefined;
  });
}

describe('folders', () => {
  afterEach(async () => {
    await closeEverything();
    for (const folder of ['harbor', 'seaport']) {
      await vscode.workspace.fs.delete(fixture(folder), { recursive: true }).then(
        () => undefined,
        () => undefined,
      );
    }
  });

  it('keep their glossaries and usages when they are renamed', async () => {
    await writeFiles({
      'harbor/terms/glossary.md': '# Glossary\n\n## Gangway\n\nA movable bridge to a ship.\n',
      'harbor/page.md': 'Passengers leave by the gangway.\n',
    });
    const document = await openText('The gangway is closed.', 'markdown');
    await waitForTermIn('harbor', document);
    await vscode.workspace.fs.rename(fixture('harbor'), fixture('seaport'));
    await waitForTermIn('seaport', document);
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(fixture('seaport'), fixture('harbor'));
    assert.ok(await vscode.workspace.applyEdit(edit));
    await waitForTermIn('harbor', document);
  });
});
