import { LineMap } from '../../text/lineMap';
import type { DiagramNode, ParsedDiagram } from '../diagram';
import { toPlainLabel } from '../mermaid/plainLabel';
import type { BoxIds, DiagramSource, Occurrence } from './occurrence';
import { scanDiagram } from './scanDiagram';

/** A diagram from Mermaid's databases, without lines. */
export interface UnplacedDiagram extends Omit<
  ParsedDiagram,
  'nodes' | 'edges' | 'groups' | 'labels'
> {
  readonly nodes: readonly Omit<ParsedDiagram['nodes'][number], 'line'>[];
  readonly edges: readonly Omit<ParsedDiagram['edges'][number], 'line'>[];
  readonly groups: readonly Omit<ParsedDiagram['groups'][number], 'line'>[];
}

/**
 * Adds the lines of the source, which Mermaid does not keep. `code` is without comments and front matter.
 *
 * @param source What the scanner finds in the code, where that is known.
 */
export function placeDiagram(
  code: string,
  diagram: UnplacedDiagram,
  source = scanDiagram(diagram.type, code, listIds(diagram)),
): ParsedDiagram {
  const lines = new LineMap(code);
  const header = Math.max(0, code.search(/\S/));
  const places = findOffsets(source.occurrences);
  const lineOf = (id: string): number => lines.lineAt(places.get(id) ?? header);
  const edgeOffset = createEdgeOffsetLookup(source);
  return {
    ...diagram,
    nodes: diagram.nodes.map((node) => ({ ...node, line: lineOf(node.id) })),
    groups: diagram.groups
      .map((group) => ({ ...group, line: lineOf(group.id) }))
      .sort((a, b) => a.line - b.line),
    edges: diagram.edges.map((edge) => {
      const offset = edgeOffset(edge.from, edge.to);
      // A branch of a mind map is drawn by writing its end below its beginning.
      const end = diagram.type === 'mindmap' ? edge.to : edge.from;
      return { ...edge, line: offset === undefined ? lineOf(end) : lines.lineAt(offset) };
    }),
  };
}

/** Gives each label of a chart the line that it is written in, in the order of the text; else that of the header. */
export function placeLabels(code: string, labels: readonly string[]): readonly DiagramNode[] {
  if (labels.length === 0) return [];
  // A label may be written with quotes and markup around its words.
  const lines = code.split('\n').map((line) => ({ line, plain: toPlainLabel(line) }));
  const header = Math.max(
    0,
    lines.findIndex(({ line }) => line.trim() !== ''),
  );
  return labels
    .map((label) => {
      const found = lines.findIndex(
        ({ line, plain }, at) => at > header && (line.includes(label) || plain.includes(label)),
      );
      return { id: label, label, group: undefined, line: found < 0 ? header : found };
    })
    .sort((a, b) => a.line - b.line);
}

function listIds({ nodes, groups }: UnplacedDiagram): BoxIds {
  return { nodes: nodes.map(({ id }) => id), groups: groups.map(({ id }) => id) };
}

/** The first place with a label, else the first definition, else the first mention. */
function findOffsets(occurrences: readonly Occurrence[]): ReadonlyMap<string, number> {
  const best = new Map<string, { readonly offset: number; readonly rank: number }>();
  for (const { id, kind, label, range } of occurrences) {
    const rank = label ? 2 : kind === 'definition' ? 1 : 0;
    const known = best.get(id);
    if (!known || known.rank < rank) best.set(id, { offset: range.start, rank });
  }
  return new Map([...best].map(([id, { offset }]) => [id, offset]));
}

/** Returns the places of the connections between two boxes in the order of the source. */
function createEdgeOffsetLookup(
  source: DiagramSource,
): (from: string, to: string) => number | undefined {
  const places = new Map<string, number[]>();
  for (const { from, to, offset } of source.edges) {
    const key = JSON.stringify([from, to]);
    const known = places.get(key);
    if (known) known.push(offset);
    else places.set(key, [offset]);
  }
  const used = new Map<string, number>();
  return (from, to) => {
    const key = JSON.stringify([from, to]);
    const offsets = places.get(key) ?? [];
    const count = used.get(key) ?? 0;
    used.set(key, count + 1);
    // Mermaid's C4 keeps one connection between two boxes, with the label of the last.
    return offsets[Math.min(count, offsets.length - 1)];
  };
}
