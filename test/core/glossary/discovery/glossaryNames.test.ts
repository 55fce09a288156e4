import assert from 'node:assert/strict';
import { classifyName, classifyTitle } from '../../../../src/core/glossary/discovery/glossaryNames';

const sureNames = [
  ...['GLOSSARY', 'glossary', '12_glossary', '12-glossary', '99 - Glossary', 'domain-glossary'],
  ...['DomainGlossary', 'glossary-of-terms', 'project_x_glossary', 'acronyms', 'Abbreviations'],
  ...['ubiquitous_language', 'UBIQUITOUS-LANGUAGE', 'UbiquitousLanguage', 'terminology'],
  ...['Glossar', 'Begriffe', 'Abkürzungsverzeichnis', 'glossaire', 'lexique', 'glosario'],
  ...[
    'glossário',
    'glossario',
    'Woordenlijst',
    'begrippenlijst',
    'ordlista',
    'ordliste',
    'sanasto',
  ],
  ...['słownik', 'slownik', 'slovnik', 'slovník-pojmů', 'szójegyzék', 'глоссарий', 'глосарій'],
  ...['словарь-терминов', 'γλωσσάριο', 'sözlük', 'daftar-istilah', 'thuật-ngữ', 'مصطلحات'],
  ...[
    '用語集',
    '01_用語集',
    '術語表',
    '术语表',
    '业务术语表',
    '용어집',
    'グロッサリー',
    'ユビキタス言語',
    'शब्दावली',
  ],
];
const ambiguousNames = ['terms', 'definitions', 'Language', 'dictionary', 'key-concepts', 'words'];
const otherNames = [
  ...['how-to-write-a-glossary', 'glossary-plugin', 'add_glossary_page', 'glossary.spec', 'README'],
  ...['glossary.schema', 'glossary-types', 'glossary_config', 'Phase 3: Terminology extraction'],
  ...['glossary-management', 'terminology_validation'],
  ...[
    'terms-of-service',
    'type-definitions',
    'language-support',
    'words-we-use',
    'concepts-of-git',
  ],
  ...['ordinary', 'lexer', 'term', 'acronymous', '用户手册', 'словарный-запас-детей-и-взрослых'],
];

describe('names of glossaries', () => {
  it('are told in all languages, with numbers and a few other words', () => {
    for (const name of sureNames) assert.equal(classifyName(name), 'sure', name);
  });

  it('may mean something else', () => {
    for (const name of ambiguousNames) assert.equal(classifyName(name), 'ambiguous', name);
  });

  it('are not found in names of other things', () => {
    for (const name of otherNames) assert.equal(classifyName(name), 'none', name);
  });

  it('may be longer as titles than as file names', () => {
    const title = 'Terms and acronyms that are used in this document';
    assert.equal(classifyTitle(title), 'sure');
    assert.equal(classifyName(title), 'none');
    assert.equal(classifyTitle('12. Glossary'), 'sure');
    assert.equal(classifyTitle('Appendix A: Acronyms'), 'sure');
    assert.equal(classifyTitle('How to add a term to the glossary'), 'none');
  });
});
