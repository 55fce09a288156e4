import assert from 'node:assert/strict';
import Fuse from 'fuse.js';
import { TermSearch } from '../../../src/core/glossary/termSearch';
import { NameSearch } from '../../../src/core/language/nameSearch';
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
    assert.equal(names('translater')[0], 'Translator');
    assert.equal(names('servise leval')[0], 'SLA');
    assert.equal(names('sla parsel')[0], 'Parcel');
    assert.equal(names('ruckzendung')[0], 'Rücksendung');
    assert.equal(names('  translater  ')[0], 'Translator');
    const accented = new TermSearch([term({ name: 'Žluťoučký' })]);
    assert.equal(accented.find('zlutouski', 1).length, 1);
  });

  it('forgives three errors in ten letters', () => {
    const depot = new TermSearch([term({ name: 'Consignments' })]);
    const find = (query: string): number => depot.find(query, 1).length;
    assert.deepEqual(['consignmen', 'cxnsxgnmxn', 'cxnsxgxmxn'].map(find), [1, 1, 0]);
    assert.deepEqual(['con', 'cxn', 'cons', 'coxs', 'cxxs'].map(find), [1, 0, 1, 1, 0]);
  });

  it('finds what a search letter by letter finds, in the same order', () => {
    const words = ['order', 'ordre', 'odder', 'Ordner', 'border', 'Recorder', 'oder', 'Ärger'];
    const terms = words.flatMap((one, i) =>
      words.map((other, j) =>
        term({ name: `${one} ${other}`, aliases: [`${other} ${String(i * j)}`], definition: one }),
      ),
    );
    const fuse = new Fuse(terms, {
      keys: [
        { name: 'name', weight: 4 },
        { name: 'expansion', weight: 3 },
        { name: 'aliases', weight: 2 },
        { name: 'definition', weight: 1 },
      ],
      ...{ threshold: 0.3, ignoreLocation: true, ignoreDiacritics: true, minMatchCharLength: 2 },
    });
    for (const query of ['ordr', 'odrer border', 'arger oder', 'recordre 12', 'ordnr', 'no such']) {
      const similar = fuse.search(query).map(({ item }) => item);
      const exact = new Set(
        new NameSearch(terms, ({ name, aliases }) => [name, ...aliases]).find(query),
      );
      const expected = [...exact, ...similar.filter((one) => !exact.has(one))];
      const found = new TermSearch(terms).find(query, 100, 200);
      assert.deepEqual(
        found.map(({ name }) => name),
        expected.map(({ name }) => name),
        query,
      );
    }
  });

  it('searches definitions where nothing else fits', () => {
    assert.deepEqual(names('travels'), ['Parcel']);
    const definition = `A box ${'of cardboard or wood '.repeat(20)}that travels.`;
    assert.equal(
      new TermSearch([term({ name: 'Parcel', definition })]).find('travels', 1).length,
      1,
    );
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
    const query = `advance shipping notification me${' and more'.repeat(9)}`;
    assert.equal(long.find(query, 5).length, 1);
  });

  it('counts a word after any mark as the start of a word', () => {
    const find = (query: string, ...all: readonly string[]): readonly string[] =>
      new TermSearch(all.map((name) => term({ name }))).find(query, 9).map(({ name }) => name);
    assert.deepEqual(find('unit', 'Abunit', 'Crane (unit)', 'Unit price', 'Zone-unit'), [
      'Unit price',
      'Crane (unit)',
      'Zone-unit',
      'Abunit',
    ]);
    assert.deepEqual(find('level agree', 'A sublevel agreement', 'Service - level agreement'), [
      'Service - level agreement',
      'A sublevel agreement',
    ]);
  });

  it('ranks what a term stands for like its name', () => {
    const all = [
      { name: 'A service desk' },
      { name: 'SLA', expansion: 'Service level' },
      { name: 'Zone', aliases: ['Service'] },
    ];
    const found = new TermSearch(all.map(term)).find('service', 9);
    assert.deepEqual(
      found.map(({ name }) => name),
      ['Zone', 'SLA', 'A service desk'],
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
