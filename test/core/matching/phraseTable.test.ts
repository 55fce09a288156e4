import assert from 'node:assert/strict';
import { createPhrases } from '../../../src/core/matching/phrase';
import { noEntry, PhraseTable } from '../../../src/core/matching/phraseTable';

/** Adds the first spelling of a name, and returns the entries of its words, the latest first. */
function entriesOf(table: PhraseTable, name: string) {
  const [phrase] = createPhrases(name);
  assert.ok(phrase);
  const entries: number[] = [];
  const slot = table.trie.insert(phrase.words);
  for (let at = table.firstEntry(slot); at !== noEntry; at = table.nextEntry(at)) entries.push(at);
  return entries.map((entry) => ({
    term: table.getTerm(entry),
    constraints: table.getConstraints(entry),
  }));
}

function add(
  table: PhraseTable,
  name: string,
  term: number,
  more: { readonly form?: 'alias'; readonly exact?: string; readonly value?: boolean } = {},
): void {
  for (const phrase of createPhrases(name).slice(0, 1))
    table.add(phrase, term, more.form ?? 'name', more.exact ?? '', more.value);
}

describe('the table of phrases', () => {
  it('has an entry for each term and each requirement of the words', () => {
    const table = new PhraseTable();
    add(table, 'a b', 0);
    add(table, 'a b', 0);
    add(table, 'a/b', 0);
    add(table, 'a b', 0);
    add(table, 'a b', 1);
    add(table, 'a b', 1, { form: 'alias' });
    add(table, 'a b', 1, { exact: 'A b' });
    add(table, 'a b', 1, { value: true });
    const entries = entriesOf(table, 'a b');
    assert.deepEqual(
      entries.map(({ term, constraints }) =>
        [term, constraints?.form, constraints?.exact, constraints?.value].join(' '),
      ),
      [
        '1 name  true',
        '1 name A b false',
        '1 alias  false',
        '1 name  false',
        '0 name  false',
        '0 name  false',
      ],
    );
    assert.deepEqual(
      entries.map(({ constraints }) => constraints?.requiredSeparators),
      ['', '', '', '', '/', ''],
    );
  });

  it('shares requirements that are the same, and no others', () => {
    const table = new PhraseTable();
    const names = ['Order', 'Tour', 'SLA', 'KPI', 'X', 'Ä', '.net', 'c#', 'p/q', 'a b'];
    for (const [term, name] of names.entries()) add(table, name, term);
    const all = names.map((name) => entriesOf(table, name)[0]?.constraints);
    const [order, tour, sla, kpi, x, umlaut, net, sharp, slash, space] = all;
    assert.equal(order, tour);
    assert.equal(sla, kpi);
    assert.equal(x, umlaut);
    assert.equal(order, space, 'loose separators are none');
    assert.equal(new Set([order, sla, x, net, sharp, slash]).size, 6);
    assert.deepEqual(
      [order, sla, x].map((one) => [one?.acronym, one?.isSingleLetter]),
      [
        [false, false],
        [true, false],
        [true, true],
      ],
    );
  });

  it('has no entry for words that only begin a phrase', () => {
    const table = new PhraseTable();
    add(table, 'a b', 0);
    assert.deepEqual(entriesOf(table, 'a'), []);
    assert.deepEqual(entriesOf(table, 'a b c'), []);
  });
});
