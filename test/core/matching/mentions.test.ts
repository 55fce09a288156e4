import assert from 'node:assert/strict';
import { filterOutsideLinks, findFirstMentions } from '../../../src/core/matching/mentions';
import { folder, indexOf, term } from './indexOfTerms';

const [order, depot] = [term('Order'), term('Depot')];
const index = indexOf(order, depot);
const findMatches = (text: string) =>
  index.findMatches({ uri: `${folder}/a.md`, languageId: 'plaintext', text });

describe('mentions of terms in Markdown', () => {
  it('are outside code, links, images, tags and addresses', () => {
    const linkable = (text: string): readonly number[] =>
      filterOutsideLinks(text, findMatches(text)).map(({ start }) => start);
    for (const [text, ...starts] of [
      ['order', 0],
      ['order depot', 0, 6],
      ['`order` order `depot`', 8],
      ['`an order` order', 11],
      ['``` order\norder ``` order', 20],
      ['order ``` order\norder', 0],
      ['[order](x) order', 11],
      ['[an order](a.md) order', 17],
      ['![order](x) order', 12],
      ['[order][depot] order', 15],
      ['[x][the depot] order', 15],
      ['[order] order', 8],
      ['[x](a/order) order', 13],
      ['[x](order\n) order', 4, 12],
      ['[order\n] depot', 1, 9],
      ['<b class="order"> order', 18],
      ['<order\n> order', 1, 9],
      ['< order > order', 10],
      ['http://a/order order', 15],
      ['https://a/order order', 16],
      ['xhttps: order', 8],
      ['`order\n` depot', 1, 9],
      ['order`x`depot', 0, 8],
    ] as const)
      assert.deepEqual(linkable(text), starts, text);
    assert.deepEqual(filterOutsideLinks('`x`', []), []);
  });

  it('are the first of each term other than the entry’s own', () => {
    const mentioned = (text: string, self = term('Tour')): readonly string[] =>
      findFirstMentions(findMatches(text), self).map(
        ({ start, end, term: { name } }) => `${start}-${end} ${name}`,
      );
    assert.deepEqual(mentioned('order depot order depot'), ['0-5 Order', '6-11 Depot']);
    assert.deepEqual(mentioned('order depot', order), ['6-11 Depot']);
    assert.deepEqual(mentioned('none'), []);
    assert.deepEqual(findFirstMentions([{ start: 0, end: 1, terms: [], form: 'name' }], order), []);
  });
});
