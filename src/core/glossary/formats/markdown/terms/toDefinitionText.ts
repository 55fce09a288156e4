import { findSmallest } from '../../../../text/collections';
import type { Range } from '../../../../text/range';
import type { Entry } from '../entry';

/**
 * Returns the definition as separate Markdown: without the indentation, escapes and markers that its shape requires.
 */
export function toDefinitionText(text: string, { shape, definition }: Entry): string {
  if (definition === undefined) return '';
  const raw = unquoteBlock(sliceWithLineFeeds(text, definition));
  if (shape === 'row') return toCellText(raw);
  if (!raw.includes('\n')) return raw.trim();
  if (shape === 'definition-list')
    return dedent(raw.replace(/(?<!\n)\n+[ \t]{0,3}[:~][ \t]+/gu, '\n\n')).trim();
  return dedent(raw, getColumn(text, definition.start)).trim();
}

/** Returns the text inside a block quote or callout, if all of it is inside one. */
function unquoteBlock(raw: string): string {
  if (!raw.includes('>')) return raw;
  const [first = '', ...rest] = raw.split('\n');
  if (!rest.every((line) => /^\s*>/u.test(line))) return raw;
  const quoted = first.startsWith('>');
  if (!quoted && rest.length === 0) return raw;
  const lines = [first, ...rest].map((line) => line.replace(/^\s*>[ \t]?/u, ''));
  return lines
    .join('\n')
    .replace(/^\[![\w-]+\][+-]?[ \t]*\n?/u, '')
    .trim();
}

function sliceWithLineFeeds(text: string, { start, end }: Range): string {
  return toLineFeeds(text.slice(start, end));
}

/** Returns the text with `\n` at the end of every line. */
export function toLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/gu, '\n') : text;
}

/** Returns a table cell's text: escaped bars as bars, `<br>` as line breaks. */
function toCellText(cell: string): string {
  const unescaped = cell.replaceAll('\\|', '|');
  if (!unescaped.includes('<')) return unescaped.trim();
  const lines = unescaped.split(/<br ?\/?>/iu);
  return lines
    .map((line) => line.trim())
    .join('\n')
    .trim();
}

/** Removes the common indentation of all later lines, but not more than the column in which the text begins. */
function dedent(raw: string, most = Infinity): string {
  const [first = '', ...rest] = raw.split('\n');
  const indents = rest.filter((line) => line.trim() !== '').map(getIndentation);
  const indent = Math.min(most, findSmallest(indents));
  if (!Number.isFinite(indent)) return raw;
  return [
    first,
    ...rest.map((line) =>
      line.trim() === '' ? '' : line.slice(Math.min(indent, getIndentation(line))),
    ),
  ].join('\n');
}

function getIndentation(line: string): number {
  return line.length - line.trimStart().length;
}

function getColumn(text: string, offset: number): number {
  const before = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1));
  return offset - before - 1;
}
