import assert from 'node:assert/strict';
import {
  type OtherBox,
  createBoxSearch,
  listBoxesOfTerm,
  takePlaces,
} from '../../../src/core/service/searching';

interface Named {
  readonly name: string;
  readonly expansion?: string;
  readonly aliases?: readonly string[];
}

const ledger: Named = { name: 'Ledger', aliases: ['Book of accounts'] };
const psp: Named = { name: 'PSP', expansion: 'Payment service provider' };

const box = (diagram: string, label: string, term?: Named): OtherBox<Named> => ({
  ...{ diagram, title: `Title of ${diagram}`, node: label.toLowerCase(), label, term },
});

describe('boxes of other diagrams', () => {
  it('are found by their label and by every name of their term', () => {
    const search = createBoxSearch([box('a', 'Books', ledger), box('b', 'Payments', psp)]);
    const find = (query: string) => search.find(query).map(({ label }) => label);
    assert.deepEqual(find('books'), ['Books']);
    assert.deepEqual(find('ledger'), ['Books']);
    assert.deepEqual(find('book of accounts'), ['Books']);
    assert.deepEqual(find('payment service provider'), ['Payments']);
  });

  it('show a term once for each diagram, by its name if a box has it, and those first', () => {
    const boxes = [
      box('a', 'Books', ledger),
      box('b', 'Books', ledger),
      box('b', 'Ledger', ledger),
      box('c', 'Payments', psp),
    ];
    const found = listBoxesOfTerm(boxes, 'Ledger', (term) => term === ledger);
    assert.deepEqual(
      found.map(({ diagram, label }) => [diagram, label]),
      [
        ['b', 'Ledger'],
        ['a', 'Books'],
      ],
    );
  });

  it('are shown up to twenty, without their terms', () => {
    const boxes = Array.from({ length: 21 }, (_, i) => box(`d${String(i)}`, 'Ledger', ledger));
    const [first] = takePlaces(boxes);
    assert.equal(takePlaces(boxes).length, 20);
    assert.deepEqual(first, {
      ...{ diagram: 'd0', title: 'Title of d0', node: 'ledger', label: 'Ledger' },
    });
    assert.equal(listBoxesOfTerm(boxes, 'Ledger', () => true).length, 20);
  });
});
