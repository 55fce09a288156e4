import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commandIds } from '../../src/extension/commandIds';
import { DocumentAids, isLong } from '../../src/extension/readingMode/documentAids';
import { TermUnderlines } from '../../src/extension/readingMode/termUnderlines';
import { closeEverything, openFixture, replaceAll, textOf } from './documents';
import { eventually } from './eventually';
import { createOwnService, type OwnService } from './ownService';

function everythingIn(document: vscode.TextDocument): vscode.Range {
  return new vscode.Range(0, 0, document.lineCount, 0);
}

/** What the editor inserts into a document, each behind the line that it stands in. */
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

    it('writes short forms out behind their first use, until it is toggled again', async () => {
      const document = await openFixture('src/tourPlanner.ts');
      assert.deepEqual(await hintsIn(document), []);
      await toggle();
      assert.deepEqual(await hintsIn(document), [
        '/** Plans the tours of a day so that the SLA ‹service level agreement›',
        'export const MAX_POD_PHOTOS ‹POD: Proof of Delivery›',
      ]);
      await toggle();
      assert.deepEqual(await hintsIn(document), []);
    });

    it('explains what it inserts, and follows the text of a file that is not saved yet', async () => {
      await toggle();
      const content = 'One POD, two PODs.\n';
      const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
      assert.deepEqual(await hintsIn(document), ['One POD ‹Proof of Delivery›']);
      const [hint] = await vscode.commands.executeCommand<vscode.InlayHint[]>(
        'vscode.executeInlayHintProvider',
        document.uri,
        everythingIn(document),
      );
      assert.match(textOf(hint?.tooltip), /signature or photo/u);
      await replaceAll(document, 'Proof of delivery (POD), and POD.\n');
      assert.deepEqual(await hintsIn(document), []);
      await toggle();
    });
  });

  describe('underlines', () => {
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

    it('stand below the first use of each term, and follow the text and the glossary', async () => {
      const document = await openFixture('docs/checked.md');
      await underlined(document, []);
      await replaceAll(document, 'Each tour keeps the SLA. One more tour.\n');
      await underlined(document, ['tour', 'SLA']);
      const glossary = await openFixture('GLOSSARY.md');
      await replaceAll(glossary, '# Glossary\n\n## One more\n\nWhat comes on top.\n');
      await vscode.window.showTextDocument(document);
      await underlined(document, ['One more']);
      await replaceAll(glossary, '');
      await underlined(document, []);
    });

    it('spare what git ignores, and what is no file', async () => {
      const [folder] = vscode.workspace.workspaceFolders ?? [];
      assert.ok(folder);
      const rules = vscode.Uri.joinPath(folder.uri, '.gitignore');
      const { fs } = vscode.workspace;
      await fs.writeFile(rules, new TextEncoder().encode('checked.md\n'));
      try {
        const ignored = await openFixture('docs/checked.md');
        await replaceAll(ignored, 'Each tour.\n');
        assert.deepEqual(await aids.of(ignored, []), { marks: [], expansions: [] });
        await underlined(ignored, []);
      } finally {
        await fs.delete(rules);
      }
      await vscode.commands.executeCommand(commandIds.showReading);
      const report = vscode.window.activeTextEditor?.document;
      assert.match(report?.getText() ?? '', /SLA/u);
      assert.deepEqual(report && (await aids.of(report, [])), { marks: [], expansions: [] });
    });

    it('of a very long text are those of what is on screen', async () => {
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

    it('are drawn no more once they are disposed', async () => {
      const document = await openFixture('docs/checked.md');
      await underlined(document, []);
      await replaceAll(document, 'Each tour.\n');
      underlines.dispose();
      await new Promise((resolve) => setTimeout(resolve, 500));
      assert.deepEqual(drawn.get(document.uri.path), []);
    });
  });
});
