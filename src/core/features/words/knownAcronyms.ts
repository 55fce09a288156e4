import { knownToDevelopers } from './knownToDevelopers';
import { knownToEveryone } from './knownToEveryone';

/**
 * Who reads a text, and so which acronyms need no explanation: `everyone` is anybody who reads a
 * newspaper and uses a phone, `developers` are people who write software for a living.
 */
export type Readers = 'everyone' | 'developers';

/** True where readers know the acronym without help; one or many: `URL`, `URLs`. */
export function isKnownAcronym(acronym: string, readers: Readers): boolean {
  const word = acronym.replace(/s$/u, '').toUpperCase();
  return knownToEveryone.has(word) || (readers === 'developers' && knownToDevelopers.has(word));
}
