/** Replaces every character that is not part of a sentence. */
export const maskCharacter = '\0';

/** Returns blanks of the same length; keeps line ends, so that line numbers do not change. */
export function maskWithBlanks(found: string): string {
  return replaceUnits(found, maskCharacter);
}

/** Returns spaces of the same length: words on both sides continue one sentence. */
export function maskWithSpaces(found: string): string {
  return replaceUnits(found, ' ');
}

function replaceUnits(text: string, unit: string): string {
  return text.includes('\n')
    ? mapLines(text, (line) => unit.repeat(line.length))
    : unit.repeat(text.length);
}

/** Changes some lines of a text, each to one of the same length; `decide` returns the new line. */
export function mapLines(text: string, decide: (line: string) => string): string {
  return text.split('\n').map(decide).join('\n');
}
