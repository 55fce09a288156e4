import type { ParsedDiagram } from '../../diagram';
import type { SketchPlan } from '../sketch';
import { type FlowChain, type FlowchartSource, getOnlyBox, isDecorated } from './flowchartSource';
import { readFlowchartStyle } from './flowchartStyle';
import { insertAtEnd, insertInGroup } from './insertStatements';
import { rewriteChains } from './rewriteChains';

/**
 * Plans the move of a box. A flowchart puts a box into each group in which it is written, and Mermaid draws it in the
 * one that ends first: the box gets a statement in its new group, and its edges leave the groups that would claim it.
 */
export function planMove(
  source: FlowchartSource,
  { edges }: ParsedDiagram,
  { id, group: groupId }: { readonly id: string; readonly group: string | undefined },
): SketchPlan {
  const { text } = source;
  const style = readFlowchartStyle(source);
  const group = source.groups.find((one) => one.id === groupId);
  // In the order in which groups end.
  const claiming = source.groups.map((one) => one.id);
  const isClaiming = (chain: FlowChain): boolean =>
    chain.group !== undefined &&
    chain.group !== groupId &&
    (!group || claiming.indexOf(chain.group) < claiming.indexOf(group.id));
  const isOwn = (chain: FlowChain): boolean =>
    getOnlyBox(chain)?.id === id && chain.group !== groupId;
  const left = source.chains.filter((chain) => isClaiming(chain) || isOwn(chain));
  const written = left.flatMap(({ lists }) => lists.flat()).filter((box) => box.id === id);
  const decorated = written.find(isDecorated);
  const box = decorated ? text.slice(decorated.start, decorated.end) : id;
  const moved: number[] = [];
  const statements: string[] = [];
  const leaving = new Set<number>();
  for (const chain of left) {
    let edge = chain.firstEdge;
    chain.links.forEach((_, i) => {
      for (const from of chain.lists[i] ?? [])
        for (const to of chain.lists[i + 1] ?? []) {
          if (from.id === id || to.id === id) leaving.add(edge);
          edge++;
        }
    });
  }
  const edits = rewriteChains(source, {
    isDropped: (one, chain) => one.id === id && left.includes(chain),
    linkOf: (edge, link) => {
      if (!leaving.has(edge)) return link;
      const { from = '', to = '' } = edges[edge] ?? {};
      moved.push(edge);
      statements.push(`${from} ${link} ${to}`);
      return undefined;
    },
    isForgotten: () => false,
    moved,
  });
  const isWritten = group !== undefined || decorated !== undefined || statements.length === 0;
  const own = isWritten ? [box] : [];
  return group
    ? {
        edits: [
          ...edits,
          ...insertInGroup(source, style, group, own),
          ...insertAtEnd(source, style, statements),
        ],
      }
    : { edits: [...edits, ...insertAtEnd(source, style, [...own, ...statements])] };
}
