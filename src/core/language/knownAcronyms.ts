import developers from './data/knownToDevelopers.txt';
import everyone from './data/knownToEveryone.txt';
import { wordSet } from './wordList';

/**
 * The readers of a text, which determine the acronyms that need no explanation: `everyone` reads newspapers and uses
 * a phone, `developers` write software.
 */
export type Readers = 'everyone' | 'developers';

const known: Readonly<Record<Readers, ReadonlySet<string>>> = {
  everyone: wordSet(everyone),
  developers: wordSet(everyone, developers),
};

/** `CSS4`, `ICU4C`: who knows the word knows its versions. */
const version = /^(\D{3,})\d{1,2}C?$/u;

/** Returns whether readers know the acronym, in the singular or plural: `URL`, `URLs`. */
export function isKnownAcronym(acronym: string, readers: Readers): boolean {
  const word = acronym.replace(/s$/u, '').toUpperCase();
  return known[readers].has(word) || known[readers].has(word.replace(version, '$1'));
}
