import assert from 'node:assert/strict';
import { findExpansionAt } from '../../../src/core/language/expansions';

/** Returns the expansion of the first `SLA` (or another acronym) in a text. */
function expansion(text: string, acronym = 'SLA'): string | undefined {
  const start = text.indexOf(acronym);
  return findExpansionAt(text, start, start + acronym.length);
}

describe('expansionAt', () => {
  const spellings = [
    'Our Service Level Agreement (SLA) is strict.',
    'our *service level agreement* (**SLA**) is strict',
    'the service-level agreement ("SLA")',
    'the [service level agreement](docs/sla.md) ([SLA](docs/sla.md))',
    'service level agreements (SLAs)',
    'the service level agreement (or SLA)',
    'the SLA (service level agreement) says',
    'the SLA (Service Level Agreement; see below)',
    '[SLA](https://example.org/a_b) (*service level agreement*)',
    'SLA (short for service level agreement)',
    'SLA stands for service level agreement and is strict.',
    '**SLA** is short for “service level agreement”.',
    'SLA is an acronym for service level agreement, as you know.',
    'SLA: service level agreement',
    '- **SLA**: Service level agreement. What we promise.',
    'SLA - Service Level Agreement between us',
    'SLA = service level agreement',
    '| SLA | Service level agreement | a promise |',
    '| Service level agreement | SLA | a promise |',
    '*[SLA]: Service level agreement',
    '<abbr title="Service level agreement">SLA</abbr>',
    '// the service level\n// agreement (SLA)',
    'the service level agreement, or SLA, is strict',
    'the service level agreement or SLA is strict',
    'the service level agreement, SLA, is strict',
    'the service level agreement – SLA – is strict',
    'the service level agreement = SLA',
    'service level agreement (the SLA)',
    'service level agreement (aka SLA)',
    'service level agreement (abbreviated as SLA)',
    'service level agreement (abbreviated to  SLA)',
    'service level agreement (abbreviated SLA)',
    'service level agreement (abbr. SLA)',
    'service level agreement (abbr SLA)',
    'service level agreement (short SLA)',
    'service level agreement (hereafter SLA)',
    'service level agreement (called SLA)',
    'service level agreement (also called SLA)',
    'service level agreement (acronym: SLA)',
    'service level agreement (acronym SLA)',
    '|Service level agreement |SLA | a promise |',
    '|SLA|Service level agreement|',
    '"SLA" ( the service level agreement )',
    '`SLA` [service level agreement]',
    'SLA [ service level agreement ]',
    '[SLA] : service level agreement',
    'SLA—service level agreement',
    'SLA –\tservice level agreement',
    'SLA -- service level agreement',
    'SLA -   service level agreement',
    'SLA,  service level agreement, is a promise',
    'SLA (A): service level agreement',
    'SLA (A) - service level agreement',
    'an SLA contract (service level agreement)',
    'an SLA contract*  (service level agreement)',
    'SLA (a service level agreement)',
    'SLA (an  service level agreement)',
    'SLA (our service level agreement)',
    'SLA (i.e., service level agreement)',
    'SLA (i.e. the service level agreement)',
    'SLA (aka  service level agreement)',
    'SLA (also known as a service level agreement)',
    'SLA (also called service level agreement)',
    'SLA (acronym of service level agreement)',
    'SLA (abbreviation for service level agreement)',
    'SLA (stands for an service level agreement)',
    'SLA (service level agreement: a promise)',
    'SLA (service level agreement - a promise)',
    'SLA (service level agreement — a promise)',
    '“SLA”, which stands for the service level agreement',
    'SLA, that  means service  level agreement',
    'SLA short for service level agreement',
    'SLA is a acronym of service level agreement',
    'SLA is an initialism for a service level agreement',
    'SLA  is an abbreviation of  service level agreement.',
    'SLA abbreviates “service level agreement”',
    'SLA means an service level agreement',
    '<abbr class="x" title=\'Service level agreement\' lang="en">SLA</abbr>',
    '<b>service level agreement</b> (<i>SLA</i>)',
    '**S**ervice **L**evel **A**greement (SLA)',
    '  # the service level\r\n  # agreement (SLA)',
    '-- the service level\n-- agreement (SLA)',
    '> the service\n>   level\n> agreement (SLA)',
    '  /* service\n   ** level agreement (SLA) */',
    'the service\nlevel agreement (SLA)',
    'In 2024, the service level agreement (SLA)',
    'It changed: service level agreement (SLA)',
    'A|service level agreement (SLA)',
  ];
  for (const text of spellings) {
    it(`reads ${JSON.stringify(text)}`, () => {
      assert.match(expansion(text) ?? '', /^service[ -]level agreements?$/iu);
    });
  }

  it('allows small words, inner letters, ampersands and a following noun', () => {
    assert.equal(expansion('proof of delivery (POD)', 'POD'), 'proof of delivery');
    assert.equal(
      expansion('Extensible Markup Language (XML)', 'XML'),
      'Extensible Markup Language',
    );
    assert.equal(expansion('the Hypertext Server (HTS)', 'HTS'), 'Hypertext Server');
    assert.equal(expansion('R&D (research and development)', 'R&D'), 'research and development');
    assert.equal(expansion('DTI (debt-to-income ratio)', 'DTI'), 'debt-to-income ratio');
  });

  it('allows an enumeration, and words after the name that qualify it', () => {
    for (const [text, acronym, expected] of [
      ['create, read, update and delete (CRUD)', 'CRUD', 'create, read, update and delete'],
      ['It can; create, read, update and delete (CRUD)', 'CRUD', 'create, read, update and delete'],
      ['add, drop (AD)', 'AD', undefined],
      ['Traffic Message Channel for buses (TMC)', 'TMC', 'Traffic Message Channel'],
      ['the Traffic Message Channel of all the buses (TMC)', 'TMC', 'Traffic Message Channel'],
      ['the Traffic Message Channel of all the late buses (TMC)', 'TMC', undefined],
      ['the Traffic of Message Channel buses (TMC)', 'TMC', 'Traffic of Message Channel'],
      // Only words with capitals are a name.
      ['the traffic message channel for buses (TMC)', 'TMC', undefined],
      ['the Traffic message Channel for buses (TMC)', 'TMC', undefined],
      ['Traffic Channel for buses (TC)', 'TC', undefined],
    ] as const)
      assert.equal(expansion(text, acronym), expected, text);
  });

  it('needs an end of the expansion where nothing encloses it', () => {
    for (const [text, expected] of [
      ['SLA: service level agreement of ours', undefined],
      ['SLA: Service Level Agreement of ours', 'Service Level Agreement'],
      ['SLA: service level agreement, which', 'service level agreement'],
      ['SLA: service level agreement - which', 'service level agreement'],
      ['SLA: service level agreement (which)', 'service level agreement'],
      ['SLA: service level agreement; which', 'service level agreement'],
      ['SLA: service level agreement! which', 'service level agreement'],
      ['SLA: “service level agreement” is', 'service level agreement'],
      ['SLA: *service level agreement* is', 'service level agreement'],
      ['SLA: service level agreement: it is', 'service level agreement'],
      ['SLA stands for service level agreement of ours', 'service level agreement'],
      ['SLA stands for service level agreement term', 'service level agreement term'],
      ['SLA (service level agreement of ours)', undefined],
      ['SLA (service level agreement term)', 'service level agreement term'],
    ] as const)
      assert.equal(expansion(text), expected, text);
  });

  it('takes the words that are as many as the letters, if it can choose', () => {
    for (const [text, acronym, expected] of [
      ['the small secure local area (SLA)', 'SLA', 'secure local area'],
      ['the service-level agreement (SLA)', 'SLA', 'service-level agreement'],
      ['the service level agreement of all (SLAA)', 'SLAA', 'service level agreement of all'],
      ['a R&D: research and development', 'R&D', 'research and development'],
      ['to two (TT)', 'TT', undefined],
    ] as const)
      assert.equal(expansion(text, acronym), expected, text);
  });

  it('knows two letters only in brackets', () => {
    assert.equal(expansion('the order line (OL)', 'OL'), 'order line');
    assert.equal(expansion('the order line, OL', 'OL'), undefined);
    assert.equal(expansion('the order line table, OLT', 'OLT'), 'order line table');
    assert.equal(expansion('OL stands for order line', 'OL'), 'order line');
    assert.equal(expansion('OL stands for order line items', 'OL'), 'order line');
  });

  it('takes the initials of Japanese and Chinese sentences on trust', () => {
    for (const [text, expected] of [
      ['QZRは「早い回り」の略', '早い回り'],
      ['QZRは早い回りの略称', '早い回り'],
      ['「QZR」とは、「早い回り」の省略', '早い回り'],
      ['QZR 是快速巡查的缩写', '快速巡查'],
      ['QZR 是 “快速巡查” 的缩写', undefined],
      ['QZR即快速巡查的简称', '快速巡查'],
      ['QZR是「快速巡查」的縮寫', '快速巡查'],
      ['QZR是快速巡查的簡稱', '快速巡查'],
      ['QZRは早の略', undefined],
      ['QZRは早い。回りの略', undefined],
      ['QZRがは早い回りの略', undefined],
    ] as const)
      assert.equal(expansion(text, 'QZR'), expected, text);
  });

  it('reads a code at the beginning of a row, whose letters are in the word of the next cell', () => {
    for (const [text, acronym, expected] of [
      ['| MA | Mathematik |', 'MA', 'Mathematik'],
      ['MA|Mathematik', 'MA', 'Mathematik'],
      ['a\n|  **MA**  |  **Mathematik**', 'MA', 'Mathematik'],
      ['| MTK | Mathematik |', 'MTK', 'Mathematik'],
      ['| MATH | Mathematik |', 'MATH', 'Mathematik'],
      ['| MATHE | Mathematik |', 'MATHE', undefined],
      ['| 1 | MA | Mathematik |', 'MA', undefined],
      ['the MA | Mathematik |', 'MA', undefined],
      ['| AM | Mathematik |', 'AM', undefined],
      ['| MX | Mathematik |', 'MX', undefined],
      ['| MA | mathematik |', 'MA', undefined],
      ['| MA | Mat |', 'MA', undefined],
      ['| MA | 4 Mathematik |', 'MA', undefined],
      ['| MA: | Mathematik |', 'MA', undefined],
      ['| PH | Physik-Unterricht |', 'PH', 'Physik-Unterricht'],
    ] as const)
      assert.equal(expansion(text, acronym), expected, text);
  });

  it('reads 140 characters on each side, and a name of at most 100', () => {
    const gap = ' '.repeat(100);
    assert.equal(
      expansion(`${'x'.repeat(300)} service level agreement (SLA)`),
      'service level agreement',
    );
    assert.equal(expansion(`SLA:${gap}service level agreement`), 'service level agreement');
    assert.equal(expansion(`SLA:${gap}${gap}service level agreement`), undefined);
    const long = (length: number): string => `s${'e'.repeat(length - 17)} level agreement`;
    assert.equal(expansion(`${long(100)} (SLA)`), long(100));
    assert.equal(expansion(`${long(101)} (SLA)`), undefined);
  });

  const others = [
    'The SLA (see below) is strict.',
    'The SLA, so let us agree on it.',
    'SLA: 99.9 percent',
    'the agreement (SLA)',
    'SLA and KPI (key performance indicator)',
    'It ends here. (SLA)',
    'service level\n\nagreement (SLA)',
    'SLA',
    'SLA (SERVICE LEVEL AGREEMENT)',
    'service level\n * \n * agreement (SLA)',
    'SLA (\n\nservice level agreement)',
    'SLA service level agreement',
    'x-SLAs service level agreement',
    'service level agreement SLA',
    'service level agreement (2 SLA)',
    'service level agreement: SLA',
    'service level agreement (SLX)',
    'SLA is not short for service level agreement',
    'SLA (the service level and)',
    'SLA (service level A1)',
    'SLA (service level a)',
    'SLA (service, level agreement)',
    'SLA (service level: agreement)',
    'SLA (_service level = agreement)',
    'service level agreements are kept (SLA)',
    'service level. agreement (SLA)',
    'service level? agreement (SLA)',
    'service | level agreement (SLA)',
    'title="Service level agreement" SLA',
    '<abbr title="Service agreement">SLA</abbr>',
    '<abbr title="Service level agreement"><b x="y">SLA</b></abbr>',
  ];
  for (const text of others) {
    it(`finds none in ${JSON.stringify(text)}`, () => {
      assert.equal(expansion(text), undefined);
    });
  }
});
