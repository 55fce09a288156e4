import type { Diagram } from '../../diagram/diagram';
import type { DiagramLinks } from '../../diagram/diagramLinks';
import { linkDiagram } from '../../diagram/diagramLinks';
import { orderDiagrams } from '../../diagram/diagramOrder';
import type { MainDiagramSetting } from '../../diagram/mainDiagram';
import { putMainFirst } from '../../diagram/mainDiagram';
import type { Glossary } from '../../glossary/glossaryStore';
import type { Term } from '../../glossary/term';
import type { TermIndex } from '../../matching/termIndex';
import type { DocumentUri } from '../../text/textDocument';

/** A diagram whose boxes are linked to terms. */
export interface LinkedDiagram {
  readonly diagram: Diagram;
  readonly links: DiagramLinks;
}

/** A glossary with the index of its terms. */
export interface Words {
  readonly glossary: Pick<Glossary, 'terms'>;
  readonly index: TermIndex;
}

/** Links all diagrams to terms, the main one first. */
export function linkDiagrams(
  diagrams: readonly Diagram[],
  { glossary, index }: Words,
  main?: MainDiagramSetting,
): readonly LinkedDiagram[] {
  const ordered = orderDiagrams(diagrams, ({ uri, text }) => termsIn(uri, text, index).size);
  return (main ? putMainFirst(ordered, main) : ordered).map((diagram) => ({
    diagram,
    links: linkDiagram(diagram, glossary.terms, index),
  }));
}

/** The terms that a diagram's text uses. */
export function termsIn(uri: DocumentUri, text: string, index: TermIndex): ReadonlySet<Term> {
  const found = index.matchesIn({ uri, languageId: 'mermaid', text });
  return new Set(found.flatMap(({ terms }) => terms));
}
