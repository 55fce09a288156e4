import { createInsertion, type TextEdit } from '../../../text/textEdit';
import type { ParsedDiagram } from '../../diagram';
import { proposeIds } from '../boxId';
import { findEdgeIndex } from '../expectedDiagram';
import { escapeLabel } from '../labelText';
import { refuseLastBox, refuseMissingEdge, refuseUnsupported } from '../refuseSketch';
import type { SketchChange, SketchChangeOf, SketchPlan, SketchPlans } from '../sketch';
import { getIndentation } from '../statementEdits';
import { insertAtEnd, insertBelow, insertInBlock } from './insertLines';
import { readLineBlocks } from './lineBlocks';
import { isAboutBoxes, isStyleLine, type Line, readLineSource } from './lineSource';
import { type LineSyntax, lineSyntaxes } from './lineSyntax';
import { planMove } from './moveInLines';
import { isEmptying, type LineSketch, removeLines } from './removeLines';

/** Plans a change of a class, state or entity relationship diagram, in which most statements are a line each. */
export const sketchClass = createSketcher(lineSyntaxes.class);
export const sketchEr = createSketcher(lineSyntaxes.er);
export const sketchState = createSketcher(lineSyntaxes.state);

function createSketcher(syntax: LineSyntax) {
  return (text: string, before: ParsedDiagram, change: SketchChange): SketchPlans => {
    const source = readLineSource(text, before);
    const sketch = { source, blocks: readLineBlocks(source), syntax, before };
    switch (change.kind) {
      case 'add':
        return planAddedBox(sketch, change);
      case 'connect':
        return planAddedEdge(sketch, change);
      case 'rename':
        return planLabel(sketch, change);
      case 'move':
        return planMove(sketch, change);
      case 'remove':
        return planRemoval(sketch, change.id);
      case 'disconnect':
      case 'relabel':
        return planChangedEdge(sketch, change);
    }
  };
}

function* planAddedBox(
  { source, blocks, syntax, before }: LineSketch,
  { label, group, calls = [], calledBy = [], edgeLabel = '' }: SketchChangeOf<'add'>,
): Generator<SketchPlan> {
  const ids = before.nodes.map(({ id }) => id);
  const groups = before.groups.map(({ id }) => id);
  const block = blocks?.all.find((one) => one.id === group);
  if (group !== undefined && block === undefined) return;
  for (const id of proposeIds(label, ids, groups)) {
    const edges = [
      ...calledBy.map((from) => syntax.connect(from, id, edgeLabel)),
      ...calls.map((to) => syntax.connect(id, to, edgeLabel)),
    ];
    const box = syntax.declare(id, label);
    if (block === undefined) yield { id, edits: insertAtEnd(source, [box, ...edges]) };
    else {
      const inside = { id, edits: insertInBlock(source, block, [box, ...edges]) };
      const isInside = [...calls, ...calledBy].every((end) => findGroup(before, end) === group);
      if (isInside) yield inside;
      yield { id, edits: [...insertInBlock(source, block, [box]), ...insertAtEnd(source, edges)] };
      yield inside;
    }
  }
}

function findGroup({ nodes }: ParsedDiagram, id: string): string | undefined {
  return nodes.find((one) => one.id === id)?.group;
}

/** A connection is written below all others; in a group, below what names its ends there. */
function planAddedEdge(
  { source, syntax, before }: LineSketch,
  { from, to, label = '' }: SketchChangeOf<'connect'>,
): readonly SketchPlan[] {
  const statement = syntax.connect(from, to, label);
  const atEnd = { edits: insertAtEnd(source, [statement]) };
  const near = [from, to].flatMap((end): readonly SketchPlan[] => {
    const line = source.lines.findLast(
      (one) => !isAboutBoxes(one) && one.occurrences.some(({ id }) => id === end),
    );
    if (!line || line.text.endsWith('{')) return [];
    return [{ edits: insertBelow(source, line, [statement]) }];
  });
  const group = findGroup(before, from);
  const isInside = group !== undefined && group === findGroup(before, to);
  return isInside ? [...near, atEnd] : [atEnd, ...near];
}

function planLabel(
  { source, syntax }: LineSketch,
  { id, label }: SketchChangeOf<'rename'>,
): SketchPlans {
  const edits = syntax.relabel(source, id, escapeLabel(label));
  if (edits.length === 0) return refuseUnsupported();
  // A box without a statement of its own gets one.
  const statement = syntax.declare(id, label);
  const [first] = edits;
  if (first?.range.start === source.code.length)
    return [{ edits: insertAtEnd(source, [statement]) }];
  if (first?.newText.endsWith('\n') !== true) return [{ edits }];
  const { start } = first.range;
  const line = `${getIndentation(source.text, start)}${statement}\n`;
  return [{ edits: [createInsertion(start, line)] }];
}

function planRemoval(sketch: LineSketch, id: string): SketchPlans {
  const { source } = sketch;
  const named = source.lines.filter((line) => line.occurrences.some((one) => one.id === id));
  const isShared = (line: Line): boolean =>
    isStyleLine(line) && line.occurrences.some((one) => one.id !== id);
  const gone = named.filter((line) => !isShared(line));
  if (isEmptying(sketch, gone)) return refuseLastBox();
  const shared = named.filter(isShared).map((line) => leaveOut(line, id));
  return [{ edits: [...shared, ...removeLines(sketch, gone, id)] }];
}

/** Returns the edit that leaves a box out of a list. */
function leaveOut({ occurrences }: Line, id: string): TextEdit {
  const start = occurrences[0]?.range.start ?? 0;
  const end = occurrences.at(-1)?.range.end ?? start;
  const left = occurrences.filter((one) => one.id !== id).map((one) => one.id);
  return { range: { start, end }, newText: left.join(',') };
}

/** What may be between a box and the words of its connection: the rest of its name, and its style. */
const afterBox = /^[`"]?(?:~\S*~)?(?::::[\w-]+)?/;

function planChangedEdge(
  sketch: LineSketch,
  change: SketchChangeOf<'disconnect' | 'relabel'>,
): SketchPlans {
  const { source, syntax, before } = sketch;
  const edge = before.edges[findEdgeIndex(before, change.edge) ?? -1];
  if (!edge) return refuseMissingEdge();
  const line = source.lines.find(({ number }) => number === edge.line);
  const [written, ...others] = line?.edges ?? [];
  if (!line || !written || others.length > 0) return refuseUnsupported();
  if (change.kind === 'disconnect') return [{ edits: removeLines(sketch, [line]) }];
  const last = line.occurrences.find(({ range }) => range.start > written.offset);
  if (!last) return refuseUnsupported();
  const rest = source.code.slice(last.range.end, line.range.end);
  const start = last.range.end + (afterBox.exec(rest)?.[0].length ?? 0);
  const words = syntax.writeWords(change.label);
  const old = { start, end: line.range.end };
  return [
    { edits: [start === old.end ? createInsertion(start, words) : { range: old, newText: words }] },
  ];
}
