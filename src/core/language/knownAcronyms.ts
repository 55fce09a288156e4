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
  es: createWordSet('CUIT DNI IA IVA NIE NIF ONG RGPD TI TIC'),
  fr: createWordSet('CAF CDD CDI CNI CPAM HT IA MAJ MSA ONG PME RDV RGPD SIREN SIRET SMIC TTC TVA'),
  it: createWordSet('ASL CAP DL DPR GU IA IMU IRPEF IVA ONG PA PEC TARI TASI ZTL'),
  pt: createWordSet('CEP CNPJ CPF IA IVA ONG RGPD TI UF'),
  ca: createWordSet('CP DNI IA IVA NIE ONG TIC'),
  de: createWordSet('AGB DSGVO EDV GBR IHK KFZ KI LKW PKW PLZ ÖPNV'),
  nl: createWordSet('AVG BSN BTW KVK ZZP'),
  pl: createWordSet('NIP PESEL REGON'),
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

/** `APIS`: a plural in capitals. */
const pluralInCapitals = /^(\p{Lu}{3,})S$/u;

/** Returns whether readers know the acronym, in the singular or plural: `URL`, `URLs`. */
export function isKnownAcronym(acronym: string, audience: Audience): boolean {
  const word = acronym.replace(/s$/u, '').toUpperCase();
  return (
    acronymsKnownTo[audience].has(word) ||
    acronymsKnownTo[audience].has(word.replace(version, '$1')) ||
    acronymsKnownTo[audience].has(word.replace(pluralInCapitals, '$1'))
  );
}
