import assert from 'node:assert/strict';
import { foldText, foldToLetters, foldToWords } from '../../../src/core/language/folding';

describe('folding', () => {
  it('drops letter case, accents and compatibility forms, and keeps other letters apart', () => {
    assert.equal(foldText('Ｃafé ﬁn'), 'cafe fin');
    assert.notEqual(foldText('ば'), foldText('は'));
    assert.equal(foldText('용어'), '용어');
    assert.equal(foldToLetters('Payment-Gateway_2'), 'paymentgateway2');
    for (const label of ['caseSensitive', 'case_sensitive', 'Case sensitive:'])
      assert.equal(foldToWords(label), 'case sensitive');
  });

  it('keeps letters and digits only', () => {
    for (const [text, letters] of [
      ['Payment gateway', 'paymentgateway'],
      ['R&D / 2nd -- line', 'rd2ndline'],
      ['Größe -- über_alles', 'großeuberalles'],
      ['用語 集', '用語集'],
    ] as const)
      assert.equal(foldToLetters(text), letters);
  });

  it('divides words at separators and inner capitals, and leaves apostrophes out', () => {
    for (const [text, words] of [
      ['Order', 'order'],
      ['ORDER line 22', 'order line 22'],
      ['Order2 Line', 'order2 line'],
      ['order2Line', 'order2 line'],
      ['XMLFile', 'xmlfile'],
      ["Customer's  name --", 'customers name'],
      [' order', 'order'],
      ['Größe des  Pakets:', 'große des pakets'],
      ['größeÄndern', 'große andern'],
      ['größe2Ändern', 'große2 andern'],
      ['ÜBERSicht', 'ubersicht'],
      ['l’Étage', 'letage'],
      [' étage ', 'etage'],
    ] as const)
      assert.equal(foldToWords(text), words, text);
  });
});
