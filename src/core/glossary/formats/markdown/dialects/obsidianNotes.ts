import type { Range } from '../../../../text/range';
import { AscendingRanges } from '../syntax/codeRanges';
import { TextMask } from '../syntax/textMask';
import type { Markup } from './restoreMarkup';

/** `%% comment %%`, `==mark==` and the id of a block at the end of its line, as in Obsidian. */
const marks =
  /%%|==(?=[^\s=])[^=\n]{0,300}[^\s=]==(?!=)|[ \t]\^[A-Za-z0-9-]+[ \t]*$|^\^[A-Za-z0-9-]+[ \t]*$/gmu;

/** Masks Obsidian's extensions of Markdown; `src` has `\n` line ends, `fences` are its fenced blocks. */
export function maskNotes(src: string, fences: readonly Range[]): string {
  if (!src.includes('%%') && !src.includes('==') && !src.includes('^')) return src;
  const mask = new TextMask(src);
  const code = new AscendingRanges(fences);
  let comment: number | undefined;
  for (const { 0: found, index } of src.matchAll(marks)) {
    if (code.findAt(index) !== undefined) continue;
    const end = index + found.length;
    if (found === '%%') {
      if (comment !== undefined) mask.blank(comment, end);
      comment = comment === undefined ? index : undefined;
    } else if (comment !== undefined) continue;
    else if (found.startsWith('==')) {
      mask.replace(index, '**');
      mask.replace(end - 2, '**');
    } else mask.blank(index, end);
  }
  return mask.toString();
}

const inlineCode = /(?<!`)(`+)(?!`)[^`]+\1(?!`)/gu;
const wikiLink = /!?\[\[([^[\]|\n]*?)(?:\\?\|([^[\]\n]*))?\]\]/gu;

/**
 * Returns a definition as Obsidian shows it: the text of wiki links, marks as bold text, without comments and ids.
 */
export function renderNote(markdown: string): string {
  if (!/\[\[|==|%%|\^/u.test(markdown)) return markdown;
  let shown = '';
  let at = 0;
  for (const { 0: code, index } of markdown.matchAll(inlineCode)) {
    shown += renderNoteText(markdown.slice(at, index)) + code;
    at = index + code.length;
  }
  return shown + renderNoteText(markdown.slice(at));
}

function renderNoteText(text: string): string {
  return text
    .replace(wikiLink, (whole, page: string, text: string | undefined) =>
      whole.startsWith('!') ? '' : (text ?? page.replace(/^#\^?/u, '').replace(/#\^?/gu, ' > ')),
    )
    .replace(/==(?=[^\s=])([^=\n]{0,300}[^\s=])==(?!=)/gu, '**$1**')
    .replace(/%%[^%]*%%[ \t]*/gu, '')
    .replace(/(?:(?<![ \t])[ \t]+|^)\^[A-Za-z0-9-]+[ \t]*$/gmu, '')
    .trimEnd();
}

/** Returns the wiki links of a definition with their visible text. */
export function findWikiLinks(definition: string): readonly Markup[] {
  return [...definition.matchAll(wikiLink)].map(({ 0: written }) => ({
    written,
    shown: renderNoteText(written),
  }));
}
