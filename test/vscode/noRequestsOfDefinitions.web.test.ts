import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything, fixture, openFixture, openText, placeOf, writeFiles } from './documents';
import { eventually } from './eventually';

/**
 * The launcher watches the editor's network requests: none may go to `leak.invalid`, and the request of this test's
 * own hover to `control.invalid` must have been made.
 */
const leak = 'https://leak.invalid';
const control = 'https://control.invalid/x.png';

const hostile = `!![x](${leak}/a.png) !![y][z] \\![v](${leak}/b.png) <img src="${leak}/c.png"> [w](command:workbench.action.closeWindow) \`\`!\`[u](${leak}/d.png)`;

const files = {
  'hostile/glossary.yml': JSON.stringify({
    terms: [
      {
        name: 'Zorbium',
        definition: `A metal. ${hostile}\n\n<iframe src="${leak}/e"></iframe>\n\n[z]: ${leak}/f.png`,
        plain: `Shiny. ${hostile}`,
        owner: `Miners ![o](${leak}/g.png)`,
        examples: [`So shiny <img src="${leak}/h.png"> ![e](${leak}/i.png)`],
        aliases: [`Zorb ![o](${leak}/j.png)`],
        diagram: ['zorbium'],
      },
    ],
  }),
  'hostile/zorbium.mmd': `flowchart LR\n  zorbium[Zorbium] -->|"![l](${leak}/k.png)"| other["![n](${leak}/l.png)"]\n`,
  'hostile/page.md': '# Page\n\nA bar of zorbium.\n',
};

/** Long enough for the editor to render; the requests of the control show that it did. */
const drawn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1500));

const hasCommand = async (name: string): Promise<boolean> =>
  (await vscode.commands.getCommands()).includes(name);

describe('nothing is fetched that a definition names', () => {
  before(() => writeFiles(files));
  afterEach(closeEverything);
  after(() => vscode.workspace.fs.delete(fixture('hostile'), { recursive: true }));

  it('by a hover', async () => {
    const provider = vscode.languages.registerHoverProvider('*', {
      provideHover: () => new vscode.Hover(new vscode.MarkdownString(`![x](${control})`)),
    });
    try {
      const document = await openText('One zorbium.');
      const place = placeOf(document, 'zorbium');
      const editor = vscode.window.activeTextEditor;
      assert.ok(editor);
      editor.selection = new vscode.Selection(place, place);
      await eventually(async () => {
        const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
          'vscode.executeHoverProvider',
          document.uri,
          place,
        );
        return hovers.length > 1 ? hovers : undefined;
      });
      await vscode.commands.executeCommand('editor.action.showHover');
      await drawn();
    } finally {
      provider.dispose();
    }
  });

  it('by the card in the diagram panel', async () => {
    const uri = fixture('hostile/zorbium.mmd').toString();
    await vscode.commands.executeCommand('architectureGlossary.showInDiagram', {
      uri,
      line: 0,
      node: 'zorbium',
    });
    await drawn();
  });

  it('by the preview of a document', async function () {
    if (!(await hasCommand('markdown.showPreview'))) this.skip();
    await openFixture('hostile/page.md');
    await vscode.commands.executeCommand('markdown.showPreview');
    await drawn();
  });
});
