import type { LinkedDiagram } from '../../diagram/linkedDiagrams';
import type { Term } from '../../glossary/term';
import { hasDefinition } from './groupTerms';

/** As many as a newcomer reads in three minutes. */
const maxStartTerms = 8;
/** In a shorter glossary, the whole list is a start. */
const minTerms = 2 * maxStartTerms;

/** Returns the terms to start with, the most important first; none in a short glossary. */
export function chooseStartTerms(
  terms: readonly Term[],
  filesUsing: ReadonlyMap<Term, number>,
  main: LinkedDiagram | undefined,
): readonly Term[] {
  return terms.length < minTerms ? [] : rankTerms(terms, filesUsing, main).slice(0, maxStartTerms);
}

/**
 * Returns the terms with a meaning that explain most of a repository, the most important first: those that many files
 * use and those whose boxes have many connections in the main diagram. Both are counted by their logarithm, so that a
 * word of every file does not outweigh the center of the system.
 */
export function rankTerms(
  terms: readonly Term[],
  filesUsing: ReadonlyMap<Term, number>,
  main: LinkedDiagram | undefined,
): readonly Term[] {
  const connections = main ? countConnections(main) : new Map<Term, number>();
  const names = new Set<string>();
  return terms
    .filter((term) => hasDefinition(term) && term.status !== 'deprecated')
    .map((term) => ({
      term,
      weight:
        Math.log2(1 + (filesUsing.get(term) ?? 0)) + Math.log2(1 + (connections.get(term) ?? 0)),
    }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ term }) => term)
    .filter(({ name }) => !names.has(name) && names.add(name));
}

/** Counts the connections of each box's term; a box without connections counts as one. */
function countConnections({ diagram, links }: LinkedDiagram): ReadonlyMap<Term, number> {
  const counts = new Map<Term, number>();
  const add = (id: string): void => {
    const term = links.termOf(id);
    if (term) counts.set(term, (counts.get(term) ?? 0) + 1);
  };
  for (const { id } of diagram.nodes) add(id);
  for (const { from, to } of diagram.edges) {
    add(from);
    if (to !== from) add(to);
  }
  return counts;
}
