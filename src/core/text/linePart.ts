/** Returns the text before an offset in its line, or its last `maxLength` units: a line may be a megabyte long. */
export function getLineBefore(text: string, at: number, maxLength: number): string {
  const stretch = text.slice(Math.max(0, at - maxLength), at);
  return stretch.slice(stretch.lastIndexOf('\n') + 1);
}

/** Returns the text after an offset in its line, or its first `maxLength` units. */
export function getLineAfter(text: string, at: number, maxLength: number): string {
  const stretch = text.slice(at, at + maxLength);
  const end = stretch.indexOf('\n');
  return end < 0 ? stretch : stretch.slice(0, end);
}
