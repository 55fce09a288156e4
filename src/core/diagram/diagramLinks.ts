import { URI } from 'vscode-uri';
import type { Term } from '../glossary/term';
import type { Diagram, DiagramGroup, DiagramNode } from './diagram';
import { termOfLabel, type LabelMatcher } from './labelTerm';

/** Which boxes of a diagram are which terms. */
export interface DiagramLinks {
  /** The term of a node or a group. */
  termOf(id: string): Term | undefined;
  nodesOf(term: Term): readonly DiagramNode[];
  groupsOf(term: Term): readonly DiagramGroup[];
}

/** An entry of a term's `diagram` field that names no box of any diagram. */
export interface UnknownDiagramId {
  readonly term: Term;
  /** As written. */
  readonly id: string;
}

/**
 * Links boxes to terms: by the terms' `diagram` fields, else by label, by id, and by the words within
 * the label. `terms` and the matcher must come from the same glossary, nearest meaning first.
 */
export function linkDiagram(
  diagram: Diagram,
  terms: readonly Term[],
  matcher: LabelMatcher,
): DiagramLinks {
  const boxes = [...diagram.nodes, ...diagram.groups];
  const links = new Map<string, Term>();
  const placed = new Set<Term>();
  for (const term of terms) {
    for (const written of term.diagram) {
      const box = boxNamed(written, diagram);
      if (!box) continue;
      placed.add(term);
      if (!links.has(box.id)) links.set(box.id, term);
    }
  }
  for (const { id, label } of boxes) {
    if (links.has(id)) continue;
    const term = termOfLabel(label, id, matcher, (one) => !placed.has(one));
    if (term) links.set(id, term);
  }
  return {
    termOf: (id) => links.get(id),
    nodesOf: (term) => diagram.nodes.filter(({ id }) => links.get(id) === term),
    groupsOf: (term) => diagram.groups.filter(({ id }) => links.get(id) === term),
  };
}

/** Entries of `diagram` fields that are found in none of the diagrams. */
export function unknownDiagramIds(
  diagrams: readonly Diagram[],
  terms: readonly Term[],
): readonly UnknownDiagramId[] {
  return terms.flatMap((term) =>
    term.diagram
      .filter((id) => !diagrams.some((diagram) => boxNamed(id, diagram)))
      .map((id) => ({ term, id })),
  );
}

/** `checkout`, or `docs/architecture.mmd#checkout` for the box of one diagram alone; a label does as well. */
export function boxNamed(
  written: string,
  diagram: Diagram,
): DiagramNode | DiagramGroup | undefined {
  const inFile = written.slice(fileLength(written, diagram)).trim();
  const boxes = [...diagram.nodes, ...diagram.groups];
  return (
    boxes.find(({ id }) => id === inFile) ??
    boxes.find(({ label }) => label !== '' && label.toLowerCase() === inFile.toLowerCase())
  );
}

/** How much of an entry names the diagram's file, the `#` included. */
export function fileLength(written: string, diagram: Diagram): number {
  const hash = written.lastIndexOf('#');
  return hash > 0 && isFile(diagram, written.slice(0, hash).trim()) ? hash + 1 : 0;
}

function isFile(diagram: Diagram, file: string): boolean {
  const path = file.replaceAll('\\', '/').replace(/^\.?\//, '');
  return `/${URI.parse(diagram.uri).path}`.endsWith(`/${path}`);
}
