import type { DiagramEdge } from '../../diagram/diagram';
import { isCallDiagram } from '../../diagram/diagramContext';
import { createEdgeIds } from '../../diagram/edgeIds';
import type { WalkTarget } from '../../diagram/findStepTarget';
import type { KnownDiagram } from '../../diagram/knownDiagrams';
import type { LinkedDiagram } from '../../diagram/linkedDiagrams';
import { findDependencies, rankBlockers } from '../../diagram/waiting';
import type { Term } from '../../glossary/term';
import type { DocumentUri } from '../../text/textDocument';
import { getBaseName } from '../../workspace/paths';
import { chooseId, toAddressPart } from './exportIds';
import type {
  ExportedBox,
  ExportedDiagram,
  ExportedEdge,
  ExportedWait,
  ExportedWalk,
} from './exportedGlossary';

/** A walk of a diagram, before its connections have ids. */
export interface WalkToExport extends Pick<ExportedWalk, 'id' | 'source'> {
  readonly title: string;
  readonly steps: readonly {
    readonly target: WalkTarget | undefined;
    readonly sentence: string;
    readonly notes: readonly { readonly name: string; readonly text: string }[];
  }[];
}

export interface DiagramToExport {
  readonly known: KnownDiagram;
  readonly linked: LinkedDiagram;
  readonly walks: readonly WalkToExport[];
}

interface DiagramKnowledge {
  /** See `createTermIds`. */
  readonly ids: ReadonlyMap<Term, string>;
  readonly pathOf: (uri: DocumentUri) => string;
}

/** Returns diagrams as plain data. The first one is the main one. */
export function exportDiagrams(
  diagrams: readonly DiagramToExport[],
  knowledge: DiagramKnowledge,
): readonly ExportedDiagram[] {
  const ids = createDiagramIds(diagrams, knowledge);
  return diagrams.map((one, i) => ({
    id: ids.get(one) ?? '',
    ...exportDiagram(one, knowledge),
    isMain: i === 0 ? true : undefined,
  }));
}

/** Ids follow the order of files and lines, because another diagram can become the main one. */
function createDiagramIds(
  diagrams: readonly DiagramToExport[],
  { pathOf }: DiagramKnowledge,
): ReadonlyMap<DiagramToExport, string> {
  const placed = diagrams.map((one) => ({ one, path: pathOf(one.known.uri) }));
  placed.sort((a, b) =>
    a.path === b.path ? a.one.known.line - b.one.known.line : a.path < b.path ? -1 : 1,
  );
  const used = new Set<string>();
  return new Map(
    placed.map(({ one }) => [one, chooseId([toAddressPart(getTitle(one)) || 'diagram'], used)]),
  );
}

/** A diagram without a title has the name of its file, without its extension. */
function getTitle({ known: { title, uri } }: DiagramToExport): string {
  return title ?? getBaseName(uri).replace(/\.[^.]+$/u, '');
}

function exportDiagram(
  one: DiagramToExport,
  { ids, pathOf }: DiagramKnowledge,
): Omit<ExportedDiagram, 'id' | 'isMain'> {
  const { diagram, links } = one.linked;
  const termOf = (id: string): string | undefined => {
    const term = links.termOf(id);
    return term && ids.get(term);
  };
  const edgeIds = createEdgeIds(diagram.edges);
  const idOfEdge = new Map(diagram.edges.map((edge, i) => [edge, edgeIds[i] ?? '']));
  return {
    title: getTitle(one),
    file: pathOf(diagram.uri),
    line: diagram.line + 1,
    type: diagram.type,
    meansCalls: isCallDiagram(diagram) || undefined,
    text: diagram.text,
    nodes: [
      ...diagram.nodes.map(({ id, label, line, group }): ExportedBox => ({
        ...{ id, label, line: line + 1, group },
        term: termOf(id),
      })),
      ...(diagram.labels ?? []).flatMap(({ id, label, line }): readonly ExportedBox[] => {
        const term = termOf(id);
        return term === undefined ? [] : [{ id, label, line: line + 1, term, isLabel: true }];
      }),
    ],
    edges: diagram.edges.map((edge): ExportedEdge => {
      const { from, to, label, arrows, line } = edge;
      const id = idOfEdge.get(edge) ?? '';
      return { id, from, to, label: label || undefined, arrows, line: line + 1 };
    }),
    groups: diagram.groups.map(({ id, label, line, parent }): ExportedBox => ({
      ...{ id, label, line: line + 1, group: parent },
      term: termOf(id),
    })),
    walks: one.walks.map((walk) => exportWalk(walk, idOfEdge)),
    waits: exportWaits(one.linked, edgeIds),
  };
}

function exportWalk(
  { id, title, source, steps }: WalkToExport,
  idOfEdge: ReadonlyMap<DiagramEdge, string>,
): ExportedWalk {
  return {
    id,
    title: title || undefined,
    source,
    steps: steps.map(({ target, sentence, notes }) => ({
      target:
        target?.kind === 'edge' ? { kind: 'edge', id: idOfEdge.get(target.edge) ?? '' } : target,
      sentence,
      notes: notes.length === 0 ? undefined : notes,
    })),
  };
}

function exportWaits(
  { diagram, links }: LinkedDiagram,
  edgeIds: readonly string[],
): readonly ExportedWait[] {
  const edges = diagram.edges.map((edge, i) => ({ ...edge, id: edgeIds[i] ?? '' }));
  const boxes = new Map(
    [...diagram.nodes, ...diagram.groups].map(({ id }) => [id, { id, term: links.termOf(id) }]),
  );
  const dependencies = findDependencies({ diagram: { edges } }, false);
  return rankBlockers({ boxes }, dependencies).map(({ box, waiting }) => ({
    box: box.id,
    waiting: waiting.map(({ id }) => id),
  }));
}
