import assert from 'node:assert/strict';
import Parser, { type MarkdownIt } from 'markdown-it';
import * as vscode from 'vscode';
import { closeEverything, fixture, openFixture, replaceAll } from './documents';
import { eventually } from './eventually';

interface Exports {
  readonly extendMarkdownIt: (markdown: MarkdownIt) => MarkdownIt;
}

/** Renders a text like the editor's preview of a file: passes the file when it renders. */
async function preview(): Promise<(text: string, path: string) => string> {
  const extension = vscode.extensions.getExtension<Exports>(
    'architecture-glossary.architecture-glossary',
  );
  assert.ok(extension, 'the extension is installed');
  const { extendMarkdownIt } = await extension.activate();
  const markdown = extendMarkdownIt(new Parser());
  return (text, path) =>
    markdown.renderer.render(markdown.parse(text, {}), markdown.options, {
      currentDocument: fixture(path),
    });
}

describe('the plugin for Markdown previews', () => {
  afterEach(closeEverything);

  it('marks terms as soon as the glossary is there', async () => {
    const draw = await preview();
    const html = await eventually(() => Promise.resolve(withMark(draw('The tours.', 'a.md'))));
    assert.match(html, /<a class="architecture-glossary-term"[^>]* href="GLOSSARY.md#tour"/u);
    assert.match(html, /data-text="The stops one courier serves in one day/u);
  });

  it('follows the glossary while it is edited', async () => {
    const draw = await preview();
    const glossary = await openFixture('GLOSSARY.md');
    await replaceAll(glossary, `${glossary.getText()}\n## Zeppelin\n\nA ship that flies.\n`);
    const html = await eventually(() => Promise.resolve(withMark(draw('A zeppelin.', 'a.md'))));
    assert.match(html, /A ship that flies/u);
  });

  it('is switched off and on by its setting, at once', async () => {
    const draw = await preview();
    const drawn = (): string => draw('The tours.', 'docs/a.md');
    await eventually(() => Promise.resolve(withMark(drawn())));
    const settings = vscode.workspace.getConfiguration('architectureGlossary');
    await settings.update('markdownPreview', false);
    try {
      await eventually(() => Promise.resolve(withMark(drawn()) ? undefined : 'plain'));
      assert.equal(drawn(), '<p>The tours.</p>\n');
    } finally {
      await settings.update('markdownPreview', undefined);
    }
    await eventually(() => Promise.resolve(withMark(drawn())));
  });
});

function withMark(html: string): string | undefined {
  return html.includes('architecture-glossary-term') ? html : undefined;
}
