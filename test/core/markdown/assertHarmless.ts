import assert from 'node:assert/strict';
import { marked, type Token, type Tokens } from 'marked';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

/** How VS Code finds icons in rendered HTML; one with a backslash is shown as text. */
const icon = /(\\)?\$\([A-Za-z0-9-]+(?:~[A-Za-z]+)?\)/gu;
const escapedIcon = /\\\$\([A-Za-z0-9-]+(?:~[A-Za-z]+)?\)/gu;
const webOrMail = /^(?:https?:\/\/|mailto:)/iu;
const ownTags =
  /^<\/?(?:p|em|strong|del|code|pre|ul|ol|li|blockquote|h[1-6]|hr|br|table|thead|tbody|tr|th|td|a|input)(?: (?:href|title|class|start|align|type|checked|disabled)="[^"<>]*")*\s*\/?>$/u;

/**
 * Fails if Markdown, read by VS Code's parser and by a second one, contains a picture, HTML, an icon or a link to
 * anything other than the web or mail.
 *
 * @param own Whether the address of a link is one of this extension's.
 */
export function assertHarmless(
  markdown: string,
  own: (href: string) => boolean = () => false,
): void {
  // VS Code doubles the backslash before icons, since one is removed in parsing.
  const doubled = markdown.replace(escapedIcon, (found) => `\\${found}`);
  for (const text of new Set([markdown, doubled])) {
    const tokens = marked.lexer(text);
    visit(tokens, (token) => {
      assert.notEqual(token.type, 'image', `picture in ${text}`);
      assert.notEqual(token.type, 'html', `HTML in ${text}`);
      if (token.type === 'link') assertAllowed((token as Tokens.Link).href, own, text);
    });
    const drawn = withoutCode(marked.parser(tokens));
    for (const [all, backslash] of drawn.matchAll(icon)) {
      assert.equal(backslash, '\\', `icon ${all} in ${text}`);
    }
  }
  for (const html of [
    micromark(markdown, { allowDangerousHtml: true, allowDangerousProtocol: true }),
    micromark(markdown, {
      allowDangerousHtml: true,
      allowDangerousProtocol: true,
      extensions: [gfm()],
      htmlExtensions: [gfmHtml()],
    }),
  ]) {
    for (const [tag] of html.matchAll(/<[^<>]*>/gu))
      assert.match(tag, ownTags, `tag in ${markdown}`);
    for (const [, href = ''] of html.matchAll(/<a href="([^"]*)"/gu)) {
      assertAllowed(href.replace(/&amp;/gu, '&'), own, markdown);
    }
  }
}

/** Returns the visible words of a text, without white space. */
export function wordsSeen(markdown: string): string {
  const html = micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()] });
  const text = html.replace(/<[^<>]*>/gu, '');
  const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', amp: '&' };
  return text
    .replace(/&(lt|gt|quot|amp);/gu, (_, name: string) => entities[name] ?? '')
    .replace(/\s+/gu, '');
}

function assertAllowed(href: string, own: (href: string) => boolean, text: string): void {
  assert.ok(webOrMail.test(href) || own(href), `link to ${href} in ${text}`);
}

/** The editor draws code blocks separately. */
function withoutCode(html: string): string {
  return html.replace(/<pre><code[^]*?<\/code><\/pre>/gu, '');
}

function visit(tokens: readonly Token[], see: (token: Token) => void): void {
  void marked.walkTokens([...tokens], see);
}
