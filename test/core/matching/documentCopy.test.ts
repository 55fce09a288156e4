import assert from 'node:assert/strict';
import { findDocumentCopy } from '../../../src/core/matching/documentCopy';
import { MemoryWorkspace } from '../memoryWorkspace';
import { TermIndex } from '../../../src/core/matching/termIndex';
import { runToEnd } from '../../../src/core/workspace/scheduler';
import { glossaryOf, indexOf, looseTerm } from '../features/glossaryOf';

/** Returns the definitions that an index gives for a word in a document. */
async function meanings(
  files: Readonly<Record<string, string>>,
  path: string,
): Promise<readonly string[]> {
  const index = indexOf(await glossaryOf(files));
  const found = index.findMatches({
    uri: MemoryWorkspace.uri(path),
    languageId: 'markdown',
    text: 'The SDK.',
  });
  return found.flatMap(({ terms }) => terms.map(({ definition }) => definition));
}

/** Like `meanings`, in the first of two workspace folders at a place of the machine. */
function meaningsAt(
  root: string,
  glossaries: Readonly<Record<string, string>>,
  uri: string,
): readonly string[] {
  const terms = Object.entries(glossaries).map(([path, definition]) => {
    const one = looseTerm({ name: 'SDK', definition });
    return { ...one, source: { ...one.source, uri: `${root}/${path}` } };
  });
  const index = runToEnd(TermIndex.build(terms, [root, 'file:///other']));
  return index
    .findMatches({ uri, languageId: 'markdown', text: 'The SDK.' })
    .flatMap((match) => match.terms.map(({ definition }) => definition));
}

const sdk = (definition: string): string => `# Glossary\n\n## SDK\n\n${definition}\n`;

describe('translations and releases', () => {
  it('are told by their paths', () => {
    const cases: readonly (readonly [string, string | undefined, string])[] = [
      ['/r/content/de/a/glossary.md', 'de', '/r/content/a'],
      ['/r/docs/pt-BR/glossary.md', 'pt', '/r/docs'],
      ['/r/i18n/fr/docs/glossary.md', 'fr', '/r/docs'],
      ['/r/i18n/ja/docusaurus-plugin-content-docs/current/a/x.md', 'ja', '/r/docs/a'],
      ['/r/docs/glossary.zh-CN.md', 'zh', '/r/docs'],
      ['/r/docs/glossary.md', undefined, '/r/docs'],
      ['/r/src/de/glossary.md', undefined, '/r/src/de'],
      ['/r/docs/go/glossary.md', undefined, '/r/docs/go'],
    ];
    for (const [path, language, original] of cases) {
      const copy = findDocumentCopy(path);
      assert.deepEqual([copy.language, copy.original], [language, original], path);
    }
    assert.equal(
      findDocumentCopy('/r/versioned_docs/version-1.0/a/x.md').version,
      '/r/versioned_docs/version-1.0/',
    );
    assert.equal(
      findDocumentCopy('/r/platform_versioned_docs/version-1.0/a/x.md').version,
      '/r/platform_versioned_docs/version-1.0/',
    );
    assert.equal(findDocumentCopy('/r/docs/v1.2/x.md').version, '/r/docs/v1.2/');
    assert.equal(findDocumentCopy('/r/docs/x.md').version, '');
  });

  it('are told by the folders of the workspace, not by those around it', () => {
    const root = 'file:///home/docs/de/v1/repo';
    const one = { 'GLOSSARY.md': 'one' };
    assert.deepEqual(meaningsAt(root, one, 'file:///other/a.md'), ['one']);
    const two = { 'docs/GLOSSARY.md': 'English', 'docs/fr/GLOSSARY.md': 'French' };
    assert.deepEqual(meaningsAt(root, two, `${root}/docs/fr/a.md`), ['French']);
    assert.deepEqual(meaningsAt(root, two, `${root}/docs/a.md`), ['English']);
    const released = { 'docs/GLOSSARY.md': 'now', 'docs/v2/GLOSSARY.md': 'then' };
    assert.deepEqual(meaningsAt(root, released, `${root}/docs/a.md`), ['now']);
    assert.deepEqual(meaningsAt(root, released, `${root}/docs/v2/a.md`), ['then', 'now']);
  });

  it('have languages in folders for translations and for documents', () => {
    const translations =
      'i18n l10n locale locales translation translations lang langs languages I18N';
    for (const folder of translations.split(' '))
      assert.deepEqual(findDocumentCopy(`/r/${folder}/de/a/x.md`), {
        ...{ language: 'de', version: '', original: '/r/a' },
      });
    const documents =
      'content doc docs documentation website site pages wiki book guide guides Docs';
    for (const folder of documents.split(' '))
      assert.deepEqual(findDocumentCopy(`/r/${folder}/de/a/x.md`), {
        ...{ language: 'de', version: '', original: `/r/${folder}/a` },
      });
    for (const folder of ['my-i18n', 'i18nx', 'mydocs', 'docsx', 'src'])
      assert.equal(findDocumentCopy(`/r/${folder}/de/x.md`).language, undefined, folder);
    assert.equal(findDocumentCopy('/de/x.md').language, undefined);
  });

  it('have languages in names of files', () => {
    for (const [name, language] of [
      ['x.de.md', 'de'],
      ['x.pt-BR.md', 'pt'],
      ['x.pt_br.md', 'pt'],
      ['x.DE.md', 'de'],
      ['x.de', undefined],
      ['de.md', undefined],
      ['x.de.y.md', undefined],
      ['x.deu.md', undefined],
      ['x.qq.md', undefined],
    ] as const)
      assert.equal(findDocumentCopy(`/r/src/${name}`).language, language, name);
  });

  it('are those of Docusaurus, whose folders name the original', () => {
    const original = (below: string): string =>
      findDocumentCopy(`/r/i18n/de/${below}/x.md`).original;
    for (const [below, folder] of [
      ['docusaurus-plugin-content-docs/current', '/r/docs'],
      ['docusaurus-plugin-content-docs/current/a', '/r/docs/a'],
      ['docusaurus-plugin-content-docs/version-1', '/r/docs/version-1'],
      ['docusaurus-plugin-content-docs-api/current', '/r/docs'],
      ['docusaurus-plugin-content-blog', '/r/blog'],
      ['docusaurus-plugin-content-pages/a', '/r/pages/a'],
      ['docusaurus-plugin-content-docsx/current', '/r/docusaurus-plugin-content-docsx/current'],
      ['my-docusaurus-plugin-content-docs', '/r/my-docusaurus-plugin-content-docs'],
      ['a/docusaurus-plugin-content-docs', '/r/a/docusaurus-plugin-content-docs'],
    ] as const)
      assert.equal(original(below), folder, below);
  });

  it('give a page the meaning of its own language', async () => {
    const files = {
      'content/en/glossary.md': sdk('A kit.'),
      'content/de/glossar.md': sdk('Ein Baukasten.'),
      'content/fr/glossaire.md': sdk('Une trousse.'),
    };
    assert.deepEqual(await meanings(files, 'content/de/page.md'), ['Ein Baukasten.']);
    assert.deepEqual(await meanings(files, 'content/en/page.md'), ['A kit.']);
    // No glossary in Spanish, none for the whole: English.
    assert.deepEqual(await meanings(files, 'content/es/page.md'), ['A kit.']);
    assert.deepEqual(await meanings(files, 'README.md'), ['A kit.']);
  });

  it('take the page without a language for the original', async () => {
    const files = {
      'docs/glossary.md': sdk('A kit.'),
      'i18n/de/docusaurus-plugin-content-docs/current/glossary.md': sdk('Ein Baukasten.'),
    };
    assert.deepEqual(await meanings(files, 'docs/page.md'), ['A kit.']);
    assert.deepEqual(await meanings(files, 'i18n/de/docs/page.md'), ['Ein Baukasten.']);
    assert.deepEqual(await meanings(files, 'src/a.md'), ['A kit.']);
  });

  it('give the only glossary to all, whatever its language', async () => {
    const files = { 'docs/ja/glossary.md': sdk('キット。') };
    assert.deepEqual(await meanings(files, 'src/a.md'), ['キット。']);
    assert.deepEqual(await meanings(files, 'docs/en/a.md'), ['キット。']);
  });

  it('keep what a release said to that release', async () => {
    const files = {
      'docs/glossary.md': sdk('A kit.'),
      'versioned_docs/version-1.0/glossary.md': sdk('An old kit.'),
    };
    assert.deepEqual(await meanings(files, 'docs/page.md'), ['A kit.']);
    const old = await meanings(files, 'versioned_docs/version-1.0/page.md');
    assert.equal(old[0], 'An old kit.');
  });
});
