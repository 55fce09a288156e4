import type { DiagramSource } from './occurrence';
import { type Chain, readFlowchart } from './readFlowchart';
import { SourceBuilder } from './sourceBuilder';
import { addListedIds } from './styledIds';

/** Scans flowcharts and swimlanes. */
export function scanFlowchart(code: string): DiagramSource {
  const found = new SourceBuilder();
  readFlowchart(code, {
    chain: (chain) => {
      addChain(found, chain);
    },
    openGroup: () => undefined,
    closeGroup: ({ id, start, end, label }) => {
      found.addGroup(id, start, label, end - start);
    },
    style: (_, { start, end }) => {
      addListedIds(found, code.slice(start, end), start);
    },
    setting: () => undefined,
  });
  return found.build();
}

/** Adds the boxes of a chain and the connections between them. */
export function addChain(found: SourceBuilder, { lists, links }: Chain): void {
  for (const [i, boxes] of lists.entries()) {
    for (const { id, start, label } of boxes) found.addMention(id, start, label);
    const offset = links[i - 1]?.start;
    if (offset === undefined) continue;
    for (const from of lists[i - 1] ?? [])
      for (const to of boxes) found.addEdge(from.id, to.id, offset);
  }
}
