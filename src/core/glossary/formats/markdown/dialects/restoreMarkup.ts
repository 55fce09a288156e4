/** Markup of an old text with its visible text. */
export interface Markup {
  readonly written: string;
  readonly shown: string;
}

/**
 * Puts the markup of an old text around the same words of a new one, in their order, so that an edit keeps links.
 */
export function restoreMarkup(markup: readonly Markup[], wanted: string): string {
  let text = '';
  let remaining = wanted;
  for (const { written, shown } of markup) {
    const at = shown === '' ? -1 : remaining.indexOf(shown);
    if (at < 0) continue;
    text += remaining.slice(0, at) + written;
    remaining = remaining.slice(at + shown.length);
  }
  return text + remaining;
}
