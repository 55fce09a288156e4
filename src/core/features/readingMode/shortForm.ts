import type { Term } from '../../glossary/term';
import type { TermMatch } from '../../matching/termMatch';
import { expansionAt } from '../discover/expansions';
import { isAcronym } from '../../language/acronyms';

/** An acronym of a term, and its expansion. */
export interface ShortForm {
  readonly short: string;
  readonly long: string;
}

/** In UTF-16 units. A longer text between the two forms separates them. */
const farthest = 60;
/** Number of examined matches on each side; more are not that near. */
const neighbours = 6;

/** Returns the acronym by which a match names the term; `undefined` if it is written out. */
export function inShort(
  { name, expansion, aliases }: Term,
  { start, end, form }: TermMatch,
  text: string,
): ShortForm | undefined {
  if (form === 'name')
    return expansion === undefined ? undefined : { short: name, long: expansion };
  if (form !== 'alias') return undefined;
  const written = lettersOf(text.slice(start, end));
  const short = aliases.find((alias) => {
    const letters = lettersOf(alias);
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
  if (expansionAt(text, match.start, match.end) !== undefined) return true;
  const around = matches.slice(Math.max(0, at - neighbours), at + neighbours + 1);
  const [term] = match.terms;
  return around.some((other) => {
    if (!term || other.form === 'avoid' || !other.terms.includes(term)) return false;
    return inShort(term, other, text) === undefined && isNear(text, match, other);
  });
}

function isNear(text: string, one: TermMatch, other: TermMatch): boolean {
  const [first, second] = one.start < other.start ? [one, other] : [other, one];
  // The columns of a table may be far apart, with only spaces between.
  const between = text.slice(first.end, second.start).replace(/[ \t]+/gu, ' ');
  return between.length <= farthest && !/\n[ \t]*\r?\n/u.test(between);
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}
