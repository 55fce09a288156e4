import type { Diagram } from '../../diagram/diagram';
import type { DiagramLinks } from '../../diagram/diagramLinks';
import { linkDiagram } from '../../diagram/diagramLinks';
import { mainDiagram } from '../../diagram/mainDiagram';
import type { Glossary } from '../../glossary/glossaryStore';
import type { TermIndex } from '../../matching/termIndex';

/** A diagram whose boxes know their terms. */
export interface LinkedDiagram {
  readonly diagram: Diagram;
  readonly links: DiagramLinks;
}

/** All diagrams with their terms, the main one first, the others by file. */
export function linkDiagrams(
  all: readonly Diagram[],
  glossary: Glossary,
  index: TermIndex,
): readonly LinkedDiagram[] {
  const main = mainDiagram(all);
  const ordered = main ? [main, ...all.filter((diagram) => diagram !== main)] : [];
  return ordered.map((diagram) => ({
    diagram,
    links: linkDiagram(diagram, glossary.terms, index),
  }));
}
