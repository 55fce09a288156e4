import type { TextEdit } from '../../../text/textEdit';
import { refuseBlockEnd, refuseLastBox, refuseUnsupported } from '../refuseSketch';
import type { SketchChangeOf, SketchPlan, SketchPlans } from '../sketch';
import { findIndentationUnit, getIndentation } from '../statementEdits';
import { indent, insertBelow, insertInBlock } from './insertLines';
import { type Block, type LineBlocks, listBlocksAround } from './lineBlocks';
import { findStatement, isStyleLine, type Line, type LineSource } from './lineSource';
import { isEmptying, type LineSketch, names, removeLines } from './removeLines';

interface Move extends LineSketch {
  readonly id: string;
  readonly blocks: LineBlocks;
  /** The id of the group to move to. */
  readonly group: string | undefined;
  /** The lines of the group, which an outer namespace in `namespace Shop.Orders` does not have. */
  readonly target: Block | undefined;
}

/**
 * Plans the move of a box. A box is in a group because a line of the group names it, so its statements move with it, and
 * its connections leave the groups that would claim it.
 */
export function planMove(sketch: LineSketch, { id, group }: SketchChangeOf<'move'>): SketchPlans {
  const { blocks } = sketch;
  if (blocks === undefined) return refuseUnsupported();
  const target = blocks.all.find((one) => one.id === group);
  const move: Move = { ...sketch, id, blocks, group, target };
  const claiming = findClaiming(move);
  if (group === undefined && claiming.length === 0) return refuseUnsupported();
  if (claiming.some(({ edges }) => edges.some(hasBlockEnd))) return refuseBlockEnd();
  if (isEmptying(move, claiming)) return refuseLastBox();
  // Most inner groups claim a box that is also named in the groups around them.
  const around = new Set<Block | undefined>(listBlocksAround(target));
  const near = claiming.filter((line) => !around.has(blocks.around.get(line)));
  return near.length < claiming.length
    ? [planMovedLines(move, near), planMovedLines(move, claiming)]
    : [planMovedLines(move, claiming)];
}

/** The start or the end of a composite state, which cannot be connected from outside. */
function hasBlockEnd({ from, to }: Line['edges'][number]): boolean {
  return from === '[*]' || to === '[*]';
}

/** Returns the lines that name the box in other groups than the wanted one. */
function findClaiming({ source, blocks, id, target }: Move): readonly Line[] {
  return source.lines.filter((line) => {
    const block = blocks.around.get(line);
    return block !== undefined && block !== target && names(line, id) && !isStyleLine(line);
  });
}

function planMovedLines(move: Move, claiming: readonly Line[]): SketchPlan {
  const { source, syntax, id, blocks, group } = move;
  const edges = claiming.filter((line) => line.edges.length > 0);
  const claims = claiming.filter((line) => line.edges.length === 0);
  const outside = source.lines.filter((line) => !blocks.around.has(line) && names(line, id));
  const declared = outside.filter((line) => isDeclaration(line, id));
  const own = claims.length === 0 && group !== undefined ? declared : claims;
  const bare = syntax.declare(id, id);
  const full = own.filter(({ text }) => text !== bare);
  // Outside of groups, any statement that names the box is enough.
  const isKnown = group === undefined && (edges.length > 0 || outside.length > 0);
  const kept = full.length > 0 || isKnown ? full : own.slice(0, 1);
  const boxes = kept.map((line) => readStatement(source, line));
  if (boxes.length === 0 && !isKnown) boxes.push(bare);
  const left = claiming[0] && blocks.around.get(claiming[0]);
  const freed = [
    ...(group === undefined ? boxes : []),
    ...edges.map((line) => readStatement(source, line)),
  ];
  return {
    edits: [
      ...removeLines(move, [...own, ...edges], id),
      ...(group === undefined ? [] : insertInGroup(move, group, boxes)),
      ...(left ? insertBelow(source, getOutermost(left).close, freed) : []),
    ],
  };
}

/** A statement that exists to name the box, not to connect it or to say something about it. */
function isDeclaration({ text, occurrences, edges }: Line, id: string): boolean {
  if (edges.length > 0) return false;
  const isDefined = occurrences.some((one) => one.id === id && one.kind === 'definition');
  return isDefined || (text.startsWith(id) && /^(?::::[\w-]+)?$/.test(text.slice(id.length)));
}

function insertInGroup(
  { source, blocks, target }: Move,
  group: string,
  statements: readonly string[],
): readonly TextEdit[] {
  if (target !== undefined) return insertInBlock(source, target, statements);
  // Only a namespace that is a part of another's name has no lines of its own.
  const inner = blocks.all.findLast(({ id }) => id.startsWith(`${group}.`));
  const unit = findIndentationUnit(source.code) || '  ';
  const lines = [`namespace ${group} {`, ...indent(unit, statements), '}'];
  return inner ? insertBelow(source, getOutermost(inner).close, lines) : [];
}

function getOutermost(block: Block): Block {
  return block.outer === undefined ? block : getOutermost(block.outer);
}

/** Returns a statement with the indentation of its first line removed from all of its lines. */
function readStatement(source: LineSource, line: Line): string {
  const { start, end } = findStatement(source, line);
  const indentation = getIndentation(source.text, start);
  return source.text
    .slice(start, end)
    .split('\n')
    .map((one) => (one.startsWith(indentation) ? one.slice(indentation.length) : one.trimStart()))
    .join('\n');
}
