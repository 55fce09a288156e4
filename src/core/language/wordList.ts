/** Returns the words of a list that is stored as text, separated by spaces or line breaks. */
export function createWordSet(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.trim().split(/\s+/)));
}

/** Returns the phrases of a list that is stored as text, separated by commas. */
export function splitPhrases(list: string): readonly string[] {
  return list.split(',').map((phrase) => phrase.trim());
}

/**
 * Yields the words of a list that the build has encoded: for each word the number of letters shared with the previous
 * one, and the rest.
 */
export function decodeWords(coded: string): ReadonlySet<string> {
  const words = new Set<string>();
  let previous = '';
  for (const [, shared = '0', rest = ''] of coded.matchAll(/(\d)(\D*)/gu)) {
    previous = previous.slice(0, Number(shared)) + rest;
    words.add(previous);
  }
  return words;
}
