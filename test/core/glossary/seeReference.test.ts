import assert from 'node:assert/strict';
import {
  addAliases,
  followReferences,
  parseSeeReference,
  ReferenceTargets,
} from '../../../src/core/glossary/formats/names/seeReference';
import type { TermDraft } from '../../../src/core/glossary/term';
import { runToEnd } from '../../../src/core/workspace/scheduler';
import { looseTerm } from '../features/glossaryOf';

/** Shows a reference as its target, with `?` if it is unsure and `^` if it leaves the file. */
function show(text: string): string | undefined {
  const found = parseSeeReference(text, { start: 0, end: text.length });
  return found && `${found.target}${found.isSure ? '' : '?'}${found.leavesFile ? '^' : ''}`;
}

describe('a definition that refers to another term', () => {
  it('names the term after or before a phrase for “see”', () => {
    for (const [text, shown] of [
      ['See Order', 'Order'],
      ['see **Order**.', 'Order'],
      ['See “Order line”.', 'Order line'],
      ['*See* [Order](#order)', 'Order'],
      ['See [Order](orders.md#order)', 'Order^'],
      ['Short for Order', 'Order?'],
      ['Ver Order', 'Order?'],
      ['注文を参照。', '注文'],
      ['→ Order', 'Order'],
      ['See one two three four five six', 'one two three four five six'],
      ['See one two three four five six seven', undefined],
      ['See Order. It is a wish', undefined],
      ['See Order; and more', undefined],
      ['See Order：x', undefined],
      ['See also Order', undefined],
      ['See Order\nand more', undefined],
      ['See ', undefined],
      ['See *', undefined],
      ['A wish', undefined],
      ['See `order`', 'order'],
      ['→ `order`', 'order?'],
      ['->  `order`', 'order?'],
      ['=> `order` now', 'order now'],
      ['See 6749', '6749?'],
      ['See the “Order”', 'the “Order”'],
      ['See “Order” now', '“Order” now'],
    ] as const)
      assert.equal(show(text), shown, text);
  });

  it('has at most 200 characters', () => {
    assert.equal(show(`See ${'x'.repeat(196)}`), 'x'.repeat(196));
    assert.equal(show(`See ${'x'.repeat(197)}`), undefined);
  });

  it('has the range of its target', () => {
    const text = '- See **Order**.  ';
    const found = parseSeeReference(text, { start: 2, end: text.length });
    assert.deepEqual(found?.range, { start: 6, end: 16 });
  });
});

describe('references between terms of a file', () => {
  const follow = (...drafts: readonly TermDraft[]): readonly string[] =>
    runToEnd(followReferences(drafts.map((draft) => looseTerm(draft)))).map(({ name, aliases }) =>
      [name, ...aliases].join(' = '),
    );
  const order = { name: 'Order', definition: 'A wish.' };

  it('become aliases of the other term', () => {
    assert.deepEqual(follow(order, { name: 'Wish', definition: 'See Order.' }), ['Order = Wish']);
    assert.deepEqual(follow({ name: 'Wish', definition: 'See Order.' }, order), ['Order = Wish']);
    assert.deepEqual(
      follow(order, { name: 'Wish', aliases: ['Hope', 'Order'], definition: 'See orders.' }),
      ['Order = Wish = Hope'],
    );
    assert.deepEqual(
      follow(
        { ...order, name: 'Orders', aliases: ['Wish'] },
        { name: 'Wish', definition: 'See Order' },
        { name: 'Hope', definition: 'See Wish' },
      ),
      ['Orders = Wish = Hope'],
    );
    assert.deepEqual(
      follow({ ...order, expansion: 'Or der' }, { name: 'Wish', definition: 'See or der' }),
      ['Order = Wish'],
    );
  });

  it('may lead through a second reference, and no further', () => {
    const wish = { name: 'Wish', definition: 'See Order.' };
    const hope = { name: 'Hope', definition: 'See Wish.' };
    assert.deepEqual(follow(order, wish, hope), ['Order = Wish = Hope']);
    const dream = { name: 'Dream', definition: 'See Hope.' };
    assert.deepEqual(follow(order, wish, hope, dream), ['Order = Wish = Hope', 'Dream']);
  });

  it('stay terms without their target, or with more than a definition', () => {
    assert.deepEqual(follow(order, { name: 'Wish', definition: 'See Tour.' }), ['Order', 'Wish']);
    for (const more of [
      { expansion: 'x' },
      { plain: 'x' },
      { owner: 'x' },
      { delivery: 'live' as const },
      { examples: ['x'] },
      { avoid: ['x'] },
      { users: ['x'] },
    ])
      assert.deepEqual(
        follow(order, { name: 'Wish', definition: 'See Order.', ...more }),
        ['Order', 'Wish'],
        JSON.stringify(more),
      );
    const terms = [looseTerm(order)];
    assert.equal(runToEnd(followReferences(terms)), terms);
  });

  it('find a name before an alias or expansion, the first of several', () => {
    const targets = new ReferenceTargets(
      [
        { name: 'A', aliases: ['B', 'C'] },
        { name: 'B', expansion: 'Dee' },
        { name: 'C', aliases: ['Dee'] },
      ].map((draft) => looseTerm(draft)),
    );
    assert.deepEqual(
      ['a', 'B', 'c', 'dee', 'As', 'x', ''].map((name) => targets.find(name)),
      [0, 1, 2, 1, 0, undefined, undefined],
    );
  });

  it('add each alias once', () => {
    const term = looseTerm({ name: 'A', aliases: ['B'] });
    assert.deepEqual(addAliases(term, ['A', 'B', 'C', 'C']).aliases, ['B', 'C']);
  });
});
