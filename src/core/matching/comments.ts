/** What starts a line of a comment or a quotation, in any language. */
const marker = /[ \t]*(?:(\/\*+|\*|\/{2,}!?|#+|--|;+|%+|>(?:[ \t]*>)*)(?![*/#>;%-]))?[ \t]*/y;
const lineMarker = /(?:^|\s)(\/{2,}!?|#+|--)\s/;
/** No phrase and no comment needs more; a minified line may be a megabyte. */
const maxLookBehind = 500;

/**
 * Where a phrase goes on in the next line: past its indentation and the comment sign that the line
 * before has too. `undefined` where one of the lines is a comment and the other is not, or in Markdown
 * after a heading, because then the two belong to different sentences.
 */
export function continuesComment(
  text: string,
  lineEnd: number,
  nextLine: number,
  isProse: boolean,
): number | undefined {
  const after = read(text, nextLine);
  const before = signBefore(text, lineEnd, isProse);
  const goesOn = isProse ? quoteGoesOn(before, after.sign) : commentGoesOn(before, after.sign);
  return goesOn ? after.end : undefined;
}

/** In Markdown a heading ends its sentence, a sign but `>` starts an item, and `>` may be left out. */
function quoteGoesOn(before: string, after: string): boolean {
  return before !== '#' && (after === '' || (after === '>' && before === '>'));
}

/** The lines of a block comment may do without a star. */
function commentGoesOn(before: string, after: string): boolean {
  return before === after || (before === '*' && after === '');
}

/** The comment that the end of a line belongs to: opened at its start, or in code somewhere within. */
function signBefore(text: string, lineEnd: number, isProse: boolean): string {
  const floor = Math.max(0, lineEnd - maxLookBehind);
  const start = Math.max(text.lastIndexOf('\n', lineEnd - 1) + 1, floor);
  const { sign } = read(text, start);
  if (sign !== '' || isProse) return sign;
  return unified(lineMarker.exec(text.slice(start, lineEnd))?.[1] ?? '');
}

function read(text: string, start: number): { readonly sign: string; readonly end: number } {
  marker.lastIndex = start;
  const found = marker.exec(text);
  return { sign: unified(found?.[1] ?? ''), end: marker.lastIndex };
}

/** Signs of one family go together: `///` with `//`, the star of a block comment with its opening. */
function unified(sign: string): string {
  if (sign === '') return '';
  return sign.startsWith('/*') ? '*' : sign.charAt(0);
}
