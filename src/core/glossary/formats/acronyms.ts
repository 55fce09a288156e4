/** Letters and digits without a lower-case letter, at least two: `SLA`, `CI/CD`, `S3`. */
export function isAcronym(text: string): boolean {
  return /^(?=.*\p{Lu})[\p{Lu}\p{N}&/.+-]{2,}s?$/u.test(text);
}

/** True where `text` is a few words that the acronym's letters begin, and no sentence. */
export function isExpansionOf(acronym: string, text: string): boolean {
  if (!isAcronym(acronym) || text.length > 100 || /[.!?;:](?:\s|$)|\n/u.test(text)) return false;
  const words = text.split(/[\s/_-]+/u).filter((word) => word !== '');
  if (words.length < 2 || words.length > 2 * acronym.length + 2) return false;
  const letters = acronym.toLowerCase().match(/[\p{L}\p{N}]/gu) ?? [];
  return beginsWith(
    words.map((word) => word.toLowerCase().replace(/^[^\p{L}\p{N}]+/u, '')),
    letters,
  );
}

/** The letters begin the words in order; small words may be skipped, and one word may give several letters. */
function beginsWith(words: readonly string[], letters: readonly string[]): boolean {
  let next = 0;
  for (const word of words) {
    if (word.startsWith(letters[next] ?? '\0')) next++;
    else if (word.length > 4 || next === 0) return false;
  }
  return next === letters.length;
}
