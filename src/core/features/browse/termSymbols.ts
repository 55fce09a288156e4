import type { Diagram, DiagramNode } from '../../diagram/diagram';
import type { Term } from '../../glossary/term';
import { foldText } from '../../language/folding';
import type { LinkedDiagram } from '../diagrams/linkedDiagrams';
import { isPartOfSystem } from '../discover/candidates';

/** A term among the symbols of a workspace. */
export interface TermSymbol {
  readonly term: Term;
  /** The name, with the other name in parentheses that the query fits. */
  readonly title: string;
}

const mostSymbols = 200;

/**
 * Terms that have the letters of the query in their order in a name, those that have the query itself
 * first; the editor ranks them. A query of no letters gives nothing: the list belongs to the code then.
 */
export function termSymbols(terms: readonly Term[], query: string): readonly TermSymbol[] {
  const wanted = joined(query);
  if (wanted === '') return [];
  const near: TermSymbol[] = [];
  const far: TermSymbol[] = [];
  for (const term of terms) {
    const title = titleFor(term, wanted);
    if (title === undefined) continue;
    (joined(title).includes(wanted) ? near : far).push({ term, title });
    if (near.length === mostSymbols) break;
  }
  return [...near, ...far].slice(0, mostSymbols);
}

function titleFor({ name, expansion, aliases }: Term, wanted: string): string | undefined {
  if (hasLetters(joined(name), wanted)) return name;
  const others = expansion === undefined ? aliases : [expansion, ...aliases];
  const other = others.find((one) => hasLetters(joined(one), wanted));
  return other === undefined ? undefined : `${name} (${other})`;
}

function hasLetters(text: string, wanted: string): boolean {
  let at = 0;
  for (const letter of wanted) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** A box of a diagram among the symbols of a workspace. */
export interface NodeSymbol {
  readonly diagram: Diagram;
  readonly node: DiagramNode;
}

/** The parts of the system that no entry explains; the others are found as terms. */
export function nodeSymbols(
  diagrams: readonly LinkedDiagram[],
  query: string,
): readonly NodeSymbol[] {
  const wanted = joined(query);
  if (wanted === '') return [];
  return diagrams
    .flatMap(({ diagram, links }) =>
      diagram.nodes
        .filter((node) => isPartOfSystem(diagram, node) && !links.termOf(node.id))
        .filter(({ id, label }) => [label, id].some((one) => hasLetters(joined(one), wanted)))
        .map((node) => ({ diagram, node })),
    )
    .slice(0, mostSymbols);
}

function joined(text: string): string {
  return foldText(text).replace(/\s/gu, '');
}
