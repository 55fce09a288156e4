import { findLargest } from '../../text/collections';
import type { DiagramGroup } from '../../diagram/diagram';
import {
  getPadding,
  isInGroup,
  measureWidestBox,
  measureWidestWords,
  type MeasuredBox,
  type MeasuredNeighbor,
} from './measuredParts';
import type { Layout, LayoutParts } from './placedParts';
import { bend, boxGap, captionHeight, framePadding, headLength, wordsLine } from './textMetrics';

/** A neighbor with its position; `y` is the middle of its box. */
interface NeighborPosition {
  readonly neighbor: MeasuredNeighbor;
  readonly y: number;
}

/** The upper and lower edge of a frame. */
interface FramePosition {
  readonly group: DiagramGroup;
  readonly top: number;
  readonly bottom: number;
}

/** One side of the picture from top to bottom; the middle of the center is at 0. */
interface ColumnLayout {
  readonly neighbors: readonly NeighborPosition[];
  readonly frames: readonly FramePosition[];
}

/** Adjacent neighbors of one group, or one neighbor without a group. */
interface ColumnBlock {
  readonly group: DiagramGroup | undefined;
  readonly rows: readonly MeasuredNeighbor[];
  readonly height: number;
}

/** Returns half of the inner height of the frame around the center and the neighbors in its group. */
export function measureHalfBand(
  centerHeight: number,
  columns: readonly (readonly MeasuredNeighbor[])[],
  group: DiagramGroup | undefined,
): number {
  const members = columns.map((rows) => measureHeight(rows.filter((row) => isInGroup(row, group))));
  return Math.max(centerHeight, findLargest(members)) / 2;
}

/** Places the neighbors of the center's group next to it, and the others above and below. */
function layOutColumn(
  rows: readonly MeasuredNeighbor[],
  group: DiagramGroup | undefined,
  band: number,
): ColumnLayout {
  const members = rows.filter((row) => isInGroup(row, group));
  const others = groupIntoBlocks(rows.filter((row) => !members.includes(row)));
  if (members.length === 0) return centerLayout(placeBlocks(others, 0));
  const { above, below } = balanceBlocks(others);
  const top = -band - framePadding - captionHeight - boxGap;
  const layouts = [
    placeBlocks(above, top - measureTotalHeight(above)),
    placeBlocks(
      [{ group: undefined, rows: members, height: measureHeight(members) }],
      -measureHeight(members) / 2,
    ),
    placeBlocks(below, band + framePadding + boxGap),
  ];
  return {
    neighbors: layouts.flatMap(({ neighbors }) => neighbors),
    frames: layouts.flatMap(({ frames }) => frames),
  };
}

/** Centers the middles of the boxes, so that the line to a single one is straight. */
function centerLayout({ neighbors, frames }: ColumnLayout): ColumnLayout {
  const middle = ((neighbors[0]?.y ?? 0) + (neighbors.at(-1)?.y ?? 0)) / 2;
  return {
    neighbors: neighbors.map((one) => ({ ...one, y: one.y - middle })),
    frames: frames.map((frame) => ({
      ...frame,
      top: frame.top - middle,
      bottom: frame.bottom - middle,
    })),
  };
}

function groupIntoBlocks(rows: readonly MeasuredNeighbor[]): readonly ColumnBlock[] {
  const blocks: { group: DiagramGroup | undefined; rows: MeasuredNeighbor[] }[] = [];
  for (const row of rows) {
    const last = blocks.at(-1);
    if (last?.group && last.group === row.group) last.rows.push(row);
    else blocks.push({ group: row.group, rows: [row] });
  }
  return blocks.map((block) => {
    const frame = block.group ? 2 * framePadding + captionHeight : 0;
    return { ...block, height: measureHeight(block.rows) + frame };
  });
}

/** Distributes blocks evenly above and below. */
function balanceBlocks(
  blocks: readonly ColumnBlock[],
): Record<'above' | 'below', readonly ColumnBlock[]> {
  const above: ColumnBlock[] = [];
  const below: ColumnBlock[] = [];
  for (const block of blocks) {
    (measureTotalHeight(above) <= measureTotalHeight(below) ? above : below).push(block);
  }
  return { above, below };
}

function measureHeight(rows: readonly MeasuredNeighbor[]): number {
  const heights = rows.reduce((sum, { height }) => sum + height, 0);
  return heights + Math.max(0, rows.length - 1) * boxGap;
}

function measureTotalHeight(blocks: readonly ColumnBlock[]): number {
  const heights = blocks.reduce((sum, { height }) => sum + height, 0);
  return heights + Math.max(0, blocks.length - 1) * boxGap;
}

function placeBlocks(blocks: readonly ColumnBlock[], top: number): ColumnLayout {
  const neighbors: NeighborPosition[] = [];
  const frames: FramePosition[] = [];
  let y = top;
  for (const { group, rows, height } of blocks) {
    if (group) frames.push({ group, top: y, bottom: y + height });
    let row = y + (group ? framePadding + captionHeight : 0);
    for (const neighbor of rows) {
      neighbors.push({ neighbor, y: row + neighbor.height / 2 });
      row += neighbor.height + boxGap;
    }
    y += height + boxGap;
  }
  return { neighbors, frames };
}

/** A side with its space: from the center outwards bend, labels, arrowhead, boxes. */
export interface Column {
  readonly direction: -1 | 1;
  readonly rows: readonly MeasuredNeighbor[];
  readonly columnLayout: ColumnLayout;
  readonly words: number;
  readonly boxes: number;
  /** Between labels and boxes, for frames around boxes. */
  readonly padding: number;
}

export function createColumn(
  rows: readonly MeasuredNeighbor[],
  direction: -1 | 1,
  group: DiagramGroup | undefined,
  band: number,
): Column {
  return {
    direction,
    rows,
    columnLayout: layOutColumn(rows, group, band),
    words: measureWidestWords(rows),
    boxes: measureWidestBox(rows),
    padding: getPadding(rows),
  };
}

/** Returns the distance from the middle of the center to the boxes of a side. */
export function getBoxesStart({ words, padding }: Column, center: MeasuredBox): number {
  return center.width / 2 + bend + words + 2 * headLength + padding;
}

export function placeColumn(column: Column, center: MeasuredBox): LayoutParts {
  const start = getBoxesStart(column, center);
  const x = column.direction > 0 ? start : -start - column.boxes;
  const frames = column.columnLayout.frames.map(({ group, top, bottom }) => ({
    caption: group.label,
    x: x - framePadding,
    y: top,
    width: column.boxes + 2 * framePadding,
    height: bottom - top,
  }));
  const boxes = column.columnLayout.neighbors.map(({ neighbor: { box, isMore }, y }) => ({
    kind: isMore ? ('more' as const) : ('neighbor' as const),
    ...{ lines: box.lines, delivery: box.delivery },
    ...{ x, y: y - box.height / 2, width: column.boxes, height: box.height },
  }));
  return { frames, boxes, ...placeConnections(column, center) };
}

function placeConnections(column: Column, center: MeasuredBox): Pick<Layout, 'lines' | 'words'> {
  const { direction, columnLayout } = column;
  const halfWidth = center.width / 2;
  const all = columnLayout.neighbors.flatMap(listPlacedConnections);
  const spread = Math.min(9, (center.height - 12) / Math.max(1, all.length - 1));
  const lines = all.map(({ connection: { toCenter, toNeighbor }, y }, i) => ({
    atCenter: { x: direction * halfWidth, y: (i - (all.length - 1) / 2) * spread },
    bendX: direction * (halfWidth + bend),
    atNeighbor: { x: direction * getBoxesStart(column, center), y },
    ...{ toCenter: toCenter, toNeighbor: toNeighbor },
  }));
  const middle = direction * (halfWidth + bend + headLength / 2 + column.words / 2);
  const words = all.flatMap((at) =>
    at.connection.lines.map((text, i) => ({ x: middle, y: at.y + getWordsOffset(at, i), text })),
  );
  return { lines, words };
}

interface PlacedConnection {
  readonly connection: MeasuredNeighbor['connections'][number];
  readonly y: number;
  readonly isPair: boolean;
}

function listPlacedConnections({
  neighbor: { connections },
  y,
}: NeighborPosition): readonly PlacedConnection[] {
  return connections.map((connection) => ({
    connection,
    y: y + connection.offset,
    isPair: connections.length > 1,
  }));
}

/**
 * Returns the distance from the line to the baseline of its labels: the first half is above the line, the second half
 * below.
 */
function getWordsOffset({ connection, isPair }: PlacedConnection, i: number): number {
  const { lines, offset } = connection;
  const above = isPair ? (offset < 0 ? lines.length : 0) : Math.ceil(lines.length / 2);
  return i < above ? -4 - (above - 1 - i) * wordsLine : (i - above + 1) * wordsLine - 1.5;
}
