import assert from 'node:assert/strict';
import { indexOf, marked, markedCode, term } from './indexOfTerms';

const german =
  'Eine Mitteilung der Behörde, die für alle gilt und nicht verändert wird. Sie ist von der Stelle mit dem Siegel.';
const names = [
  'Bescheid',
  'Auftrag',
  'Technischer Dienst',
  'Bestellung',
  'Datenfeld',
  'Kauf',
  'Lager',
];
const ofNames = (definition: string) =>
  indexOf(...names.map((name) => term({ name, definition }, 'Glossar.md')));

describe('nouns of a German glossary', () => {
  const index = ofNames(german);

  it('match in the plural and in other cases', () => {
    for (const form of [
      ...[
        'Bescheide',
        'Bescheiden',
        'Bescheides',
        'Bescheids',
        'BESCHEIDE',
        'Aufträge',
        'Aufträgen',
      ],
      ...[
        'Auftraege',
        'Auftrages',
        'Bestellungen',
        'Datenfelder',
        'Datenfeldern',
        'Käufe',
        'Käufen',
      ],
      ...['Lagern', 'Technischer Dienste', 'Auftra\u0308ge', 'Auftr&auml;ge'],
    ])
      assert.equal(marked(index, `Die ${form} sind da.`), `Die [${form}] sind da.`, form);
  });

  it('do not match verbs, adjectives and other nouns', () => {
    for (const text of [
      'Er ist bescheiden.',
      'Wir kaufen es, ich kaufe es, beim Kaufen.',
      'Wir lagern es.',
      'Der Auftraggeber und der Bescheidene.',
    ])
      assert.equal(marked(index, text), text, text);
  });

  it('match in identifiers in any case', () => {
    assert.equal(
      markedCode(index, 'alleBescheide = bescheide_liste;'),
      'alle[Bescheide] = [bescheide]_liste;',
    );
  });

  it('have these forms only where the glossary is German, and no term has the form as its name', () => {
    const text = 'Die Bescheide und Bestellungen.';
    assert.equal(marked(ofNames('A notice of the office for all and not more.'), text), text);
    const both = indexOf(
      term({ name: 'Land', definition: german }, 'Glossar.md'),
      term({ name: 'Lande', definition: german }, 'Glossar.md'),
    );
    const [match] = both.findMatches({
      uri: 'file:///repo/a.md',
      languageId: 'markdown',
      text: 'Lande',
    });
    assert.deepEqual(
      match?.terms.map(({ name }) => name),
      ['Lande'],
    );
  });

  it('are judged by the folder where each file explains one term', () => {
    const pages = ['Bescheid', 'Auftrag', 'Lager'].map((name, i) =>
      term({ name, definition: german.split('. ')[i % 2] ?? '' }, `glossar/${name}.md`),
    );
    assert.equal(marked(indexOf(...pages), 'Zwei Bescheide.'), 'Zwei [Bescheide].');
  });
});
