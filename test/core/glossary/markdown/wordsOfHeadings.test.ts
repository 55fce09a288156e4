import assert from 'node:assert/strict';
import { foldLabel } from '../../../../src/core/glossary/fieldNames';
import {
  isInstruction,
  isLetterHeading,
  isNote,
  isRemark,
  isStructural,
} from '../../../../src/core/glossary/formats/markdown/structure/vocabulary';

describe('markdown: a heading that only sorts', () => {
  it('is a letter, several letters, digits or symbols', () => {
    for (const title of [
      ...['A', 'a', '[B]', '(C)', 'C–D', 'A, B, C', 'A / B', 'A & B', 'A-C', 'X | Y | Z', 'Ä', 'Я'],
      ...['#', '0-9', '0–9', '1-9', '123', 'Symbols', 'Numbers', 'digits', 'Special characters'],
      ...['あ行', 'か行', '가', 'A.', '# A'],
    ])
      assert.ok(isLetterHeading(title), title);
    for (const title of [
      ...['AB', 'A1', 'Order', 'a b c d e f g h i j k l m n', '12', 'API', 'Numbers of orders'],
      ...['A to Z', '2024', ''],
    ])
      assert.ok(!isLetterHeading(title), title);
  });
});

describe('markdown: a heading of the document, not of an entry', () => {
  const is = (title: string): boolean => isStructural(foldLabel(title));

  it('frames the document in many languages', () => {
    for (const title of [
      ...[
        'Introduction',
        'References',
        'Table of contents',
        'License',
        'Open questions',
        'Overview',
      ],
      ...['Sommaire', 'Weiterführende Links', 'Índice', 'Introdução', 'Riferimenti', 'Inhoud'],
      ...['Spis treści', 'Obsah', 'Innehåll', 'содержание', '目次', '目录', '목차', 'Правила'],
      ...['2.1 References', '1 Introduction', 'Using this glossary', 'What is this?'],
      ...['Sources and thanks', 'References for readers', 'Maintaining the list'],
    ])
      assert.ok(is(title), title);
    for (const title of [
      'Order',
      'Reference order',
      'Referencing',
      'Usings',
      'Service level',
      'Link layer',
    ])
      assert.ok(!is(title), title);
  });

  it('lists related pages', () => {
    for (const title of [
      ...['Related documentation', 'Other resources', 'Useful external links', 'Further reading'],
      ...[
        'More articles',
        'Additional API references',
        '相关文档',
        '参考リンク',
        '関連資料',
        '관련 문서',
      ],
      ...['五十音順索引', 'SAP 相關資源'],
    ])
      assert.ok(is(title), title);
    for (const title of [
      'Related party',
      'Link',
      'Reading list',
      'External order',
      '資料庫',
      '文档数据库',
    ])
      assert.ok(!is(title), title);
  });

  it('tells how to read or change it', () => {
    for (const title of [
      ...['About', 'About this page', 'How to add a term', 'How this works', 'How we name things'],
      ...['Adding a term', 'When adding new terms', 'Rules for new entries', 'Proposing words'],
      ...['Process for changing definitions', 'New acronyms', 'Neue Begriffe hinzufügen'],
      ...['Einträge ergänzen', 'Ajouter des termes', 'Añadir nuevos términos', 'Adicionar termos'],
    ])
      assert.ok(isInstruction(foldLabel(title)), title);
    for (const title of [
      'Aboutness',
      'However',
      'Adding machine',
      'New order',
      'Terms',
      'Begriffe',
    ])
      assert.ok(!isInstruction(foldLabel(title)), title);
  });
});

describe('markdown: a label of a note', () => {
  it('introduces a remark, and never names a term', () => {
    for (const label of [
      ...['Note', 'Notes:', 'NB', 'Warning', 'Tip', 'Important', 'TODO', 'Hinweis', 'Remarque'],
      ...['Nota', 'See also', 'TL;DR', 'PS'],
    ])
      assert.ok(isNote(label) && isRemark(label), label);
    for (const label of [
      ...['Example', 'Last updated', 'Author', 'Status', 'Stand', 'Fecha', 'Version'],
      ...['最后更新', '作者', '最終更新日', '작성자', 'обновлено', 'Laatst bijgewerkt', 'Purpose'],
      ...['Project name', 'Last modified', 'Quelle', 'Fonte', 'Son güncelleme', 'プロジェクト名'],
    ])
      assert.ok(isRemark(label) && !isNote(label), label);
    for (const label of ['Order', 'Notebook', 'Statusbar', 'Updates'])
      assert.ok(!isRemark(label) && !isNote(label), label);
  });
});
