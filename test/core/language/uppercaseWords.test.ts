import assert from 'node:assert/strict';
import {
  isDefinitelyNotAcronym,
  isEmphasis,
  isNonAcronym,
} from '../../../src/core/language/uppercaseWords';

const groups = {
  'numerals, from four letters on also those with fifties and more': [
    'II III IV V VI VIII IX X XIV XIX XXXIX MMXX MCMXC CDXL DCCC LXXX XLII MMIV MCMIX',
    'CD MD CV LI VV IXI IVX XXXXI MCMM CCCCX',
  ],
  'codes of letters and digits': [
    'P95 Q3 A4 KR1 VIE01 X1Y2 ABC12 A1BCD2 ABCDE1 ABCDEF 123456 CAFE BABE BEEF DEAD FACE',
    'ABC1 KRP1 ABCDG1 ABCDEG ABCD1 FACES UK1X',
  ],
  placeholders: [
    'AA FF YY ZZZ GGGG 7777 ABC ABCD ABCDE BAR BAZ DEF FOO QUX XYZ',
    'GG GGG KKK ABCDX FOOS',
  ],
  'durations of ISO 8601': ['P7D PT5M P1Y6M P1DT12H', 'PT PD PTA'],
  'words of emphasis, proper names and codes': [
    'NOTE TODO SELECT DE UK OUI DEMO UNDP HMRC GDAL',
    'SLA KPI',
  ],
} as const;

describe('words in capitals that abbreviate nothing', () => {
  for (const [what, [words, others]] of Object.entries(groups)) {
    it(`are ${what}`, () => {
      for (const word of words.split(' ')) assert.equal(isDefinitelyNotAcronym(word), true, word);
      for (const word of others.split(' ')) assert.equal(isDefinitelyNotAcronym(word), false, word);
    });
  }

  it('include everyday words, which may be acronyms all the same', () => {
    for (const word of ['ACE', 'ORDER']) {
      assert.equal(isNonAcronym(word), true, word);
    }
    assert.equal(isDefinitelyNotAcronym('ACE'), false);
    assert.ok(isNonAcronym('P95') && !isNonAcronym('SLA'));
  });

  it('are emphasis only in the list of emphasis', () => {
    assert.ok(isEmphasis('NOTE') && !isEmphasis('P95') && !isEmphasis('DE'));
  });
});
