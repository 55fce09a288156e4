import assert from 'node:assert/strict';
import {
  foldUnit,
  getKind,
  getLetterCode,
  getLongFold,
  getUnitAt,
  isLetterKind,
  isLowerAscii,
  isWordKind,
  Kind,
  LetterCode,
  toLetterCode,
} from '../../../src/core/matching/characters';

const unitOf = (text: string): number => text.charCodeAt(0);

describe('the kind of a character', () => {
  const kinds: Readonly<Record<keyof typeof Kind, string>> = {
    lower: 'a z ß é ŉ я λ א ا ª \ud800 \ud83b',
    upper: 'A Z É Я Λ ǅ',
    digit: '0 9 ٣ ９',
    ideograph: '語 は ハ 한 ก ລ ខ မ 々 ー ■ ➿ ⬅ ⭐ \ud840 \ud862 \ud88f \ud83c \ud83d \ud83e',
    mark: '\u0301 \u00ad \u200b \u200f \u2060 \ufeff \u180e',
    other: '. - _ @ [ ` { / : × → \ud83f \ud890 \ud83f',
    trail: '\udc00 \udfff',
    unknown: '',
  };
  for (const [name, characters] of Object.entries(kinds)) {
    it(`is ${name}`, () => {
      for (const character of characters.split(' ').filter((one) => one !== '')) {
        const kind = Object.entries(Kind).find(([, value]) => value === getKind(unitOf(character)));
        assert.equal(kind?.[0], name, `${character} ${unitOf(character).toString(16)}`);
      }
    });
  }

  it('tells whether a word may start with it, and whether it is a letter', () => {
    const { other, lower, upper, digit, ideograph, mark, trail } = Kind;
    assert.deepEqual([lower, upper, digit, ideograph].map(isWordKind), [true, true, true, true]);
    assert.deepEqual([other, mark, trail].map(isWordKind), [false, false, false]);
    assert.deepEqual([lower, upper].map(isLetterKind), [true, true]);
    assert.deepEqual([other, digit, ideograph, mark].map(isLetterKind), [
      false,
      false,
      false,
      false,
    ]);
    assert.deepEqual(
      ['a', 'z', '`', '{', 'A'].map((one) => isLowerAscii(unitOf(one))),
      [true, true, false, false, false],
    );
  });
});

describe('the plain letter of a character', () => {
  it('is without case, accent and width', () => {
    for (const [characters, plain] of [
      ['aAáÀåÅａＡª', 'a'],
      ['øØóoº', 'o'],
      ['đĐd', 'd'],
      ['łŁl', 'l'],
      ['ıiIİ', 'i'],
      ['ςσΣ', 'σ'],
      ['ёе', 'е'],
      ['7７', '7'],
    ] as const)
      for (const character of characters) {
        const expected = character === 'ё' ? 'ё' : plain;
        assert.equal(String.fromCharCode(foldUnit(unitOf(character))), expected, character);
      }
    for (const character of ['.', ' ', '_', '\u0301']) assert.equal(foldUnit(unitOf(character)), 0);
  });

  it('may be several', () => {
    for (const [character, letters] of [
      ['ß', 'ss'],
      ['ẞ', 'ss'],
      ['æ', 'ae'],
      ['Æ', 'ae'],
      ['œ', 'oe'],
      ['Œ', 'oe'],
      ['ﬁ', 'fi'],
      ['a', ''],
      ['\u0301', ''],
    ] as const) {
      getKind(unitOf(character));
      assert.equal(getLongFold(unitOf(character)), letters, character);
      if (letters !== '') assert.equal(foldUnit(unitOf(character)), 0);
    }
  });
});

describe('the code of a character', () => {
  it('is that of its plain letter', () => {
    for (const character of 'aAá') assert.equal(getLetterCode(unitOf(character)), 1);
    assert.equal(getLetterCode(unitOf('z')), 26);
    for (const character of '09') assert.equal(getLetterCode(unitOf(character)), LetterCode.digit);
    for (const character of '.-_') assert.equal(getLetterCode(unitOf(character)), LetterCode.none);
    for (const character of 'ß\u0301')
      assert.equal(getLetterCode(unitOf(character)), LetterCode.odd);
    // 31 and 0 are taken.
    assert.equal(toLetterCode(0x43f), LetterCode.other);
    assert.equal(toLetterCode(0x440), LetterCode.other);
    assert.equal(toLetterCode(0x441), 1);
    assert.deepEqual([0x2f, 0x30, 0x39, 0x3a].map(toLetterCode), [15, 27, 27, 26]);
  });
});

describe('the unit at an offset', () => {
  it('is 0 outside the text', () => {
    assert.deepEqual(
      [-1, 0, 1, 2].map((offset) => getUnitAt('ab', offset)),
      [0, 97, 98, 0],
    );
  });
});
