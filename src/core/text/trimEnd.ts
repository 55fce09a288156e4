/**
 * Returns the text without these characters at its end. A regular expression would restart at each of them inside the
 * text.
 */
export function trimEndOf(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
