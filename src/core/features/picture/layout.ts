import type { DiagramGroup } from '../../diagram/diagram';
import type { Delivery } from '../../glossary/term';
import type { MeasuredBox, MeasuredNeighbour } from './measured';
import { measureBox, measureSide, widestWords, withWords } from './measured';
import type { PictureContent } from './pictureContent';
import {
  bend,
  captionHeight,
  captionStyle,
  centreStyle,
  framePadding,
  headLength,
  longestWords,
  margin,
  widestCaption,
  widestPicture,
  wordsLine,
  wordsStyle,
} from './sizes';
import type { Stack, StackedNeighbour } from './stack';
import { halfBand, sharesGroup, stackSide } from './stack';
import { widestLine } from './wrapText';

/** Pixels, from the upper left corner. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedBox extends Rectangle {
  readonly kind: 'centre' | 'neighbour' | 'more';
  readonly lines: readonly string[];
  readonly delivery: Delivery | undefined;
}

/** A group's frame; its caption has the width of the frame. */
export interface PlacedFrame extends Rectangle {
  readonly caption: string;
}

/** A line that bends at the centre and runs level to the neighbour. */
export interface PlacedLine {
  readonly atCentre: { readonly x: number; readonly y: number };
  /** Where the bend ends. */
  readonly bendX: number;
  readonly atNeighbour: { readonly x: number; readonly y: number };
  readonly toCentre: boolean;
  readonly toNeighbour: boolean;
}

/** One line of words, centred at `x`; `y` is where the letters stand. */
export interface PlacedWords {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** Where everything in the picture is. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly frames: readonly PlacedFrame[];
  readonly lines: readonly PlacedLine[];
  readonly boxes: readonly PlacedBox[];
  readonly words: readonly PlacedWords[];
}

/** A side with its room: from the centre outwards bend, words, head, boxes. */
interface Side {
  readonly direction: -1 | 1;
  readonly rows: readonly MeasuredNeighbour[];
  readonly stack: Stack;
  readonly words: number;
  readonly boxes: number;
  /** Between words and boxes, for the frames around some boxes. */
  readonly padding: number;
}

/** Lays the picture out: what leads to the centre on its left, what it leads to on its right. */
export function layOut({ centre, left, right }: PictureContent): Layout {
  const columns = [left, right].filter(({ neighbours }) => neighbours.length > 0).length;
  const labelWidth = columns > 1 ? 80 : 124;
  const box = measureBox(centre, labelWidth + 8, centreStyle);
  const rows = [
    measureSide(left, labelWidth, { toCentre: true, toNeighbour: false, words: '' }),
    measureSide(right, labelWidth, { toCentre: false, toNeighbour: true, words: '' }),
  ] as const;
  const rooms = roomsForWords(box, rows);
  const set = rows.map((side, i) => withWords(side, rooms[i] ?? 0));
  const ports = Math.max(...set.map((side) => side.flatMap(({ strands }) => strands).length));
  const high = { ...box, height: Math.max(box.height, ports * 8 + 12) };
  const band = halfBand(high.height, set, centre.group);
  const sides = set.map((side, i) => makeSide(side, i === 0 ? -1 : 1, centre.group, band));
  return toOrigin(assemble(high, centre.group, band, sides));
}

/** What is left for the words of each side when all boxes have their room: a side that needs less leaves it to the other. */
function roomsForWords(
  centre: MeasuredBox,
  sides: readonly (readonly MeasuredNeighbour[])[],
): readonly number[] {
  const used = sides.filter((rows) => rows.length > 0);
  const fixed = used.reduce((sum, rows) => sum + widestBox(rows) + paddingOf(rows) * 2, 0);
  const lines = used.length * (bend + 2 * headLength);
  // A frame around the centre shares the room of the bends.
  const frame = used.length === 1 ? framePadding : 0;
  const room = widestPicture - centre.width - frame - 2 * margin - fixed - lines;
  const needs = sides.map((rows) => widestWords(withWords(rows, longestWords)));
  return needs.map((need, i) => {
    if (used.length === 1) return Math.min(need, room);
    const other = needs[1 - i] ?? 0;
    return Math.min(need, Math.max(room / 2, room - other));
  });
}

function makeSide(
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

/** Narrow boxes make room for the caption of their frame. */
function widestBox(rows: readonly MeasuredNeighbour[]): number {
  const boxes = rows.map(({ box }) => box.width);
  const captions = rows.flatMap(({ group }) =>
    group ? [widestLine([group.label], captionStyle)] : [],
  );
  return Math.max(0, ...boxes, Math.min(widestCaption, Math.max(0, ...captions)));
}

function paddingOf(rows: readonly MeasuredNeighbour[]): number {
  return rows.some(({ group }) => group) ? framePadding : 0;
}

/** The centre's middle is at the origin. */
function assemble(
  centre: MeasuredBox,
  group: DiagramGroup | undefined,
  band: number,
  sides: readonly Side[],
): Omit<Layout, 'width' | 'height'> {
  const { width, height, lines, delivery } = centre;
  const box = { kind: 'centre' as const, x: -width / 2, y: -height / 2, width, height };
  const drawn = sides.map((side) => drawSide(side, centre));
  return {
    frames: [
      ...(group ? [centreFrame(group, centre, band, sides)] : []),
      ...drawn.flatMap(({ frames }) => frames),
    ],
    lines: drawn.flatMap((side) => side.lines),
    boxes: [{ ...box, lines, delivery }, ...drawn.flatMap(({ boxes }) => boxes)],
    words: drawn.flatMap(({ words }) => words),
  };
}

/** Around the centre and, where neighbours share its group, as far as these. */
function centreFrame(
  group: DiagramGroup,
  centre: MeasuredBox,
  band: number,
  sides: readonly Side[],
): PlacedFrame {
  const reach = (direction: -1 | 1): number => {
    const side = sides.find((one) => one.direction === direction);
    const isShared = side?.rows.some((row) => sharesGroup(row, group)) === true;
    return isShared ? boxesStart(side, centre) + side.boxes : centre.width / 2;
  };
  return {
    caption: group.label,
    x: -reach(-1) - framePadding,
    y: -band - framePadding - captionHeight,
    width: reach(-1) + reach(1) + 2 * framePadding,
    height: 2 * band + 2 * framePadding + captionHeight,
  };
}

/** How far from the centre's middle the boxes of a side begin. */
function boxesStart({ words, padding }: Side, centre: MeasuredBox): number {
  return centre.width / 2 + bend + words + 2 * headLength + padding;
}

function drawSide(side: Side, centre: MeasuredBox): Omit<Layout, 'width' | 'height'> {
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

/** From the line to where the letters of its words stand: above it and, from half of the words on, below it. */
function wordsOffset({ strand, isPair }: StrandAt, i: number): number {
  const { lines, offset } = strand;
  const above = isPair ? (offset < 0 ? lines.length : 0) : Math.ceil(lines.length / 2);
  return i < above ? -4 - (above - 1 - i) * wordsLine : (i - above + 1) * wordsLine - 1.5;
}

/** Moves everything so that the picture begins at its upper left corner. */
function toOrigin(parts: Omit<Layout, 'width' | 'height'>): Layout {
  const rectangles = [...parts.frames, ...parts.boxes.map(withBadge), ...parts.words.map(heightOf)];
  const x = Math.min(...rectangles.map((one) => one.x)) - margin;
  const y = Math.min(...rectangles.map((one) => one.y)) - margin;
  const right = Math.max(...rectangles.map((one) => one.x + one.width)) + margin;
  const bottom = Math.max(...rectangles.map((one) => one.y + one.height)) + margin;
  const move = <Place extends { readonly x: number; readonly y: number }>(place: Place): Place => ({
    ...place,
    x: place.x - x,
    y: place.y - y,
  });
  return {
    width: Math.ceil(right - x),
    height: Math.ceil(bottom - y),
    frames: parts.frames.map(move),
    boxes: parts.boxes.map(move),
    words: parts.words.map(move),
    lines: parts.lines.map((line) => ({
      ...line,
      atCentre: move(line.atCentre),
      bendX: line.bendX - x,
      atNeighbour: move(line.atNeighbour),
    })),
  };
}

/** With the room of a badge, which sits on the upper edge. */
function withBadge(box: PlacedBox): Rectangle {
  const over = box.delivery === undefined ? 0 : 7;
  return { ...box, y: box.y - over, height: box.height + over };
}

/** Words have their width within the room of the lines, but may be higher than the box beside them. */
function heightOf({ x, y }: PlacedWords): Rectangle {
  return { x, y: y - wordsStyle.size, width: 0, height: wordsLine + 1 };
}
