const quoted = /^["“”„‟«»‹›「『'’‘](.+)["“”„‟«»‹›」』'’‘]$/u;
const note = /[(（]([^()（）]*)[)）]?$/u;

/**
 * The word that an item of an `avoid` list warns of, as texts write it: without quotation marks and without the reason in
 * brackets after it. A single word in brackets is no reason but says in which sense the word is discouraged; such an item
 * stays as it is, so that no text is told of it.
 */
export function avoidedWord(item: string): string {
  const found = note.exec(item);
  const reason = found?.[1]?.trim() ?? '';
  const word = found !== null && /\s/u.test(reason) ? item.slice(0, found.index) : item;
  return (quoted.exec(word.trim())?.[1] ?? word).trim();
}
