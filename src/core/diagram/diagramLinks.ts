import { URI } from 'vscode-uri';
import type { Term } from '../glossary/term';
import type { Diagram, DiagramGroup, DiagramNode } from './diagram';
import { findTermOfLabel, type LabelMatcher } from './findTermOfLabel';

/** The links from the boxes of a diagram to terms. */
export interface DiagramLinks {
  /** Returns the term of a node or a group. */
  termOf(id: string): Term | undefined;
  nodesOf(term: Term): readonly DiagramNode[];
  groupsOf(term: Term): readonly DiagramGroup[];
}

/** An item of a term's `diagram` field that matches no box of any diagram. */
export interface UnknownDiagramId {
  readonly term: Term;
  /** As written. */
  readonly id: string;
}

/**
 * Links boxes to terms: by the terms' `diagram` fields, otherwise by label, by id, and by the words within the label.
 * `terms` and the matcher must come from the same glossary, nearest meaning first.
 */
export function linkDiagram(
  diagram: Diagram,
  terms: readonly Term[],
  matcher: LabelMatcher,
): DiagramLinks {
  const boxes = [...diagram.nodes, ...diagram.groups];
  const links = new Map<string, Term>();
  const linked = new Set<Term>();
  for (const term of terms) {
    for (const written of term.diagram) {
      const box = findBoxNamed(written, diagram);
      if (!box) continue;
      linked.add(term);
      if (!links.has(box.id)) links.set(box.id, term);
    }
  }
  for (const { id, label } of [...boxes, ...(diagram.labels ?? [])]) {
    if (links.has(id)) continue;
    const term = findTermOfLabel(label, id, matcher, (one) => !linked.has(one));
    if (term) links.set(id, term);
  }
  return {
    termOf: (id) => links.get(id),
    nodesOf: (term) => diagram.nodes.filter(({ id }) => links.get(id) === term),
    groupsOf: (term) => diagram.groups.filter(({ id }) => links.get(id) === term),
  };
}

/** Returns items of `diagram` fields that no diagram contains. */
export function findUnknownDiagramIds(
  diagrams: readonly Diagram[],
  terms: readonly Term[],
): readonly UnknownDiagramId[] {
  return terms.flatMap((term) =>
    term.diagram
      .filter((id) => !diagrams.some((diagram) => findBoxNamed(id, diagram)))
      .map((id) => ({ term, id })),
  );
}

/** Finds the box of `checkout`, or of `docs/architecture.mmd#checkout` for only one diagram; also by label. */
export function findBoxNamed(
  written: string,
  diagram: Diagram,
): DiagramNode | DiagramGroup | undefined {
  const inFile = written.slice(getFilePartLength(written, diagram)).trim();
  const boxes = [...diagram.nodes, ...diagram.groups];
  return (
    boxes.find(({ id }) => id === inFile) ??
    boxes.find(({ label }) => label !== '' && label.toLowerCase() === inFile.toLowerCase())
  );
}

/** Returns the length of the file part of an item, including the `#`. */
export function getFilePartLength(written: string, diagram: Diagram): number {
  const hash = written.lastIndexOf('#');
  return hash > 0 && isFileOfDiagram(diagram, written.slice(0, hash).trim()) ? hash + 1 : 0;
}

function isFileOfDiagram(diagram: Diagram, file: string): boolean {
  const path = file.replaceAll('\\', '/').replace(/^\.?\//, '');
  return `/${URI.parse(diagram.uri).path}`.endsWith(`/${path}`);
}
