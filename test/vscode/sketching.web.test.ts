import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ChangeJournal } from '../../src/extension/commands/changeJournal';
import { PanelSketches } from '../../src/extension/panel/panelSketches';
import type { SketchFromPanel, SketchToPanel } from '../../src/protocol/sketchMessages';
import {
  closeEverything,
  fixture,
  openFixture,
  replaceAll,
  restoreFiles,
  writeFiles,
} from './documents';
import { eventually } from './eventually';
import { createOwnService, type OwnService } from './ownService';

const file = 'docs/sketched.mmd';
const glossaryFile = 'docs/sketched-glossary.md';
const diagramText = 'flowchart LR\n  %% by hand\n  till["Sketched till"] --> books[(Books)]\n';
/** The number of each change, which its answer has too. */
const request = 7;
const glossaryText = '# Glossary\n\n## Sketched till\n\nTakes the money.\n';

describe('changes that are drawn in the diagram panel', () => {
  let own: OwnService;
  let shows: (string | undefined)[];
  let sketches: PanelSketches;
  let journal: ChangeJournal;

  /** Waits until the service knows the current text of the diagram, as the panel does before it shows it. */
  const findShown = async (uri = fixture(file).toString()) => {
    const { all } = await own.service.knownDiagrams();
    return all.find((one) => one.uri === uri);
  };

  const files = { [file]: diagramText, [glossaryFile]: glossaryText };

  before(() => writeFiles(files));

  beforeEach(async () => {
    own = createOwnService();
    await own.service.whenFound();
    const shown = await eventually(() => findShown());
    shows = [];
    journal = new ChangeJournal(fixture('sketchJournal'));
    sketches = new PanelSketches(own.service, {
      getShown: () => shown,
      show: (diagram) => {
        shows.push(diagram);
        return Promise.resolve();
      },
      journal,
    });
  });

  afterEach(async () => {
    own.dispose();
    journal.dispose();
    await closeEverything();
    await restoreFiles(files);
  });

  after(async () => {
    for (const path of [...Object.keys(files), 'sketchJournal'])
      await vscode.workspace.fs.delete(fixture(path), { recursive: true });
  });

  const read = async (path = file) =>
    (await vscode.workspace.openTextDocument(fixture(path))).getText();
  const readSaved = async () =>
    new TextDecoder().decode(await vscode.workspace.fs.readFile(fixture(file)));
  const send = (message: SketchFromPanel): Promise<SketchToPanel> => sketches.receive(message);
  const add = async (): Promise<SketchToPanel> => {
    const shown = await findShown();
    assert.ok(shown);
    const calledBy = ['till'];
    const change = { kind: 'add', label: 'Ledger', calls: [], calledBy } as const;
    return send({ type: 'sketch', request, diagram: shown.id, change });
  };

  it('become one edit of the document, which is undone and made again', async () => {
    const answer = await add();
    assert.ok(answer.type === 'sketched' && answer.refusal === undefined, JSON.stringify(answer));
    assert.ok(answer.id);
    const edited = await read();
    assert.ok(edited.includes('Ledger') && edited.startsWith(diagramText.slice(0, 40)), edited);
    assert.equal(await readSaved(), edited, 'a file without unsaved changes is saved');
    assert.deepEqual(await send({ type: 'undoSketch', request }), { type: 'sketched', request });
    assert.equal(await read(), diagramText);
    assert.deepEqual(await send({ type: 'redoSketch', request }), { type: 'sketched', request });
    assert.equal(await read(), edited);
    assert.equal(shows.length, 3, 'each change is shown');
  });

  it('are one step in the undo history of the editor', async () => {
    await openFixture(file);
    await add();
    assert.notEqual(await read(), diagramText);
    await vscode.commands.executeCommand('undo');
    assert.equal(await read(), diagramText);
  });

  it('leave a file with unsaved changes unsaved', async () => {
    const document = await openFixture(file);
    await replaceAll(document, `${diagramText}  %% more\n`);
    await eventually(async () =>
      (await findShown())?.text.includes('more') === true ? true : undefined,
    );
    await add();
    assert.ok(document.isDirty && document.getText().includes('Ledger'));
  });

  it('are not undone after another edit', async () => {
    await add();
    const document = await openFixture(file);
    await replaceAll(document, 'flowchart LR\n  other\n');
    const answer = await send({ type: 'undoSketch', request });
    assert.ok(answer.type === 'sketched' && answer.refusal?.startsWith('The file has changed'));
    assert.equal(document.getText(), 'flowchart LR\n  other\n');
    const again = await send({ type: 'undoSketch', request });
    assert.ok(again.type === 'sketched' && again.refusal === 'There is nothing to undo.');
  });

  it('rename a box together with its entry, and back', async () => {
    const shown = await findShown();
    assert.ok(shown);
    const change = { kind: 'rename', id: 'till', label: 'Sketched desk' } as const;
    // The plan of the change is kept while its files are saved, one after the other.
    const kept: (readonly string[] | undefined)[] = [];
    const saving = vscode.workspace.onWillSaveTextDocument((event) => {
      const reading = journal.read();
      event.waitUntil(
        reading.then((plan) => void kept.push(plan?.map(({ uri }) => uri.split('/').pop() ?? ''))),
      );
    });
    const answer = await send({ type: 'sketch', request, diagram: shown.id, change });
    saving.dispose();
    assert.deepEqual(
      kept.map((names) => [...new Set(names)].sort()),
      Array.from({ length: 2 }, () => ['sketched-glossary.md', 'sketched.mmd']),
    );
    assert.equal(await journal.read(), undefined);
    assert.ok(
      answer.type === 'sketched' && answer.term === 'Sketched till',
      JSON.stringify(answer),
    );
    assert.ok((await read()).includes('Sketched desk'));
    assert.ok((await read(glossaryFile)).includes('## Sketched desk'));
    await send({ type: 'undoSketch', request });
    assert.equal(await read(), diagramText);
    assert.equal(await read(glossaryFile), glossaryText);
  });

  it('are refused with the reason, and for a diagram that is no longer shown', async () => {
    const shown = await findShown();
    assert.ok(shown);
    const change = { kind: 'remove', id: 'nowhere' } as const;
    const missing = await send({ type: 'sketch', request, diagram: shown.id, change });
    assert.ok(missing.type === 'sketched' && missing.refusal?.includes('nowhere'));
    const other = await send({ type: 'sketch', request, diagram: 'other', change });
    assert.ok(other.type === 'sketched' && other.refusal !== undefined);
    assert.equal(await read(), diagramText);
    assert.deepEqual(shows, []);
  });

  it('are answered also when they fail', async () => {
    const shown = await findShown();
    assert.ok(shown);
    const failing = new PanelSketches(own.service, {
      getShown: () => shown,
      show: () => Promise.reject(new Error('The panel is closed.')),
      journal,
    });
    const change = { kind: 'rename', id: 'books', label: 'Sketched books' } as const;
    const answer = await failing.receive({ type: 'sketch', request, diagram: shown.id, change });
    assert.deepEqual(answer, {
      type: 'sketched',
      request,
      refusal: 'The change failed: The panel is closed.',
    });
  });

  it('start with a file of typed lines, never over another one', async () => {
    const lines = 'Sketched shop -> Sketched ledger: books\n->';
    const preview = await send({ type: 'previewLines', lines });
    assert.ok(preview.type === 'preview' && preview.text.includes('Sketched ledger'));
    assert.equal(preview.problems.length, 1);
    assert.ok(preview.problems[0]?.startsWith('Line 2 '));
    const nothing = await send({ type: 'previewLines', lines: '->' });
    assert.ok(nothing.type === 'preview' && nothing.text === '');
    const before = await vscode.workspace.fs.readFile(fixture('docs/architecture.mmd'));
    assert.deepEqual(await send({ type: 'createFromLines', request, lines }), {
      type: 'sketched',
      request,
    });
    const created = fixture('docs/architecture-2.mmd');
    try {
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(created));
      assert.equal(text, preview.text);
      assert.deepEqual(shows, [`${created.toString()}#0`]);
      assert.deepEqual(
        await vscode.workspace.fs.readFile(fixture('docs/architecture.mmd')),
        before,
      );
    } finally {
      await vscode.workspace.fs.delete(created);
    }
  });

  it('suggest terms of the glossary', async () => {
    const found = await send({ type: 'findTerms', query: 'Sketched t' });
    assert.ok(found.type === 'terms');
    assert.deepEqual(found.terms[0], { name: 'Sketched till', summary: 'Takes the money.' });
  });
});
