import { largestOf } from '../../text/collections';
import type { DiagramGroup } from '../../diagram/diagram';
import type { MeasuredBox, MeasuredNeighbour } from './measured';
import { widestWords } from './measured';
import type { Layout, Parts } from './placed';
import { bend, captionStyle, framePadding, headLength, widestCaption, wordsLine } from './sizes';
import type { Stack, StackedNeighbour } from './stack';
import { stackSide } from './stack';
import { widestLine } from './wrapText';

/** A side with its space: from the center outwards bend, labels, arrowhead, boxes. */
export interface Side {
  readonly direction: -1 | 1;
  readonly rows: readonly MeasuredNeighbour[];
  readonly stack: Stack;
  readonly words: number;
  readonly boxes: number;
  /** Between labels and boxes, for frames around boxes. */
  readonly padding: number;
}

export function makeSide(
  rows: readonly MeasuredNeighbour[],
  direction: -1 | 1,
  group: DiagramGroup | undefined,
  band: number,
): Side {
  return {
    direction,
    rows,
    stack: stackSide(rows, group, band),
    words: widestWords(rows),
    boxes: widestBox(rows),
    padding: paddingOf(rows),
  };
}

/** Narrow boxes leave room for the caption of their frame. */
export function widestBox(rows: readonly MeasuredNeighbour[]): number {
  const boxes = rows.map(({ box }) => box.width);
  const captions = rows.flatMap(({ group }) =>
    group ? [widestLine([group.label], captionStyle)] : [],
  );
  return Math.max(0, largestOf(boxes), Math.min(widestCaption, Math.max(0, largestOf(captions))));
}

export function paddingOf(rows: readonly MeasuredNeighbour[]): number {
  return rows.some(({ group }) => group) ? framePadding : 0;
}

/** Returns the distance from the middle of the center to the boxes of a side. */
export function boxesStart({ words, padding }: Side, centre: MeasuredBox): number {
  return centre.width / 2 + bend + words + 2 * headLength + padding;
}

export function drawSide(side: Side, centre: MeasuredBox): Parts {
  const start = boxesStart(side, centre);
  const x = side.direction > 0 ? start : -start - side.boxes;
  const frames = side.stack.frames.map(({ group, top, bottom }) => ({
    caption: group.label,
    x: x - framePadding,
    y: top,
    width: side.boxes + 2 * framePadding,
    height: bottom - top,
  }));
  const boxes = side.stack.neighbours.map(({ neighbour: { box, isMore }, y }) => ({
    kind: isMore ? ('more' as const) : ('neighbour' as const),
    ...{ lines: box.lines, delivery: box.delivery },
    ...{ x, y: y - box.height / 2, width: side.boxes, height: box.height },
  }));
  return { frames, boxes, ...drawStrands(side, centre) };
}

function drawStrands(side: Side, centre: MeasuredBox): Pick<Layout, 'lines' | 'words'> {
  const { direction, stack } = side;
  const inner = centre.width / 2;
  const all = stack.neighbours.flatMap(strandsAt);
  const spread = Math.min(9, (centre.height - 12) / Math.max(1, all.length - 1));
  const lines = all.map(({ strand: { toCentre, toNeighbour }, y }, i) => ({
    atCentre: { x: direction * inner, y: (i - (all.length - 1) / 2) * spread },
    bendX: direction * (inner + bend),
    atNeighbour: { x: direction * boxesStart(side, centre), y },
    ...{ toCentre, toNeighbour },
  }));
  const middle = direction * (inner + bend + headLength / 2 + side.words / 2);
  const words = all.flatMap((at) =>
    at.strand.lines.map((text, i) => ({ x: middle, y: at.y + wordsOffset(at, i), text })),
  );
  return { lines, words };
}

interface StrandAt {
  readonly strand: MeasuredNeighbour['strands'][number];
  readonly y: number;
  readonly isPair: boolean;
}

function strandsAt({ neighbour: { strands }, y }: StackedNeighbour): readonly StrandAt[] {
  return strands.map((strand) => ({ strand, y: y + strand.offset, isPair: strands.length > 1 }));
}

/**
 * Returns the distance from the line to the baseline of its labels: the first half is above the line, the second half
 * below.
 */
function wordsOffset({ strand, isPair }: StrandAt, i: number): number {
  const { lines, offset } = strand;
  const above = isPair ? (offset < 0 ? lines.length : 0) : Math.ceil(lines.length / 2);
  return i < above ? -4 - (above - 1 - i) * wordsLine : (i - above + 1) * wordsLine - 1.5;
}
