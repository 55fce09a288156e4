import { addAll } from '../text/collections';
import type { Token } from 'markdown-it';
import { type InlinePosition, type InlineRange, getTokenLength } from './inlineRange';
import { copyToken } from './tokens';

/** An element to put around a range of a paragraph. */
export interface InlineElement {
  readonly range: InlineRange;
  readonly start: Token;
  readonly end: Token;
}

/** Returns the children of an inline token with elements around some of them; sorted, not overlapping. */
export function insertElements(
  children: readonly Token[],
  elements: readonly InlineElement[],
): Token[] {
  const tags = elements.flatMap(({ range, start, end }) => [
    { place: range.from, token: start },
    { place: range.to, token: end },
  ]);
  const result: Token[] = [];
  let next = 0;
  for (const [child, token] of children.entries()) {
    let start = 0;
    for (let tag = tags[next]; tag?.place.child === child; tag = tags[next]) {
      addAll(result, cutToken(token, start, tag.place));
      result.push(tag.token);
      start = tag.place.at;
      next++;
    }
    addAll(result, cutToken(token, start, { child, at: getTokenLength(token) }));
  }
  return result;
}

function cutToken(token: Token, start: number, { at: end }: InlinePosition): readonly Token[] {
  if (start === end) return [];
  if (end - start === getTokenLength(token)) return [token];
  return [copyToken(token, { content: token.content.slice(start, end) })];
}
