import assert from 'node:assert/strict';
import {
  appliesToOwnFolderOnly,
  getGlossaryGlobs,
  GlossaryFileClassifier,
  isDocument,
  toGlob,
} from '../../../../src/core/glossary/discovery/glossaryFileClassifier';
import { compileGlobs } from '../../../../src/core/workspace/patterns/globs';
import { defaultSettings } from '../../../../src/core/workspace/settings';

function roles(glossaryFiles: readonly string[] = []): GlossaryFileClassifier {
  return new GlossaryFileClassifier({ ...defaultSettings, glossaryFiles });
}

function foundBy(path: string, hasSection = false, files = roles()): string | undefined {
  const role = files.getRoleOf(path, hasSection);
  return role?.kind === 'glossary' ? role.foundBy : role?.reason;
}

describe('glossary files', () => {
  it('are found by name, whatever the folder and the format', () => {
    for (const path of [
      ...['GLOSSARY.md', 'docs/glossaire.md', 'docs/arc42/12-glossary.adoc', 'a/b/Glossary.mdx'],
      ...['docs/glossary.rst', 'data/acronyms.csv', '_data/glossary.yml', 'glossary.json'],
      ...['wiki/Glossar.markdown', 'app.glossary.yml', '.contextive/definitions.yml'],
      ...['docs/glossary.de.md', 'docs/glossary_en.md', 'terms.yml', 'docs/glossary/index.md'],
      ...['docs/glossary/README.md', 'content/glossar/_index.md', 'glossary.asc', 'acronyms.tsv'],
      ...['thesis/acronyms.tex', 'glossaries.tex', 'Abkuerzungsverzeichnis.tex'],
      ...['glossary.pt-BR.md', 'glossary_zh_Hans.yaml', 'terms.de.md', 'definitions-fr.adoc'],
    ])
      assert.equal(foundBy(path), 'name', path);
  });

  it('are found as pages of a folder of terms', () => {
    for (const path of ['docs/glossary/tote.md', 'content/de/glossar/t/tote.md', '_terms/tote.md'])
      assert.equal(foundBy(path), 'folder', path);
    for (const path of [
      'terms/tote.md',
      'definitions/tote.yml',
      '_definitions/tote.md',
      'acronyms/sla.rst',
    ])
      assert.equal(foundBy(path), 'folder', path);
    assert.equal(foundBy('docs/glossary/a/b/c/tote.md'), undefined);
    assert.equal(foundBy('docs/my-terms/tote.md'), undefined);
  });

  it('are not the other pages of a folder of terms, nor files of tools', () => {
    for (const page of [
      ...['CONTRIBUTING.md', 'template.md', '_template.md', '_category_.json', '_meta.json'],
      ...['package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.base.json'],
      ...['composer.json', 'lerna.json'],
    ])
      assert.equal(foundBy(`docs/glossary/${page}`), undefined, page);
    assert.equal(foundBy('docs/terms/index.md'), undefined);
  });

  it('are not legal terms, unless the name says more', () => {
    for (const folder of ['legal', 'policies', 'Policy', 'privacy', 'tos', 'compliance']) {
      assert.equal(foundBy(`${folder}/terms.md`), undefined, folder);
      assert.equal(foundBy(`site/${folder}/terms/cookies.md`), undefined, folder);
      assert.equal(foundBy(`${folder}/glossary.md`), 'name', folder);
    }
  });

  it('are found by a section of a document, but not of other people’s', () => {
    assert.equal(foundBy('README.md', true), 'section');
    assert.equal(foundBy('README.md', false), undefined);
    assert.equal(foundBy('vendor/lib/README.md', true), undefined);
    assert.equal(foundBy('LICENSE.md', true), undefined);
    assert.equal(foundBy('test/fixtures/page.md', true), undefined);
    assert.equal(foundBy('docs/v1.2/guide.md', true), 'section');
    assert.equal(foundBy('docs/guide.md', true, roles(['!docs/guide.md'])), undefined);
  });

  it('are passed over with a reason where they are not the team’s own', () => {
    assert.equal(foundBy('vendor/glossary.md'), 'foreign');
    assert.equal(foundBy('test/fixtures/glossary.md'), 'test-data');
    assert.equal(foundBy('test/fixtures/acronyms/page.md'), undefined);
    assert.equal(foundBy('.claude/skills/modeling/glossary.md'), 'template');
    assert.equal(foundBy('.github/prompts/glossary.md'), 'template');
  });

  it('are no prompts and forms of a hidden folder, which has documents of the project too', () => {
    for (const path of [
      ...['.claude/skills/ubiquitous-language/SKILL.md', '.cursor/commands/domain.md'],
      ...['.github/ISSUE_TEMPLATE/bug.md', '.github/pull_request_template.md', 'skills/x/SKILL.md'],
      ...['.bmad-core/templates/architecture.md', '.agents/review.md'],
    ])
      assert.equal(foundBy(path, true), undefined, path);
    for (const path of ['.claude/CLAUDE.md', '.claude/docs/architecture.md', '.github/README.md'])
      assert.equal(foundBy(path, true), 'section', path);
    for (const path of ['.claude/rules/glossary.md', '.claude/glossary.md', '.github/glossary.md'])
      assert.equal(foundBy(path), 'name', path);
  });

  it('are added and removed by the setting, which has the last word', () => {
    const files = roles(['notes/*.md', 'vendor/glossary.md', '!docs/glossary.md', '!notes/old.md']);
    assert.equal(foundBy('notes/words.md', false, files), 'setting');
    assert.equal(foundBy('vendor/glossary.md', false, files), 'setting');
    assert.equal(foundBy('docs/glossary.md', false, files), 'removed');
    assert.equal(foundBy('notes/old.md', false, files), 'removed');
    assert.equal(foundBy('notes/old.md', true, files), 'removed');
    assert.equal(foundBy('GLOSSARY.md', false, files), 'name');
  });

  it('count as named only where the setting writes the name out', () => {
    const files = roles(['notes/*.md', 'docs/words.md']);
    const isNamed = (path: string): unknown => {
      const role = files.getRoleOf(path, false);
      return role?.kind === 'glossary' && role.isNamed;
    };
    assert.equal(isNamed('notes/words.md'), false);
    assert.equal(isNamed('docs/words.md'), true);
    const special = roles(['docs/*/words.md', toGlob('docs/words (1) [x].md')]);
    const named = { kind: 'glossary', foundBy: 'setting', isNamed: true };
    assert.deepEqual(special.getRoleOf('docs/a/words.md', false), named);
    assert.deepEqual(special.getRoleOf('docs/words (1) [x].md', false), named);
  });

  it('may be any document, any data, and what the setting adds', () => {
    const isListed = compileGlobs(
      getGlossaryGlobs({ ...defaultSettings, glossaryFiles: ['docs/words.html', '!old/*.txt'] }),
    );
    const extensions = 'md markdown mdx rst adoc asciidoc asc yml yaml json csv tsv'.split(' ');
    for (const extension of extensions) assert.ok(isListed(`docs/a.${extension}`), extension);
    assert.ok(isListed('docs/words.html') && !isListed('docs/other.html'));
    assert.ok(!isListed('src/a.ts') && !isListed('old/a.txt'));
    assert.deepEqual(
      extensions.filter((extension) => isDocument(`docs/a.${extension}`)),
      ['md', 'markdown', 'mdx', 'rst', 'adoc', 'asciidoc', 'asc'],
    );
    assert.ok(!isDocument('vendor/a.md'));
  });

  it('of Contextive count only in their folder', () => {
    for (const path of [
      'a/shop.glossary.yml',
      'shop.glossary.yaml',
      'a/.contextive/definitions.yml',
    ])
      assert.ok(appliesToOwnFolderOnly(path), path);
    for (const path of [
      'a/glossary.yml',
      'shop.glossary.md',
      'a/definitions.yml',
      'a/x.glossary.yml.md',
    ])
      assert.ok(!appliesToOwnFolderOnly(path), path);
    assert.equal(foundBy('.contextive/definitions.yaml'), 'name');
  });

  it('have names that are not those of programs', () => {
    for (const path of ['src/glossary.ts', 'glossary.html', 'package.json', 'docs/terms-of-use.md'])
      assert.equal(foundBy(path), undefined, path);
  });
});
