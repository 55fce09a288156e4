import type { Range } from '../../../text/range';
import type { ParsedDiagram } from '../../diagram';
import { findEdgeIndex } from '../expectedDiagram';
import { refuseMissingEdge } from '../refuseSketch';
import type { SketchChange, SketchChangeOf, SketchPlan, SketchPlans } from '../sketch';
import { proposeIds } from '../boxId';
import { type FlowchartSource, readFlowchartSource } from './flowchartSource';
import { readFlowchartStyle, writeBox, writeLink } from './flowchartStyle';
import { insertAfter, insertAtEnd, insertInGroup } from './insertStatements';
import { planLabel } from './labelFlowchart';
import { planMove } from './moveInFlowchart';
import { relabelLink } from './relabelLink';
import { rewriteChains } from './rewriteChains';

/** Plans a change of a flowchart or a swimlane diagram. */
export function sketchFlowchart(
  text: string,
  before: ParsedDiagram,
  change: SketchChange,
): SketchPlans {
  const source = readFlowchartSource(text);
  switch (change.kind) {
    case 'add':
      return planAddedBox(source, before, change);
    case 'connect':
      return [planAddedEdge(source, change)];
    case 'rename':
      return planLabel(source, change);
    case 'move':
      return [planMove(source, before, change)];
    case 'remove':
      return [planRemovedBox(source, before, change)];
    case 'disconnect':
    case 'relabel':
      return planChangedEdge(source, before, change);
  }
}

function planAddedEdge(
  source: FlowchartSource,
  { from, to, label = '' }: SketchChangeOf<'connect'>,
): SketchPlan {
  const style = readFlowchartStyle(source);
  const statement = from + writeLink(style, label) + to;
  return { edits: insertAtEnd(source, style, [statement]) };
}

function* planAddedBox(
  source: FlowchartSource,
  before: ParsedDiagram,
  change: SketchChangeOf<'add'>,
): Generator<SketchPlan> {
  const ids = before.nodes.map(({ id }) => id);
  const taken = [...before.groups.map(({ id }) => id), ...listOtherNames(source)];
  for (const id of proposeIds(change.label, ids, taken)) {
    yield { id, edits: addBox(source, id, change) };
  }
}

/** Returns the names of classes and edges, which must not become boxes. */
function listOtherNames({ code }: FlowchartSource): readonly string[] {
  return [...code.matchAll(/\bclassDef\s+([\w,-]+)|(?<![\w-])([\w-]{1,200})@/g)].flatMap(
    ([, classes, edge]) => (classes ?? edge ?? '').split(','),
  );
}

function addBox(
  source: FlowchartSource,
  id: string,
  {
    label,
    group: groupId,
    calls = [],
    calledBy = [],
    edgeLabel = '',
    shape,
  }: SketchChangeOf<'add'>,
): SketchPlan['edits'] {
  const style = readFlowchartStyle(source);
  const link = writeLink(style, edgeLabel);
  const box = writeBox(style, id, label, shape);
  const edges = [...calledBy.map((from) => [from, id]), ...calls.map((to) => [id, to])];
  const group = source.groups.find((one) => one.id === groupId);
  if (group) {
    const statements = edges.map((ends) => ends.join(link));
    return [
      ...insertInGroup(source, style, group, [box]),
      ...insertAtEnd(source, style, statements),
    ];
  }
  const declared = style.isDeclaring ? findLastDeclaration(source) : undefined;
  const isSeparate = declared !== undefined || edges.length === 0;
  const statements = edges.map((ends, i) =>
    ends.map((end) => (end === id && i === 0 && !isSeparate ? box : end)).join(link),
  );
  if (!isSeparate) return insertAtEnd(source, style, statements);
  if (!declared) return insertAtEnd(source, style, [box, ...statements]);
  return [
    ...insertAfter(source, style, declared, [box]),
    ...insertAtEnd(source, style, statements),
  ];
}

/** Returns the last statement outside of groups that only gives a box its label. */
function findLastDeclaration({ chains }: FlowchartSource): Range | undefined {
  return chains.findLast(
    ({ group, lists, links }) => group === undefined && links.length === 0 && lists[0]?.[0]?.label,
  )?.range;
}

function planRemovedBox(
  source: FlowchartSource,
  { edges }: ParsedDiagram,
  { id }: SketchChangeOf<'remove'>,
): SketchPlan {
  const isDropped = (edge: number): boolean => edges[edge]?.from === id || edges[edge]?.to === id;
  return {
    edits: rewriteChains(source, {
      isDropped: (box) => box.id === id,
      linkOf: (edge, link) => (isDropped(edge) ? undefined : link),
      isForgotten: (one) => one === id,
    }),
  };
}

function planChangedEdge(
  source: FlowchartSource,
  before: ParsedDiagram,
  change: SketchChangeOf<'disconnect' | 'relabel'>,
): SketchPlans {
  const index = findEdgeIndex(before, change.edge);
  if (index === undefined) return refuseMissingEdge();
  const style = readFlowchartStyle(source);
  const toLink = (link: string): string | undefined =>
    change.kind === 'disconnect' ? undefined : relabelLink(style, link, change.label);
  const edits = rewriteChains(source, {
    isDropped: () => false,
    linkOf: (edge, link) => (edge === index ? toLink(link) : link),
    isForgotten: () => false,
  });
  return [{ edits }];
}
