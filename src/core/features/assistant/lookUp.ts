import type { Term } from '../../glossary/term';
import type { TermIndex } from '../../matching/termIndex';
import type { TermMatch } from '../../matching/termMatch';

/** The terms that a glossary finds in a text. */
export interface FoundWords {
  /** In the order of the text, each range with all its meanings. */
  readonly matches: readonly TermMatch[];
  /** Whether one range covers the whole text. */
  readonly isWhole: boolean;
}

/** Looks up words in any scope; acronyms also match in lower case. */
export function lookUp(words: string, index: TermIndex): FoundWords {
  const asWritten = found(words, index.matchesInLabel(words));
  if (asWritten.isWhole || words !== words.toLowerCase()) return asWritten;
  const capitals = words.toUpperCase();
  const asAcronym = found(capitals, index.matchesInLabel(capitals));
  return asAcronym.isWhole ? asAcronym : asWritten;
}

/** Returns the terms of all matches without duplicates. */
export function termsOf(matches: readonly TermMatch[]): readonly Term[] {
  return [...new Set(matches.flatMap(({ terms }) => terms))];
}

function found(words: string, matches: readonly TermMatch[]): FoundWords {
  const [only] = matches;
  const rest = only ? words.slice(0, only.start) + words.slice(only.end) : words;
  return { matches, isWhole: matches.length === 1 && !/[\p{L}\p{N}]/u.test(rest) };
}
