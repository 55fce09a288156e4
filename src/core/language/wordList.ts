/** The words of lists that are kept as text, with spaces or line breaks between them. */
export function wordSet(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.trim().split(/\s+/)));
}

/** The words of a list that the build has coded: per word the number of letters shared with the one before, and the rest. */
export function decodeWords(coded: string): ReadonlySet<string> {
  const words = new Set<string>();
  let previous = '';
  for (const [, shared = '0', rest = ''] of coded.matchAll(/(\d)(\D*)/gu)) {
    previous = previous.slice(0, Number(shared)) + rest;
    words.add(previous);
  }
  return words;
}
