import htmlTags from 'html-tags';
import MarkdownIt, { type Token } from 'markdown-it';
import { getAttribute, copyToken, createLinkTokens, createToken, createTextToken } from './tokens';

/** The allowed targets of the links in a text. */
export interface LinkTargets {
  /** Returns the address of a link to a file, given as written; `undefined` keeps only the text of the link. */
  readonly file?: (written: string) => string | undefined;
}

const parser = new MarkdownIt('commonmark', { html: true }).enable(['table', 'strikethrough']);
// Link targets are checked below: a link that the parser refuses would remain in the text as source.
parser.validateLink = () => true;

const elements: ReadonlySet<string> = new Set(htmlTags);
const bareTag = /^<\/?([a-z][\w-]*)\s*\/?>$/iu;
/** Their contents are not text. */
const hiddenElement = /^<(\/?)(?:script|style|template|svg|math|noscript|iframe|object)\b/iu;
const allowed = /^(?:https?:\/\/|mailto:)[^\s]/iu;
const hasScheme = /^(?:[a-z][a-z0-9+.-]*:|[/\\#?]|%5c)/iu;

/** Returns the tokens of a Markdown text as its author wrote it. They must not be rendered; see `safeTokens`. */
export function parseMarkdown(text: string): readonly Token[] {
  return parser.parse(text, {});
}

/**
 * Returns tokens of untrusted Markdown that can be shown anywhere: pictures become links with their descriptions,
 * HTML is reduced to its text, and links lead to the web, to mail and to files that `targets` allows.
 */
export function toSafeTokens(
  tokens: readonly Token[],
  targets: LinkTargets = {},
): readonly Token[] {
  return tokens.flatMap((token) => {
    if (token.type === 'html_block') return createParagraph(token, targets);
    if (token.type !== 'inline') return [token];
    return [copyToken(token, { children: toSafeInline(token.children ?? [], targets) })];
  });
}

function createParagraph({ content, level, map }: Token, targets: LinkTargets): readonly Token[] {
  const [inline] = parser.parseInline(content, {});
  const children = toSafeInline(inline?.children ?? [], targets);
  if (!children.some((child) => child.content.trim() !== '')) return [];
  const start = copyToken(createToken('paragraph_open', 'p', 1), { level, map, block: true });
  const words = copyToken(createToken('inline', '', 0), { children, level: level + 1, map });
  const end = copyToken(createToken('paragraph_close', 'p', -1), { level, block: true });
  return [start, words, end];
}

/** Tracks whether text is inside an element whose content is not displayed. */
class HiddenHtml {
  #depth = 0;

  get isInside(): boolean {
    return this.#depth > 0;
  }

  read(html: string): void {
    const [, slash] = hiddenElement.exec(html) ?? [];
    if (slash === undefined || html.endsWith('/>')) return;
    this.#depth = Math.max(0, this.#depth + (slash === '' ? 1 : -1));
  }
}

function toSafeInline(children: readonly Token[], targets: LinkTargets): Token[] {
  const hidden = new HiddenHtml();
  const result: Token[] = [];
  /** For each open link, whether it is kept. */
  const links: boolean[] = [];
  const append = (token: Token): void => {
    const before = result.at(-1);
    if (token.type === 'text' && before?.type === 'text') {
      result[result.length - 1] = copyToken(before, { content: before.content + token.content });
    } else if (token.nesting === -1 && before?.nesting === 1 && isPair(before, token)) result.pop();
    else result.push(token);
  };
  for (const token of children) {
    if (token.type === 'html_inline') {
      hidden.read(token.content);
      if (!hidden.isInside) readHtmlWords(token.content).forEach(append);
    } else if (hidden.isInside && token.nesting === 0) continue;
    else if (token.type === 'image')
      createPictureTokens(token, targets, links.includes(true)).forEach(append);
    else if (token.type === 'link_open') {
      const href = resolveTarget(getAttribute(token, 'href'), targets);
      links.push(href !== undefined);
      if (href !== undefined) append(copyToken(token, { attrs: [['href', href]] }));
    } else if (token.type === 'link_close') {
      if (links.pop() === true) append(token);
    } else append(token);
  }
  return result;
}

function isPair(start: Token, end: Token): boolean {
  return start.type.replace('_open', '') === end.type.replace('_close', '');
}

/** Returns the text of a tag: a line break, or `<tenant>` if it is not an HTML element. */
function readHtmlWords(html: string): readonly Token[] {
  const name = bareTag.exec(html)?.[1]?.toLowerCase();
  if (name === 'br') return [createToken('hardbreak', 'br', 0)];
  return name === undefined || elements.has(name) ? [] : [createTextToken(html)];
}

function createPictureTokens(
  image: Token,
  targets: LinkTargets,
  isInLink: boolean,
): readonly Token[] {
  const href = resolveTarget(getAttribute(image, 'src'), targets);
  const words = getWords(image.children ?? []);
  if (href === undefined || isInLink) return words === '' ? [] : [createTextToken(words)];
  const { start, end } = createLinkTokens(href);
  return [start, createTextToken(words === '' ? href : words), end];
}

function getWords(children: readonly Token[]): string {
  return children
    .map((token) => {
      if (token.type === 'image') return getWords(token.children ?? []);
      if (token.type === 'softbreak' || token.type === 'hardbreak') return ' ';
      return token.type === 'text' || token.type === 'code_inline' ? token.content : '';
    })
    .join('');
}

function resolveTarget(href: string, { file }: LinkTargets): string | undefined {
  if (href === '') return undefined;
  if (allowed.test(href)) return href;
  return hasScheme.test(href) ? undefined : file?.(href);
}
