import { largestOf } from '../../text/collections';
import * as l10n from '@vscode/l10n';
import type { Delivery } from '../../glossary/term';
import type { BoxContent, NeighbourContent, SideContent, Strand } from './pictureContent';
import {
  boxPadding,
  headLength,
  labelLine,
  labelStyle,
  strandGap,
  wordsLine,
  wordsStyle,
} from './sizes';
import type { TextStyle } from './wrapText';
import { widestLine, widestPart, wrapText } from './wrapText';

const mostLabelLines = 3;
const mostWordLines = 3;

/** A box with its wrapped label. */
export interface MeasuredBox {
  readonly lines: readonly string[];
  readonly delivery: Delivery | undefined;
  readonly width: number;
  readonly height: number;
}

/** A connection between the center and a neighbor, with its wrapped labels. */
interface MeasuredStrand extends Omit<Strand, 'words'> {
  readonly lines: readonly string[];
  /** From the middle of the neighbor's box, downwards. */
  readonly offset: number;
}

/** A neighbor, or the placeholder for hidden ones, with its connections. */
export interface MeasuredNeighbour {
  readonly group: BoxContent['group'];
  readonly box: MeasuredBox;
  readonly isMore: boolean;
  readonly strands: readonly MeasuredStrand[];
  /** Height of the box including the labels next to it. */
  readonly height: number;
}

export function measureBox(
  { label, delivery }: Pick<BoxContent, 'label' | 'delivery'>,
  width: number,
  style: TextStyle,
): MeasuredBox {
  const lines = wrapText(label, { width, lines: mostLabelLines }, style);
  return {
    lines,
    delivery,
    width: widestLine(lines, style) + 2 * boxPadding.x,
    height: Math.max(1, lines.length) * labelLine + 2 * boxPadding.y + 2 * badgeRoom(delivery),
  };
}

/** Returns how far a badge with a name extends into the box and moves the label down. */
export function badgeRoom(delivery: Delivery | undefined): number {
  return delivery === undefined || delivery === 'live' ? 0 : 2;
}

/** Returns the rows of one side, from the top. */
export function measureSide(
  { neighbours, hidden }: SideContent,
  boxWidth: number,
  moreStrand: Strand,
): readonly MeasuredNeighbour[] {
  const rows = neighbours.map((neighbour) => measureNeighbour(neighbour, boxWidth));
  if (hidden === 0) return rows;
  const label = l10n.t('+{0} more', hidden);
  const more = { label, delivery: undefined, group: undefined, strands: [moreStrand] };
  return [...rows, { ...measureNeighbour(more, boxWidth), isMore: true }];
}

function measureNeighbour(neighbour: NeighbourContent, boxWidth: number): MeasuredNeighbour {
  const box = measureBox(neighbour, boxWidth, labelStyle);
  const strands = neighbour.strands.map((strand, i, { length }) => ({
    toCentre: strand.toCentre,
    toNeighbour: strand.toNeighbour,
    lines: [strand.words],
    offset: (i - (length - 1) / 2) * strandGap,
  }));
  return { group: neighbour.group, box, isMore: false, strands, height: box.height };
}

/** Wraps the labels of a side's connections, in the room that all boxes leave. */
export function withWords(
  rows: readonly MeasuredNeighbour[],
  width: number,
): readonly MeasuredNeighbour[] {
  return rows.map((row) => {
    const strands = row.strands.map((strand) => ({
      ...strand,
      lines: wrapText(strand.lines.join(' '), { width, lines: mostWordLines }, wordsStyle),
    }));
    return { ...row, strands, height: Math.max(row.box.height, wordsHeight(strands)) };
  });
}

/** The labels are above and below a single line, but above the upper and below the lower of two. */
function wordsHeight(strands: readonly MeasuredStrand[]): number {
  const most = Math.max(0, largestOf(strands.map(({ lines }) => lines.length)));
  const around = strands.length > 1 ? most : Math.ceil(most / 2);
  return 2 * around * wordsLine + (strands.length > 1 ? strandGap : 0);
}

/** Returns the minimum length of a side's connections without labels; 0 for a side without neighbors. */
function bareLine(rows: readonly MeasuredNeighbour[]): number {
  return rows.length === 0 ? 0 : headLength * 2;
}

export function widestWords(rows: readonly MeasuredNeighbour[]): number {
  return Math.max(bareLine(rows), widestLine(wordsOf(rows), wordsStyle));
}

/** Returns the width of the longest word on the connections of a side. */
export function widestWordPart(rows: readonly MeasuredNeighbour[]): number {
  const parts = wordsOf(rows).map((text) => widestPart(text, wordsStyle));
  return Math.max(bareLine(rows), largestOf(parts));
}

function wordsOf(rows: readonly MeasuredNeighbour[]): readonly string[] {
  return rows.flatMap(({ strands }) => strands.flatMap(({ lines }) => lines));
}
