/** Takes the place of every character that is not part of a sentence. */
export const blank = '\0';

/** Blanks of the same length; line ends stay, so that lines stay lines. */
export function blanks(found: string): string {
  return found.includes('\n') ? found.replace(/[^\n]/gu, blank) : blank.repeat(found.length);
}

/** Spaces of the same length: words on both sides go on as one sentence. */
export function spaces(found: string): string {
  return found.includes('\n') ? found.replace(/[^\n]/gu, ' ') : ' '.repeat(found.length);
}

/** Changes some lines of a text, each for one of the same length; `decide` returns what a line becomes. */
export function mapLines(text: string, decide: (line: string) => string): string {
  return text.split('\n').map(decide).join('\n');
}
