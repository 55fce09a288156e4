import assert from 'node:assert/strict';
import type { Term } from '../../../../src/core/glossary/term';
import { createTour } from '../../../../src/core/service/walking';
import { dedented } from '../../diagram/show';
import { MemoryWorkspace } from '../../memoryWorkspace';
import { createService } from '../../stores';

const glossary = dedented(`
  # Glossary

  ## Checkout

  Where a *shopper* pays. It is slow.

  ## Service level agreement (SLA)

  Our promise.

  ## Claim

  What a shopper asks back. Rare.

  ## Audit

  Checks the books.
  `);

async function tourOf(diagram: string, words: readonly string[] = []) {
  const service = createService(
    new MemoryWorkspace({ 'GLOSSARY.md': glossary, 'a.mmd': dedented(diagram) }),
  );
  const [linked] = await service.diagrams();
  assert.ok(linked);
  const { terms } = await service.glossary();
  const ranked = words.flatMap((name): readonly Term[] =>
    terms.filter((term) => term.name === name),
  );
  return createTour(linked, ranked);
}

async function boxesOf(diagram: string) {
  const tour = await tourOf(diagram);
  return tour?.steps.map(({ target }) => (target?.kind === 'box' ? target.id : '-')).join(' ');
}

describe('the tour', () => {
  it('shows the five boxes with the most neighbors', async () => {
    const boxes = await boxesOf(`
      flowchart LR
        a --> b --> c --> d --> e
        a --> c --> e
        b --> d
        a --> a
        a --> a
        a --> a
        e --> last
      `);
    assert.equal(boxes, 'a b c d e');
  });

  it('prefers boxes with a meaning among equals, then the order of the diagram', async () => {
    const boxes = await boxesOf(`
      flowchart LR
        one
        two
        three
        four
        five
        six
        pay[Checkout]
      `);
    assert.equal(boxes, 'one two three four pay');
  });

  it('follows the arrows from where they start, along each path as far as it goes', async () => {
    const boxes = await boxesOf(`
      flowchart LR
        ledger[Ledger] --> bank[Bank]
        api[API] --> ledger
        web[Web] --> api
        web --> mail[Mail]
      `);
    assert.equal(boxes, 'web api ledger bank mail');
  });

  it('starts at the first box where all arrows go round', async () => {
    assert.equal(await boxesOf('flowchart LR\n  b --> c --> a --> b\n'), 'b c a');
  });

  it('counts a box once, however many paths lead to it', async () => {
    const layers = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'].map((layer) =>
      Array.from({ length: 10 }, (_, i) => `${layer}${String(i)}`).join(' & '),
    );
    assert.equal(await boxesOf(`flowchart LR\n  ${layers.join(' --> ')}\n`), 'b0 b1 b2 b3 b4');
  });

  it('says one sentence for each box: its meaning, or else its first connection', async () => {
    const tour = await tourOf(
      'flowchart LR\n  web[Web] -->|pays at| c[Checkout]\n  alone[Alone]\n',
    );
    assert.deepEqual(tour?.steps, [
      {
        target: { kind: 'box', id: 'web' },
        sentence: 'Web pays at: Checkout',
        notes: [],
      },
      { target: { kind: 'box', id: 'c' }, sentence: 'Checkout: Where a shopper pays.', notes: [] },
      { target: { kind: 'box', id: 'alone' }, sentence: 'Alone', notes: [] },
    ]);
  });

  it('then shows words, without those that its boxes have explained', async () => {
    const words = ['SLA', 'Service level agreement', 'Checkout', 'Claim'];
    const tour = await tourOf('flowchart LR\n  c[Checkout] --> b[Bank]\n', words);
    assert.deepEqual(
      tour?.steps.slice(2).map(({ target, sentence }) => ({ target, sentence })),
      [
        { target: undefined, sentence: 'Service level agreement (SLA): Our promise.' },
        { target: undefined, sentence: 'Claim: What a shopper asks back.' },
      ],
    );
  });

  it('shows a word at its box, also at a frame', async () => {
    const tour = await tourOf(
      `
      flowchart LR
        subgraph g [Audit]
          a --> b --> c --> d --> e --> f[Claim]
          a --> c --> e
        end
      `,
      ['Claim', 'Audit'],
    );
    assert.deepEqual(
      tour?.steps.slice(5).map(({ target }) => target),
      [
        { kind: 'box', id: 'f' },
        { kind: 'box', id: 'g' },
      ],
    );
  });

  it('has at most eight words', async () => {
    const many = Array.from({ length: 12 }, () => 'Claim');
    const tour = await tourOf('flowchart LR\n  a --> b\n', many);
    assert.equal(tour?.steps.length, 2 + 8);
  });

  it('needs a box', async () => {
    assert.equal(await tourOf('flowchart LR\n', ['Claim']), undefined);
  });
});
