import { stripMarkdown } from '../markdown/plainText';
import type { Term } from './term';

/** A longer `plain` text is an explanation, not a replacement. */
const maxAlternativeLength = 60;

/** The longest `plain` text that is a name for a box, in UTF-16 units and in words. */
const maxNameLength = 40;
const maxNameWords = 6;

/** Returns whether a `plain` text can replace the term in a sentence. */
export function isAlternative(plain: string): boolean {
  return plain.length <= maxAlternativeLength && !/[.!?\n]/u.test(plain);
}

/**
 * Returns the name of a term for a reader who is not technical: its `plain` text if that is a name. A sentence is an
 * explanation, so the name remains.
 */
export function getPlainName({ name, plain }: Pick<Term, 'name' | 'plain'>): string {
  const text = stripMarkdown(plain ?? '').trim();
  const isName =
    text !== '' &&
    isAlternative(text) &&
    text.length <= maxNameLength &&
    !/[:;]/u.test(text) &&
    text.split(/\s+/u).length <= maxNameWords;
  return isName ? text.charAt(0).toUpperCase() + text.slice(1) : name;
}
