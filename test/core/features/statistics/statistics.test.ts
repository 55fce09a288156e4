import assert from 'node:assert/strict';
import type { TermDraft } from '../../../../src/core/glossary/term';
import { computeStatistics, drawBadge } from '../../../../src/core/service/counting';
import { looseTerm } from '../glossaryOf';

function compute(
  drafts: readonly (TermDraft & { readonly uses?: number; readonly day?: string })[],
  { boxes = { all: 0, explained: 0 }, unexplained = 0 } = {},
) {
  const terms = drafts.map((draft) => looseTerm(draft));
  const counted = drafts.map(({ uses = 0 }) => ({ code: 0, docs: uses, files: uses }));
  return computeStatistics({
    terms,
    uses: new Map(terms.map((term, i) => [term, counted[i] ?? { code: 0, docs: 0, files: 0 }])),
    ...{ boxes, unexplained },
    changes: new Map(
      terms.flatMap((term, i) => {
        const day = drafts[i]?.day;
        return day === undefined ? [] : [[term, { author: 'Ada', day }] as const];
      }),
    ),
  });
}

const namesOf = (terms: readonly { readonly name: string }[]) => terms.map(({ name }) => name);

describe('statistics of a glossary', () => {
  it('count what is explained, and never round up to everything', () => {
    const { boxes, acronyms, total } = compute(
      [
        { name: 'SLA', uses: 3 },
        { name: 'Retail price', aliases: ['RPX'], uses: 1 },
        { name: 'OKR' },
      ],
      { boxes: { all: 200, explained: 199 }, unexplained: 1 },
    );
    assert.deepEqual(boxes, { all: 200, explained: 199, percent: 99 });
    assert.deepEqual(acronyms, { all: 3, explained: 2, percent: 66 });
    assert.deepEqual(total, { all: 203, explained: 201, percent: 99 });
    assert.equal(compute([]).total.percent, undefined);
  });

  it('list the entries that need work', () => {
    const found = compute([
      { name: 'A' },
      { name: 'B', definition: 'Is.', owner: 'Team', status: 'approved' },
      { name: 'C', expansion: 'Cee', status: 'deprecated' },
      { name: 'D', plain: 'dee', status: 'draft' },
    ]);
    assert.deepEqual(namesOf(found.withoutDefinition), ['A']);
    assert.deepEqual(namesOf(found.withoutOwner), ['A', 'C', 'D']);
    assert.deepEqual(namesOf(found.withoutReview), ['A', 'D']);
  });

  it('list the most and the least used terms once, and those that are oldest', () => {
    const found = compute([
      { name: 'A', uses: 2, day: '2026-01-02' },
      { name: 'B', uses: 9, day: '2024-01-02' },
      { name: 'B', uses: 9 },
      { name: 'C', day: '2025-01-02' },
    ]);
    assert.deepEqual(namesOf(found.mostUsed.map(({ term }) => term)), ['B', 'A']);
    assert.deepEqual(namesOf(found.leastUsed.map(({ term }) => term)), ['C', 'A', 'B']);
    assert.deepEqual(namesOf(found.oldest.map(({ term }) => term)), ['B', 'C', 'A']);
  });
});

describe('the badge', () => {
  it('has a color for how much is explained', () => {
    const colorOf = (percent: number | undefined) =>
      [...drawBadge(percent).matchAll(/ fill="(#\w{6})"/gu)].at(1)?.[1];
    assert.equal(colorOf(100), colorOf(80));
    assert.equal(colorOf(79), colorOf(50));
    assert.equal(colorOf(49), colorOf(0));
    assert.equal(new Set([100, 79, 49, undefined].map(colorOf)).size, 4);
  });

  it('says its text, and is complete in itself', () => {
    const badge = drawBadge(83);
    assert.match(badge, /^<svg [^>]*aria-label="glossary: 83% explained">/u);
    assert.doesNotMatch(badge.replace('http://www.w3.org/2000/svg', ''), /http|href|script/u);
    assert.match(drawBadge(undefined), />empty</u);
  });
});
