import assert from 'node:assert/strict';
import { isAcronym, findLeadingExpansion, spellsOut } from '../../../src/core/language/acronyms';

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

  it('count letters and digits only, also of those next to them in ASCII', () => {
    for (const name of ['A@', 'A[', 'A/', 'A:', 'A-', 'A~'])
      assert.equal(isAcronym(name), false, name);
    for (const name of ['ABcd`', 'ABcd{', 'A/B', 'A0', 'A9', 'AZaz', 'ZAza'])
      assert.equal(isAcronym(name), true, name);
  });

  it('are spelled out by words that begin with their letters, small words aside', () => {
    for (const [short, long] of [
      ['SLA', 'service level agreement'],
      ['XML', 'Extensible Markup Language'],
      ['R&D', 'Research and development'],
      ['DSGVO', 'Datenschutz-Grundverordnung'],
      ['ICPE', "installations classées pour la protection de l'environnement"],
      ['TMCs', 'traffic message channel'],
      ['SLA', '“Service level agreement”'],
      ['SLA', 'serviceLevelAgreement'],
      ['ÖLB', 'ÖffentlicheLeihBücherei'],
      ['ÖPNV', 'öffentlicher Personennahverkehr'],
      ['RAD', 'research & development'],
      ['ÄAK', 'Ämter & Kommunen'],
      ['UX', 'user experience'],
      ['XP', 'extreme programming'],
      // At most four letters of a word, and at most four words more than letters.
      ['ABCDF', 'abcd fox'],
      ['SL', 'service of the in on level'],
    ] as const)
      assert.ok(spellsOut(short, long), short);
    for (const [short, long] of [
      ['SLA', 'service agreement'],
      ['SLA', 'sla'],
      ['RN', 'Return'],
      ['SLA', 'slab level'],
      ['SLA', 'slab of'],
      ['UX', 'user order'],
      ['UA', 'user exam'],
      ['UXP', 'user experience'],
      ['ABCDEF', 'abcde fox'],
      ['SL', 'service of the in on at level'],
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
      ['Service level agreement (a promise)', 'Service level agreement'],
      ['Service level agreement - a promise', 'Service level agreement'],
      ['“Service level” agreement, a promise', 'Service level agreement'],
      ['__Service level agreement:__ a promise', 'Service level agreement'],
      ['Stands for: service level agreement', 'service level agreement'],
      ['A promise.', undefined],
      ['', undefined],
    ] as const)
      assert.equal(findLeadingExpansion('SLA', text), found, text);
    assert.equal(findLeadingExpansion('sla', 'Service level agreement.'), undefined);
  });

  it('are introduced by phrases of many languages', () => {
    for (const phrase of [
      'Abbreviation of',
      'Acronym for',
      'Initialism of',
      'Abbreviated from',
      'Abkürzung für',
      'Kurz für',
      'Kurzform von',
      'Akronym für',
      'Abréviation de',
      'Acronyme de',
      'Sigle pour',
      'Signifie',
      'Désigne',
      'Abreviatura de',
      'Siglas de',
      'Acrónimo de',
      'Significa',
      'Abreviação de',
      'Acrônimo de',
      'Abbreviazione di',
      'Acronimo per',
      'Sigla di',
      'Sta per',
      'Afkorting van',
      'Staat voor',
      'Skrót od',
      'Skrótowiec od',
      'Zkratka pro',
      'Skratka pre',
      'Förkortning av',
      'Står för',
      'Forkortelse for',
      'Står for',
      'Lyhenne sanoista',
      'Rövidítése',
      'Сокращение от',
      'Аббревиатура от',
      'Расшифровывается как',
      'Скорочення від',
    ])
      assert.equal(
        findLeadingExpansion('SLA', `${phrase} service level agreement.`),
        'service level agreement',
        phrase,
      );
  });

  it('are spelled out without a leading article', () => {
    for (const article of 'the a an der die das le la les el los las il lo o os as um uma de het een'.split(
      ' ',
    ))
      assert.equal(
        findLeadingExpansion('SLA', `${article} service level agreement`),
        'service level agreement',
        article,
      );
    assert.equal(findLeadingExpansion('SLA', 'l’agreement of levels'), undefined);
  });
});
