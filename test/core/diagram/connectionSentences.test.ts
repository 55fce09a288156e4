import assert from 'node:assert/strict';
import { explainArrows } from '../../../src/core/diagram/connectionSentences';
import { around, whereaboutsOf } from '../features/picture/neighborhoods';
import { looseTerm } from '../features/glossaryOf';

describe('readArrows', () => {
  it('tells each line in a sentence', () => {
    const sentences = explainArrows(
      around([
        ['shop', 'orders', 'me'],
        ['me', '', 'bank'],
        ['me', 'knows', 'friend', 'none'],
      ]),
    );
    assert.deepEqual(sentences, [
      '**shop** calls **me**: “orders”.',
      '**me** calls **bank**.',
      '**me** is connected to **friend**: “knows”.',
    ]);
  });

  it('says what the other end is', () => {
    const bank = looseTerm({
      name: 'Bank',
      definition: 'Keeps _our_ money. Slow.',
      diagram: ['b'],
    });
    const nodes = ['me', 'b'].map((id) => ({ id, label: id, group: undefined, line: 0 }));
    const edges = [{ from: 'me', to: 'b', label: 'asks', line: 0 }];
    const whereabouts = whereaboutsOf({ nodes, edges, groups: [] }, 'me', [bank]);
    assert.deepEqual(explainArrows(whereabouts), [
      '**me** calls **b**: “asks”. _b: Keeps our money._',
    ]);
  });

  it('stays short', () => {
    const edges = Array.from({ length: 9 }, (_, i) => ['me', '', `n${i}`] as const);
    const sentences = explainArrows(around(edges));
    assert.equal(sentences.length, 7);
    assert.equal(sentences.at(-1), '3 more connections are in the diagram.');
  });

  it('shows marks letter by letter', () => {
    const [sentence = ''] = explainArrows(around([['me', '*[x](y)*', '<b>']]));
    assert.match(sentence, /\\\*\\\[x\\\]\(y\)\\\*/u);
    assert.match(sentence, /\*\*\\<b>\*\*/u);
  });
});
