import type { DiagramGroup } from '../../diagram/diagram';
import type { MeasuredBox, MeasuredNeighbour } from './measured';
import { measureBox, measureSide, widestWords, withWords } from './measured';
import type { PictureContent } from './pictureContent';
import type { Layout, Parts, PlacedBox, PlacedFrame, PlacedWords, Rectangle } from './placed';
import type { Side } from './side';
import { boxesStart, drawSide, makeSide, paddingOf, widestBox } from './side';
import {
  bend,
  captionHeight,
  centreStyle,
  framePadding,
  headLength,
  longestWords,
  margin,
  widestPicture,
  wordsLine,
  wordsStyle,
} from './sizes';
import { halfBand, sharesGroup } from './stack';

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

/** The centre's middle is at the origin. */
function assemble(
  centre: MeasuredBox,
  group: DiagramGroup | undefined,
  band: number,
  sides: readonly Side[],
): Parts {
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

/** Moves everything so that the picture begins at its upper left corner. */
function toOrigin(parts: Parts): Layout {
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
