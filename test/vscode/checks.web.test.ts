import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  closeEverything,
  fixture,
  folderUri,
  openFixture,
  replaceAll,
  writeFiles,
} from './documents';
import { eventually } from './eventually';

/** Returns the finding about a word, after the document has been checked. */
function findingOn(document: vscode.TextDocument, word: string): Promise<vscode.Diagnostic> {
  return eventually(() => {
    const found = vscode.languages
      .getDiagnostics(document.uri)
      .find(({ range }) => document.getText(range) === word);
    return Promise.resolve(found);
  });
}

async function actionsOn(
  document: vscode.TextDocument,
  range: vscode.Range,
): Promise<readonly vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
  );
}

describe('checks', () => {
  afterEach(closeEverything);

  it('reports an unexplained acronym as a hint, with fixes', async () => {
    const document = await openFixture('docs/checked.md');
    const finding = await findingOn(document, 'QZR');
    assert.equal(finding.code, 'unexplained-acronym');
    assert.equal(finding.severity, vscode.DiagnosticSeverity.Information);
    const actions = await actionsOn(document, finding.range);
    const titles = actions.map(({ title }) => title);
    for (const wanted of [
      /^Add “QZR” to the glossary/u,
      /^Spell out/u,
      /^Mark “QZR”/u,
      /^Ignore/u,
    ]) {
      assert.ok(
        titles.some((title) => wanted.test(title)),
        `${String(wanted)} among ${titles.join(', ')}`,
      );
    }
  });

  it('is content once the document says what the word stands for', async () => {
    const document = await openFixture('docs/checked.md');
    await findingOn(document, 'QZR');
    await replaceAll(document, '# Checked\n\nThe quick zip round (QZR) is late.\n');
    await eventually(() =>
      Promise.resolve(vscode.languages.getDiagnostics(document.uri).length === 0 || undefined),
    );
  });

  describe('in files of their own', () => {
    const files: Readonly<Record<string, string>> = {
      'kiosk/kiosk.glossary.yml':
        'terms:\n  - name: Patron\n    definition: Who buys a paper.\n    avoid: [punter, haggler]\n',
      'kiosk/a.md': 'Punters wait. A punter pays.\n',
      'kiosk/b.md': 'Tell the punter; not `punter`.\n',
      'kiosk/c.py': '# Ask the PUNTER.\npunter = 1\n',
      'kiosk/told.md': 'The yellow quill register (YQR) is new.\n',
      'kiosk/untold.md': 'The YQR is late.\n',
      'kiosk/acronyms.csv': 'term,definition\nBQZ,One thing.\nBQZ,Another thing.\n',
      'kiosk/.gitignore': 'made/\n',
      'kiosk/made/d.md': 'The punter of a machine, and its XQZ.\n',
    };

    before(async () => {
      await writeFiles(files);
    });

    after(async () => {
      await closeEverything();
      const folder = vscode.Uri.joinPath(folderUri(), 'kiosk');
      await vscode.workspace.fs.delete(folder, { recursive: true });
    });

    it('shows the duplicates of a list of acronyms only while the list is open', async () => {
      const list = vscode.Uri.joinPath(folderUri(), 'kiosk/acronyms.csv');
      const isShown = (): boolean =>
        vscode.languages.getDiagnostics(list).some(({ code }) => code === 'duplicate-term');
      const reader = await openFixture('kiosk/a.md');
      await findingOn(reader, 'Punters');
      assert.ok(!isShown());
      await openFixture('kiosk/acronyms.csv');
      await eventually(() => Promise.resolve(isShown() || undefined));
      await closeEverything();
      await eventually(() => Promise.resolve(!isShown() || undefined));
    });

    it('reports a discouraged word that many files contain only in the glossary', async () => {
      const many = Array.from({ length: 12 }, (_, i) => `kiosk/many/p${i}.md`);
      await writeFiles(Object.fromEntries(many.map((path) => [path, 'A haggler reads.\n'])));
      await openFixture('kiosk/kiosk.glossary.yml');
      const glossary = vscode.Uri.joinPath(folderUri(), 'kiosk/kiosk.glossary.yml');
      const common = await eventually(() =>
        Promise.resolve(
          vscode.languages
            .getDiagnostics(glossary)
            .find(({ code }) => code === 'common-discouraged-word'),
        ),
      );
      assert.match(common.message, /“haggler” is used in 12 files/u);
      const document = await openFixture('kiosk/many/p0.md');
      await eventually(() =>
        Promise.resolve(vscode.languages.getDiagnostics(document.uri).length === 0 || undefined),
      );
    });

    /** Returns the resolved action. */
    async function chosen(
      document: vscode.TextDocument,
      word: string,
      title: RegExp,
    ): Promise<vscode.CodeAction> {
      const { range } = await findingOn(document, word);
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        range,
        vscode.CodeActionKind.QuickFix.value,
        20,
      );
      const found = actions.find((action) => title.test(action.title));
      assert.ok(found, actions.map((action) => action.title).join(', '));
      return found;
    }

    it('writes the preferred word in a file, and in all files that git does not ignore', async () => {
      const document = await openFixture('kiosk/a.md');
      const inFile = await chosen(document, 'punter', /^Replace all 2 uses of .* in this file/u);
      assert.deepEqual(
        inFile.edit?.get(document.uri).map(({ newText }) => newText),
        ['Patrons', 'patron'],
      );
      const everywhere = await chosen(document, 'punter', /whole workspace/u);
      assert.ok(everywhere.edit);
      const edited = everywhere.edit
        .entries()
        .map(([uri, edits]) => [
          vscode.workspace.asRelativePath(uri),
          edits.map(({ newText }) => newText),
        ]);
      assert.deepEqual(edited.sort(), [
        ['kiosk/a.md', ['Patrons', 'patron']],
        ['kiosk/b.md', ['patron']],
        ['kiosk/c.py', ['PATRON']],
      ]);
    });

    it('finds the expansion of an acronym in another document that is not open', async () => {
      const document = await openFixture('kiosk/untold.md');
      const add = await chosen(document, 'YQR', /^Add/u);
      assert.deepEqual(add.command?.arguments, [
        { name: 'YQR', expansion: 'yellow quill register' },
      ]);
      const again = await chosen(document, 'YQR', /^Add/u);
      assert.match(again.title, /“YQR \(yellow quill register\)”/u);
      const here = await chosen(document, 'YQR', /^Replace with “yellow quill register \(YQR\)”/u);
      assert.ok(here.edit);
    });

    it('reports an unused entry until it is used', async () => {
      const document = await openFixture('kiosk/kiosk.glossary.yml');
      await replaceAll(
        document,
        `${document.getText()}  - name: Wicket\n    definition: A small gate.\n`,
      );
      const { code, severity } = await findingOn(document, 'Wicket');
      assert.equal(code, 'unused-term');
      assert.equal(severity, vscode.DiagnosticSeverity.Hint);
      const uri = vscode.Uri.joinPath(folderUri(), 'kiosk/told.md');
      const using = new vscode.WorkspaceEdit();
      using.insert(uri, new vscode.Position(0, 0), 'The wicket. ');
      assert.ok(await vscode.workspace.applyEdit(using));
      await eventually(() =>
        Promise.resolve(
          vscode.languages
            .getDiagnostics(document.uri)
            .every(({ range }) => document.getText(range) !== 'Wicket') || undefined,
        ),
      );
    });

    it('marks what it cannot understand in a settings file of the folder, and takes the rest', async () => {
      const uri = vscode.Uri.joinPath(folderUri(), 'architecture-glossary.config.json');
      const text = '{ "checks": { "unexplained-acronyms": "off" }, "knownAcronyms": ["YQR"] }\n';
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
      try {
        const [problem] = await eventually(() => {
          const found = vscode.languages.getDiagnostics(uri);
          return Promise.resolve(found.length > 0 ? found : undefined);
        });
        assert.match(problem?.message ?? '', /Unknown check “unexplained-acronyms”/u);
        assert.equal(problem?.range.start.character, 14);
        const document = await openFixture('kiosk/untold.md');
        await eventually(() =>
          Promise.resolve(vscode.languages.getDiagnostics(document.uri).length === 0 || undefined),
        );
      } finally {
        await vscode.workspace.fs.delete(uri);
      }
      await findingOn(await openFixture('kiosk/untold.md'), 'YQR');
    });

    it('is off for files that git ignores', async () => {
      const ignored = await openFixture('kiosk/made/d.md');
      const checked = await vscode.workspace.openTextDocument(fixture('kiosk/b.md'));
      await vscode.window.showTextDocument(checked, vscode.ViewColumn.Beside);
      await findingOn(checked, 'punter');
      await replaceAll(ignored, 'The punter of a machine, and its XQZ again.\n');
      await replaceAll(checked, 'Other punters.\n');
      await findingOn(checked, 'punters');
      assert.deepEqual(vscode.languages.getDiagnostics(ignored.uri), []);
    });
  });
});
