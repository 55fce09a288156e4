import type { Range } from '../../../../text/range';

const fencePattern = /^[ \t>]*(`{3,}|~{3,})([^\n]*)/u;

/** Returns the fenced blocks of a text whose lines end with `\n`, in order; an unclosed one continues to the end. */
export function findFencedBlocks(src: string): readonly Range[] {
  if (!src.includes('```') && !src.includes('~~~')) return [];
  const ranges: Range[] = [];
  let open: { readonly start: number; readonly mark: string } | undefined;
  for (let line = 0; line < src.length;) {
    const next = src.indexOf('\n', line);
    const end = next < 0 ? src.length : next;
    const fence = fencePattern.exec(src.slice(line, Math.min(end, line + 200)));
    const mark = fence?.[1];
    if (mark !== undefined) {
      if (open === undefined) {
        if (mark.startsWith('~') || fence?.[2]?.includes('`') !== true)
          open = { start: line, mark };
      } else if (mark.startsWith(open.mark) && fence?.[2]?.trim() === '') {
        ranges.push({ start: open.start, end });
        open = undefined;
      }
    }
    line = end + 1;
  }
  if (open !== undefined) ranges.push({ start: open.start, end: src.length });
  return ranges;
}

/** Returns, for offsets in ascending order, whether they are inside one of the ranges. */
export class AscendingRanges {
  readonly #ranges: readonly Range[];
  #next = 0;

  constructor(ranges: readonly Range[]) {
    this.#ranges = ranges;
  }

  /** Returns the range that contains an offset. */
  findAt(offset: number): Range | undefined {
    let range = this.#ranges[this.#next];
    while (range !== undefined && range.end <= offset) range = this.#ranges[++this.#next];
    return range !== undefined && range.start <= offset ? range : undefined;
  }
}
