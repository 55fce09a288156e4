import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { type ExportedPicture, saveExport } from '../../src/extension/panel/saveExport';
import { fixture } from './documents';

const png =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

describe('saving a picture of a diagram', () => {
  const diagram = fixture('docs/architecture.mmd');
  const target = fixture('docs/exported.picture');
  const svg: ExportedPicture = {
    format: 'svg',
    content: '<svg xmlns="http://www.w3.org/2000/svg"><title>Größe</title></svg>',
    title: 'How: a “parcel” travels / today?',
    uri: diagram.toString(),
  };
  let asked: vscode.SaveDialogOptions[] = [];
  const ask = (answer: vscode.Uri | undefined) => (options: vscode.SaveDialogOptions) => {
    asked.push(options);
    return Promise.resolve(answer);
  };

  beforeEach(() => {
    asked = [];
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    await vscode.workspace.fs.delete(target).then(undefined, () => undefined);
  });

  it('offers a file next to the diagram, named after its title, and writes it', async () => {
    assert.equal(await saveExport(svg, ask(target)), target);
    const [options] = asked;
    const proposed = options?.defaultUri?.path.split('/').slice(-2);
    assert.deepEqual(proposed, ['docs', 'How a “parcel” travels today.svg']);
    assert.deepEqual(options?.filters, { SVG: ['svg'] });
    const written = await vscode.workspace.fs.readFile(target);
    assert.equal(new TextDecoder().decode(written), svg.content);
  });

  it('writes the bytes of a PNG', async () => {
    await saveExport({ ...svg, format: 'png', content: png }, ask(target));
    const written = await vscode.workspace.fs.readFile(target);
    assert.equal(btoa(String.fromCharCode(...written)), png);
  });

  it('names a picture without a title after the file of its diagram', async () => {
    await saveExport({ ...svg, title: ' ../ ' }, ask(undefined));
    assert.match(asked[0]?.defaultUri?.path ?? '', /\/docs\/architecture\.mmd\.svg$/);
  });

  it('writes nothing when the question is canceled, or where the content is no picture', async () => {
    assert.equal(await saveExport(svg, ask(undefined)), undefined);
    assert.equal(asked.length, 1);
    const broken: readonly Partial<ExportedPicture>[] = [
      { content: '<script>alert(1)</script>' },
      { format: 'png', content: 'not Base64!' },
      { format: 'png', content: btoa('GIF89a, not a PNG') },
    ];
    for (const change of broken) {
      assert.equal(await saveExport({ ...svg, ...change }, ask(target)), undefined);
    }
    assert.equal(asked.length, 1, 'no question for what cannot be saved');
    await assert.rejects(Promise.resolve(vscode.workspace.fs.stat(target)));
  });

  it('reports a file that cannot be written', async () => {
    const below = vscode.Uri.joinPath(diagram, 'below', 'a-file.svg');
    assert.equal(await saveExport(svg, ask(below)), undefined);
  });
});
