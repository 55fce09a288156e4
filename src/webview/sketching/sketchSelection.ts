import type { PanelChange } from '../../protocol/sketchMessages';
import type { PanelTarget } from '../../protocol/messages';
import { type Graph, listEdges, listNeighbors } from '../picture/graph';
import type { SketchParts } from './sketchParts';

/** What is selected and focused in the picture while it is edited, most of all after a change has been drawn. */
export class SketchSelection {
  readonly #parts: SketchParts;
  /** Runs after each picture, until it has found what it waits for. */
  #afterPicture: ((graph: Graph) => boolean) | undefined;

  constructor(parts: SketchParts) {
    this.#parts = parts;
  }

  /** What the reader has selected. */
  get target(): PanelTarget | undefined {
    return this.#parts.view.current.pinned;
  }

  /** Runs a step now if the picture already has what it needs, otherwise after each picture until it does. */
  waitFor(graph: Graph | undefined, ready: (graph: Graph) => boolean): void {
    this.#afterPicture = graph !== undefined && ready(graph) ? undefined : ready;
  }

  /** Returns the focus to the next picture if what had it is no longer there. */
  keepFocus(): void {
    this.#afterPicture = () => {
      if (document.activeElement === document.body) this.focusTarget();
      return true;
    };
  }

  onPicture(graph: Graph): void {
    if (this.#afterPicture?.(graph) === true) this.#afterPicture = undefined;
  }

  focusTarget(): void {
    const { stage } = this.#parts;
    const { target } = this;
    if (target?.kind === 'edge' && stage.hasTarget(target)) stage.focusEdge(target.id);
    else if (target?.kind === 'box' && stage.hasTarget(target)) stage.focus(target.id);
    else stage.focusActive();
  }

  /** Selects a box after what was selected has gone; returns whether it has. */
  replaceRemoved(graph: Graph, target: PanelTarget): boolean {
    const isGone = this.target === undefined || !isIn(graph, this.target);
    if (!isGone) return false;
    if (target.kind === 'box' && isIn(graph, target)) this.#parts.stayAt(target.id);
    return true;
  }

  /** Selects the last connection between two boxes; returns whether one is drawn. */
  selectEdge(graph: Graph, [from, to]: readonly [string, string]): boolean {
    const { stage, selection } = this.#parts;
    const target = listEdges(graph, from)
      .filter((edge) => edge.from === from && edge.to === to)
      .map(({ id }) => ({ kind: 'edge' as const, id }))
      .filter((one) => stage.hasTarget(one))
      .at(-1);
    if (target === undefined) return false;
    selection.pin(target);
    stage.focusEdge(target.id);
    return true;
  }
}

/** Returns what is selected after something is removed: a box next to it. */
export function findNextTarget(change: PanelChange, graph: Graph): PanelTarget | undefined {
  if (change.kind === 'disconnect') return { kind: 'box', id: change.edge.from };
  if (change.kind !== 'remove') return undefined;
  const { id } = change;
  const next = [
    ...graph.incoming(id).map(({ box }) => box),
    ...listNeighbors(graph, id).map(({ box }) => box),
  ];
  const neighbor =
    next.find((box) => box.id !== id) ?? graph.diagram.nodes.find((box) => box.id !== id);
  return neighbor === undefined ? undefined : { kind: 'box', id: neighbor.id };
}

function isIn(graph: Graph, { kind, id }: PanelTarget): boolean {
  return kind === 'box' ? graph.boxes.has(id) : graph.edges.has(id);
}
