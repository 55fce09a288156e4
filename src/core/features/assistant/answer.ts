/** In UTF-16 units. About two thousand words, so that an answer does not fill a model's context. */
const longestAnswer = 12_000;

/**
 * Joins as many whole blocks as fit, and always the first.
 *
 * @param leftOut Returns the text that says how many are missing, and how to request them.
 */
export function boundedAnswer(
  head: string,
  blocks: readonly string[],
  leftOut: (count: number) => string,
  separator = '\n\n',
): string {
  let length = head.length;
  let shown = 0;
  for (const block of blocks) {
    length += block.length + separator.length;
    if (shown > 0 && length > longestAnswer) break;
    shown++;
  }
  const rest = blocks.length - shown;
  const body = blocks.slice(0, shown).join(separator);
  return [head, body, rest > 0 ? leftOut(rest) : ''].filter((part) => part !== '').join('\n\n');
}

/** Cuts a text to at most that many UTF-16 units, with an ellipsis. */
export function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length).trimEnd()}…`;
}
