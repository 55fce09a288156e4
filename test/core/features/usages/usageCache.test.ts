import assert from 'node:assert/strict';
import {
  MeaningIds,
  hasUpperCaseWord,
  scanFile,
  toMatches,
} from '../../../../src/core/features/usages/fileUsages';
import { UsageCache } from '../../../../src/core/features/usages/usageCache';
import type { Term, TermDraft } from '../../../../src/core/glossary/term';
import { TermIndex } from '../../../../src/core/matching/termIndex';
import { runToEnd } from '../../../../src/core/workspace/scheduler';
import { glossaryOf, looseTerm } from '../glossaryOf';
import { MemoryWorkspace } from '../../memoryWorkspace';

const [a, b] = ['a.md', 'docs/b.md'].map((path) => MemoryWorkspace.uri(path));
assert.ok(a !== undefined && b !== undefined);

/** A cache with the number of searches. */
async function createCache(terms: readonly Term[]) {
  const empty = await glossaryOf({});
  const cache = new UsageCache();
  let searches = 0;
  const setTerms = (all: readonly Term[]): void => {
    const index = runToEnd(TermIndex.build(all, [MemoryWorkspace.root]));
    cache.setWords({
      glossary: { ...empty, terms: all },
      index: {
        findMatches: (text) => {
          searches++;
          return index.findMatches(text);
        },
        findMatchesInLabel: (...label) => index.findMatchesInLabel(...label),
      },
    });
  };
  setTerms(terms);
  const countSearches = (): number => {
    const count = searches;
    searches = 0;
    return count;
  };
  return { cache, setTerms, countSearches };
}

const order: TermDraft = {
  ...{ name: 'Order', expansion: 'Or der', aliases: ['wish'], avoid: ['demand'], paths: ['**'] },
  definition: 'One.',
};

describe('the matches that are kept for a file', () => {
  it('stay while only other fields of the terms change', async () => {
    const { cache, setTerms, countSearches } = await createCache([looseTerm(order)]);
    assert.equal(cache.matchesIn(a, 'an order').length, 1);
    assert.equal(countSearches(), 1);
    const changed = looseTerm({ ...order, definition: 'Two.', owner: 'Team', related: ['x'] });
    setTerms([changed]);
    const [match] = cache.matchesIn(a, 'an order');
    assert.equal(match?.terms[0], changed, 'the term as it is now');
    assert.equal(countSearches(), 0);
  });

  it('go with each change of the words, their scope or their kind', async () => {
    const base = looseTerm(order);
    for (const terms of [
      [looseTerm({ ...order, name: 'Orders' })],
      [looseTerm({ ...order, expansion: 'Or den' })],
      [looseTerm({ ...order, caseSensitive: true })],
      [looseTerm(order, 'docs/GLOSSARY.md')],
      [looseTerm({ ...order, aliases: ['wishes'] })],
      [looseTerm({ ...order, aliases: [] })],
      [looseTerm({ ...order, aliases: ['wish', 'more'] })],
      [looseTerm({ ...order, avoid: ['request'] })],
      [looseTerm({ ...order, paths: ['docs'] })],
      [{ ...base, source: { ...base.source, isValue: true } }],
      [base, looseTerm({ name: 'Tour' })],
      [],
    ]) {
      const { cache, setTerms, countSearches } = await createCache([base]);
      cache.matchesIn(a, 'an order');
      countSearches();
      setTerms(terms);
      cache.matchesIn(a, 'an order');
      assert.equal(countSearches(), 1, JSON.stringify(terms));
    }
    const { cache, setTerms, countSearches } = await createCache([
      base,
      looseTerm({ name: 'Tour' }),
    ]);
    cache.matchesIn(a, 'an order');
    setTerms([base, looseTerm({ name: 'Depot' })]);
    cache.matchesIn(a, 'an order');
    assert.equal(countSearches(), 2, 'another second term');
  });

  it('are searched again after a change of the file, for a text of another length', async () => {
    const { cache, countSearches } = await createCache([looseTerm(order)]);
    cache.startReading(a);
    assert.equal(cache.markChanged(a), false);
    cache.finishReading(a, 'order');
    assert.equal(cache.current(a), undefined, 'it changed while it was read');
    cache.startReading(a);
    cache.finishReading(a, 'order');
    assert.ok(cache.current(a) && cache.has(a) && !cache.has(b));
    countSearches();
    assert.equal(cache.matchesIn(a, 'tours').length, 1, 'the same length is the same text');
    assert.equal(cache.matchesIn(a, 'a tour').length, 0);
    assert.equal(countSearches(), 1);
    assert.equal(cache.markChanged(a), true);
    assert.equal(cache.markChanged(a), false);
    assert.ok(cache.has(a) && !cache.current(a));
    cache.matchesIn(a, 'order');
    assert.ok(cache.current(a));
    assert.equal(cache.markChanged(b), false);
    cache.matchesIn(b, 'order');
    assert.ok(cache.current(b), 'a change before the first search is of no interest');
  });

  it('go with files that are listed no more', async () => {
    const { cache } = await createCache([looseTerm(order)]);
    cache.matchesIn(a, 'order');
    cache.matchesIn(b, 'order');
    const { version } = cache;
    runToEnd(cache.retainFiles([b]));
    assert.ok(!cache.has(a) && cache.has(b));
    assert.notEqual(cache.version, version);
    const listed = Array.from({ length: 151 }, (_, i) => `${b}${String(i)}`);
    assert.equal([...cache.retainFiles(listed)].length, 4 + 1, 'four of listed files, one of kept');
    cache.clear();
    assert.ok(!cache.has(b));
  });
});

describe('the meanings of a match', () => {
  const terms = ['A', 'B', 'C'].map((name) => looseTerm({ name }));
  const [one, two, three] = terms;
  assert.ok(one && two && three);

  it('have an id for each term and for each set, in its order', () => {
    const ids = new MeaningIds(terms);
    assert.deepEqual(
      [[one], [two], [three]].map((some) => ids.idOf(some)),
      [0, 1, 2],
    );
    assert.deepEqual(
      [
        [two, one],
        [one, two],
        [two, one],
        [one, two, three],
      ].map((some) => ids.idOf(some)),
      [3, 4, 3, 5],
    );
    assert.deepEqual(ids.termsOf(1), [two]);
    assert.deepEqual(ids.termsOf(3), [two, one]);
    assert.deepEqual(ids.termsOf(4), [one, two]);
    assert.deepEqual([...ids.idsOf(0)], [0, 3, 4, 5]);
    assert.deepEqual([...ids.idsOf(2)], [2, 5]);
    ids.replaceTerms([three, one, two]);
    assert.deepEqual(ids.termsOf(3), [one, three]);
    assert.equal(ids.idOf([three]), 0);
    assert.equal(ids.idOf([looseTerm({ name: 'other' })]), 6, 'no known term');
    assert.deepEqual(ids.termsOf(6), []);
  });

  it('are stored with the range and the form', () => {
    const ids = new MeaningIds(terms);
    const matches = (['name', 'expansion', 'alias', 'avoid'] as const).map((form, i) => ({
      ...{ start: i, end: i + 1, form },
      terms: i % 2 === 0 ? [one] : [two, three],
    }));
    const scan = scanFile(
      a,
      'abcdef',
      () => matches,
      ids,
      () => undefined,
    );
    assert.deepEqual(toMatches(scan, ids), matches);
    assert.equal(scan.length, 6);
  });
});

describe('what is noted of a text', () => {
  const note = (path: string, text: string) => {
    const sentences: string[] = [];
    const scan = scanFile(
      MemoryWorkspace.uri(path),
      text,
      () => [],
      new MeaningIds([]),
      (_, readable) => sentences.push(readable),
    );
    return { scan, words: scan.upperCaseWords, sentences };
  };

  it('are the words of capitals and the sentences of documents', () => {
    const { scan } = note('a.md', 'The SLA, an R&D of ÄB3, an SLA and A or ABCDEFGH, ABCDEFGHI.');
    for (const word of ['SLA', 'R&D', 'ÄB3', 'ABCDEFGH']) assert.ok(hasUpperCaseWord(scan, word));
    for (const word of ['SL', 'LA', 'R', 'B3', 'A', 'ABCDEFGHI', ''])
      assert.ok(!hasUpperCaseWord(scan, word), word);
    assert.equal(note('a.md', 'No word of capitals.').words, '');
    assert.equal(note('a.md', 'x').sentences.length, 1);
  });

  it('is nothing of code and of what machines wrote', () => {
    for (const { words, sentences } of [
      note('a.ts', 'const SLA = 1;'),
      note('a.md', '<!-- @generated -->\nThe SLA.'),
    ])
      assert.deepEqual({ words, sentences }, { words: '', sentences: [] });
  });
});
