import type { Delivery } from '../../glossary/term';

/** Pixels, from the upper left corner. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedBox extends Rectangle {
  readonly kind: 'center' | 'neighbor' | 'more';
  readonly lines: readonly string[];
  readonly delivery: Delivery | undefined;
}

/** A group's frame; its caption has the width of the frame. */
export interface PlacedFrame extends Rectangle {
  readonly caption: string;
}

/** A line that bends at the center and runs horizontally to the neighbor. */
export interface PlacedLine {
  readonly atCenter: { readonly x: number; readonly y: number };
  /** Where the bend ends. */
  readonly bendX: number;
  readonly atNeighbor: { readonly x: number; readonly y: number };
  readonly toCenter: boolean;
  readonly toNeighbor: boolean;
}

/** One line of text, centered at `x`; `y` is the baseline. */
export interface PlacedWords {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** The positions of all parts of the picture. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly frames: readonly PlacedFrame[];
  readonly lines: readonly PlacedLine[];
  readonly boxes: readonly PlacedBox[];
  readonly words: readonly PlacedWords[];
}

/** A layout before its size is known. */
export type LayoutParts = Omit<Layout, 'width' | 'height'>;
