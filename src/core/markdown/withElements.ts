import { addAll } from '../text/collections';
import type { Token } from 'markdown-it';
import { type Place, type Reach, lengthOf } from './reach';
import { changed } from './tokens';

/** An element to put around a range of a paragraph. */
export interface Element {
  readonly reach: Reach;
  readonly start: Token;
  readonly end: Token;
}

/** Returns the children of an inline token with elements around some of them; sorted, not overlapping. */
export function withElements(children: readonly Token[], elements: readonly Element[]): Token[] {
  const tags = elements.flatMap(({ reach, start, end }) => [
    { place: reach.from, token: start },
    { place: reach.to, token: end },
  ]);
  const result: Token[] = [];
  let next = 0;
  for (const [child, token] of children.entries()) {
    let start = 0;
    for (let tag = tags[next]; tag?.place.child === child; tag = tags[next]) {
      addAll(result, cut(token, start, tag.place));
      result.push(tag.token);
      start = tag.place.at;
      next++;
    }
    addAll(result, cut(token, start, { child, at: lengthOf(token) }));
  }
  return result;
}

function cut(token: Token, start: number, { at: end }: Place): readonly Token[] {
  if (start === end) return [];
  if (end - start === lengthOf(token)) return [token];
  return [changed(token, { content: token.content.slice(start, end) })];
}
