import { tryEdits } from '../../text/textEdit';
import type { DiagramParser, ParsedDiagram } from '../diagram';
import { findEdgeIndex, isAsExpected } from './expectedDiagram';
import { sketchFlowchart } from './flowchart/sketchFlowchart';
import { collapseSpaces } from './labelText';
import {
  refuseBrokenDiagram,
  refuseEmptyLabel,
  refuseMissingBox,
  refuseMissingEdge,
  refuseNoChange,
  refuseType,
  refuseUnfit,
  type SketchRefusal,
} from './refuseSketch';
import { sketchClass, sketchEr, sketchState } from './lines/sketchLines';
import { sketchC4 } from './sketchC4';
import { sketchSequence } from './sketchSequence';
import type { SketchChange, SketchPlans, SketchResult } from './sketch';

type Sketcher = (text: string, before: ParsedDiagram, change: SketchChange) => SketchPlans;

const sketchers: Readonly<Record<string, Sketcher>> = {
  c4: sketchC4,
  class: sketchClass,
  er: sketchEr,
  flowchart: sketchFlowchart,
  sequence: sketchSequence,
  state: sketchState,
  swimlane: sketchFlowchart,
};

/** Returns whether diagrams of a type, as in `ParsedDiagram`, can be changed by drawing. */
export function isSketchable(type: string): boolean {
  return type in sketchers;
}

/**
 * Plans a change of a diagram as edits of its text. The edited text is parsed with Mermaid's own parser: edits that
 * would change anything else in the diagram are never returned.
 */
export async function sketchDiagram(
  text: string,
  change: SketchChange,
  loadParser: () => Promise<DiagramParser>,
): Promise<SketchResult> {
  const parser = await loadParser();
  const parsed = await parser.parse(text);
  if (parsed.kind === 'error') return refuseBrokenDiagram();
  const before = parsed.diagram;
  const sketch = sketchers[before.type];
  if (!sketch) return refuseType();
  const wanted = collapseLabels(change);
  const refusal = findRefusal(before, wanted);
  if (refusal) return refusal;
  const plans = sketch(text, before, wanted);
  if ('kind' in plans) return plans;
  for (const { edits, id } of plans) {
    const edited = tryEdits(text, edits);
    if (edited === undefined) continue;
    const after = await parser.parse(edited);
    if (after.kind === 'diagram' && isAsExpected(before, after.diagram, wanted, id)) {
      return { kind: 'edits', edits, ...(id !== undefined && { id }) };
    }
  }
  return refuseUnfit();
}

function collapseLabels(change: SketchChange): SketchChange {
  if (!('label' in change) || change.label === undefined) return change;
  const label = collapseSpaces(change.label);
  return change.kind === 'add'
    ? { ...change, label, edgeLabel: collapseSpaces(change.edgeLabel ?? '') }
    : { ...change, label };
}

function findRefusal(before: ParsedDiagram, change: SketchChange): SketchRefusal | undefined {
  const nodes = new Set(before.nodes.map(({ id }) => id));
  const groups = new Set(before.groups.map(({ id }) => id));
  const findMissing = (...ids: readonly string[]): SketchRefusal | undefined => {
    const missing = ids.find((id) => !nodes.has(id) && !groups.has(id));
    return missing === undefined ? undefined : refuseMissingBox(missing);
  };
  const findMissingGroup = (id: string | undefined): SketchRefusal | undefined =>
    id === undefined || groups.has(id) ? undefined : refuseMissingBox(id);
  switch (change.kind) {
    case 'add':
      if (change.label === '') return refuseEmptyLabel();
      return (
        findMissingGroup(change.group) ??
        findMissing(...(change.calls ?? []), ...(change.calledBy ?? []))
      );
    case 'connect':
      return findMissing(change.from, change.to);
    case 'rename': {
      if (change.label === '') return refuseEmptyLabel();
      const box = [...before.nodes, ...before.groups].find(({ id }) => id === change.id);
      return box?.label === change.label ? refuseNoChange() : findMissing(change.id);
    }
    case 'move': {
      const box = before.nodes.find(({ id }) => id === change.id);
      if (!box) return refuseMissingBox(change.id);
      return box.group === change.group ? refuseNoChange() : findMissingGroup(change.group);
    }
    case 'remove':
      return nodes.has(change.id) ? undefined : refuseMissingBox(change.id);
    case 'disconnect':
    case 'relabel': {
      const index = findEdgeIndex(before, change.edge);
      if (index === undefined) return refuseMissingEdge();
      const isSame = change.kind === 'relabel' && before.edges[index]?.label === change.label;
      return isSame ? refuseNoChange() : undefined;
    }
  }
}
