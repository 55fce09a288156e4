import { shownNote } from '../dialects/notes';
import type { Shape } from '../entry';

/** A name or short text such that reading it as inline Markdown gives it back. */
export function escapeInline(text: string, shape: Shape): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  const lastClosing = line.lastIndexOf(']');
  const escaped = line
    .replace(/[\\`*<[]|~(?=~)|!(?=\[)/gu, (sign, at: number) =>
      sign === '[' && at > lastClosing ? sign : `\\${sign}`,
    )
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/&(?=#?\w+;)/gu, '&amp;');
  return shape === 'row' ? escapeBars(escaped) : escaped;
}

function escapeBars(text: string): string {
  return text.replace(/\\?\|/gu, '\\|');
}

/** A text for a table cell: no bare bar, and line breaks as a cell can have them. */
export function cellOf(markdown: string, lineBreak = '<br>'): string {
  const escaped = escapeBars(markdown.trim());
  return lineBreak === '\n' ? escaped : escaped.replace(/(?<![ \t])[ \t]*\n\s*/gu, lineBreak);
}

/** A definition whose lines cannot be taken for headings; the rest of its Markdown stays as it is. */
export function escapeHeadings(definition: string): string {
  let fenced = false;
  return definition
    .replace(/\r\n?/gu, '\n')
    .trim()
    .split('\n')
    .map((line) => {
      if (/^\s*(?:```|~~~)/u.test(line)) fenced = !fenced;
      return fenced
        ? line
        : line.replace(/^(\s{0,3})(#{1,6}(?:\s|$)|={2,}\s*$|-{2,}\s*$)/u, '$1\\$2');
    })
    .join('\n');
}

/** Two definitions that differ in nothing but what escaping and trimming change. */
export function sameDefinition(a: string, b: string): boolean {
  return comparable(a) === comparable(b);
}

/** `_a_` and `*a*`, `*` and `-` before a bullet say the same. */
function likeMarked(line: string): string {
  return line
    .replace(/^[*+] /u, '- ')
    .replace(/(?<![\p{L}\p{N}_*])_([^_\n]{1,300})_(?![\p{L}\p{N}_])/gu, '*$1*');
}

function comparable(definition: string): string {
  return shownNote(definition.replace(/\r\n?/gu, '\n'))
    .split('\n')
    .map((line) => likeMarked(line.trim().replace(/^\\(?=[#=-])/u, '')))
    .filter((line) => line !== '')
    .join('\n');
}
