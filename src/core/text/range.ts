/** A half-open range of a text: `start` is inclusive, `end` is exclusive. Offsets count UTF-16 units from 0. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A position in a text. Line and character are 0-based; characters count UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Returns whether two ranges overlap; ranges that only touch do not. */
export function isOverlapping(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}
