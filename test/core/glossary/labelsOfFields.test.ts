import assert from 'node:assert/strict';
import {
  findFieldOfLabel,
  isAcronymLabel,
  isTranslationLabel,
} from '../../../src/core/glossary/fieldNames';

const labelsByField = {
  name: 'Term Begriff Terme Término Termo Termine Begrip 用語 术语 용어 термин',
  expansion: 'Expansion Langform 正式名称 全称 расшифровка kepanjangan',
  plain: 'Plain-language In-plain-words TLDR',
  definition:
    'Definition Bedeutung Significado Significato Betekenis 定義 定义 설명 описание Was-ist-das',
  aliases: 'Aliases Synonyme Sinónimo Synoniem 同義語 同义词 동의어 синонимы',
  avoid: 'Avoid Do-not-use Vermeiden Éviter Evitar Vermijden 非推奨 避免',
  examples: 'Examples E.g. Beispiel Exemple Ejemplo Esempio Voorbeeld 例 示例 예 пример',
  status: 'Status State Term-status',
  delivery: 'Delivery-status Lifecycle Phase',
  owner: 'Owner Team Steward Verantwortlich Responsable',
  users: 'Users Used-by Audience Nutzer',
  related: 'Related See-also Siehe-auch Voir-aussi Zie-ook 関連 相关 см.-также',
  links: 'Links URL Source Further-reading',
  diagram: 'Diagram-nodes Box',
  code: 'Code Implemented-in Source-code',
  technical: 'Technical-term Jargon',
  caseSensitive: 'Case-sensitive Match-case',
  paths: 'Paths Scope Applies-to',
  context: 'Context Category Kategorie Categoría 分類 分类 분류 категория',
  meta: 'Meta Metadata',
} as const;

describe('the label of a field', () => {
  it('is known in the languages in which glossaries are found', () => {
    for (const [field, labels] of Object.entries(labelsByField)) {
      for (const label of labels.split(' ').map((one) => one.replaceAll('-', ' ')))
        assert.equal(findFieldOfLabel(`${label}:`), field, label);
    }
  });

  it('may name the language in brackets, except for the name itself', () => {
    for (const [label, field] of [
      ['Definition (EN)', 'definition'],
      ['Bedeutung [deutsch]', 'definition'],
      ['Meaning (English):', 'definition'],
      ['含义（中文）', 'definition'],
      ['Def(EN)', 'definition'],
      // A table of translations has names in several languages.
      ['Term (EN)', undefined],
      ['Definition (short)', undefined],
      ['Definition (English) draft', undefined],
      ['Note: Definition (English', undefined],
      ['Colour (English)', undefined],
      ['(English)', undefined],
    ] as const)
      assert.equal(findFieldOfLabel(label), field, label);
  });

  it('may say that names are acronyms, or the same in another language', () => {
    for (const label of [
      'Acronym',
      'Abbr.',
      'Abkürzung',
      'Sigle',
      'Siglas',
      '略語',
      '缩写',
      '약어',
    ])
      assert.ok(isAcronymLabel(label) && !isTranslationLabel(label), label);
    for (const label of ['Translation', 'Übersetzung', 'Traduction', '翻訳', '번역'])
      assert.ok(isTranslationLabel(label) && !isAcronymLabel(label), label);
    for (const label of ['Term', 'Definition', 'Colour', ''])
      assert.ok(!isTranslationLabel(label) && !isAcronymLabel(label), label);
  });
});
