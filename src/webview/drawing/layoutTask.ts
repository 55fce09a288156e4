import { layout } from 'dagre-d3-es/src/dagre/index.js';
import { type EdgeObj, Graph } from 'dagre-d3-es/src/graphlib/graph.js';

/** What the layout reads of a graph, a node or an edge; names are compared in lower case, as it does. */
type Settings = Readonly<Record<string, string | number>>;

const known: ReadonlySet<string> = new Set([
  ...['nodesep', 'edgesep', 'ranksep', 'marginx', 'marginy'],
  ...['acyclicer', 'ranker', 'rankdir', 'align'],
  ...['width', 'height', 'minlen', 'weight', 'labelpos', 'labeloffset'],
]);

/** A graph to lay out, without the elements of its picture, so that it can be sent to another thread. */
export interface LayoutTask {
  readonly graph: Settings;
  readonly nodes: readonly (readonly [id: string, parent: string | undefined, Settings])[];
  readonly edges: readonly (readonly [edge: EdgeObj, Settings])[];
}

/** What the layout has written, for the graph, and for its nodes and edges in their order. */
export interface LayoutResult {
  readonly graph: Settings;
  readonly nodes: readonly Settings[];
  readonly edges: readonly Readonly<Record<string, unknown>>[];
}

type Labels = Record<string, unknown>;
export type LayoutGraph = Graph<Labels, Labels, Labels>;

export function createTask(graph: LayoutGraph): LayoutTask {
  return {
    graph: pickSettings(graph.graph()),
    nodes: graph
      .nodes()
      .map((id) => [id, graph.parent(id) ?? undefined, pickSettings(graph.node(id))]),
    edges: graph.edges().map((edge) => [edge, pickSettings(graph.edge(edge))]),
  };
}

function pickSettings(label: unknown): Settings {
  const entries: readonly (readonly [string, unknown])[] =
    typeof label === 'object' && label !== null ? Object.entries(label) : [];
  return Object.fromEntries(
    entries.flatMap(([name, value]) =>
      known.has(name.toLowerCase()) && (typeof value === 'string' || typeof value === 'number')
        ? [[name, value] as const]
        : [],
    ),
  );
}

export function runTask(task: LayoutTask): LayoutResult {
  const graph: LayoutGraph = new Graph({ multigraph: true, compound: true });
  graph.setGraph({ ...task.graph });
  for (const [id, , label] of task.nodes) graph.setNode(id, { ...label });
  for (const [id, parent] of task.nodes) if (parent !== undefined) graph.setParent(id, parent);
  for (const [edge, label] of task.edges) graph.setEdge(edge, { ...label });
  layout(graph, undefined);
  const { width, height } = graph.graph() ?? {};
  return {
    graph: pickSettings({ width, height }),
    nodes: graph.nodes().map((id) => {
      const { x, y, width, height } = graph.node(id) ?? {};
      const size = (graph.children(id) ?? []).length > 0 ? pickSettings({ width, height }) : {};
      return { x: Number(x), y: Number(y), ...size };
    }),
    edges: graph.edges().map((edge) => {
      const { points, x, y } = graph.edge(edge) ?? {};
      return x === undefined ? { points } : { points, x, y };
    }),
  };
}

/** Writes to a graph what the layout has written to its copy. */
export function applyResult(graph: LayoutGraph, result: LayoutResult): void {
  Object.assign(graph.graph() ?? {}, result.graph);
  graph.nodes().forEach((id, i) => Object.assign(graph.node(id) ?? {}, result.nodes[i]));
  graph.edges().forEach((edge, i) => Object.assign(graph.edge(edge) ?? {}, result.edges[i]));
}
