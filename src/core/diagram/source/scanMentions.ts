import type { BoxIds, DiagramSource, EdgeSource, Occurrence } from './occurrence';

const word = /"([^"\n]*)"|`([^`\n]*)`|[\p{L}\p{N}_](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_])?/gu;

/** Finds boxes by their ids, and connections whose ends are both named on one line. */
export function scanMentions(code: string, ids: BoxIds): DiagramSource {
  const known = new Set([...ids.nodes, ...ids.groups]);
  const occurrences: Occurrence[] = [];
  const edges: EdgeSource[] = [];
  let offset = 0;
  for (const line of code.split('\n')) {
    let before: Occurrence | undefined;
    for (const found of line.matchAll(word)) {
      const quoted = found[1] ?? found[2];
      // A use case with only a label gets an id with underscores.
      const names = [quoted ?? found[0], quoted?.replace(/\s+/g, '_') ?? ''];
      const id = names.find((name) => known.has(name));
      if (id === undefined) continue;
      const start = offset + found.index + (quoted === undefined ? 0 : 1);
      const range = { start, end: start + (quoted ?? id).length };
      const occurrence: Occurrence = { id, role: 'node', kind: 'use', range };
      occurrences.push(occurrence);
      if (before) edges.push({ from: before.id, to: id, offset: start });
      before = occurrence;
    }
    offset += line.length + 1;
  }
  return { occurrences, edges };
}
