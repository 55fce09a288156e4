const quoted = /^["“”„‟«»‹›「『'’‘](.+)["“”„‟«»‹›」』'’‘]$/u;
const note = /[(（]([^()（）]*)[)）]?$/u;

/**
 * Returns the word of an item of an `avoid` list as texts contain it: without quotation marks and without the reason
 * in brackets after it. A single word in brackets is not a reason but the discouraged sense; such an item stays
 * unchanged, so that it matches no text.
 */
export function avoidedWord(item: string): string {
  const found = note.exec(item);
  const reason = found?.[1]?.trim() ?? '';
  const word = found !== null && /\s/u.test(reason) ? item.slice(0, found.index) : item;
  return (quoted.exec(word.trim())?.[1] ?? word).trim();
}
