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
  ];
  for (const text of others) {
    it(`finds none in ${JSON.stringify(text)}`, () => {
      assert.equal(expansion(text), undefined);
    });
  }
});
