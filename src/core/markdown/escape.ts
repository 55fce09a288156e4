/** What a line of text must not begin with, if it is to stay a line of a paragraph: marks of blocks, and their rows. */
const blockMark =
  /(?<=^[ \t]{0,3})(?:#{1,6}(?=\s|$)|>|[-+](?=\s|$)|[|:\-=](?=[|:\-= \t]*$)|(?<digits>\d{1,9})[.)](?=\s|$))/u;
const marks = /[\\`*<[\]~|_]|&(?=#?\w{1,40};)|!(?=\[)|\$\(|:(?=\/\/)|www\./giu;
/** A word in brackets, as people write `[optional]`: without an address after it, it is no link. */
const bracketed = /(?<![!\]\\[])\[[\p{L}\p{N}][\p{L}\p{N} ]{1,40}\](?![[(:\]])/gu;
const innerUnderscore = /[\p{L}\p{N}]_(?=[\p{L}\p{N}])/uy;
/** As entities and not with a backslash: VS Code looks for icons in the text that has lost its backslashes. */
const icon = '&#36;(';
const breaks = /[\r\n]+/gu;

/**
 * Returns a text of others as Markdown of one line that shows it letter by letter: no link, picture, HTML, icon of VS
 * Code or mark of a block comes out of it, wherever the result is inserted.
 */
export function escapeMarkdown(text: string): string {
  return escapeLineStart(escapeText(text.replace(/\s+/gu, ' ')));
}

/** Escapes what has a meaning within a paragraph. Line breaks become spaces. */
export function escapeText(text: string, { keepsBrackets = false } = {}): string {
  const line = text.replace(breaks, ' ');
  let escaped = '';
  let from = 0;
  for (const { index, 0: words } of keepsBrackets ? line.matchAll(bracketed) : []) {
    escaped += escapeMarks(line, from, index) + words;
    from = index + words.length;
  }
  return escaped + escapeMarks(line, from, line.length);
}

/** Escapes the mark with which a line of a paragraph would begin a block. */
export function escapeLineStart(line: string): string {
  const mark = blockMark.exec(line);
  if (!mark) return line;
  const at = mark.index + (mark.groups?.digits?.length ?? 0);
  return `${line.slice(0, at)}\\${line.slice(at)}`;
}

function escapeMarks(text: string, start: number, end: number): string {
  return text.slice(start, end).replace(marks, (mark, offset: number) => {
    if (mark === '$(') return icon;
    if (mark.length > 1) return mark.replace('.', '\\.');
    if (mark === '_') {
      innerUnderscore.lastIndex = start + offset - 1;
      if (innerUnderscore.test(text)) return mark;
    }
    return `\\${mark}`;
  });
}

/**
 * Returns a text of others for the places of VS Code that draw `$(name)` as an icon without having an escape for it
 * everywhere: lists to pick from, names of completions, progress.
 */
export function withoutIcons(text: string): string {
  return text.replace(/\$\(/gu, '$\u2060(');
}

/**
 * Returns a text with words of others for messages and prompts of VS Code, which make links, to commands too, of
 * `[words](address)`.
 */
export function withoutLinks(text: string): string {
  return text.replace(/\]\(/gu, '] (');
}
