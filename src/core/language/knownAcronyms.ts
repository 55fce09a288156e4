import developers from './data/knownToDevelopers.txt';
import everyone from './data/knownToEveryone.txt';
import { createWordSet } from './wordList';

/**
 * The readers of a text, which determine the acronyms that need no explanation: `everyone` reads newspapers and uses
 * a phone, `developers` write software.
 */
export type Audience = 'everyone' | 'developers';

const acronymsKnownTo: Readonly<Record<Audience, ReadonlySet<string>>> = {
  everyone: createWordSet(everyone),
  developers: createWordSet(everyone, developers),
};

/** What newspapers of a language do not spell out; other languages use other letters, or do so. */
const acronymsOfLanguage: Readonly<Partial<Record<string, ReadonlySet<string>>>> = {
  es: createWordSet('DNI IA IVA ONG RGPD TI'),
  fr: createWordSet('IA ONG RGPD TVA'),
  it: createWordSet('IA IVA ONG'),
  pt: createWordSet('IA IVA ONG RGPD TI'),
  de: createWordSet('AGB DSGVO EDV KI LKW PKW PLZ'),
  nl: createWordSet('AVG BTW'),
  // "Observera", "bemærk": introduces a note.
  ru: createWordSet('БД ИИ ОК ОС ПК ПО РФ США'),
  sv: createWordSet('OBS'),
  da: createWordSet('OBS'),
  no: createWordSet('OBS'),
};

/** Returns whether the readers of a language know the acronym, in the singular or plural. */
export function isKnownInLanguage(acronym: string, languages: ReadonlySet<string>): boolean {
  const word = acronym.replace(/s$/u, '');
  return [...languages].some((code) => acronymsOfLanguage[code]?.has(word) === true);
}

/** `CSS4`, `ICU4C`: readers who know the word also know its versions. */
const version = /^(\D{3,})\d{1,2}C?$/u;

/** Returns whether readers know the acronym, in the singular or plural: `URL`, `URLs`. */
export function isKnownAcronym(acronym: string, audience: Audience): boolean {
  const word = acronym.replace(/s$/u, '').toUpperCase();
  return (
    acronymsKnownTo[audience].has(word) ||
    acronymsKnownTo[audience].has(word.replace(version, '$1'))
  );
}
