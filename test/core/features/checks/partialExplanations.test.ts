import assert from 'node:assert/strict';
import { isPartlyExplained } from '../../../../src/core/features/checks/partialExplanations';

describe('An acronym is partly explained', () => {
  const check = (cases: Readonly<Record<string, boolean>>): void => {
    for (const [text, expected] of Object.entries(cases))
      assert.equal(isPartlyExplained(text, 'QZR'), expected, text);
  };

  it('in brackets after words that begin with its first letter and another one, in order', () => {
    check({
      'Our quick and round (QZR) one.': true,
      'Our quick and round (“QZR”).': true,
      'Our [quick of round](https://a.b/c) (**QZR**).': true,
      'Our quick\nround (QZR).': true,
      'Our quick\n\nround (QZR).': false,
      'Our round and quick (QZR).': false,
      'Our quick one (QZR).': false,
      'Our quick and round QZR.': false,
      'Our quick and round (QZR one).': false,
      'It is quick. A round (QZR).': false,
      'A QZR and a QZR (QZR).': false,
    });
  });

  it('in brackets after words that begin with all letters but the first', () => {
    check({
      'Agreement on Zip Rounds (QZR).': true,
      'Agreement on Rounds (QZR).': false,
      'The e-zip round (e-QZR).': true,
    });
  });

  it('in brackets that name its language', () => {
    check({
      'The Office (QZR in Spanish).': true,
      'The Office (QZR in May 12).': false,
      'The QZR in Spanish.': false,
    });
  });

  it('by a phrase in brackets after it, unless that refers to something', () => {
    check({
      'The QZR (klucze eliptyczne, OID) is here.': true,
      'The **QZR** (fast delivery round) is here.': true,
      'The QZR (see chapter five) is here.': false,
      'The QZR (late) is here.': false,
      'The QZR (Section Five) is here.': false,
      'The QZR is (klucze eliptyczne).': false,
    });
  });

  it('by a phrase of three words in the next cell of its row', () => {
    check({
      '| QZR | Equal to, ignoring case |': true,
      '| `QZR` | **Equal to anything** |': true,
      '| QZR | 4.3 of five |': false,
      '| QZR | Equal to |': false,
      '| A | QZR | Equal to any |': false,
    });
  });

  it('by capitalized words that begin with its other letters', () => {
    check({
      'The QZR Zip Round is here.': true,
      'The QZR Zip Round Suite is here.': true,
      'The QZR Zip is here.': false,
      'The QZR zip round is here.': false,
    });
  });

  it('at any whole use', () => {
    check({
      'The QZR is late.\n\nOur quick round (QZR).': true,
      'The QZRX (fast delivery round).': false,
      'The XQZR (fast delivery round).': false,
    });
  });
});
