import type { DiagramEdge, ParsedDiagram } from '../diagram';
import type { EdgeReference, SketchChange } from './sketch';

/** Returns the index of an edge among those of the diagram; `undefined` if it has no such edge. */
export function findEdgeIndex(
  { edges }: Pick<ParsedDiagram, 'edges'>,
  { from, to, label, line }: EdgeReference,
): number | undefined {
  const matching = [...edges.entries()].filter(
    ([, edge]) =>
      edge.from === from && edge.to === to && (label === undefined || edge.label === label),
  );
  const [index] = matching.find(([, edge]) => edge.line === line) ?? matching[0] ?? [];
  return index;
}

/**
 * Returns whether a diagram has become exactly what the change asks for.
 *
 * @param id The id of a new box.
 */
export function isAsExpected(
  before: ParsedDiagram,
  after: ParsedDiagram,
  change: SketchChange,
  id: string | undefined,
): boolean {
  return serialize(after) === serialize(applyChange(before, change, id ?? ''));
}

function applyChange(before: ParsedDiagram, change: SketchChange, id: string): ParsedDiagram {
  switch (change.kind) {
    case 'add': {
      const label = change.edgeLabel ?? '';
      return {
        ...before,
        nodes: [...before.nodes, { id, label: change.label, group: change.group, line: 0 }],
        edges: [
          ...before.edges,
          ...(change.calledBy ?? []).map((from) => ({ from, to: id, label, line: 0 })),
          ...(change.calls ?? []).map((to) => ({ from: id, to, label, line: 0 })),
        ],
      };
    }
    case 'connect': {
      const { from, to, label = '' } = change;
      return { ...before, edges: [...before.edges, { from, to, label, line: 0 }] };
    }
    case 'rename': {
      const relabel = <T extends { readonly id: string }>(one: T): T =>
        one.id === change.id ? { ...one, label: change.label } : one;
      return { ...before, nodes: before.nodes.map(relabel), groups: before.groups.map(relabel) };
    }
    case 'move':
      return {
        ...before,
        nodes: before.nodes.map((one) =>
          one.id === change.id ? { ...one, group: change.group } : one,
        ),
      };
    case 'remove':
      return {
        ...before,
        nodes: before.nodes.filter((one) => one.id !== change.id),
        edges: before.edges.filter(({ from, to }) => from !== change.id && to !== change.id),
      };
    case 'disconnect':
      return { ...before, edges: changeEdge(before, change.edge, () => []) };
    case 'relabel':
      return {
        ...before,
        edges: changeEdge(before, change.edge, (edge) => [{ ...edge, label: change.label }]),
      };
  }
}

function changeEdge(
  before: ParsedDiagram,
  reference: EdgeReference,
  change: (edge: DiagramEdge) => readonly DiagramEdge[],
): readonly DiagramEdge[] {
  const index = findEdgeIndex(before, reference);
  return before.edges.flatMap((edge, i) => (i === index ? change(edge) : [edge]));
}

/** Returns everything but the lines, and the order. */
function serialize({ type, title, nodes, edges, groups }: ParsedDiagram): string {
  const sortParts = (parts: readonly (readonly unknown[])[]): readonly string[] =>
    parts.map((one) => JSON.stringify(one)).sort();
  return JSON.stringify([
    type,
    title,
    sortParts(nodes.map(({ id, label, group }) => [id, label, group])),
    sortParts(groups.map(({ id, label, parent }) => [id, label, parent])),
    sortParts(edges.map(({ from, to, label, arrows }) => [from, to, label, arrows])),
  ]);
}
