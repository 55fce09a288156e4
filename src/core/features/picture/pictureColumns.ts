import { findLargest } from '../../text/collections';
import * as l10n from '@vscode/l10n';
import type { Delivery } from '../../glossary/term';
import type { BoxContent, NeighborContent, ColumnContent, Connection } from './pictureContent';
import {
  boxPadding,
  headLength,
  labelLine,
  labelStyle,
  connectionGap,
  wordsLine,
  wordsStyle,
  type TextStyle,
  measureWidestLine,
  measureWidestPart,
  wrapText,
  boxGap,
  captionHeight,
  framePadding,
  bend,
  captionStyle,
  maxCaptionWidth,
} from './textMetrics';
import type { DiagramGroup } from '../../diagram/diagram';
import type { Layout, LayoutParts } from './placedParts';

const maxLabelLines = 3;
const maxWordLines = 3;

/** A box with its wrapped label. */
export interface MeasuredBox {
  readonly lines: readonly string[];
  readonly delivery: Delivery | undefined;
  readonly width: number;
  readonly height: number;
}

/** A connection between the center and a neighbor, with its wrapped labels. */
interface MeasuredConnection extends Omit<Connection, 'words'> {
  readonly lines: readonly string[];
  /** From the middle of the neighbor's box, downwards. */
  readonly offset: number;
}

/** A neighbor, or the placeholder for hidden ones, with its connections. */
export interface MeasuredNeighbor {
  readonly group: BoxContent['group'];
  readonly box: MeasuredBox;
  readonly isMore: boolean;
  readonly connections: readonly MeasuredConnection[];
  /** Height of the box including the labels next to it. */
  readonly height: number;
}

export function measureBox(
  { label, delivery }: Pick<BoxContent, 'label' | 'delivery'>,
  width: number,
  style: TextStyle,
): MeasuredBox {
  const lines = wrapText(label, { width, lines: maxLabelLines }, style);
  return {
    lines,
    delivery,
    width: measureWidestLine(lines, style) + 2 * boxPadding.x,
    height: Math.max(1, lines.length) * labelLine + 2 * boxPadding.y + 2 * getBadgeOffset(delivery),
  };
}

/** Returns how far a badge with a name extends into the box and moves the label down. */
export function getBadgeOffset(delivery: Delivery | undefined): number {
  return delivery === undefined || delivery === 'live' ? 0 : 2;
}

/** Returns the rows of one side, from the top. */
export function measureColumn(
  { neighbors, hidden }: ColumnContent,
  boxWidth: number,
  moreConnection: Connection,
): readonly MeasuredNeighbor[] {
  const rows = neighbors.map((neighbor) => measureNeighbor(neighbor, boxWidth));
  if (hidden === 0) return rows;
  const label = l10n.t('+{0} more', hidden);
  const more = { label, delivery: undefined, group: undefined, connections: [moreConnection] };
  return [...rows, { ...measureNeighbor(more, boxWidth), isMore: true }];
}

function measureNeighbor(neighbor: NeighborContent, boxWidth: number): MeasuredNeighbor {
  const box = measureBox(neighbor, boxWidth, labelStyle);
  const connections = neighbor.connections.map((connection, i, { length }) => ({
    toCenter: connection.toCenter,
    toNeighbor: connection.toNeighbor,
    lines: [connection.words],
    offset: (i - (length - 1) / 2) * connectionGap,
  }));
  return { group: neighbor.group, box, isMore: false, connections, height: box.height };
}

/** Wraps the labels of a side's connections, in the room that all boxes leave. */
export function wrapWords(
  rows: readonly MeasuredNeighbor[],
  width: number,
): readonly MeasuredNeighbor[] {
  return rows.map((row) => {
    const connections = row.connections.map((connection) => ({
      ...connection,
      lines: wrapText(connection.lines.join(' '), { width, lines: maxWordLines }, wordsStyle),
    }));
    return {
      ...row,
      connections,
      height: Math.max(row.box.height, measureWordsHeight(connections)),
    };
  });
}

/** The labels are above and below a single line, but above the upper and below the lower of two. */
function measureWordsHeight(connections: readonly MeasuredConnection[]): number {
  const most = Math.max(0, findLargest(connections.map(({ lines }) => lines.length)));
  const around = connections.length > 1 ? most : Math.ceil(most / 2);
  return 2 * around * wordsLine + (connections.length > 1 ? connectionGap : 0);
}

/** Returns the minimum length of a side's connections without labels; 0 for a side without neighbors. */
function getBareLineWidth(rows: readonly MeasuredNeighbor[]): number {
  return rows.length === 0 ? 0 : headLength * 2;
}

export function measureWidestWords(rows: readonly MeasuredNeighbor[]): number {
  return Math.max(getBareLineWidth(rows), measureWidestLine(listWords(rows), wordsStyle));
}

/** Returns the width of the longest word on the connections of a side. */
export function measureWidestWordPart(rows: readonly MeasuredNeighbor[]): number {
  const parts = listWords(rows).map((text) => measureWidestPart(text, wordsStyle));
  return Math.max(getBareLineWidth(rows), findLargest(parts));
}

function listWords(rows: readonly MeasuredNeighbor[]): readonly string[] {
  return rows.flatMap(({ connections }) => connections.flatMap(({ lines }) => lines));
}

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

export function isInGroup(row: MeasuredNeighbor, group: DiagramGroup | undefined): boolean {
  return group !== undefined && row.group?.id === group.id;
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

/** Narrow boxes leave room for the caption of their frame. */
export function measureWidestBox(rows: readonly MeasuredNeighbor[]): number {
  const boxes = rows.map(({ box }) => box.width);
  const captions = rows.flatMap(({ group }) =>
    group ? [measureWidestLine([group.label], captionStyle)] : [],
  );
  return Math.max(
    0,
    findLargest(boxes),
    Math.min(maxCaptionWidth, Math.max(0, findLargest(captions))),
  );
}

export function getPadding(rows: readonly MeasuredNeighbor[]): number {
  return rows.some(({ group }) => group) ? framePadding : 0;
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
  const inner = center.width / 2;
  const all = columnLayout.neighbors.flatMap(listPlacedConnections);
  const spread = Math.min(9, (center.height - 12) / Math.max(1, all.length - 1));
  const lines = all.map(({ connection: { toCenter, toNeighbor }, y }, i) => ({
    atCenter: { x: direction * inner, y: (i - (all.length - 1) / 2) * spread },
    bendX: direction * (inner + bend),
    atNeighbor: { x: direction * getBoxesStart(column, center), y },
    ...{ toCenter: toCenter, toNeighbor: toNeighbor },
  }));
  const middle = direction * (inner + bend + headLength / 2 + column.words / 2);
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
