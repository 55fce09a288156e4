import type { Range } from '../../../text/range';
import type { Box } from '../../source/boxReader';
import { readMermaidText } from '../../source/mermaidText';
import { type Chain, readFlowchart, type Subgraph } from '../../source/readFlowchart';

/** A subgraph, in the order in which they end. */
export interface FlowGroup extends Subgraph {
  readonly id: string;
  /** Number of the groups around it. */
  readonly depth: number;
  /** The word that closes it. */
  readonly closing: Range;
}

/** A chain with the group that it is written in, and the number of its first edge. */
export interface FlowChain extends Chain {
  readonly range: Range;
  readonly group: string | undefined;
  readonly firstEdge: number;
}

/** `style a fill:red`, `class a,b loud`, `click a` */
interface StyleStatement {
  readonly range: Range;
  readonly ids: Range;
}

/** The statements of a flowchart, in the order of the text. */
export interface FlowchartSource {
  readonly text: string;
  /** The text with comments and front matter masked. */
  readonly code: string;
  readonly headerEnd: number;
  readonly chains: readonly FlowChain[];
  readonly groups: readonly FlowGroup[];
  readonly styles: readonly StyleStatement[];
  /** Statements that name no box: directions, classes, styles of edges. */
  readonly settings: readonly Range[];
}

export function readFlowchartSource(text: string): FlowchartSource {
  const { code } = readMermaidText(text);
  const open: Subgraph[] = [];
  const idOf = new Map<Subgraph, string>();
  const found: { readonly chain: Chain; readonly inside: Subgraph | undefined }[] = [];
  const groups: FlowGroup[] = [];
  const styles: StyleStatement[] = [];
  const settings: Range[] = [];
  const headerEnd = readFlowchart(code, {
    chain: (chain) => {
      found.push({ chain, inside: open.at(-1) });
    },
    openGroup: (group) => {
      open.push(group);
    },
    closeGroup: (group, closing) => {
      const opened = open.pop();
      if (opened) idOf.set(opened, group.id);
      groups.push({ ...group, depth: open.length, closing });
    },
    style: (range, ids) => {
      styles.push({ range, ids });
    },
    setting: (range) => {
      settings.push(range);
    },
  });
  let firstEdge = 0;
  const chains = found.map(({ chain, inside }) => {
    const placed = {
      ...chain,
      range: getRange(chain),
      group: inside && idOf.get(inside),
      firstEdge,
    };
    firstEdge += countPairs(chain);
    return placed;
  });
  return { text, code, headerEnd, chains, groups, styles, settings };
}

function getRange({ lists, links }: Chain): Range {
  const boxes = lists.flat();
  const end = Math.max(boxes.at(-1)?.end ?? 0, links.at(-1)?.end ?? 0);
  return { start: boxes[0]?.start ?? 0, end };
}

function countPairs({ lists, links }: Chain): number {
  return links.reduce(
    (sum, _, i) => sum + (lists[i]?.length ?? 0) * (lists[i + 1]?.length ?? 0),
    0,
  );
}

/** Returns whether a box has a shape, a label or a class where it is written. */
export function isDecorated({ id, start, end }: Box): boolean {
  return end - start > id.length;
}

/** Returns the box that is the whole statement. */
export function getOnlyBox({ lists, links }: Chain): Box | undefined {
  const [boxes = []] = lists;
  return links.length === 0 && boxes.length === 1 ? boxes[0] : undefined;
}

/** Returns the id at the start of a link: `e1@-->`. */
export function findEdgeId(link: string): string | undefined {
  return /^([\w-]+)@/.exec(link)?.[1];
}
