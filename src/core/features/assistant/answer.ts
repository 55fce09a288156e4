/** About two thousand words: an answer that takes no more of a model's attention than it is worth. In UTF-16 units. */
const longestAnswer = 12_000;

/**
 * As many whole blocks as fit, the first in any case.
 *
 * @param leftOut Says how many are missing, and how to ask for them.
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

/** A text of at most that many UTF-16 units, with a mark where it was cut. */
export function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length).trimEnd()}…`;
}
