import type { PanelBox, PanelDelivery } from '../../protocol/messages';
import type { Graph } from '../picture/graph';

/**
 * How an edge is emphasized: it leaves or reaches the box that the reader looks at, is that itself, or is on a path or in
 * a cycle. A plain edge is only not dimmed.
 */
export type EdgeEmphasis = 'outgoing' | 'incoming' | 'chosen' | 'path' | 'cycle' | 'plain';

/** The dashes of an outline, which distinguish boxes without color. */
export type LinePattern = 'solid' | 'dashed' | 'dotted' | 'dashDotted' | 'longDashed';

/** How a lens marks a box. */
export interface BoxMark {
  /** Index of a color in the palette; the color of quiet text without it. */
  readonly hue?: number | undefined;
  /** `undefined` if the box has no outline. */
  readonly pattern: LinePattern | undefined;
  readonly sign?: PanelDelivery | undefined;
  /** The text of the badge; without text and sign, there is no badge. */
  readonly badge: string;
}

/** An entry of the legend, which lights the boxes that it stands for. */
export interface LegendEntry {
  /** Stays the same while the diagram changes; unique in its legend. */
  readonly id: string;
  readonly name: string;
  readonly meaning: string;
  /** `undefined` if the boxes have only the underline of explained names. */
  readonly mark: BoxMark | undefined;
  readonly boxes: ReadonlySet<string>;
}

/** How a lens marks an edge. */
export type EdgeMark = Required<Pick<BoxMark, 'hue' | 'pattern'>>;

/** What a lens shows of a diagram. */
export interface LensMarks {
  readonly boxes: ReadonlyMap<string, BoxMark>;
  readonly edges: ReadonlyMap<string, EdgeMark>;
  readonly legend: readonly LegendEntry[];
  /** A sentence before the legend, such as the coverage; can be empty. */
  readonly summary: string;
  /** Boxes that can be added to the glossary from the legend. */
  readonly missing: readonly PanelBox[];
}

/** The boxes and edges that stay visible while everything else is dimmed. */
export interface Light {
  readonly edges: ReadonlyMap<string, EdgeEmphasis>;
  readonly boxes: ReadonlySet<string>;
}

export const noMarks: LensMarks = {
  boxes: new Map(),
  edges: new Map(),
  legend: [],
  summary: '',
  missing: [],
};

/** Returns boxes with the edges between them. */
export function lightBoxes({ diagram }: Graph, boxes: ReadonlySet<string>): Light {
  const between = diagram.edges.filter(({ from, to }) => boxes.has(from) && boxes.has(to));
  return { boxes, edges: new Map(between.map(({ id }) => [id, 'plain'])) };
}

/** A group of boxes with the same mark, as a legend shows them. */
export type MarkedGroup = Omit<LegendEntry, 'boxes'> & { readonly ids: readonly string[] };

/** Returns the marks of groups that share no boxes. */
export function markGroups(groups: readonly MarkedGroup[]): LensMarks {
  const present = groups.filter(({ ids }) => ids.length > 0);
  return {
    ...noMarks,
    boxes: new Map(
      present.flatMap(({ ids, mark }) =>
        mark === undefined ? [] : ids.map((id) => [id, mark] as const),
      ),
    ),
    legend: present.map(({ ids, ...entry }) => ({ ...entry, boxes: new Set(ids) })),
  };
}
