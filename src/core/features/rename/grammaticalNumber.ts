import { otherNumbers, regularPlurals, singularEndings } from '../../language/plurals';

/** Words ending in `-o` whose plural takes only `s`. */
const plainOes = new Set(['echo', 'embargo', 'hero', 'potato', 'tomato', 'torpedo', 'veto']);

/** How the grammatical number of a text differs from that of the name. */
export type NumberShift = 'same' | 'plural' | 'singular';

/**
 * Returns whether a text contains the name's last word in the other number. Both are words without separators, in any
 * case.
 */
export function numberShift(foundWord: string, nameWord: string): NumberShift {
  const found = foundWord.toLowerCase();
  const name = nameWord.toLowerCase();
  if (found === name) return 'same';
  if (regularPlurals(name).includes(found)) return 'plural';
  if (!otherNumbers(name).some((word) => word.toLowerCase() === found)) return 'same';
  return isPlural(name) || irregularSingular(name) === found ? 'singular' : 'plural';
}

/** Returns a word in the given number, in its own case; words already in it stay unchanged. */
export function inNumber(word: string, shift: NumberShift): string {
  switch (shift) {
    case 'same':
      return word;
    case 'plural':
      return pluralOf(word);
    case 'singular':
      return isPlural(word) ? likeCase(otherNumbers(word)[0] ?? word, word) : word;
  }
}

function pluralOf(word: string): string {
  if (!/\p{L}$/u.test(word) || isPlural(word) || isInvariant(word)) return word;
  const [irregular] = otherNumbers(word);
  if (irregular !== undefined) return likeCase(irregular, word);
  const lower = word.toLowerCase();
  const plurals = regularPlurals(word);
  const plain = lower.endsWith('o') && !plainOes.has(lower);
  return likeEnding((plain ? plurals.at(-1) : plurals[0]) ?? word, word);
}

function isPlural(word: string): boolean {
  return word.length > 3 && singularEndings(word.toLowerCase()).length > 0;
}

/** `news`, `goods`: end like a plural, but have no singular. */
function isInvariant(word: string): boolean {
  return word.length > 3 && /[^sui]s$/u.test(word) && !isPlural(word);
}

/** Returns the singular of `people` or `data`, which is recognized by its irregular plural. */
function irregularSingular(name: string): string | undefined {
  const [other] = otherNumbers(name);
  return other !== undefined && other.length < name.length ? other : undefined;
}

/** Irregular forms are listed in lower case. */
function likeCase(word: string, model: string): string {
  if (model === model.toLowerCase()) return word.toLowerCase();
  if (model === model.toUpperCase()) return word.toUpperCase();
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** An acronym keeps its lower-case plural letter: `SLAs`; a longer word in capitals does not. */
function likeEnding(plural: string, word: string): string {
  return word.length > 4 && word === word.toUpperCase() ? plural.toUpperCase() : plural;
}
