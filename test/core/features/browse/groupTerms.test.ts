import assert from 'node:assert/strict';
import { divideGroup } from '../../../../src/core/features/browse/divideGroup';
import type { Grouping } from '../../../../src/core/features/browse/groupTerms';
import { groupTerms } from '../../../../src/core/features/browse/groupTerms';
import type { Term, TermDraft } from '../../../../src/core/glossary/term';
import { runToEnd } from '../../../../src/core/workspace/scheduler';
import { MemoryWorkspace } from '../../memoryWorkspace';
import { looseTerm } from '../glossaryOf';

const folders = [MemoryWorkspace.root];

function term(draft: TermDraft, path?: string): Term {
  return looseTerm({ definition: 'Something.', ...draft }, path);
}

/** Formats each group as its label and the names in it. */
function grouped(
  terms: readonly Term[],
  grouping: Grouping,
  incompleteFirst = false,
): readonly string[] {
  return runToEnd(groupTerms(terms, { grouping, incompleteFirst, folders })).map(
    ({ label, terms: members }) => `${label}: ${members.map(({ name }) => name).join(', ')}`,
  );
}

describe('groupTerms', () => {
  it('puts a name under its first letter, digits and signs under one heading each', () => {
    const names = ['3PL', '802.1x', 'Über', '.NET', 'next', 'Ärger', '→', '速達'];
    assert.deepEqual(
      grouped(
        names.map((name) => term({ name })),
        'letter',
      ),
      ['0–9: 3PL, 802.1x', 'A: Ärger', 'N: .NET, next', 'U: Über', '速: 速達', 'Symbols: →'],
    );
  });

  it('keeps the given order inside a group', () => {
    assert.deepEqual(grouped([term({ name: 'ab' }), term({ name: 'aa' })], 'letter'), [
      'A: ab, aa',
    ]);
  });

  it('puts what has no owner last', () => {
    const terms = [
      term({ name: 'a' }),
      term({ name: 'b', owner: 'Zebra team' }),
      term({ name: 'c', owner: 'Ape team' }),
    ];
    assert.deepEqual(grouped(terms, 'owner'), ['Ape team: c', 'Zebra team: b', 'No owner: a']);
  });

  it('orders delivery statuses by progress', () => {
    const terms = [
      term({ name: 'a', status: 'deprecated', delivery: 'retired' }),
      term({ name: 'b', status: 'draft', delivery: 'live' }),
      term({ name: 'c', delivery: 'planned' }),
      term({ name: 'd', status: 'approved' }),
    ];
    assert.deepEqual(grouped(terms, 'status'), [
      'Draft: b',
      'Approved: d',
      'Deprecated: a',
      'No status: c',
    ]);
    assert.deepEqual(grouped(terms, 'delivery'), [
      'Planned: not built yet: c',
      'Live: b',
      'Retired: no longer in use: a',
      'No delivery status: d',
    ]);
  });

  it('names files by their path, and contexts as written', () => {
    const terms = [
      term({ name: 'a', context: 'Payments' }, 'services/pay.glossary.yml'),
      term({ name: 'b' }),
    ];
    assert.deepEqual(grouped(terms, 'file'), ['GLOSSARY.md: b', 'services/pay.glossary.yml: a']);
    assert.deepEqual(grouped(terms, 'context'), ['Payments: a', 'No context: b']);
  });

  it('puts entries without a definition on top where that is asked for', () => {
    const terms = [
      term({ name: 'a' }),
      term({ name: 'b', definition: '' }),
      term({ name: 'c', definition: '', plain: 'a thing' }),
    ];
    assert.deepEqual(grouped(terms, 'letter', true), ['No definition yet: b', 'A: a', 'C: c']);
    assert.deepEqual(grouped(terms, 'letter'), ['A: a', 'B: b', 'C: c']);
  });

  it('gives each group a key of its own, also one that is called like a missing one', () => {
    const terms = [term({ name: 'a', owner: 'No owner' }), term({ name: 'b' })];
    const options = { grouping: 'owner', incompleteFirst: true, folders } as const;
    const keys = runToEnd(groupTerms(terms, options)).map(({ key }) => key);
    assert.equal(new Set(keys).size, 2);
  });
});

describe('divideGroup', () => {
  const one = term({ name: 'Term' });
  const groupOf = (count: number) => ({
    key: 'all',
    label: 'All',
    terms: Array.from({ length: count }, (_, i) => ({ ...one, name: `Term ${i}` })),
  });

  it('does not divide a short group', () => {
    assert.equal(divideGroup(groupOf(1000)), undefined);
  });

  it('divides a long one into parts that together are the whole, and need no division', () => {
    for (const count of [1001, 160_000]) {
      const group = groupOf(count);
      const parts = divideGroup(group) ?? [];
      const whole = parts.flatMap(({ terms }) => terms);
      assert.equal(whole.length, count);
      assert.ok(whole.every((each, i) => each === group.terms[i]));
      assert.ok(parts.every((part) => divideGroup(part) === undefined));
      assert.equal(new Set(parts.map(({ key }) => key)).size, parts.length);
    }
    assert.equal(divideGroup(groupOf(1001))?.[0]?.label, 'Term 0 – Term 199');
  });
});
