import type { Diagram, DiagramNode } from '../../diagram/diagram';
import type { Term } from '../../glossary/term';
import { foldText } from '../../language/folding';
import type { LinkedDiagram } from '../../diagram/linkedDiagrams';
import { isPartOfSystem } from '../../diagram/partOfSystem';
import { isSubsequence } from '../../text/isSubsequence';

/** A term as a workspace symbol. */
export interface TermSymbol {
  readonly term: Term;
  /** The name, followed by the alias in parentheses that matches the query. */
  readonly title: string;
}

const maxSymbols = 200;

/**
 * Returns terms with the letters of the query in order in a name, those that contain the query first; the editor
 * ranks them. A query without letters returns nothing, because the list then belongs to code symbols.
 */
export function findTermSymbols(terms: readonly Term[], query: string): readonly TermSymbol[] {
  const key = toSearchKey(query);
  if (key === '') return [];
  const weakMatches: TermSymbol[] = [];
  const far: TermSymbol[] = [];
  for (const term of terms) {
    const title = findTitle(term, key);
    if (title === undefined) continue;
    (toSearchKey(title).includes(key) ? weakMatches : far).push({ term, title });
    if (weakMatches.length === maxSymbols) break;
  }
  return [...weakMatches, ...far].slice(0, maxSymbols);
}

function findTitle({ name, expansion, aliases }: Term, key: string): string | undefined {
  if (isSubsequence(key, toSearchKey(name))) return name;
  const others = expansion === undefined ? aliases : [expansion, ...aliases];
  const other = others.find((one) => isSubsequence(key, toSearchKey(one)));
  return other === undefined ? undefined : `${name} (${other})`;
}

/** A box of a diagram as a workspace symbol. */
export interface NodeSymbol {
  readonly diagram: Diagram;
  readonly node: DiagramNode;
}

/** Returns the components that no entry explains; the other components are found as terms. */
export function findNodeSymbols(
  diagrams: readonly LinkedDiagram[],
  query: string,
): readonly NodeSymbol[] {
  const key = toSearchKey(query);
  if (key === '') return [];
  return diagrams
    .flatMap(({ diagram, links }) =>
      diagram.nodes
        .filter((node) => isPartOfSystem(diagram, node) && !links.termOf(node.id))
        .filter(({ id, label }) => [label, id].some((one) => isSubsequence(key, toSearchKey(one))))
        .map((node) => ({ diagram, node })),
    )
    .slice(0, maxSymbols);
}

function toSearchKey(text: string): string {
  return foldText(text).replace(/\s/gu, '');
}
