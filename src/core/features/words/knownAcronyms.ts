import { knownToDevelopers } from './knownToDevelopers';
import { knownToEveryone } from './knownToEveryone';

/**
 * Who reads a text, and so which acronyms need no explanation: `everyone` is anybody who reads a
 * newspaper and uses a phone, `developers` are people who write software for a living.
 */
export type Readers = 'everyone' | 'developers';

/** `CSS4`, `ICU4C`: who knows the word knows its versions. */
const version = /(?<=^\D{3,40})\d{1,2}C?$/u;

/** True where readers know the acronym without help; one or many: `URL`, `URLs`. */
export function isKnownAcronym(acronym: string, readers: Readers): boolean {
  const word = acronym.replace(/s$/u, '').toUpperCase();
  return isListed(word, readers) || isListed(word.replace(version, ''), readers);
}

function isListed(word: string, readers: Readers): boolean {
  return knownToEveryone.has(word) || (readers === 'developers' && knownToDevelopers.has(word));
}
