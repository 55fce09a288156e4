import type { TextEdit } from '../../../text/textEdit';
import type { DiagramNode, ParsedDiagram } from '../../diagram';
import { getIndentation, removeStatements } from '../statementEdits';
import type { LineBlocks } from './lineBlocks';
import { findStatement, isAboutBoxes, type Line, type LineSource } from './lineSource';
import type { LineSyntax } from './lineSyntax';

/** A diagram whose statements are lines, before a change. */
export interface LineSketch {
  readonly source: LineSource;
  /** `undefined` where the groups cannot be told line by line. */
  readonly blocks: LineBlocks | undefined;
  readonly syntax: LineSyntax;
  readonly before: ParsedDiagram;
}

export function names({ occurrences }: Line, id: string): boolean {
  return occurrences.some((one) => one.id === id);
}

/** Returns whether a group would have no lines left although it needs some. */
export function isEmptying({ blocks, syntax }: LineSketch, gone: readonly Line[]): boolean {
  if (syntax.canBeEmpty) return false;
  return blocks?.all.some(({ lines }) => lines.every((line) => gone.includes(line))) === true;
}

/** Removes statements; boxes that only these put where they are get a statement in their place. */
export function removeLines(
  sketch: LineSketch,
  gone: readonly Line[],
  removed?: string,
): readonly TextEdit[] {
  const { source, syntax, before } = sketch;
  const left = source.lines.filter((line) => !gone.includes(line) && !isAboutBoxes(line));
  const known = new Set(removed === undefined ? [] : [removed]);
  const edits: TextEdit[] = [];
  const whole: Line[] = [];
  for (const line of gone) {
    const lost = before.nodes.filter(
      (node) => !known.has(node.id) && names(line, node.id) && isLost(sketch, left, line, node),
    );
    for (const { id } of lost) known.add(id);
    const separator = `\n${getIndentation(source.text, line.range.start)}`;
    const newText = lost.map(({ id }) => syntax.declare(id, id)).join(separator);
    if (lost.length === 0 || isAboutBoxes(line)) whole.push(line);
    else edits.push({ range: line.range, newText });
  }
  const statements = whole.map((line) => findStatement(source, line));
  return [...edits, ...removeStatements(source.text, statements)];
}

/** Returns whether no line that is left puts a box where it is: into its group, or into the diagram. */
function isLost(
  { blocks }: LineSketch,
  left: readonly Line[],
  line: Line,
  { id, group }: DiagramNode,
): boolean {
  if (blocks === undefined) return !left.some((one) => names(one, id));
  const around = blocks.around.get(line)?.id;
  if (group !== around) return false;
  return !left.some((one) => names(one, id) && blocks.around.get(one)?.id === around);
}
