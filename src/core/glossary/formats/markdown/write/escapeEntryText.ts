import { renderNote } from '../dialects/obsidianNotes';
import type { EntryShape } from '../entry';

/** Escapes a name or short text so that reading it as inline Markdown returns it. */
export function escapeInline(text: string, shape: EntryShape): string {
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

/** Escapes a text for a table cell: bars, and line breaks in the form that cells allow. */
export function escapeCell(markdown: string, lineBreak = '<br>'): string {
  const escaped = escapeBars(markdown.trim());
  return lineBreak === '\n' ? escaped : escaped.replace(/(?<![ \t])[ \t]*\n\s*/gu, lineBreak);
}

/** Escapes lines of a definition that would be headings, and ids of blocks; keeps the rest of its Markdown. */
export function escapeBlockMarks(definition: string): string {
  let fenced = false;
  return definition
    .replace(/\r\n?/gu, '\n')
    .trim()
    .split('\n')
    .map((line) => {
      if (/^\s*(?:```|~~~)/u.test(line)) fenced = !fenced;
      return fenced
        ? line
        : line
            .replace(/^(\s{0,3})(#{1,6}(?:\s|$)|={2,}\s*$|-{2,}\s*$)/u, '$1\\$2')
            .replace(/(?<![^ \t])(?=\^[A-Za-z0-9-]+[ \t]*$)/u, '\\');
    })
    .join('\n');
}

/** Compares two definitions, ignoring differences of escaping and trimming. */
export function isSameDefinition(a: string, b: string): boolean {
  return toComparable(a) === toComparable(b) && (a.trim() === '') === (b.trim() === '');
}

/** `_a_` and `*a*`, `*` and `-` before a bullet are equivalent. */
function normalizeMarkup(line: string): string {
  return line
    .replace(/^[*+] /u, '- ')
    .replace(/(?<![\p{L}\p{N}_*])_([^_\n]{1,300})_(?![\p{L}\p{N}_])/gu, '*$1*');
}

function toComparable(definition: string): string {
  return renderNote(definition.replace(/\r\n?/gu, '\n'))
    .split('\n')
    .map((line) =>
      normalizeMarkup(
        line
          .trim()
          .replace(/^\\(?=[#=-])/u, '')
          .replace(/\\(?=\^[A-Za-z0-9-]+$)/u, ''),
      ),
    )
    .filter((line) => line !== '')
    .join('\n');
}
