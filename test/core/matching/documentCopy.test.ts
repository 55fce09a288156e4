import assert from 'node:assert/strict';
import { findDocumentCopy } from '../../../src/core/matching/documentCopy';
import { MemoryWorkspace } from '../memoryWorkspace';
import { glossaryOf, indexOf } from '../features/glossaryOf';

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
