import assert from 'node:assert/strict';
import { TermSearch } from '../../../src/core/glossary/termSearch';
import type { Term, TermDraft } from '../../../src/core/glossary/term';
import { completeFields } from '../../../src/core/glossary/term';

function term(draft: TermDraft): Term {
  const nowhere = { start: 0, end: 0 };
  const source = { uri: 'file:///g.md', entry: nowhere, name: nowhere, definition: undefined };
  return { ...completeFields(draft), source };
}

const search = new TermSearch([
  term({ name: 'Slab', definition: 'A flat stone.' }),
  term({ name: 'SLA', expansion: 'Service level agreement' }),
  term({ name: 'Late translation' }),
  term({ name: 'Translator' }),
  term({ name: 'Parcel', aliases: ['SLA parcel'], definition: 'A box that travels.' }),
  term({ name: 'Rücksendung' }),
]);

function names(query: string, limit = 10): string[] {
  return search.find(query, limit).map(({ name }) => name);
}

describe('TermSearch', () => {
  it('gives all terms by name for an empty query', () => {
    assert.deepEqual(names('', 3), ['Late translation', 'Parcel', 'Rücksendung']);
  });

  it('puts the word itself before what starts with it, has it, contains it', () => {
    assert.deepEqual(names('sla').slice(0, 5), [
      'SLA',
      'Parcel',
      'Slab',
      'Late translation',
      'Translator',
    ]);
  });

  it('finds a term by what it stands for, and by the start of an inner word', () => {
    assert.equal(names('service level')[0], 'SLA');
    assert.equal(names('level agree')[0], 'SLA');
  });

  it('ignores accents', () => {
    assert.equal(names('rucksendung')[0], 'Rücksendung');
  });

  it('forgives a slip of the finger', () => {
    assert.equal(names('parsel')[0], 'Parcel');
  });

  it('searches definitions where nothing else fits', () => {
    assert.deepEqual(names('travels'), ['Parcel']);
  });

  it('keeps to the limit', () => {
    assert.equal(names('a', 2).length, 2);
    assert.deepEqual(names('sla', 1), ['SLA']);
    assert.deepEqual(names('', 0), []);
  });

  it('looks only for the letter itself while a single one is typed', () => {
    assert.deepEqual(names('b'), ['Slab']);
    assert.deepEqual(names('x'), []);
  });

  it('ignores spaces around the query, and all of it after 32 characters', () => {
    assert.deepEqual(names('  translator ', 1), ['Translator']);
    assert.deepEqual(names('   ', 1), ['Late translation']);
    const long = new TermSearch([term({ name: 'Advance shipping notification message' })]);
    assert.equal(long.find('advance shipping notification me and more', 5).length, 1);
  });

  it('counts a word after any mark as the start of a word', () => {
    const marked = new TermSearch(
      ['Abc-unit', 'Subunit', 'Abd (unit)', 'Unit price'].map((name) => term({ name })),
    );
    assert.deepEqual(
      marked.find('unit', 9).map(({ name }) => name),
      ['Unit price', 'Abc-unit', 'Abd (unit)', 'Subunit'],
    );
  });

  it('takes the best of the names of a term, and leaves definitions out of large glossaries', () => {
    assert.deepEqual(names('sla parcel', 1), ['Parcel']);
    const many = Array.from({ length: 2000 }, (_, i) => term({ name: `Bin ${i}` }));
    const parcel = term({ name: 'Parcel', definition: 'A box that travels.' });
    const find = (terms: readonly Term[]): readonly string[] =>
      new TermSearch(terms).find('travels', 5).map(({ name }) => name);
    assert.deepEqual(find([...many.slice(2), parcel]), ['Parcel']);
    assert.deepEqual(find([...many.slice(1), parcel]), []);
  });
});
