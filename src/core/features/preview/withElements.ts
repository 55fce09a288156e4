import { addAll } from '../../text/collections';
import MarkdownIt, { type Token } from 'markdown-it';
import { type Place, type Reach, lengthOf } from './reach';
import { ownHtml } from './ownHtml';
import type { Tags } from './html';

/** An element to put around a stretch of a paragraph. */
export interface Element {
  readonly reach: Reach;
  readonly tags: Tags;
}

/** The children of an inline token with elements around some of them; in order, not overlapping. */
export function withElements(children: readonly Token[], elements: readonly Element[]): Token[] {
  const tags = elements.flatMap(({ reach, tags: { start, end } }) => [
    { place: reach.from, html: start },
    { place: reach.to, html: end },
  ]);
  const result: Token[] = [];
  let next = 0;
  for (const [child, token] of children.entries()) {
    let start = 0;
    for (let tag = tags[next]; tag?.place.child === child; tag = tags[next]) {
      addAll(result, cut(token, start, tag.place));
      result.push(htmlToken(tag.html));
      start = tag.place.at;
      next++;
    }
    addAll(result, cut(token, start, { child, at: lengthOf(token) }));
  }
  return result;
}

/** The same token with other contents. The editor keeps parsed documents, so that none may be changed. */
export function changed(token: Token, change: Partial<Token>): Token {
  const { type, tag, nesting } = token;
  return Object.assign(new MarkdownIt.Token(type, tag, nesting), token, change);
}

function htmlToken(html: string): Token {
  const token = new MarkdownIt.Token(ownHtml, '', 0);
  token.content = html;
  return token;
}

function cut(token: Token, start: number, { at: end }: Place): readonly Token[] {
  if (start === end) return [];
  if (end - start === lengthOf(token)) return [token];
  return [changed(token, { content: token.content.slice(start, end) })];
}
