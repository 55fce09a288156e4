import assert from 'node:assert/strict';
import { findGermanForms, isGermanText } from '../../../src/core/language/germanForms';

describe('the forms of a German noun', () => {
  /** Returns the forms; those that need an umlaut are in brackets. */
  const forms = (noun: string): string =>
    findGermanForms(noun)
      .map(({ word, needsUmlaut }) => (needsUmlaut ? `(${word})` : word))
      .join(' ');

  it('depend on its ending', () => {
    const rows = {
      Bescheid: 'Bescheide Bescheiden Bescheides',
      Karte: 'Karten',
      Bestellung: 'Bestellungen',
      Partei: 'Parteien',
      Verzeichnis: 'Verzeichnisse Verzeichnissen Verzeichnisses',
      Nutzerin: 'Nutzerinnen',
      Termin: 'Termine Terminen Termines',
      Kriterium: 'Kriterien',
      Rechenzentrum: 'Rechenzentren',
      Zyklus: 'Zyklen',
      Schema: 'Schemen',
      Papier: 'Papiere Papieren',
      Lager: 'Lagern',
      Artikel: 'Artikeln',
      Datenfeld: 'Datenfelde Datenfelden Datenfeldes Datenfelder Datenfeldern',
      Ausland: 'Auslande Auslanden Auslandes',
      Kauf: 'Kaufe (Kaufen) Kaufes',
      Rat: '(Rate) (Raten) Rates',
    };
    for (const [noun, expected] of Object.entries(rows)) assert.equal(forms(noun), expected, noun);
  });

  it('are none for words that are not written like a noun, or have one form', () => {
    for (const word of [
      'bescheid',
      'SLA',
      'IoT',
      'X1',
      'Ab',
      'Status',
      'Konto',
      'Wagen',
      'Bau',
      'Basis',
    ])
      assert.equal(forms(word), '', word);
  });
});

describe('a German text', () => {
  it('contains several words of German grammar', () => {
    const german =
      'Eine Mitteilung der Behörde, die für alle gilt und nicht verändert wird. Sie ist von der Stelle mit dem Siegel.';
    assert.ok(isGermanText(german));
    assert.ok(isGermanText(german.toUpperCase()));
    for (const other of [
      'A notice of the authority that is for all and will not be changed. It is from the office with the seal.',
      'Een bericht van de overheid dat voor iedereen geldt en niet wordt veranderd. De afdeling met het zegel.',
      'En meddelelse fra myndigheden, som gælder for alle og ikke bliver ændret. Den er fra kontoret med seglet.',
      'der das',
      '',
    ])
      assert.ok(!isGermanText(other), other);
  });
});
