import assert from 'node:assert/strict';
import { marked, type Token, type Tokens } from 'marked';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

/** As VS Code finds icons, in the HTML of what it renders; one with a backslash is shown as text. */
const icon = /(\\)?\$\([A-Za-z0-9-]+(?:~[A-Za-z]+)?\)/gu;
const escapedIcon = /\\\$\([A-Za-z0-9-]+(?:~[A-Za-z]+)?\)/gu;
const webOrMail = /^(?:https?:\/\/|mailto:)/iu;
const ownTags =
  /^<\/?(?:p|em|strong|del|code|pre|ul|ol|li|blockquote|h[1-6]|hr|br|table|thead|tbody|tr|th|td|a|input)(?: (?:href|title|class|start|align|type|checked|disabled)="[^"<>]*")*\s*\/?>$/u;

/**
 * Fails where Markdown, read as VS Code reads it and by a second reader, holds a picture, HTML, an icon or a link that
 * leads elsewhere than to the web or mail.
 *
 * @param own Whether the address of a link is one of our own.
 */
export function assertHarmless(
  markdown: string,
  own: (href: string) => boolean = () => false,
): void {
  // VS Code doubles the backslash before icons, since one is lost in reading.
  const doubled = markdown.replace(escapedIcon, (found) => `\\${found}`);
  for (const text of [markdown, doubled]) {
    visit(marked.lexer(text), (token) => {
      assert.notEqual(token.type, 'image', `picture in ${text}`);
      assert.notEqual(token.type, 'html', `HTML in ${text}`);
      if (token.type === 'link') assertAllowed((token as Tokens.Link).href, own, text);
    });
    const drawn = withoutCode(marked.parse(text, { async: false }));
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

/** The words of a text as a reader sees them, all white space left out. */
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

/** The editor draws code blocks by itself. */
function withoutCode(html: string): string {
  return html.replace(/<pre><code[^]*?<\/code><\/pre>/gu, '');
}

function visit(tokens: readonly Token[], see: (token: Token) => void): void {
  void marked.walkTokens([...tokens], see);
}
