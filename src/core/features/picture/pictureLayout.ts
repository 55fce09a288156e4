import { findLargest, findSmallest } from '../../text/collections';
import type { DiagramGroup } from '../../diagram/diagram';
import {
  getPadding,
  isInGroup,
  measureBox,
  measureColumn,
  measureWidestBox,
  measureWidestWordPart,
  measureWidestWords,
  wrapWords,
  type MeasuredBox,
  type MeasuredNeighbor,
} from './measuredParts';
import {
  createColumn,
  getBoxesStart,
  measureHalfBand,
  placeColumn,
  type Column,
} from './pictureColumns';
import type { PictureContent } from './pictureContent';
import type {
  Layout,
  LayoutParts,
  PlacedBox,
  PlacedFrame,
  PlacedWords,
  Rectangle,
} from './placedParts';
import {
  bend,
  captionHeight,
  centerStyle,
  framePadding,
  headLength,
  labelStep,
  labelStyle,
  maxWordsWidth,
  margin,
  minLabelWidth,
  maxLabelWidth,
  maxPictureWidth,
  wordsLine,
  wordsStyle,
  measureWidestPart,
} from './textMetrics';

/** Arranges the picture: incoming neighbors on the left of the center, outgoing ones on its right. */
export function createLayout(content: PictureContent): Layout {
  const { group } = content.center;
  const { box, columns: measuredColumns } = fitLabels(content);
  const ports = findLargest(
    measuredColumns.map((column) => column.flatMap(({ connections }) => connections).length),
  );
  const high = { ...box, height: Math.max(box.height, ports * 8 + 12) };
  const band = measureHalfBand(high.height, measuredColumns, group);
  const columns = measuredColumns.map((column, i) =>
    createColumn(column, i === 0 ? -1 : 1, group, band),
  );
  return moveToOrigin(assembleLayout(high, group, band, columns));
}

/** The parts of a picture with wrapped labels. */
interface FittedLabels {
  readonly box: MeasuredBox;
  readonly columns: readonly (readonly MeasuredNeighbor[])[];
  /** The remaining room for labels on the connections of both sides. */
  readonly wordsRoom: number;
}

/** Wraps labels as wide as the labels on the connections allow; wider only to avoid breaking a word. */
function fitLabels(content: PictureContent): Pick<FittedLabels, 'box' | 'columns'> {
  const { center, left, right } = content;
  const longest = Math.max(
    measureWidestPart(center.label, centerStyle),
    findLargest(
      [...left.neighbors, ...right.neighbors].map(({ label }) =>
        measureWidestPart(label, labelStyle),
      ),
    ),
  );
  let chosen = measureLabels(content, minLabelWidth);
  const needs = chosen.columns.map((rows) => measureWidestWords(wrapWords(rows, maxWordsWidth)));
  const least = chosen.columns.map((rows) => Math.min(maxWordsWidth, measureWidestWordPart(rows)));
  for (let width = minLabelWidth; width < maxLabelWidth; width += labelStep) {
    const wider = measureLabels(content, width + labelStep);
    if (wider.wordsRoom < addUp(width < longest ? least : needs)) break;
    chosen = wider;
  }
  const rooms = shareWidth(chosen.wordsRoom, needs, least);
  return { ...chosen, columns: chosen.columns.map((rows, i) => wrapWords(rows, rooms[i] ?? 0)) };
}

function measureLabels({ center, left, right }: PictureContent, width: number): FittedLabels {
  const box = measureBox(center, width + 8, centerStyle);
  const columns = [
    measureColumn(left, width, { toCenter: true, toNeighbor: false, words: '' }),
    measureColumn(right, width, { toCenter: false, toNeighbor: true, words: '' }),
  ];
  const used = columns.filter((rows) => rows.length > 0);
  const fixed = used.map(
    (rows) => measureWidestBox(rows) + getPadding(rows) * 2 + bend + 2 * headLength,
  );
  // A frame around the center uses the space of the bends.
  const frame = used.length === 1 ? framePadding : 0;
  return {
    box,
    columns,
    wordsRoom: maxPictureWidth - box.width - frame - 2 * margin - addUp(fixed),
  };
}

/** Divides the room for labels: each side gets what its longest word needs, and leaves unused room to the other. */
function shareWidth(
  available: number,
  needs: readonly number[],
  least: readonly number[],
): readonly number[] {
  return needs.map((need, i) => {
    const other = needs[1 - i] ?? 0;
    const share = Math.min(need, Math.max(available / 2, available - other));
    const [own, others] = [least[i] ?? 0, least[1 - i] ?? 0];
    return own + others > available ? share : Math.min(Math.max(share, own), available - others);
  });
}

function addUp(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

/** The middle of the center is at the origin. */
function assembleLayout(
  center: MeasuredBox,
  group: DiagramGroup | undefined,
  band: number,
  columns: readonly Column[],
): LayoutParts {
  const { width, height, lines, delivery } = center;
  const box = { kind: 'center' as const, x: -width / 2, y: -height / 2, width, height };
  const placedColumns = columns.map((column) => placeColumn(column, center));
  return {
    frames: [
      ...(group ? [createCenterFrame(group, center, band, columns)] : []),
      ...placedColumns.flatMap(({ frames }) => frames),
    ],
    lines: placedColumns.flatMap((column) => column.lines),
    boxes: [{ ...box, lines, delivery }, ...placedColumns.flatMap(({ boxes }) => boxes)],
    words: placedColumns.flatMap(({ words }) => words),
  };
}

/** Returns the frame around the center and, if neighbors share its group, around them. */
function createCenterFrame(
  group: DiagramGroup,
  center: MeasuredBox,
  band: number,
  columns: readonly Column[],
): PlacedFrame {
  const extent = (direction: -1 | 1): number => {
    const column = columns.find((one) => one.direction === direction);
    const isShared = column?.rows.some((row) => isInGroup(row, group)) === true;
    return isShared ? getBoxesStart(column, center) + column.boxes : center.width / 2;
  };
  return {
    caption: group.label,
    x: -extent(-1) - framePadding,
    y: -band - framePadding - captionHeight,
    width: extent(-1) + extent(1) + 2 * framePadding,
    height: 2 * band + 2 * framePadding + captionHeight,
  };
}

/** Moves everything so that the picture begins at its upper left corner. */
function moveToOrigin(parts: LayoutParts): Layout {
  const rectangles = [
    ...parts.frames,
    ...parts.boxes.map(includeBadge),
    ...parts.words.map(measureWords),
  ];
  const x = findSmallest(rectangles.map((one) => one.x)) - margin;
  const y = findSmallest(rectangles.map((one) => one.y)) - margin;
  const right = findLargest(rectangles.map((one) => one.x + one.width)) + margin;
  const bottom = findLargest(rectangles.map((one) => one.y + one.height)) + margin;
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
      atCenter: move(line.atCenter),
      bendX: line.bendX - x,
      atNeighbor: move(line.atNeighbor),
    })),
  };
}

/** Adds the room of a badge, which is on the upper edge. */
function includeBadge(box: PlacedBox): Rectangle {
  const over = box.delivery === undefined ? 0 : 7;
  return { ...box, y: box.y - over, height: box.height + over };
}

/** Labels fit the width of the connections, but may be higher than the neighboring box. */
function measureWords({ x, y }: PlacedWords): Rectangle {
  return { x, y: y - wordsStyle.size, width: 0, height: wordsLine + 1 };
}
