import { URI } from 'vscode-uri';
import type { Diagram } from './diagram';

/** Names that a team gives the picture of its whole system, the most telling first. */
const telling = [
  /(?<!\/docs)\/architecture\.(?:mmd|mermaid)$/i,
  /\/architecture\.(?:mmd|mermaid)$/i,
  /\/architecture\.[^/]+$/i,
];
/** Parts and how they hang together come before their inner life, and that before a course of events. */
const kinds = [
  ['c4', 'flowchart', 'architecture', 'block', 'swimlane', 'agentflow'],
  ['usecase', 'class', 'er', 'state'],
  ['sequence'],
  ['mindmap', 'requirement', 'kanban'],
];

/** The diagram to show when no particular one is asked for. */
export function mainDiagram(diagrams: readonly Diagram[]): Diagram | undefined {
  return [...diagrams].sort((a, b) => compare(importance(a), importance(b)))[0];
}

/** The smaller, the more important; earlier numbers decide first. */
function importance(diagram: Diagram): readonly number[] {
  const { path } = URI.parse(diagram.uri);
  const name = positionIn(telling, (pattern) => pattern.test(path));
  const kind = positionIn(kinds, (group) => group.includes(diagram.type));
  // A part's own architecture.mmd, deep inside, is not the whole system's.
  const depth = path.replace(/\/docs\//i, '/').split('/').length;
  const named = name < telling.length;
  return [
    diagram.nodes.length === 0 ? 1 : 0,
    named ? depth : Number.MAX_SAFE_INTEGER,
    name,
    kind,
    -diagram.nodes.length,
  ];
}

/** The index of the first that fits; one past the end where none does. */
function positionIn<T>(list: readonly T[], fits: (one: T) => boolean): number {
  const index = list.findIndex(fits);
  return index < 0 ? list.length : index;
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    const difference = value - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
