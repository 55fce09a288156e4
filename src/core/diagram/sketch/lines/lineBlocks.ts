import { countClosingBraces } from '../../source/sourceLines';
import { findStatement, type Line, type LineSource } from './lineSource';

/** A group with its own lines: a namespace, a composite state, a subgraph of entities. */
export interface Block {
  readonly id: string;
  readonly open: Line;
  readonly close: Line;
  readonly outer: Block | undefined;
  /** The lines directly in it, with those that open other blocks. */
  readonly lines: readonly Line[];
}

export interface LineBlocks {
  /** In the order in which they end. */
  readonly all: readonly Block[];
  /** The innermost block around a line; a line that opens a block is outside of it. */
  readonly around: ReadonlyMap<Line, Block>;
}

type OpenBlock = Omit<Block, 'close' | 'outer' | 'lines'> & {
  readonly outer: OpenBlock | undefined;
  readonly lines: Line[];
};

/** Returns the groups that lines open and close; `undefined` where a line holds more than one statement. */
export function readLineBlocks(source: LineSource): LineBlocks | undefined {
  const closed = new Map<OpenBlock, Block>();
  const around = new Map<Line, OpenBlock>();
  const closings = new Map<OpenBlock, Line>();
  let open: OpenBlock | undefined;
  let end = -1;
  for (const line of source.lines) {
    if (line.range.start < end) continue;
    for (let i = countClosings(line); i > 0 && open !== undefined; i--) {
      closings.set(open, line);
      open = open.outer;
    }
    if (open !== undefined && countClosings(line) === 0) {
      open.lines.push(line);
      around.set(line, open);
    }
    const id = findOpened(line);
    if (id === undefined) end = findStatement(source, line).end;
    else if (!isOnlyOpening(line)) return undefined;
    else open = { id, open: line, outer: open, lines: [] };
  }
  if (open !== undefined) return undefined;
  // A block is closed after those inside of it, so the outer ones are created on demand.
  const close = (one: OpenBlock): Block => {
    const known = closed.get(one);
    if (known !== undefined) return known;
    const outer = one.outer && close(one.outer);
    const block = { ...one, outer, close: closings.get(one) ?? one.open };
    closed.set(one, block);
    return block;
  };
  return {
    all: [...closings.keys()].map(close),
    around: new Map([...around].map(([line, one]) => [line, close(one)])),
  };
}

/** `}`, `}}`, or the `end` of a subgraph. */
function countClosings({ text }: Line): number {
  return /^end$/i.test(text) ? 1 : countClosingBraces(text);
}

/** Returns the group that a line opens: the last one, where `namespace Shop.Orders` has several. */
function findOpened({ text, occurrences }: Line): string | undefined {
  const named = occurrences.findLast(({ role, kind }) => role === 'group' && kind === 'definition');
  return named !== undefined && /\{|^subgraph\b/.test(text) ? named.id : undefined;
}

function isOnlyOpening({ text }: Line): boolean {
  return /^subgraph\b/.test(text) || (text.endsWith('{') && !text.includes('}'));
}

/** Returns the block itself and those around it, the innermost first. */
export function listBlocksAround(block: Block | undefined): readonly Block[] {
  return block === undefined ? [] : [block, ...listBlocksAround(block.outer)];
}
