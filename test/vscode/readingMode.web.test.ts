import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commandIds } from '../../src/extension/commandIds';
import { DocumentAids, isLong } from '../../src/extension/readingMode/documentAids';
import { ExpansionHintProvider } from '../../src/extension/readingMode/expansionHintProvider';
import { TermUnderlines } from '../../src/extension/readingMode/termUnderlines';
import { closeEverything, openFixture, openText, replaceAll, textOf } from './documents';
import { eventually } from './eventually';
import { createOwnService, type OwnService } from './ownService';

function everythingIn(document: vscode.TextDocument): vscode.Range {
  return new vscode.Range(0, 0, document.lineCount, 0);
}

/** Writes a file to disk; the result deletes it. */
async function writeFile(path: string, text: string): Promise<() => Thenable<void>> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder);
  const uri = vscode.Uri.joinPath(folder.uri, path);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return () => vscode.workspace.fs.delete(uri);
}

/** Returns the hints in a document, each after its line. */
async function hintsIn(document: vscode.TextDocument): Promise<readonly string[]> {
  const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
    'vscode.executeInlayHintProvider',
    document.uri,
    everythingIn(document),
  );
  return hints.map(({ label, position: { line, character } }) => {
    const text = typeof label === 'string' ? label : label.map(({ value }) => value).join('');
    return `${document.lineAt(line).text.slice(0, character)} ‹${text}›`;
  });
}

describe('reading mode', () => {
  afterEach(closeEverything);

  describe('once it is toggled', () => {
    const toggle = (): Thenable<unknown> =>
      vscode.commands.executeCommand(commandIds.toggleReadingMode);

    it('expands acronyms after their first use, until it is toggled again', async () => {
      const document = await openFixture('src/tourPlanner.ts');
      assert.deepEqual(await hintsIn(document), []);
      await toggle();
      assert.deepEqual(await hintsIn(document), [
        '/** Plans the tours of a day so that the SLA ‹(service level agreement)›',
        'export const MAX_POD_PHOTOS ‹(POD: Proof of Delivery)›',
      ]);
      await toggle();
      assert.deepEqual(await hintsIn(document), []);
    });

    it('follows the text of a file that is not saved yet', async () => {
      await toggle();
      const document = await openText('One POD, two PODs.\n', 'markdown');
      assert.deepEqual(await hintsIn(document), ['One POD ‹(Proof of Delivery)›']);
      await replaceAll(document, 'Proof of delivery (POD), and POD.\n');
      assert.deepEqual(await hintsIn(document), []);
      await toggle();
    });
  });

  describe('with separate parts', () => {
    let own: OwnService;
    let aids: DocumentAids;
    let underlines: TermUnderlines;
    let drawn: Map<string, readonly string[]>;

    beforeEach(() => {
      own = createOwnService();
      aids = new DocumentAids(own.service);
      drawn = new Map();
      underlines = new TermUnderlines(aids, ({ document }, ranges) => {
        drawn.set(
          document.uri.path,
          ranges.map((range) => document.getText(range)),
        );
      });
    });

    afterEach(() => {
      underlines.dispose();
      aids.dispose();
      own.dispose();
    });

    /** Waits until the words are underlined. */
    async function underlined(document: vscode.TextDocument, words: readonly string[]) {
      await eventually(() => {
        const now = drawn.get(document.uri.path)?.join();
        return Promise.resolve(now === words.join() || undefined);
      });
    }

    it('underlines the first use of each term, and follows the text and the glossary', async () => {
      const document = await openText('Each zeppelin.\n', 'markdown');
      await underlined(document, []);
      await replaceAll(document, 'Each tour keeps the SLA. One more tour by zeppelin.\n');
      await underlined(document, ['tour', 'SLA']);
      const glossary = 'terms:\n  - name: Zeppelin\n    definition: A ship that flies.\n';
      const forget = await writeFile('docs/glossary.yml', glossary);
      await underlined(document, ['tour', 'SLA', 'zeppelin']);
      await forget();
      await underlined(document, ['tour', 'SLA']);
    });

    it('explains what it inserts', async () => {
      const document = await openText('A POD.\n', 'markdown');
      const hints = new ExpansionHintProvider(own.service, aids);
      const { token } = new vscode.CancellationTokenSource();
      const [hint] = await hints.provideInlayHints(document, everythingIn(document), token);
      assert.ok(hint);
      const { tooltip } = await hints.resolveInlayHint(hint);
      assert.match(textOf(tooltip), /signature or photo/u);
      hints.dispose();
    });

    it('spares what git ignores, and what is no file', async () => {
      const nothing = { marks: [], expansions: [] };
      const forgetText = await writeFile('ignored.md', 'Each tour.\n');
      const document = await openFixture('ignored.md');
      await underlined(document, ['tour']);
      const forgetRules = await writeFile('.gitignore', 'ignored.md\n');
      await underlined(document, []);
      assert.deepEqual(await aids.of(document, []), nothing);
      const provider = vscode.workspace.registerTextDocumentContentProvider('a-test', {
        provideTextDocumentContent: () => 'The SLA of a tour.\n',
      });
      const noFile = await vscode.workspace.openTextDocument(vscode.Uri.parse('a-test:/page.md'));
      assert.match(noFile.getText(), /SLA/u);
      assert.deepEqual(await aids.of(noFile, []), nothing);
      provider.dispose();
      await forgetRules();
      await forgetText();
    });

    it('reads of a very long text what is on screen', async () => {
      const content = 'The SLA of a tour.\n'.repeat(30_000);
      const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
      assert.ok(isLong(document));
      const { marks, expansions } = await aids.of(document, [new vscode.Range(900, 4, 930, 0)]);
      assert.deepEqual(
        marks.map(({ start }) => [start.line, start.character]),
        [
          [900, 4],
          [900, 13],
        ],
      );
      assert.deepEqual(
        expansions.map(({ position }) => position.line),
        [900],
      );
    });

    it('draws no more once it is disposed', async () => {
      const document = await openText('Each parcel.\n', 'markdown');
      await underlined(document, []);
      const drawnByOther: string[] = [];
      const other = new TermUnderlines(aids, (editor, ranges) => {
        drawnByOther.push(...ranges.map((range) => editor.document.getText(range)));
      });
      await replaceAll(document, 'Each tour.\n');
      underlines.dispose();
      await eventually(() => Promise.resolve(drawnByOther.includes('tour') || undefined));
      other.dispose();
      assert.deepEqual(drawn.get(document.uri.path), []);
    });
  });
});
