/** What stands before a place in its line, or the last `reach` units of that: a line may be a megabyte long. */
export function lineBefore(text: string, at: number, reach: number): string {
  const stretch = text.slice(Math.max(0, at - reach), at);
  return stretch.slice(stretch.lastIndexOf('\n') + 1);
}

/** What stands behind a place in its line, or the first `reach` units of that. */
export function lineAfter(text: string, at: number, reach: number): string {
  const stretch = text.slice(at, at + reach);
  const end = stretch.indexOf('\n');
  return end < 0 ? stretch : stretch.slice(0, end);
}
