import assert from 'node:assert/strict';
import { toColumnFields } from '../../../src/core/glossary/formats/columnRoles';

/** Headers of a table, and the fields of its columns; `-` for a column of the table's own. */
function check(rows: readonly (readonly [headers: string, fields: string])[]): void {
  for (const [headers, fields] of rows) {
    const found = toColumnFields(headers.split('|').map((label) => label.trim()));
    assert.equal(found.map((field) => field ?? '-').join(' '), fields, headers);
  }
}

describe('the columns of a table', () => {
  it('are told by their headers, each field once except aliases', () => {
    check([
      ['Term | Definition', 'name definition'],
      ['Definition | Term', 'definition name'],
      ['Term | Synonyms | Also known as | Meaning', 'name aliases aliases definition'],
      ['Term | Meaning | Explanation', 'name definition -'],
      ['Term | Owner | Team', 'name owner -'],
      ['Term | Colour | Meta', 'name - -'],
      ['Term | | Definition', 'name - definition'],
    ]);
  });

  it('give the names in the first column of names, and aliases in acronyms or translations after it', () => {
    check([
      ['Term | Concept | Definition', 'name - definition'],
      ['Term | Abbreviation | Definition', 'name aliases definition'],
      ['Term | Translation | Definition', 'name aliases definition'],
    ]);
  });

  it('give an expansion next to acronyms: a name, the first of two meanings, or a translation', () => {
    check([
      ['Acronym | Term | Definition', 'name expansion definition'],
      ['Acronym | Term', 'name expansion'],
      ['Acronym | Abbr. | Term', 'name - expansion'],
      ['Acronym | Term | Concept', 'name expansion -'],
      ['Acronym | Meaning', 'name definition'],
      ['Acronym | Meaning | Description', 'name expansion definition'],
      ['Acronym | Meaning | Description | Details', 'name expansion definition -'],
      ['Acronym | Term | Meaning | Description', 'name expansion definition -'],
      ['Acronym | Translation', 'name expansion'],
      ['Acronym | Translation | Definition', 'name expansion definition'],
      ['Acronym | Full name | Translation', 'name expansion aliases'],
      ['Acronym | Term | Translation', 'name expansion aliases'],
      ['Acronym | Meaning | Description | Translation', 'name expansion definition aliases'],
    ]);
  });

  it('may be headed by several words for one field', () => {
    check([
      ['Term | Synonym / Translation', 'name aliases'],
      ['Term, Concept | Meaning & Usage', 'name definition'],
      ['Abbreviations and terminology | Definition', 'name definition'],
      ['Term or phrase | What it means', 'name definition'],
      ['Begriff und Abkürzung | Bedeutung oder Beschreibung', 'name definition'],
      ['Terme et sigle | Description ou sens', 'name definition'],
      ['用語、略語 | 説明／備考', 'name definition'],
      ['Term / | Definition', 'name definition'],
      ['Term / Unit | Definition', 'name definition'],
      ['Unit / Term | Definition', 'name definition'],
      ['Code | Term / Definition', 'code -'],
      ['Term | Owner / Definition', 'name -'],
    ]);
  });

  it('give the names in the first language of a table of languages', () => {
    check([
      ['English | Deutsch | Notes', 'name aliases -'],
      ['Notes | English | Deutsch', '- name aliases'],
      ['English | Notes', '- -'],
      ['英文/代码名 | 中文', 'name aliases'],
      ['English (UI) | Deutsch（App）', 'name aliases'],
      ['Term | English | Definition', 'name aliases definition'],
      ['Code | English | Deutsch', 'code name aliases'],
    ]);
  });

  it('give names in a first column of the table’s own, next to definitions', () => {
    check([
      ['Label in the app | Definition', 'name definition'],
      ['Label in the app | Notes', '- -'],
      ['Definition | Label in the app', 'definition -'],
      ['Label in the app | Term | Definition', '- name definition'],
      ['Label in the app | Abbreviation | Definition', 'name aliases definition'],
      ['English | Deutsch | Definition', 'name aliases definition'],
    ]);
    for (const key of [
      ...['No.', 'Nr', '#', 'Number', 'Nummer', 'Número', 'ID', 'Term-id', 'UUID', 'Date', 'Datum'],
    ])
      check([[`${key} | Meaning`, '- definition']]);
    check([
      ['Ident | Meaning', 'name definition'],
      ['Datasheet | Meaning', 'name definition'],
      ['Update | Meaning', 'name definition'],
    ]);
  });
});
