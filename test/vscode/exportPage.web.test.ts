import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { writePage } from '../../src/extension/commands/exportPage';
import { createOwnService, type OwnService } from './ownService';

describe('the page that the editor exports', function () {
  this.timeout(60_000);
  let own: OwnService;

  before(() => {
    own = createOwnService();
  });

  after(() => {
    own.dispose();
  });

  it('has the glossary, the diagrams and what draws them, under a policy', async () => {
    const extension = vscode.extensions.getExtension('architecture-glossary.architecture-glossary');
    const folder = vscode.workspace.workspaceFolders?.[0];
    assert.ok(extension && folder);
    const { extensionUri } = extension;
    const cancellation = new vscode.CancellationTokenSource();
    const options = { title: 'Our <words>', extensionUri, folder };
    const bytes = await writePage(own.service, options, cancellation.token);
    const html = new TextDecoder().decode(bytes);
    assert.match(html, /content="default-src 'none'; script-src 'sha256-/u);
    assert.match(html, /<title>Our &lt;words&gt;<\/title>/u);
    const [{ name } = { name: '' }] = (await own.service.glossary()).terms;
    assert.ok(name !== '' && html.includes(`"name":${JSON.stringify(name)}`));
    assert.match(html, /id="data-(?:mermaid|pictures)"/u);
    cancellation.cancel();
    assert.equal(await writePage(own.service, options, cancellation.token), undefined);
  });
});
