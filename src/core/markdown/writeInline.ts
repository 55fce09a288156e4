import type { Token } from 'markdown-it';
import { escapeLineStart, escapeText } from './escape';
import { attributeOf, changed } from './tokens';

/** Where a line of inline tokens stands. */
export interface InlinePlace {
  readonly isInTable?: boolean;
  /** Whether there is no place for a second line. */
  readonly isOneLine?: boolean;
}

const address = /(?:https?:\/\/|www\.)[^\s<>[\]`"'\\|^{}$()]*/giu;
/** In an address without angle brackets these would be marks, or escaped and then a part of it. */
const marksInAddress = /[_*~&]/u;
const closingMarks = '.,;:!?';
const notInHref = /[()<>\s"\\|`[\]{}^]/gu;
const plainMail = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/u;

/**
 * Writes inline tokens that are safe as Markdown that readers of Markdown agree about, where they would not about the
 * author's own text.
 */
export function writeInline(children: readonly Token[], place: InlinePlace = {}): string {
  let written = '';
  let link: Token | undefined;
  for (let i = 0; i < children.length; i++) {
    const token = children[i];
    if (!token) break;
    const { type, markup, content } = token;
    const next = children[i + 1];
    if (type === 'text') written += writeText(content, next, link !== undefined);
    else if (type === 'code_inline') written += writeCode(content, link !== undefined, place);
    else if (type === 'softbreak') written += place.isOneLine ? ' ' : '\n';
    else if (type === 'hardbreak') written += place.isOneLine ? ' ' : '  \n';
    else if (type === 'link_open') {
      const bare = bareLink(token, next, children[i + 2]);
      if (bare === undefined) {
        link = token;
        written += '[';
      } else {
        written += bare;
        i += 2;
      }
    } else if (type === 'link_close') {
      written += link ? writeTarget(link) : '';
      link = undefined;
    } else written += markup;
  }
  const lines = written.split('\n').map((line) => line.replace(/^[ \t]+/u, ''));
  return lines.filter(Boolean).map(escapeLineStart).join('\n').trim();
}

function writeText(text: string, next: Token | undefined, isInLink: boolean): string {
  if (isInLink) return escapeText(text);
  const isBeforeLink = next?.type === 'link_open';
  let written = '';
  let from = 0;
  for (const { index, 0: found } of text.matchAll(address)) {
    const url = withoutClosingMarks(found);
    if (index < from || url.length < 8) continue;
    const isAtEnd = index + found.length === text.length;
    // Some readers take whatever follows as a part of the address, up to the next blank.
    const isApart = isAtEnd
      ? next === undefined || next.type.endsWith('break')
      : /\s/u.test(text.charAt(index + found.length));
    written += escapeText(text.slice(from, index), { keepsBrackets: true });
    if (isApart && !marksInAddress.test(url)) written += url;
    else if (/^www/iu.test(url)) written += escapeText(url);
    else written += `<${url}>`;
    from = index + url.length;
  }
  written += escapeText(text.slice(from), { keepsBrackets: !isBeforeLink });
  return isBeforeLink && written.endsWith('!') ? `${written.slice(0, -1)}\\!` : written;
}

function withoutClosingMarks(text: string): string {
  let end = text.length;
  while (end > 0 && closingMarks.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** Where readers differ in what they take for code, it is text: nothing may come out of it. */
function writeCode(code: string, isInLink: boolean, { isInTable }: InlinePlace): string {
  const isText =
    /`|\$\(/u.test(code) ||
    (isInLink && /[[\]<]/u.test(code)) ||
    (isInTable === true && code.includes('|') && code.includes('\\'));
  if (isText) return escapeText(code);
  if (code.trim() === '') return code;
  const padding = /^ | $/u.test(code) ? ' ' : '';
  return `\`${padding}${isInTable === true ? code.replace(/\|/gu, '\\|') : code}${padding}\``;
}

/** `<https://example.org>`; `undefined` for links with words of their own. */
function bareLink(
  start: Token,
  words: Token | undefined,
  end: Token | undefined,
): string | undefined {
  if (start.markup !== 'autolink' || words?.type !== 'text' || end?.type !== 'link_close') {
    return undefined;
  }
  const href = attributeOf(start, 'href');
  if (href === `mailto:${words.content}`) {
    return plainMail.test(words.content) ? `<${words.content}>` : undefined;
  }
  return /^https?:/iu.test(href) ? `<${writeHref(href)}>` : undefined;
}

function writeTarget(link: Token): string {
  const title = attributeOf(link, 'title');
  const words = title === '' ? '' : ` "${escapeText(title.replace(/["\\`]/gu, "'"))}"`;
  return `](${writeHref(attributeOf(link, 'href'))}${words})`;
}

function writeHref(href: string): string {
  return href
    .replace(notInHref, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/&(?=#|\w+;)/gu, '&amp;');
}

/** The first tokens, with so many UTF-16 units of words; whatever is open there is closed. */
export function cutInline(children: readonly Token[], length: number): readonly Token[] {
  const result: Token[] = [];
  let left = length;
  /** How many tags are open that began after the cut. */
  let after = 0;
  for (const token of children) {
    const { type, content, nesting } = token;
    if (left > 0) {
      const words = content.slice(0, left);
      result.push(words === content ? token : changed(token, { content: words }));
      left -= type.endsWith('break') ? 1 : content.length;
    } else if (nesting === 1) after++;
    else if (nesting === -1 && after > 0) after--;
    else if (nesting === -1) result.push(token);
  }
  return result;
}
