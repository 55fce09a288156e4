import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything, openFixture, replaceAll } from './documents';
import { eventually } from './eventually';

/** Returns the HTML of the built-in Markdown preview, which only this host runs together with this extension. */
function render(document: vscode.TextDocument): Thenable<string> {
  return vscode.commands.executeCommand<string>('markdown.api.render', document);
}

describe('the Markdown preview', () => {
  afterEach(closeEverything);

  it('explains terms of the document, at their first use in a section', async () => {
    const document = await openFixture('docs/checked.md');
    await replaceAll(
      document,
      '---\ntitle: The tour\n---\n\n# The tour\n\nA tour, a `tour`, [tour](a.md), a tour.\n\n```mermaid\nflowchart LR\n  tour\n```\n',
    );
    const html = await eventually(async () => {
      const drawn = await render(document);
      return drawn.includes('architecture-glossary-term') ? drawn : undefined;
    });
    assert.deepEqual(html.match(/<a class="architecture-glossary-term"[^>]*>\w+/gu)?.length, 1);
    assert.match(html, /<p[^>]*>A <a class="architecture-glossary-term"[^>]*>tour</u);
    assert.match(html, /href="\.\.\/GLOSSARY\.md#tour"/u);
  });

  it('does not mark the entry of a term', async () => {
    const glossary = await openFixture('GLOSSARY.md');
    await replaceAll(glossary, '## Tour\n\nA tour is a way.\n\n## Stop\n\nA part of a tour.\n');
    // The preview is updated a moment after typing.
    const html = await eventually(async () => {
      const drawn = await render(glossary);
      return drawn.includes('>A tour is a way.<') ? drawn : undefined;
    });
    assert.match(html, /A part of a <a class="architecture-glossary-term"[^>]* href="#tour"/u);
  });
});
