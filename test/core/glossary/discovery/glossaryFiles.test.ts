import assert from 'node:assert/strict';
import { GlossaryFileClassifier } from '../../../../src/core/glossary/discovery/glossaryFileClassifier';
import { hasGlossaryHeading } from '../../../../src/core/glossary/discovery/glossaryHeading';
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
      ...['docs/glossary/README.md', 'content/glossar/_index.md'],
    ])
      assert.equal(foundBy(path), 'name', path);
  });

  it('are found as pages of a folder of terms', () => {
    for (const path of ['docs/glossary/tote.md', 'content/de/glossar/t/tote.md', '_terms/tote.md'])
      assert.equal(foundBy(path), 'folder', path);
    assert.equal(foundBy('legal/terms/privacy.md'), undefined);
    assert.equal(foundBy('docs/glossary/a/b/c/tote.md'), undefined);
  });

  it('are found by a section of a document, but not of other people’s', () => {
    assert.equal(foundBy('README.md', true), 'section');
    assert.equal(foundBy('README.md', false), undefined);
    assert.equal(foundBy('vendor/lib/README.md', true), undefined);
    assert.equal(foundBy('LICENSE.md', true), undefined);
    assert.equal(foundBy('test/fixtures/page.md', true), undefined);
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
  });

  it('have names that are not those of programs', () => {
    for (const path of ['src/glossary.ts', 'glossary.html', 'package.json', 'docs/terms-of-use.md'])
      assert.equal(foundBy(path), undefined, path);
  });
});

describe('glossary headings', () => {
  it('are told in Markdown, reStructuredText and AsciiDoc', () => {
    for (const text of [
      '# Manual\n\n## Glossary\n',
      'Manual\n======\n\nGlossary\n--------\n',
      '= Manual\n\n== Glossary\n',
      '## [Terminology](#t)\n',
      '### 9. Acronyms and abbreviations {#acronyms}\n',
      '## **Definitions**\r\n',
      'Glossar\r\n-------\r\n',
      '# Shop\n\n## Language\n\n**Order**:\nA purchase.\n_Avoid_: cart, basket\n',
    ])
      assert.equal(hasGlossaryHeading(text), true, text);
  });

  it('are not told from prose, code, or vague titles', () => {
    for (const text of [
      'See the glossary.\n',
      '```md\n## Glossary\n```\n',
      '~~~\n# Glossary\n~~~\n',
      '## Language\n',
      '## How to add a term to the glossary\n',
      '#glossary\n',
      '',
    ])
      assert.equal(hasGlossaryHeading(text), false, text);
  });
});
