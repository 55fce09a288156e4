import { largestOf } from '../../text/collections';
import type { DiagramGroup } from '../../diagram/diagram';
import type { MeasuredNeighbour } from './measured';
import { boxGap, captionHeight, framePadding } from './sizes';

/** A neighbor with its position; `y` is the middle of its box. */
export interface StackedNeighbour {
  readonly neighbour: MeasuredNeighbour;
  readonly y: number;
}

/** The upper and lower edge of a frame. */
interface StackedFrame {
  readonly group: DiagramGroup;
  readonly top: number;
  readonly bottom: number;
}

/** One side of the picture from top to bottom; the middle of the center is at 0. */
export interface Stack {
  readonly neighbours: readonly StackedNeighbour[];
  readonly frames: readonly StackedFrame[];
}

/** Adjacent neighbors of one group, or one neighbor without a group. */
interface Block {
  readonly group: DiagramGroup | undefined;
  readonly rows: readonly MeasuredNeighbour[];
  readonly height: number;
}

/** Returns half of the inner height of the frame around the center and the neighbors in its group. */
export function halfBand(
  centreHeight: number,
  sides: readonly (readonly MeasuredNeighbour[])[],
  group: DiagramGroup | undefined,
): number {
  const members = sides.map((rows) => heightOf(rows.filter((row) => sharesGroup(row, group))));
  return Math.max(centreHeight, largestOf(members)) / 2;
}

/** Places the neighbors of the center's group next to it, and the others above and below. */
export function stackSide(
  rows: readonly MeasuredNeighbour[],
  group: DiagramGroup | undefined,
  band: number,
): Stack {
  const members = rows.filter((row) => sharesGroup(row, group));
  const others = blocksOf(rows.filter((row) => !members.includes(row)));
  if (members.length === 0) return centred(place(others, 0));
  const { above, below } = around(others);
  const top = -band - framePadding - captionHeight - boxGap;
  const stacks = [
    place(above, top - heightOfAll(above)),
    place([{ group: undefined, rows: members, height: heightOf(members) }], -heightOf(members) / 2),
    place(below, band + framePadding + boxGap),
  ];
  return {
    neighbours: stacks.flatMap(({ neighbours }) => neighbours),
    frames: stacks.flatMap(({ frames }) => frames),
  };
}

/** Centers the middles of the boxes, so that the line to a single one is straight. */
function centred({ neighbours, frames }: Stack): Stack {
  const middle = ((neighbours[0]?.y ?? 0) + (neighbours.at(-1)?.y ?? 0)) / 2;
  return {
    neighbours: neighbours.map((one) => ({ ...one, y: one.y - middle })),
    frames: frames.map((frame) => ({
      ...frame,
      top: frame.top - middle,
      bottom: frame.bottom - middle,
    })),
  };
}

export function sharesGroup(row: MeasuredNeighbour, group: DiagramGroup | undefined): boolean {
  return group !== undefined && row.group?.id === group.id;
}

function blocksOf(rows: readonly MeasuredNeighbour[]): readonly Block[] {
  const blocks: { group: DiagramGroup | undefined; rows: MeasuredNeighbour[] }[] = [];
  for (const row of rows) {
    const last = blocks.at(-1);
    if (last?.group && last.group === row.group) last.rows.push(row);
    else blocks.push({ group: row.group, rows: [row] });
  }
  return blocks.map((block) => {
    const frame = block.group ? 2 * framePadding + captionHeight : 0;
    return { ...block, height: heightOf(block.rows) + frame };
  });
}

/** Distributes blocks evenly above and below. */
function around(blocks: readonly Block[]): Record<'above' | 'below', readonly Block[]> {
  const above: Block[] = [];
  const below: Block[] = [];
  for (const block of blocks) {
    (heightOfAll(above) <= heightOfAll(below) ? above : below).push(block);
  }
  return { above, below };
}

function heightOf(rows: readonly MeasuredNeighbour[]): number {
  const heights = rows.reduce((sum, { height }) => sum + height, 0);
  return heights + Math.max(0, rows.length - 1) * boxGap;
}

function heightOfAll(blocks: readonly Block[]): number {
  const heights = blocks.reduce((sum, { height }) => sum + height, 0);
  return heights + Math.max(0, blocks.length - 1) * boxGap;
}

function place(blocks: readonly Block[], top: number): Stack {
  const neighbours: StackedNeighbour[] = [];
  const frames: StackedFrame[] = [];
  let y = top;
  for (const { group, rows, height } of blocks) {
    if (group) frames.push({ group, top: y, bottom: y + height });
    let row = y + (group ? framePadding + captionHeight : 0);
    for (const neighbour of rows) {
      neighbours.push({ neighbour, y: row + neighbour.height / 2 });
      row += neighbour.height + boxGap;
    }
    y += height + boxGap;
  }
  return { neighbours, frames };
}
