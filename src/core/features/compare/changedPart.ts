import type { Diagram } from '../../diagram/diagram';
import { extractPart } from '../../diagram/part/extractPart';
import type { Comparison } from './changes';
import { mergeRemoved } from './mergeRemoved';

/** The largest number of boxes of a small picture. */
const maxBoxes = 30;

/**
 * Returns the Mermaid text of a small picture of what changed: the changed boxes, the ends of changed connections and
 * their neighbors, with what was removed. `undefined` where only removed parts remain, for types of diagrams that
 * cannot be divided, and if too many boxes changed.
 */
export function drawChangedPart(diagram: Diagram, comparison: Comparison): string | undefined {
  const merged = mergeRemoved(diagram, comparison);
  const { nodes, groups, edges, text, type } = merged.diagram;
  const known = new Set([...nodes, ...groups].map(({ id }) => id));
  const changed = new Set(
    [
      ...comparison.boxes.map(({ box }) => box.id),
      ...comparison.edges.flatMap(({ edge }) => [edge.from, edge.to]),
    ].filter((id) => known.has(id)),
  );
  if (changed.size === 0) return undefined;
  const kept = new Set(changed);
  for (const { from, to } of edges) {
    if (changed.has(from) && known.has(to)) kept.add(to);
    if (changed.has(to) && known.has(from)) kept.add(from);
  }
  const small = kept.size <= maxBoxes ? kept : changed;
  if (small.size > maxBoxes) return undefined;
  addFrames(small, merged.diagram);
  const isWhole = nodes.every(({ id }) => small.has(id)) && groups.every(({ id }) => small.has(id));
  const part = isWhole ? text : extractPart(text, type, { kept: small, closed: new Set() });
  return part === undefined ? undefined : markChanges(part, type, comparison, merged.boxes);
}

/** Adds the groups around boxes. */
function addFrames(ids: Set<string>, { nodes, groups }: Diagram): void {
  const parents = new Map<string, string | undefined>([
    ...nodes.map(({ id, group }) => [id, group] as const),
    ...groups.map(({ id, parent }) => [id, parent] as const),
  ]);
  // A set is iterated in the order of insertion, including what is added on the way.
  for (const id of ids) {
    const parent = parents.get(id);
    if (parent !== undefined) ids.add(parent);
  }
}

const styles = {
  added: 'stroke:#1a7f37,stroke-width:4px',
  removed: 'stroke:#cf222e,stroke-width:2px,stroke-dasharray:6 4',
} as const;

/** Gives new and renamed boxes of a flowchart a thick outline, and removed ones a dashed one. */
function markChanges(
  text: string,
  type: string,
  { boxes }: Comparison,
  drawn: ReadonlySet<string>,
): string {
  if (type !== 'flowchart') return text;
  const isSafe = (id: string): boolean => /^\w+$/u.test(id);
  const present = boxes.filter(({ kind }) => kind !== 'removed').map(({ box }) => box.id);
  const lists = { added: present.filter(isSafe), removed: [...drawn].filter(isSafe) };
  const lines = (['added', 'removed'] as const).flatMap((kind) => {
    const name = `glossary_${kind}`;
    if (lists[kind].length === 0) return [];
    return [`  classDef ${name} ${styles[kind]}`, `  class ${lists[kind].join(',')} ${name}`];
  });
  return lines.length === 0 ? text : `${text.trimEnd()}\n${lines.join('\n')}\n`;
}
