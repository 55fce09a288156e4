import { skipSpaceBackwards } from '../../../../text/trim';
import type { Block } from './markdownBlock';

/** One line of a text, without its break. */
export interface Line {
  readonly start: number;
  readonly end: number;
  /** The column in which its text begins; a tab extends to the next multiple of 8 (docutils). */
  readonly indent: number;
  /** The offset of its first character that is not white space; `end` in a blank line. */
  readonly textStart: number;
}

/** Returns the lines of a text whose breaks are `\n`. */
export function splitLines(src: string): readonly Line[] {
  const lines: Line[] = [];
  for (let start = 0; start <= src.length;) {
    const lineBreak = src.indexOf('\n', start);
    const limit = lineBreak < 0 ? src.length : lineBreak;
    const end = skipSpaceBackwards(src, start, limit);
    let text = start;
    let indent = 0;
    while (text < end && (src[text] === ' ' || src[text] === '\t')) {
      indent = src[text] === '\t' ? (Math.floor(indent / 8) + 1) * 8 : indent + 1;
      text++;
    }
    lines.push({ start, end, indent, textStart: text });
    start = limit + 1;
  }
  return lines;
}

export function isBlank(line: Line | undefined): boolean {
  return line === undefined || line.textStart >= line.end;
}

const linesPerStep = 500;

/**
 * Reads the blocks of the lines in steps. `readBlock` adds the block that begins at a line and returns the first line
 * after it.
 */
export function* readBlocks(
  lineCount: number,
  readBlock: (line: number, blocks: Block[]) => number,
): Generator<undefined, readonly Block[]> {
  const blocks: Block[] = [];
  let step = linesPerStep;
  for (let line = 0; line < lineCount;) {
    line = readBlock(line, blocks);
    if (line > step) {
      step = line + linesPerStep;
      yield undefined;
    }
  }
  return blocks;
}
