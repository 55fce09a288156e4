import type { Range } from '../../../text/range';
import type { TextEdit } from '../../../text/textEdit';
import { renumberLinkStyle } from '../../source/linkStyle';
import type { Box } from '../../source/boxReader';
import { findLineStart } from '../../source/sourceLines';
import { findLineEnd, getIndentation, narrowEdit, removeStatements } from '../statementEdits';
import { findEdgeId, type FlowChain, type FlowchartSource, getOnlyBox } from './flowchartSource';
import { rewriteChain } from './rewriteChain';

/** What happens to the edges and boxes of a flowchart. */
export interface FlowchartChange {
  readonly isDropped: (box: Box, chain: FlowChain) => boolean;
  /** Returns the link of an edge, which may be a new one; `undefined` for an edge that is left out. */
  readonly linkOf: (edge: number, link: string) => string | undefined;
  /** Boxes that other statements describe, or that are to disappear. */
  readonly isForgotten: (id: string) => boolean;
  /** Number of the edges that come after all others, in their old order; the rest are gone. */
  readonly moved?: readonly number[];
}

/** Returns the edits of all statements that an edge or box is to leave, and of the numbers of other edges. */
export function rewriteChains(
  source: FlowchartSource,
  change: FlowchartChange,
): readonly TextEdit[] {
  const { text } = source;
  const mentions = countMentions(source);
  const edits: TextEdit[] = [];
  const removed: Range[] = [];
  const kept = new Set<number>();
  const edgeIds = { kept: new Set<string>(), all: new Set<string>() };
  const replaceOrRemove = (range: Range, statement: string | undefined): void => {
    if (statement === undefined) removed.push(range);
    else if (statement !== text.slice(range.start, range.end))
      edits.push(narrowEdit(text, { range, newText: statement }));
  };
  const isLostEdge = (id: string): boolean => edgeIds.all.has(id) && !edgeIds.kept.has(id);
  for (const chain of source.chains) {
    const only = getOnlyBox(chain);
    if (only && isLostEdge(only.id)) {
      removed.push(chain.range);
      continue;
    }
    const links = listLinks(source, chain, change.linkOf);
    for (const { edge, old, link } of links) {
      const edgeId = findEdgeId(old);
      if (edgeId !== undefined) edgeIds.all.add(edgeId);
      if (link === undefined) continue;
      kept.add(edge);
      if (edgeId !== undefined) edgeIds.kept.add(edgeId);
    }
    const isDropped = (box: Box): boolean => change.isDropped(box, chain);
    if (!chain.lists.flat().some(isDropped) && links.every(({ old, link }) => old === link))
      continue;
    const statements = rewriteChain(text, chain, {
      isDropped,
      linkOf: (edge) => links[edge - chain.firstEdge]?.link,
      needsMention: (box) => {
        const key = toKey(box, chain);
        const others = (mentions.get(key) ?? 1) - 1;
        mentions.set(key, others);
        return others === 0 && !change.isForgotten(box.id);
      },
    });
    const separator = findSeparator(source, chain);
    replaceOrRemove(chain.range, statements.length === 0 ? undefined : statements.join(separator));
  }
  for (const { range, ids } of source.styles) {
    const list = text.slice(ids.start, ids.end);
    const names = list.split(',');
    const rest = names.filter((id) => !change.isForgotten(id.trim()) && !isLostEdge(id.trim()));
    if (rest.length === names.length) continue;
    if (rest.length === 0) removed.push(range);
    else edits.push(narrowEdit(text, { range: ids, newText: rest.join(',') }));
  }
  const numbers = numberEdges(kept, change.moved ?? []);
  for (const range of source.settings) {
    const statement = text.slice(range.start, range.end);
    replaceOrRemove(
      range,
      renumberLinkStyle(statement, (number) => numbers.get(number)),
    );
  }
  return [...edits, ...removeStatements(text, removed)];
}

/** Returns the link of each edge of a chain, before and after the change. */
function listLinks(
  { text }: FlowchartSource,
  { lists, links, firstEdge }: FlowChain,
  linkOf: FlowchartChange['linkOf'],
): readonly { readonly edge: number; readonly old: string; readonly link: string | undefined }[] {
  let edge = firstEdge;
  return links.flatMap(({ start, end }, i) => {
    const old = text.slice(start, end);
    const count = (lists[i]?.length ?? 0) * (lists[i + 1]?.length ?? 0);
    return Array.from({ length: count }, () => ({ edge, old, link: linkOf(edge++, old) }));
  });
}

/** Returns the new numbers of the edges. */
function numberEdges(
  kept: ReadonlySet<number>,
  moved: readonly number[],
): ReadonlyMap<number, number> {
  const order = [...[...kept].sort((a, b) => a - b), ...moved];
  return new Map(order.map((old, number) => [old, number]));
}

/** Returns how often each box is written in each group. */
function countMentions({ chains }: FlowchartSource): Map<string, number> {
  const counts = new Map<string, number>();
  for (const chain of chains) {
    for (const box of chain.lists.flat()) {
      const key = toKey(box, chain);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}

function toKey({ id }: Box, { group }: FlowChain): string {
  return JSON.stringify([group, id]);
}

/** Returns what separates the statements that replace one: they get lines of their own if it had one. */
function findSeparator({ text, headerEnd }: FlowchartSource, { range }: FlowChain): string {
  const before = text.slice(Math.max(findLineStart(text, range.start), headerEnd), range.start);
  const after = text.slice(range.end, findLineEnd(text, range.end)).trim();
  if (before.trim() !== '' || (after !== '' && after !== ';')) return '; ';
  return `${after}\n${getIndentation(text, range.start)}`;
}
