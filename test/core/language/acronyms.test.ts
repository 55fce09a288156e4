import assert from 'node:assert/strict';
import { isAcronym, findLeadingExpansion, spellsOut } from '../../../src/core/language/acronyms';
import { findAlphabeticalIndex, compareNames } from '../../../src/core/language/alphabeticalOrder';
import { foldText, foldToLetters, foldToWords } from '../../../src/core/language/folding';
import { isLanguageName } from '../../../src/core/language/languageNames';

describe('acronyms', () => {
  it('are one short word of mostly capitals and digits', () => {
    for (const name of ['SLA', 'K8s', 'CI/CD', 'R&D', 'OAuth2', 'SaaS', 'ÖPNV', 'S3'])
      assert.ok(isAcronym(name), name);
    for (const name of ['Order', 'GitHub', 'A', 'SERVICE LEVEL', 'ABCDEFGHIJKLM', '用語'])
      assert.ok(!isAcronym(name), name);
  });

  it('have at most 12 characters, two capitals or digits, and no more small letters than those', () => {
    for (const name of [
      'ABCDEFGHIJKL',
      'ÄBCDEFGHIJKL',
      'Ab1c',
      'AbCd',
      'ÄbCd',
      'A1',
      'Ä1',
      'AZ',
      '09Z',
    ])
      assert.equal(isAcronym(name), true, name);
    for (const name of [
      'ABCDEFGHIJKLM',
      'ÄBCDEFGHIJKLM',
      'AbCde',
      'ÄbCde',
      'A',
      'Ä',
      '12',
      'a1',
      'A B',
    ])
      assert.equal(isAcronym(name), false, name);
  });

  it('are spelled out by words that begin with their letters, small words aside', () => {
    for (const [short, long] of [
      ['SLA', 'service level agreement'],
      ['XML', 'Extensible Markup Language'],
      ['R&D', 'Research and development'],
      ['DSGVO', 'Datenschutz-Grundverordnung'],
      ['ICPE', "installations classées pour la protection de l'environnement"],
      ['TMCs', 'traffic message channel'],
    ] as const)
      assert.ok(spellsOut(short, long), short);
    for (const [short, long] of [
      ['SLA', 'service agreement'],
      ['SLA', 'sla'],
      ['RN', 'Return'],
    ] as const)
      assert.ok(!spellsOut(short, long), `${short}, ${long}`);
  });

  it('are spelled out by the beginning of a definition', () => {
    for (const [text, found] of [
      ['Service level agreement. A promise.', 'Service level agreement'],
      ['**Service Level Agreement.** A promise.', 'Service Level Agreement'],
      ['Short for service level agreement, a promise.', 'service level agreement'],
      ['Steht für Service-Level-Agreement.', 'Service-Level-Agreement'],
      ['The service level agreement: a promise', 'service level agreement'],
      ['A promise.', undefined],
    ] as const)
      assert.equal(findLeadingExpansion('SLA', text), found, text);
  });
});

describe('alphabetical order', () => {
  it('goes by letters first, and by the value of numbers', () => {
    const names = ['P10', 'P9', 'Über', 'ulna', '.NET', 'Émile', 'emu', 'a b', 'ab'];
    assert.deepEqual([...names].sort(compareNames), [
      'a b',
      'ab',
      'Émile',
      'emu',
      '.NET',
      'P9',
      'P10',
      'Über',
      'ulna',
    ]);
  });

  it('gives the place among names in order, else the end', () => {
    assert.equal(findAlphabeticalIndex(['P1', 'P9', undefined, 'P11'], 'P10'), 3);
    assert.equal(findAlphabeticalIndex(['P9', 'P1'], 'P10'), 2);
    assert.equal(findAlphabeticalIndex(['P9'], 'A'), 1);
    assert.equal(findAlphabeticalIndex(['B', 'C'], 'A'), 0);
  });
});

describe('folding', () => {
  it('drops letter case, accents and compatibility forms, and keeps other letters apart', () => {
    assert.equal(foldText('Ｃafé ﬁn'), 'cafe fin');
    assert.notEqual(foldText('ば'), foldText('は'));
    assert.equal(foldText('용어'), '용어');
    assert.equal(foldToLetters('Payment-Gateway_2'), 'paymentgateway2');
    for (const label of ['caseSensitive', 'case_sensitive', 'Case sensitive:'])
      assert.equal(foldToWords(label), 'case sensitive');
  });
});

describe('names of languages', () => {
  it('are known in many languages, with the word for "term" next to them, and as codes', () => {
    for (const label of [
      'English',
      'Englisch',
      '英文',
      '英語',
      'anglais',
      'English term',
      'EN',
      'Deutsch',
      '日本語',
    ])
      assert.ok(isLanguageName(label), label);
    for (const label of ['Notes', 'Team', 'Example', 'Origin'])
      assert.ok(!isLanguageName(label), label);
  });
});
