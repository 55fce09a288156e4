import type { Term } from '../../glossary/term';
import { isAcronym } from '../../language/acronyms';
import { plainText } from '../words/plainText';

/** Returns the acronym of a written-out name, which most readers see before they learn the name. */
export function shownAcronym({ aliases }: Term): string | undefined {
  return aliases.find(isAcronym);
}

/** Abbreviation lists often contain only the expansion, which the title shows already. */
export function saysOnlyTheTitle({ definition, expansion }: Term): boolean {
  if (expansion === undefined) return false;
  const said = plainText(definition).replace(/\.$/u, '').toLowerCase();
  return said === expansion.toLowerCase();
}
