/** One or more items of a block collection: from the first dash or key to the line behind the last. */
export interface Item {
  readonly from: number;
  readonly to: number;
  /** Where the items start in their lines; 0-based. */
  readonly column: number;
}

interface ItemGroup extends Item {
  /** A single item that is longer than a stretch. */
  readonly large: boolean;
}

/** The text cannot be cut with certainty: it must be parsed in one go. */
export class NotCut extends Error {}

const linesPerStep = 4096;

/** True at `- `: what a block sequence's items start with. */
export function isItemStart(text: string, at: number): boolean {
  return text.charCodeAt(at) === 45 && isBlankOrEnd(text, at + 1);
}

/**
 * The items of a block collection in groups of about a stretch; `undefined` now and then, so that the search pauses.
 *
 * @throws NotCut at a document marker, an explicit key or a line that is indented less than the items.
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

/** Also a line that goes on after a tab: where it stands is not certain, so it starts nothing. */
function isBlankOrComment(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 10 || code === 13 || code === 9 || code === 35 || Number.isNaN(code);
}

function isBlankOrEnd(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 32 || code === 9 || code === 10 || code === 13 || Number.isNaN(code);
}
