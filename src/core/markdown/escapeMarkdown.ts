/** Markers of blocks, which a line of a paragraph must not begin with. */
const blockMark =
  /(?<=^[ \t]{0,3})(?:#{1,6}(?=\s|$)|>|[-+](?=\s|$)|[|:\-=](?=[|:\-= \t]*$)|(?<digits>\d{1,9})[.)](?=\s|$))/u;
const marks = /[\\`*<[\]~|_]|&(?=#?\w{1,40};)|!(?=\[)|\$\(|:(?=\/\/)|www\./giu;
/** A word in brackets such as `[optional]`, which is not a link without an address after it. */
const bracketed = /(?<![!\]\\[])\[[\p{L}\p{N}][\p{L}\p{N} ]{1,40}\](?![[(:\]])/gu;
const innerUnderscore = /[\p{L}\p{N}]_(?=[\p{L}\p{N}])/uy;
/** As entities and not with a backslash: VS Code looks for icons after it has removed backslashes. */
const icon = '&#36;(';
const breaks = /[\r\n]+/gu;

/**
 * Returns untrusted text as one line of Markdown that shows it literally: without links, pictures, HTML, VS Code
 * icons or block markers, wherever the result is inserted.
 */
export function escapeMarkdown(text: string): string {
  return escapeLineStart(escapeText(text.replace(/\s+/gu, ' ')));
}

/** Escapes syntax within a paragraph. Line breaks become spaces. */
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

/** Escapes a block marker at the beginning of a line of a paragraph. */
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
 * Returns untrusted text for parts of VS Code that draw `$(name)` as an icon without a general way to escape it:
 * quick picks, completion names, progress.
 */
export function escapeIcons(text: string): string {
  return text.replace(/\$\(/gu, '$\u2060(');
}

/**
 * Returns text that contains untrusted text for messages and prompts of VS Code, which convert `[words](address)` to
 * links, including command links.
 */
export function escapeLinks(text: string): string {
  return text.replace(/\]\(/gu, '] (');
}
