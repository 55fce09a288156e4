import assert from 'node:assert/strict';
import { findSeeAfterName, seeBefore } from '../../../src/core/language/seePhrases';

/** Returns the text after the phrase for “see”, with `?` if the phrase is unsure. */
function nameAfter(text: string): string | undefined {
  const sure = seeBefore.sure.exec(text);
  if (sure) return text.slice(sure[0].length);
  const unsure = seeBefore.unsure.exec(text);
  return unsure ? `${text.slice(unsure[0].length)}?` : undefined;
}

const sure =
  'see|refer to|same as|synonym of|synonym for|alias of|alias for|cf.|cf|siehe|s.|vgl.|voir|véase|vea|veja|vide|vedi|zie|' +
  'zobacz|zob.|patrz|viz|pozri|katso|ks.|lásd|ld.|vezi|bkz|bkz.|bakınız|см.|смотри|смотрите|див.|дивись|виж|вижте|' +
  'βλ.|βλέπε|vegeu|vidjeti|glej|lihat|ראה|انظر|راجع';
const unsure =
  'short for|consultez|consulte|consultar|ver|mirar|consulta|bekijk|se|sjå|vidi|xem|ดู|нагадай|sehen sie|veure';
const furtherReading =
  'also|how|the docs|the documentation|the link|below|above|auch|aussi|también|também|anche|ook|też|także|též|také|även|' +
  'också|også|myös|még|şi|și|також|также|също';

describe('phrases for “see”', () => {
  it('come before a name, in many languages', () => {
    for (const phrase of sure.split('|'))
      assert.equal(nameAfter(`${phrase} Order`), 'Order', phrase);
    for (const phrase of unsure.split('|'))
      assert.equal(nameAfter(`${phrase} Order`), 'Order?', phrase);
  });

  it('are no phrases before words for further reading', () => {
    for (const word of furtherReading.split('|')) {
      assert.equal(nameAfter(`See ${word} Order`), undefined, word);
      assert.equal(nameAfter(`See ${word}`), undefined, word);
      assert.equal(nameAfter(`See ${word}x`), `${word}x`, word);
    }
  });

  it('may be marked up, and be followed by a colon or a preposition', () => {
    for (const [text, name] of [
      ['*See* Order', 'Order'],
      ['**See**  Order', 'Order'],
      ['_See:_ Order', 'Order'],
      ['(see Order)', 'Order)'],
      ['[see Order', 'Order'],
      ['See:Order', 'Order'],
      ['See : Order', 'Order'],
      ['See：Order', 'Order'],
      ['See   Order', 'Order'],
      ['See **Order**', '**Order**'],
      ['See under Order', 'Order'],
      ['Siehe unter Order', 'Order'],
      ['Voir  sous: Order', 'Order'],
      ['Zie onder Order', 'Order'],
      ['→ Order', 'Order'],
      ['→Order', 'Order'],
      ['-> Order', 'Order'],
      ['=> see Order', 'Order'],
      ['⇒ Order', 'Order'],
      ['➔ Order', 'Order'],
      ['See', undefined],
      ['See  ', ''],
      ['Seeing Order', undefined],
      ['I see Order', undefined],
      ['x → Order', undefined],
    ] as const)
      assert.equal(nameAfter(text), name, text);
  });

  it('need no space in Chinese and Japanese', () => {
    for (const phrase of '参见|参阅|參見|參閱|详见|詳見|请参见|请参阅|見よ'.split('|'))
      assert.equal(nameAfter(`${phrase}注文`), '注文', phrase);
    assert.equal(nameAfter('参见：注文'), '注文');
    assert.equal(nameAfter('参见 : 注文'), '注文');
    for (const phrase of '参考|參考|同|请参考|参照'.split('|'))
      assert.equal(nameAfter(`${phrase}注文`), '注文?', phrase);
    assert.equal(nameAfter('同じ注文'), undefined);
    assert.equal(nameAfter('参照してください'), undefined);
  });

  it('come after a name in Japanese, Korean, Hindi and Turkish', () => {
    for (const text of [
      '注文参照',
      '注文を参照',
      '注文も参照',
      '注文をご参照ください。',
      '注文を参照してください',
      '注文を参照のこと',
      '注文を参照せよ',
      '注文を見よ。',
      '注文を参照）',
      '注文 を参照. ',
    ])
      assert.equal(text.slice(0, findSeeAfterName(text)), '注文', text);
    for (const text of [
      '주문 참조',
      '주문을 참조하세요',
      '주문를  참고',
      '주문을(를) 참조하십시오.',
      '주문 참고하라',
    ])
      assert.equal(text.slice(0, findSeeAfterName(text)), '주문', text);
    assert.equal(findSeeAfterName('Order देखें'), 5);
    assert.equal(findSeeAfterName('Order bkz'), 5);
    assert.equal(findSeeAfterName('Order'), undefined);
    assert.equal(findSeeAfterName('参照する注文'), undefined);
  });
});
