import * as l10n from '@vscode/l10n';
import { findLargest } from '../../text/collections';
import type { DiagramGroup } from '../../diagram/diagram';
import type { Delivery } from '../../glossary/term';
import type { BoxContent, ColumnContent, Connection, NeighborContent } from './pictureContent';
import {
  boxPadding,
  captionStyle,
  connectionGap,
  framePadding,
  headLength,
  labelLine,
  labelStyle,
  maxCaptionWidth,
  measureWidestLine,
  measureWidestPart,
  wordsLine,
  wordsStyle,
  wrapText,
  type TextStyle,
} from './textMetrics';

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

export function isInGroup(row: MeasuredNeighbor, group: DiagramGroup | undefined): boolean {
  return group !== undefined && row.group?.id === group.id;
}
