import type { Token } from 'markdown-it';
import { escapeLineStart, escapeText } from './escapeMarkdown';
import { getAttribute, copyToken, createTextToken } from './tokens';

/** The context of a line of inline tokens. */
export interface InlineContext {
  readonly isInTable?: boolean;
  /** Whether a second line is not possible. */
  readonly isOneLine?: boolean;
}

const address = /(?:https?:\/\/|www\.)[^\s<>[\]`"'\\|^{}$()]*/giu;
/** In an address without angle brackets these would be markup, or escaped and then part of it. */
const marksInAddress = /[_*~&]/u;
const closingMarks = '.,;:!?';
const notInHref = /[()<>\s"\\|`[\]{}^]/gu;
const plainMail = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/u;

/** Writes safe inline tokens as Markdown that all renderers read the same way, unlike the author's own text. */
export function writeInline(children: readonly Token[], place: InlineContext = {}): string {
  const tokens = replaceRiskyCode(children, place);
  let written = '';
  let link: Token | undefined;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token) break;
    const { type, markup, content } = token;
    const next = tokens[i + 1];
    if (type === 'text') written += writeText(content, next, link !== undefined);
    else if (type === 'code_inline') written += writeCode(content, place);
    else if (type === 'softbreak') written += place.isOneLine ? ' ' : '\n';
    else if (type === 'hardbreak') written += place.isOneLine ? ' ' : '  \n';
    else if (type === 'link_open') {
      const bare = writeBareLink(token, next, tokens[i + 2]);
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

/** Renderers differ in what they treat as code: ambiguous code becomes text, so that it cannot become markup. */
function replaceRiskyCode(
  children: readonly Token[],
  { isInTable = false }: InlineContext,
): readonly Token[] {
  const result: Token[] = [];
  let links = 0;
  for (const token of children) {
    if (token.type.startsWith('link_')) links += token.nesting;
    const isText = token.type === 'code_inline' && isRisky(token.content, links > 0, isInTable);
    const written = isText ? createTextToken(token.content) : token;
    const before = result.at(-1);
    if (written.type === 'text' && before?.type === 'text') {
      result[result.length - 1] = createTextToken(before.content + written.content);
    } else result.push(written);
  }
  return result;
}

/** Some renderers let emphasis end inside code, and then treat the following text as HTML or a link. */
const emphasis = /\*|~~|(?<!\w)_|_(?!\w)/u;

function isRisky(code: string, isInLink: boolean, isInTable: boolean): boolean {
  return (
    /`|\$\(/u.test(code) ||
    code.trim() === '' ||
    (isInLink && /[[\]<]/u.test(code)) ||
    (emphasis.test(code) && /<|\]\(/u.test(code)) ||
    (isInTable && code.includes('|') && code.includes('\\'))
  );
}

function writeText(text: string, next: Token | undefined, isInLink: boolean): string {
  if (isInLink) return escapeBrackets(escapeText(text));
  const isBeforeLink = next?.type === 'link_open';
  let written = '';
  let from = 0;
  for (const { index, 0: found } of text.matchAll(address)) {
    const url = trimClosingMarks(found);
    if (index < from || url.length < 8) continue;
    const isAtEnd = index + found.length === text.length;
    // Some renderers treat all text up to the next space as part of the address.
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

/** Some renderers drop the backslash before brackets in a link's text, and then parse them again. */
function escapeBrackets(text: string): string {
  return text.replace(/\\([[\]])/gu, (_, sign: string) => `&#${sign.charCodeAt(0)};`);
}

function trimClosingMarks(text: string): string {
  let end = text.length;
  while (end > 0 && closingMarks.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

function writeCode(code: string, { isInTable }: InlineContext): string {
  const padding = /^ | $/u.test(code) ? ' ' : '';
  return `\`${padding}${isInTable === true ? code.replace(/\|/gu, '\\|') : code}${padding}\``;
}

/** `<https://example.org>`; `undefined` for links with a text. */
function writeBareLink(
  start: Token,
  words: Token | undefined,
  end: Token | undefined,
): string | undefined {
  if (start.markup !== 'autolink' || words?.type !== 'text' || end?.type !== 'link_close') {
    return undefined;
  }
  const href = getAttribute(start, 'href');
  if (href === `mailto:${words.content}`) {
    return plainMail.test(words.content) ? `<${words.content}>` : undefined;
  }
  return /^https?:/iu.test(href) ? `<${writeHref(href)}>` : undefined;
}

function writeTarget(link: Token): string {
  const title = getAttribute(link, 'title');
  const words = title === '' ? '' : ` "${escapeText(title.replace(/["\\`]/gu, "'"))}"`;
  return `](${writeHref(getAttribute(link, 'href'))}${words})`;
}

function writeHref(href: string): string {
  return href
    .replace(notInHref, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/&(?=#|\w+;)/gu, '&amp;');
}

/** Returns the first tokens, with that many UTF-16 units of text; closes everything that is open there. */
export function cutInline(children: readonly Token[], length: number): readonly Token[] {
  const result: Token[] = [];
  let left = length;
  /** Number of open tags that began after the cut. */
  let after = 0;
  for (const token of children) {
    const { type, content, nesting } = token;
    if (left > 0) {
      const words = content.slice(0, left);
      result.push(words === content ? token : copyToken(token, { content: words }));
      left -= type.endsWith('break') ? 1 : content.length;
    } else if (nesting === 1) after++;
    else if (nesting === -1 && after > 0) after--;
    else if (nesting === -1) result.push(token);
  }
  return result;
}
