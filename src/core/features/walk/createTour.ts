import * as l10n from '@vscode/l10n';
import type { Diagram } from '../../diagram/diagram';
import type { LinkedDiagram } from '../../diagram/linkedDiagrams';
import type { Term } from '../../glossary/term';
import { findAcronym } from '../../glossary/termLabels';
import { describeMeaning, describeStep } from './describeStep';
import type { WalkTarget } from '../../diagram/findStepTarget';
import type { Walk, WalkStep } from './walk';

/** Together as many as a newcomer reads in three minutes. */
const [maxBoxes, maxWords] = [5, 8];

/**
 * Returns a tour for newcomers: the boxes with the most neighbors along the arrows, then the most important words that
 * these boxes do not explain. `undefined` for a diagram without boxes.
 *
 * @param words The most important first.
 */
export function createTour(linked: LinkedDiagram, words: readonly Term[]): Walk | undefined {
  const boxes = orderAlongArrows(chooseBoxes(linked), linked.diagram);
  if (boxes.length === 0) return undefined;
  const explained = new Set(boxes.map((id) => linked.links.termOf(id)?.name));
  const others = words.filter(({ name }) => !explained.has(name)).slice(0, maxWords);
  const steps = [
    ...boxes.map((id) => describeBox(id, linked)),
    ...others.map((term) => describeWord(term, linked)),
  ];
  return { id: 'tour', title: '', source: 'tour', steps };
}

/** Boxes with the same number of neighbors: those with a meaning first, then by their order in the diagram. */
function chooseBoxes({ diagram, links }: LinkedDiagram): readonly string[] {
  const neighbors = new Map<string, Set<string>>();
  for (const { from, to } of diagram.edges) {
    if (from === to) continue;
    neighbors.set(from, (neighbors.get(from) ?? new Set()).add(to));
    neighbors.set(to, (neighbors.get(to) ?? new Set()).add(from));
  }
  return diagram.nodes
    .filter(({ label }) => label !== '')
    .map(({ id }) => {
      const term = links.termOf(id);
      const isExplained = term !== undefined && describeMeaning(term) !== '';
      return { id, weight: 2 * (neighbors.get(id)?.size ?? 0) + Number(isExplained) };
    })
    .sort((a, b) => b.weight - a.weight)
    .slice(0, maxBoxes)
    .map(({ id }) => id);
}

/** Each box follows one that leads to it where possible; otherwise the one nearest to where the arrows start. */
function orderAlongArrows(chosen: readonly string[], diagram: Diagram): readonly string[] {
  const distances = measureDistances(diagram);
  const places = new Map(diagram.nodes.map(({ id }, place) => [id, place]));
  const left = [...chosen].sort(
    (a, b) =>
      (distances.get(a) ?? Infinity) - (distances.get(b) ?? Infinity) ||
      (places.get(a) ?? 0) - (places.get(b) ?? 0),
  );
  const ordered: string[] = [];
  while (left.length > 0) {
    const last = ordered.at(-1);
    const next = left.findIndex((id) =>
      diagram.edges.some(({ from, to }) => from === last && to === id),
    );
    const [taken] = left.splice(Math.max(next, 0), 1);
    if (taken !== undefined) ordered.push(taken);
  }
  return ordered;
}

/** Counts the arrows on the shortest way to each box from the boxes that no arrow reaches. */
function measureDistances({ nodes, edges }: Diagram): ReadonlyMap<string, number> {
  const reached = new Set(edges.flatMap(({ from, to }) => (from === to ? [] : [to])));
  const starts = nodes.map(({ id }) => id).filter((id) => !reached.has(id));
  const distances = new Map<string, number>();
  const targets = new Map<string, string[]>();
  for (const { from, to } of edges) targets.set(from, [...(targets.get(from) ?? []), to]);
  let level = starts.length > 0 ? starts : nodes.slice(0, 1).map(({ id }) => id);
  for (let distance = 0; level.length > 0; distance++) {
    for (const id of level) distances.set(id, distance);
    const next = new Set(level.flatMap((id) => targets.get(id) ?? []));
    level = [...next].filter((id) => !distances.has(id));
  }
  return distances;
}

/** A box without a meaning is described by its first connection. */
function describeBox(id: string, linked: LinkedDiagram): WalkStep {
  const step = describeStep({ kind: 'box', id }, linked);
  const [first] = step.notes;
  return first === undefined ? step : { ...step, sentence: first.text, notes: [] };
}

/** A word that is in the diagram is shown there. */
function describeWord(term: Term, { links }: LinkedDiagram): WalkStep {
  const { name, expansion = findAcronym(term) } = term;
  const [box] = [...links.nodesOf(term), ...links.groupsOf(term)];
  const target: WalkTarget | undefined = box && { kind: 'box', id: box.id };
  const text = describeMeaning(term);
  const sentence =
    expansion === undefined
      ? l10n.t('{0}: {1}', name, text)
      : l10n.t('{0} ({1}): {2}', name, expansion, text);
  return { target, sentence, notes: [] };
}
