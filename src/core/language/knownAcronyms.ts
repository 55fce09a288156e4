import developers from './data/knownToDevelopers.txt';
import everyone from './data/knownToEveryone.txt';
import { wordSet } from './wordList';

/**
 * Who reads a text, and so which acronyms need no explanation: `everyone` is anyone who reads a newspaper and uses a
 * phone, `developers` are people who write software for a living.
 */
export type Readers = 'everyone' | 'developers';

const known: Readonly<Record<Readers, ReadonlySet<string>>> = {
  everyone: wordSet(everyone),
  developers: wordSet(everyone, developers),
};

/** `CSS4`, `ICU4C`: who knows the word knows its versions. */
const version = /^(\D{3,})\d{1,2}C?$/u;

/** True where readers know the acronym without help; one or many: `URL`, `URLs`. */
export function isKnownAcronym(acronym: string, readers: Readers): boolean {
  const word = acronym.replace(/s$/u, '').toUpperCase();
  return known[readers].has(word) || known[readers].has(word.replace(version, '$1'));
}
