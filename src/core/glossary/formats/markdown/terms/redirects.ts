import { seeReference, type SeeReference } from '../../names/seeReference';
import type { Entry } from '../entry';

/** The see-reference that is all an entry says; `undefined` for an entry that says anything else. */
export function redirectOf(src: string, { definition, fields }: Entry): SeeReference | undefined {
  if (definition === undefined || fields.some(({ text }) => text.trim() !== '')) return undefined;
  return seeReference(src, definition);
}
