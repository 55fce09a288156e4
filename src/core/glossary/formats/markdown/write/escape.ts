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

/** A text for a table cell: no line break, no bare bar. */
export function cellOf(markdown: string): string {
  return escapeBars(markdown.trim()).replace(/(?<![ \t])[ \t]*\n\s*/gu, '<br>');
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

function comparable(definition: string): string {
  return definition
    .replace(/\r\n?/gu, '\n')
    .split('\n')
    .map((line) => line.trim().replace(/^\\(?=[#=-])/u, ''))
    .filter((line) => line !== '')
    .join('\n');
}
