import type { Diagram } from './diagram';
import type { DiagramLinks } from './diagramLinks';
import { linkDiagram } from './diagramLinks';
import { orderDiagrams } from './diagramOrder';
import type { MainDiagramSetting } from './mainDiagram';
import { putMainFirst } from './mainDiagram';
import type { Glossary } from '../glossary/glossaryStore';
import type { Term } from '../glossary/term';
import type { TermIndex } from '../matching/termIndex';
import type { DocumentUri } from '../text/textDocument';

/** A diagram whose boxes are linked to terms. */
export interface LinkedDiagram {
  readonly diagram: Diagram;
  readonly links: DiagramLinks;
}

/** A glossary with the index of its terms. */
export interface TermsAndIndex {
  readonly glossary: Pick<Glossary, 'terms'>;
  readonly index: TermIndex;
}

/** Links all diagrams to terms, the main one first. */
export function linkDiagrams(
  diagrams: readonly Diagram[],
  { glossary, index }: TermsAndIndex,
  main?: MainDiagramSetting,
): readonly LinkedDiagram[] {
  const ordered = orderDiagrams(diagrams, ({ uri, text }) => findTermsIn(uri, text, index).size);
  return (main ? putMainFirst(ordered, main) : ordered).map((diagram) => ({
    diagram,
    links: linkDiagram(diagram, glossary.terms, index),
  }));
}

/** The terms that a diagram's text uses. */
export function findTermsIn(uri: DocumentUri, text: string, index: TermIndex): ReadonlySet<Term> {
  const found = index.findMatches({ uri, languageId: 'mermaid', text });
  return new Set(found.flatMap(({ terms }) => terms));
}
