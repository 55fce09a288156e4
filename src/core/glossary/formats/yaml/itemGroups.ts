/** One or more items of a block collection: from the first dash or key to the line after the last. */
export interface Item {
  readonly from: number;
  readonly to: number;
  /** The column of the items; 0-based. */
  readonly column: number;
}

interface ItemGroup extends Item {
  /** Whether it is a single item that is longer than a chunk. */
  readonly large: boolean;
}

/** The text cannot be cut with certainty and must be parsed at once. */
export class NotCut extends Error {}

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
export function* itemGroups(
  text: string,
  whole: Item,
  dashed: boolean,
  stretch: number,
): Generator<ItemGroup | undefined, void> {
  const { column, to: end } = whole;
  let from = whole.from;
  let last = from;
  let lines = 0;
  for (let line = lineAfter(text, from); line < end; line = lineAfter(text, line)) {
    if (++lines % linesPerStep === 0) yield undefined;
    const at = contentOf(text, line);
    if (at - line > column || isBlankOrComment(text, at)) continue;
    if (!startsItem(text, at, at - line, column, dashed)) continue;
    if (line - from > stretch) {
      if (last > from) yield { from, to: last - column, column, large: false };
      const large = line - last > stretch;
      if (large) yield { from: last, to: line, column, large };
      from = large ? at : last;
    }
    last = at;
  }
  if (end - from > stretch && last > from) {
    yield { from, to: last - column, column, large: false };
    from = last;
  }
  yield { from, to: end, column, large: end - from > stretch };
}

function startsItem(
  text: string,
  at: number,
  indent: number,
  column: number,
  dashed: boolean,
): boolean {
  if (indent < column || (indent === 0 && isMarker(text, at))) throw new NotCut();
  if (isItemStart(text, at)) return dashed;
  if (dashed) throw new NotCut();
  const code = text.charCodeAt(at);
  if ((code === 63 || code === 58) && isBlankOrEnd(text, at + 1)) throw new NotCut();
  return true;
}

function isMarker(text: string, at: number): boolean {
  return text.startsWith('---', at) || text.startsWith('...', at) || text.startsWith('%', at);
}

function lineAfter(text: string, at: number): number {
  const lineBreak = text.indexOf('\n', at);
  return lineBreak < 0 ? text.length : lineBreak + 1;
}

function contentOf(text: string, line: number): number {
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
