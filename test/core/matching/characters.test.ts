import assert from 'node:assert/strict';
import {
  foldUnit,
  getKind,
  getTraits,
  getLongFold,
  getUnitAt,
  isLetterKind,
  isWordKind,
  Kind,
  toKind,
  unitTraits,
} from '../../../src/core/matching/characters';

const unitOf = (text: string): number => text.charCodeAt(0);

describe('the kind of a character', () => {
  const kinds: Readonly<Record<keyof typeof Kind, string>> = {
    lower: 'a z ß é ŉ я λ א ا ª ꀀ ꯢ \ud800 \ud83b',
    upper: 'A Z É Я Λ ǅ',
    digit: '0 9 ٣ ９',
    ideograph:
      '語 一 \u9fff は ハ 한 가 힣 ก ລ ខ မ 々 ー ■ ➿ ⬅ ⭐ \ud840 \ud862 \ud88f \ud83c \ud83d \ud83e',
    mark: '\u0301 \u00ad \u200b \u200f \u2060 \ufeff \u180e',
    other: '. - _ @ [ ` { / : × → ䷿ ꠰ \ud7a4 \ud83f \ud890 \ud83f',
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

  it('is the character itself in Chinese and Korean, as Unicode says for each of them', () => {
    const plain = /^[\p{Script=Han}\p{Script=Hangul}]$/u;
    let count = 0;
    for (let unit = 0x3400; unit < 0xd800; unit++) {
      const character = String.fromCharCode(unit);
      if (!plain.test(character) || !/\p{L}/u.test(character)) continue;
      count++;
      assert.deepEqual([getKind(unit), foldUnit(unit)], [Kind.ideograph, unit], character);
    }
    assert.ok(count > 38_000, String(count));
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

describe('the traits of a character', () => {
  it('are nothing outside words, and above the kinds of words for a unit that is not one letter', () => {
    for (const character of '.-_ ') assert.equal(getTraits(unitOf(character)), 0);
    for (const character of 'aAé9漢')
      assert.equal(getTraits(unitOf(character)) >>> 24, getKind(unitOf(character)), character);
    for (const character of 'ßÆ\u0301\udc00') {
      assert.ok(getTraits(unitOf(character)) >>> 24 > Kind.ideograph, character);
      assert.equal(toKind(getTraits(unitOf(character))), getKind(unitOf(character)), character);
    }
  });

  it('are above the kinds of words before the character is classified', () => {
    const unit = 0x13a0;
    assert.ok((unitTraits[unit] ?? 0) >>> 24 > Kind.ideograph);
    assert.equal(getKind(unit), Kind.upper);
    assert.equal((unitTraits[unit] ?? 0) >>> 24, Kind.upper);
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
