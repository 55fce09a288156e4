import { parseSeeReference, type SeeReference } from '../../names/seeReference';
import type { Entry } from '../entry';

/** Returns the see-reference of an entry with no other content; `undefined` for any other entry. */
export function findRedirect(src: string, { definition, fields }: Entry): SeeReference | undefined {
  if (definition === undefined || fields.some(({ text }) => text.trim() !== '')) return undefined;
  return parseSeeReference(src, definition);
}
