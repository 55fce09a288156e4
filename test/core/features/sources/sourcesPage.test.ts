import assert from 'node:assert/strict';
import { findLookAlikes } from '../../../../src/core/features/sources/lookAlikes';
import { getReaderFor } from '../../../../src/core/glossary/formats/readers';
import type { SourcesLinks } from '../../../../src/core/features/sources/sourcesPage';
import { renderSourcesPage } from '../../../../src/core/features/sources/sourcesPage';
import { defaultSettings } from '../../../../src/core/workspace/settings';
import { MemoryWorkspace } from '../../memoryWorkspace';
import { createService, scheduler } from '../../stores';

const root = `${MemoryWorkspace.root}/`;
const links: SourcesLinks = {
  open: (uri, line) => `open:${uri.slice(root.length)}:${String(line)}`,
  use: (uri) => `use:${uri.slice(root.length)}`,
  settings: 'settings:',
};
const words = [
  '# Warehouse speak\n',
  '- **Tote**: A box on wheels that holds one order.',
  '- **Cross-dock**: Moving goods from one truck to another.',
  '- **Put-away**: Storing goods after they arrive.',
  '- **Slotting**: Choosing the shelf for an article.\n',
].join('\n');

async function pageOf(
  files: Readonly<Record<string, string>>,
  settings = defaultSettings,
): Promise<string> {
  const service = createService(new MemoryWorkspace(files), { settings: () => settings });
  const lookAlikes = await service.findLookAlikes();
  const glossary = await service.glossary();
  const { folders } = service.workspace;
  return renderSourcesPage({ glossary, lookAlikes, folders }, links);
}

describe('sources page', () => {
  it('shows each used file with the reason, its problems, and its terms with their lines', async () => {
    const page = await pageOf({
      'docs/glossary.yml': [
        'terms:',
        '  - name: SLA',
        '    expansion: service level agreement',
        '    definition: Our **promise**. In writing.',
        '    aliases: [promise]',
        '  - name: Empty',
        '',
      ].join('\n'),
    });
    assert.match(page, /<p>2 terms in 1 file\. 1 problem\.<\/p>/u);
    assert.match(page, /<h3><a href="open:docs\/glossary\.yml:0">docs\/glossary\.yml<\/a><\/h3>/u);
    assert.match(page, /<p>2 terms\. Recognized by its file name\.<\/p>/u);
    assert.match(
      page,
      /<li class="information">[^<]*Empty[^<]*<a href="open:docs\/glossary\.yml:5">line 6<\/a>/u,
    );
    assert.match(
      page,
      /<strong>SLA<\/strong> \(service level agreement\) <a href="open:docs\/glossary\.yml:1">line 2<\/a><br>Our promise\.<div class="facts">Also called: promise<\/div>/u,
    );
    assert.doesNotMatch(page, /Not used/u);
  });

  it('offers files that are not used where a setting would use them', async () => {
    const page = await pageOf(
      {
        'GLOSSARY.md': '# Glossary\n\n## Depot\n\nA hall.\n',
        'docs/words-we-use.md': words,
        'test/fixtures/glossary.md': '# Glossary\n\n## Sample\n\nA sample.\n',
        'docs/left-out/glossary.md': '# Glossary\n\n## Old\n\nAn old word.\n',
      },
      { ...defaultSettings, glossaryFiles: ['!docs/left-out/**'] },
    );
    const [, unused = ''] = page.split('<h2>Not used</h2>');
    assert.match(unused, /words-we-use\.md<\/a><\/h3>\n<p>[^<]*It would give 4 terms\.<\/p>/u);
    assert.deepEqual([...unused.matchAll(/href="use:([^"]+)"/gu)].map(([, path]) => path).sort(), [
      'docs/words-we-use.md',
      'test/fixtures/glossary.md',
    ]);
    assert.match(unused, /docs\/left-out\/glossary\.md<\/a><\/h3>\n<p>Excluded by the setting/u);
  });

  it('keeps the text of files text', async () => {
    const page = await pageOf({
      'a"><b>.glossary.yml':
        'terms:\n  - name: "<img src=x>"\n    definition: "</details><script>alert(1)</script>"\n',
    });
    assert.doesNotMatch(page, /<img|<script|<b>/u);
    assert.match(page, /&lt;img src=x&gt;/u);
  });

  it('says how glossaries are found where none was', async () => {
    const page = await pageOf({ 'README.md': '# Hello\n' });
    assert.match(page, /<p>No glossary was found\.<\/p>/u);
    assert.match(page, /GLOSSARY\.md.*“glossaryFiles”.*href="settings:"/u);
  });
});

describe('findLookAlikes', () => {
  it('keeps pages that give terms, the one with the most first', async () => {
    const workspace = new MemoryWorkspace({
      'a.md': words.split('\n').slice(0, 5).join('\n'),
      'b.md': words,
      'c.md': '# Notes\n\nNothing to explain.\n',
      'vendor/d.md': words,
    });
    const uris = ['a.md', 'b.md', 'c.md', 'vendor/d.md'].map((path) => MemoryWorkspace.uri(path));
    const found = await findLookAlikes(uris, workspace, scheduler, getReaderFor);
    assert.deepEqual(
      found.pages.map(({ uri, terms }) => [uri.slice(root.length), terms]),
      [
        ['b.md', 4],
        ['a.md', 3],
      ],
    );
  });

  it('keeps the other pages where reading one fails, and says which one', async () => {
    const workspace = new MemoryWorkspace({ 'a.md': words, 'bad.md': words, 'c.md': words });
    const uris = ['a.md', 'bad.md', 'c.md'].map((path) => MemoryWorkspace.uri(path));
    const readerOf: typeof getReaderFor = (uri) => {
      if (uri.endsWith('bad.md')) throw new Error('a bug');
      return getReaderFor(uri);
    };
    const { pages, problems } = await findLookAlikes(uris, workspace, scheduler, readerOf);
    assert.deepEqual(
      pages.map(({ uri }) => uri.slice(root.length)),
      ['a.md', 'c.md'],
    );
    assert.deepEqual(
      problems.map(({ uri, code }) => [uri.slice(root.length), code]),
      [['bad.md', 'unreadable-file']],
    );
    const glossary = { files: new Map(), terms: [], unused: [] };
    const page = renderSourcesPage(
      { glossary, lookAlikes: { pages, problems }, folders: workspace.folders },
      links,
    );
    assert.match(page, /bad\.md<\/a><\/h3>\n<p>This file was skipped .*\(a bug\)/u);
  });
});
