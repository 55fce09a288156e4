import type { Term } from '../../glossary/term';
import { isAcronym } from '../../language/acronyms';
import { plainText } from '../words/plainText';

/** The short form of a written-out name: what most readers have seen before they meet the name. */
export function shownAcronym({ aliases }: Term): string | undefined {
  return aliases.find(isAcronym);
}

/** An abbreviation list often gives nothing but the words behind the letters: they are in the title already. */
export function saysOnlyTheTitle({ definition, expansion }: Term): boolean {
  if (expansion === undefined) return false;
  const said = plainText(definition).replace(/\.$/u, '').toLowerCase();
  return said === expansion.toLowerCase();
}
