import assert from 'node:assert/strict';
import {
  classifyName,
  classifyTitle,
  isGlossaryName,
} from '../../../../src/core/glossary/discovery/glossaryNames';

/** A name that only this language has. */
const namesByLanguage = {
  ...{
    en: 'Nomenclature',
    de: 'Begriffsverzeichnis',
    fr: 'Lexique',
    es: 'Términos y definiciones',
  },
  ...{ pt: 'Linguagem ubíqua', it: 'Abbreviazioni', ca: 'Acrònims', ro: 'Abrevieri' },
  ...{ nl: 'Begrippenlijst', sv: 'Ordförklaringar', da: 'Begrebsliste', nb: 'Begrepskatalog' },
  ...{ fi: 'Lyhenneluettelo', is: 'Orðalisti', et: 'Lühendid', lv: 'Terminu vārdnīca' },
  ...{ lt: 'Santrumpos', pl: 'Wykaz skrótów', cs: 'Seznam zkratek', sk: 'Slovník pojmov' },
  ...{ sl: 'Slovarček', hr: 'Rječnik', sr: 'Појмовник', hu: 'Szószedet', ru: 'Глоссарий' },
  ...{ uk: 'Термінологія', bg: 'Съкращения', el: 'Ορολογία', tr: 'Kısaltmalar', id: 'Singkatan' },
  ...{ vi: 'Bảng chú giải', ar: 'مسرد', fa: 'واژگان', he: 'ראשי תיבות', hi: 'शब्दकोश' },
  ...{ th: 'คำศัพท์', ja: '略語一覧', zh: '名詞解釋', ko: '약어집' },
};

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

  it('are told in each language, also as the only name of a page', () => {
    for (const [language, name] of Object.entries(namesByLanguage)) {
      assert.equal(classifyName(name.replaceAll(' ', '-')), 'sure', language);
      assert.ok(isGlossaryName(`${name}:`), language);
    }
    for (const title of ['Acronyms used here', '12. Glossary', 'Terms', 'About'])
      assert.ok(!isGlossaryName(title), title);
  });

  it('are told without the marks of their letters, as in file names', () => {
    for (const name of ['slownik_pojec', 'ordalisti', 'kisaltmalar', 'abreviacoes', 'skroty'])
      assert.equal(classifyName(name), 'sure', name);
  });

  it('are short for a file: at most five words, or four characters next to a name in Kanji', () => {
    for (const [name, confidence] of [
      ['acronyms of the payment team', 'sure'],
      ['acronyms of the new payment team', 'none'],
      ['our domain dictionary', 'sure'],
      ['our domain language', 'sure'],
      ['our domain model', 'none'],
      ['list of things', 'none'],
      ['配送支払用語', 'sure'],
      ['配送と支払用語', 'none'],
      ['第 12345 章 用語', 'sure'],
      ['payments用語', 'sure'],
      ['payments配送と支払用語', 'none'],
    ] as const)
      assert.equal(classifyName(name), confidence, name);
  });

  it('may have the number of a chapter or an appendix in front', () => {
    for (const title of [
      ...['3. Definitions', 'VIII. Definitions', 'Appendix 2: Definitions', 'Annex IV Definitions'],
      ...['Anhang 1: Definitionen', 'Annexe 3 – Définitions', 'Anexo: Definiciones', '2.1 Terms'],
    ])
      assert.equal(classifyTitle(title), 'ambiguous', title);
    for (const title of ['Definitions 3', 'Chapter Definitions', 'XXXIII Definitions'])
      assert.equal(classifyTitle(title), 'none', title);
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
    assert.equal(classifyTitle('All the terms and acronyms that this document uses'), 'sure');
    assert.equal(classifyTitle('All of the terms and acronyms that this document uses'), 'none');
    assert.equal(classifyTitle('How to add a term to the glossary'), 'none');
  });
});
