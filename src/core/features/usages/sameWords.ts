import type { Term } from '../../glossary/term';

/** Returns whether both glossaries lead to the same matches in any text: only other fields of the terms differ. */
export function haveSameWords(some: readonly Term[], others: readonly Term[]): boolean {
  if (some.length !== others.length) return false;
  return some.every((term, i) => {
    const other = others[i];
    return term === other || (other !== undefined && isLookedForAlike(term, other));
  });
}

function isLookedForAlike(one: Term, other: Term): boolean {
  return (
    one.name === other.name &&
    one.expansion === other.expansion &&
    one.caseSensitive === other.caseSensitive &&
    one.source.uri === other.source.uri &&
    areEqual(one.aliases, other.aliases) &&
    areEqual(one.avoid, other.avoid) &&
    areEqual(one.paths, other.paths)
  );
}

function areEqual(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((text, i) => text === others[i]);
}
