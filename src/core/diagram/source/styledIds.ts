import { getGroupRange, getTextBefore, type SourceLine } from './sourceLines';
import type { SourceBuilder } from './sourceBuilder';

const statement =
  /^\s*(?:class|cssClass|style|click|link|callback)\s+(?:"([^"]*)"|([^\s,"]+(?:\s*,\s*[^\s,"]+)*))/d;

const styling = /^\s*(?:class|classDef|style|click|linkStyle)\s/;

/** Returns whether an offset is in a statement that refers to boxes and cannot give them a label. */
export function isInStyling(code: string, offset: number): boolean {
  return styling.test(getTextBefore(code, offset));
}

/** `class A, B important`, `style A fill:red`, `cssClass "A,B" important`: adds the boxes of a style statement. */
export function addStyledIds(found: SourceBuilder, { text, offset }: SourceLine): void {
  const styled = statement.exec(text);
  if (!styled) return;
  const place = getGroupRange(styled, 1, offset) ?? getGroupRange(styled, 2, offset);
  if (place) addListedIds(found, styled[1] ?? styled[2] ?? '', place.start);
}

/** Adds ids separated by commas or spaces. */
export function addListedIds(found: SourceBuilder, list: string, start: number): void {
  for (const { index, 0: id } of list.matchAll(/[^\s,]+/g)) found.addUse(id, start + index);
}
