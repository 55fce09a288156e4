/** One or more items of a block collection: from the first dash or key to the line after the last. */
export interface ItemRange {
  readonly from: number;
  readonly to: number;
  /** The column of the items; 0-based. */
  readonly column: number;
}

interface ItemGroup extends ItemRange {
  /** Whether it is a single item that is longer than a chunk. */
  readonly large: boolean;
}

/** The text cannot be cut with certainty and must be parsed at once. */
export class NotSplittableError extends Error {}

const linesPerStep = 4096;

/** Returns true at `- `, the start of an item of a block sequence. */
export function isItemStart(text: string, at: number): boolean {
  return text.charCodeAt(at) === 45 && isBlankOrEnd(text, at + 1);
}

/**
 * Yields the items of a block collection in groups of about a chunk; sometimes `undefined`, to pause the search.
 *
 * @throws NotCut At a document marker, an explicit key or a line that is indented less than the items.
 */
export function* groupItems(
  text: string,
  whole: ItemRange,
  dashed: boolean,
  chunkSize: number,
): Generator<ItemGroup | undefined, void> {
  const { column, to: end } = whole;
  let from = whole.from;
  let last = from;
  let lines = 0;
  for (let line = findNextLine(text, from); line < end; line = findNextLine(text, line)) {
    if (++lines % linesPerStep === 0) yield undefined;
    const at = skipIndent(text, line);
    if (at - line > column || isBlankOrComment(text, at)) continue;
    if (!startsItem(text, at, at - line, column, dashed)) continue;
    if (line - from > chunkSize) {
      if (last > from) yield { from, to: last - column, column, large: false };
      const large = line - last > chunkSize;
      if (large) yield { from: last, to: line, column, large };
      from = large ? at : last;
    }
    last = at;
  }
  if (end - from > chunkSize && last > from) {
    yield { from, to: last - column, column, large: false };
    from = last;
  }
  yield { from, to: end, column, large: end - from > chunkSize };
}

function startsItem(
  text: string,
  at: number,
  indent: number,
  column: number,
  dashed: boolean,
): boolean {
  if (indent < column || (indent === 0 && isDocumentMarker(text, at)))
    throw new NotSplittableError();
  if (isItemStart(text, at)) return dashed;
  if (dashed) throw new NotSplittableError();
  const code = text.charCodeAt(at);
  if ((code === 63 || code === 58) && isBlankOrEnd(text, at + 1)) throw new NotSplittableError();
  return true;
}

function isDocumentMarker(text: string, at: number): boolean {
  return text.startsWith('---', at) || text.startsWith('...', at) || text.startsWith('%', at);
}

function findNextLine(text: string, at: number): number {
  const lineBreak = text.indexOf('\n', at);
  return lineBreak < 0 ? text.length : lineBreak + 1;
}

function skipIndent(text: string, line: number): number {
  let at = line;
  while (text.charCodeAt(at) === 32) at++;
  return at;
}

/** Also a line that continues after a tab: its column is not certain, so it starts nothing. */
function isBlankOrComment(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 10 || code === 13 || code === 9 || code === 35 || Number.isNaN(code);
}

function isBlankOrEnd(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 32 || code === 9 || code === 10 || code === 13 || Number.isNaN(code);
}
