import type { Term } from '../../glossary/term';
import type { TermMatch } from '../../matching/termMatch';
import { findExpansionAt } from '../../language/expansions';
import { isAcronym } from '../../language/acronyms';

/** An acronym of a term, and its expansion. */
export interface ShortForm {
  readonly short: string;
  readonly long: string;
}

/** In UTF-16 units. A longer text between the two forms separates them. */
const maxDistance = 60;
/** Number of examined matches on each side; more are not that near. */
const maxNeighbors = 6;

/** Returns the acronym by which a match names the term; `undefined` if it is written out. */
export function findShortForm(
  { name, expansion, aliases }: Term,
  { start, end, form }: TermMatch,
  text: string,
): ShortForm | undefined {
  if (form === 'name')
    return expansion === undefined ? undefined : { short: name, long: expansion };
  if (form !== 'alias') return undefined;
  const written = toLetters(text.slice(start, end));
  const short = aliases.find((alias) => {
    const letters = toLetters(alias);
    return (written === letters || written === `${letters}s`) && isAcronym(alias);
  });
  return short === undefined ? undefined : { short, long: expansion ?? name };
}

/**
 * Returns whether the text itself expands an acronym: `Service level agreement (SLA)`, `SLA, the service level
 * agreement`.
 */
export function isWrittenOutNear(text: string, matches: readonly TermMatch[], at: number): boolean {
  const match = matches[at];
  if (!match) return false;
  if (findExpansionAt(text, match.start, match.end) !== undefined) return true;
  const around = matches.slice(Math.max(0, at - maxNeighbors), at + maxNeighbors + 1);
  const [term] = match.terms;
  return around.some((other) => {
    if (!term || other.form === 'avoid' || !other.terms.includes(term)) return false;
    return findShortForm(term, other, text) === undefined && isNear(text, match, other);
  });
}

function isNear(text: string, one: TermMatch, other: TermMatch): boolean {
  const [first, second] = one.start < other.start ? [one, other] : [other, one];
  // The columns of a table may be far apart, with only spaces between.
  const between = text.slice(first.end, second.start).replace(/[ \t]+/gu, ' ');
  return between.length <= maxDistance && !/\n[ \t]*\r?\n/u.test(between);
}

function toLetters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}
