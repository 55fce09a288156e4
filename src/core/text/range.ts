/** A half-open stretch of a text: `start` is inside, `end` is not. Offsets count UTF-16 units from 0. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A place in a text. Line and character are 0-based; characters count UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}
