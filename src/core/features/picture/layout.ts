import { largestOf, smallestOf } from '../../text/collections';
import type { DiagramGroup } from '../../diagram/diagram';
import type { MeasuredBox, MeasuredNeighbour } from './measured';
import { measureBox, measureSide, widestWordPart, widestWords, withWords } from './measured';
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
  labelStep,
  labelStyle,
  longestWords,
  margin,
  narrowestLabel,
  widestLabel,
  widestPicture,
  wordsLine,
  wordsStyle,
} from './sizes';
import { halfBand, sharesGroup } from './stack';
import { widestPart } from './wrapText';

/** Arranges the picture: incoming neighbors on the left of the center, outgoing ones on its right. */
export function layOut(content: PictureContent): Layout {
  const { group } = content.centre;
  const { box, sides: set } = setInRoom(content);
  const ports = largestOf(set.map((side) => side.flatMap(({ strands }) => strands).length));
  const high = { ...box, height: Math.max(box.height, ports * 8 + 12) };
  const band = halfBand(high.height, set, group);
  const sides = set.map((side, i) => makeSide(side, i === 0 ? -1 : 1, group, band));
  return toOrigin(assemble(high, group, band, sides));
}

/** The parts of a picture with wrapped labels. */
interface SetLabels {
  readonly box: MeasuredBox;
  readonly sides: readonly (readonly MeasuredNeighbour[])[];
  /** The remaining room for labels on the connections of both sides. */
  readonly room: number;
}

/** Wraps labels as wide as the labels on the connections allow; wider only to avoid breaking a word. */
function setInRoom(content: PictureContent): Pick<SetLabels, 'box' | 'sides'> {
  const { centre, left, right } = content;
  const longest = Math.max(
    widestPart(centre.label, centreStyle),
    largestOf(
      [...left.neighbours, ...right.neighbours].map(({ label }) => widestPart(label, labelStyle)),
    ),
  );
  let chosen = setLabels(content, narrowestLabel);
  const needs = chosen.sides.map((rows) => widestWords(withWords(rows, longestWords)));
  const least = chosen.sides.map((rows) => Math.min(longestWords, widestWordPart(rows)));
  for (let width = narrowestLabel; width < widestLabel; width += labelStep) {
    const wider = setLabels(content, width + labelStep);
    if (wider.room < sum(width < longest ? least : needs)) break;
    chosen = wider;
  }
  const rooms = shares(chosen.room, needs, least);
  return { ...chosen, sides: chosen.sides.map((rows, i) => withWords(rows, rooms[i] ?? 0)) };
}

function setLabels({ centre, left, right }: PictureContent, width: number): SetLabels {
  const box = measureBox(centre, width + 8, centreStyle);
  const sides = [
    measureSide(left, width, { toCentre: true, toNeighbour: false, words: '' }),
    measureSide(right, width, { toCentre: false, toNeighbour: true, words: '' }),
  ];
  const used = sides.filter((rows) => rows.length > 0);
  const fixed = used.map((rows) => widestBox(rows) + paddingOf(rows) * 2 + bend + 2 * headLength);
  // A frame around the center uses the space of the bends.
  const frame = used.length === 1 ? framePadding : 0;
  return { box, sides, room: widestPicture - box.width - frame - 2 * margin - sum(fixed) };
}

/** Divides the room for labels: each side gets what its longest word needs, and leaves unused room to the other. */
function shares(
  room: number,
  needs: readonly number[],
  least: readonly number[],
): readonly number[] {
  return needs.map((need, i) => {
    const other = needs[1 - i] ?? 0;
    const share = Math.min(need, Math.max(room / 2, room - other));
    const [own, others] = [least[i] ?? 0, least[1 - i] ?? 0];
    return own + others > room ? share : Math.min(Math.max(share, own), room - others);
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

/** The middle of the center is at the origin. */
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

/** Returns the frame around the center and, if neighbors share its group, around them. */
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
  const x = smallestOf(rectangles.map((one) => one.x)) - margin;
  const y = smallestOf(rectangles.map((one) => one.y)) - margin;
  const right = largestOf(rectangles.map((one) => one.x + one.width)) + margin;
  const bottom = largestOf(rectangles.map((one) => one.y + one.height)) + margin;
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

/** Adds the room of a badge, which is on the upper edge. */
function withBadge(box: PlacedBox): Rectangle {
  const over = box.delivery === undefined ? 0 : 7;
  return { ...box, y: box.y - over, height: box.height + over };
}

/** Labels fit the width of the connections, but may be higher than the neighboring box. */
function heightOf({ x, y }: PlacedWords): Rectangle {
  return { x, y: y - wordsStyle.size, width: 0, height: wordsLine + 1 };
}
