const quotedWord = /^["“”„‟«»‹›「『'’‘](.+)["“”„‟«»‹›」』'’‘]$/u;
const trailingNote = /[(（]([^()（）]*)[)）]?$/u;

/**
 * Returns the word of an item of an `avoid` list as texts contain it: without quotation marks and without the reason
 * in brackets after it. A single word in brackets is not a reason but the discouraged sense; such an item stays
 * unchanged, so that it matches no text.
 */
export function getAvoidedWord(item: string): string {
  const found = trailingNote.exec(item);
  const reason = found?.[1]?.trim() ?? '';
  const word = found !== null && /\s/u.test(reason) ? item.slice(0, found.index) : item;
  return (quotedWord.exec(word.trim())?.[1] ?? word).trim();
}
