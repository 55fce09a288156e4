import type { Bounds } from '../picture/boxGeometry';
import { type Graph, getBoxLabel } from '../picture/graph';
import { getWord } from '../panelWords';
import { ConnectHandles } from './connectHandles';
import { DragBox } from './dragBox';
import type { SketchParts } from './sketchParts';

export interface PointerActions {
  readonly connect: (from: string, to: string) => void;
  /** The connection ends where no box is, at a point of the canvas. */
  readonly connectToNew: (from: string, place: Bounds) => void;
  readonly move: (box: string, group: string | undefined) => void;
  /** Returns the diagram while it can be changed. */
  readonly getGraph: () => Graph | undefined;
}

/** Changes that are made with the pointer in the picture. The keyboard has forms instead. */
export class SketchPointer {
  readonly #parts: SketchParts;
  readonly #handles: ConnectHandles;
  readonly #getGraph: () => Graph | undefined;

  constructor(parts: SketchParts, actions: PointerActions) {
    this.#parts = parts;
    this.#getGraph = actions.getGraph;
    this.#handles = new ConnectHandles({
      ...actions,
      boxAt: (x, y) => this.#findBoxAt(x, y),
      lightUp: (box) => {
        parts.stage.markMatches([], box);
      },
    });
    const drag = new DragBox(parts.canvas, {
      boxOf: (element) => this.#findMovableBox(element),
      boundsOf: (box) => this.#findBounds(box),
      listGroups: () => this.#listGroups(),
      lightUp: (group) => {
        parts.stage.markMatches([], group);
      },
      describe: (box, group) => this.#describeMove(box, group),
      move: actions.move,
    });
    parts.canvas.append(this.#handles.element, drag.element);
  }

  /** Shows the handles of a box; without one, none. */
  update(box: string | undefined): void {
    this.#handles.update(box, box === undefined ? undefined : this.#findBounds(box));
  }

  #findBounds(box: string): Bounds | undefined {
    const { stage, viewport } = this.#parts;
    const bounds = stage.boundsOf(box);
    return bounds && viewport.onCanvas(bounds);
  }

  /** Returns the box of an element; a group stays where it is, and so does a box where there are no groups. */
  #findMovableBox(element: EventTarget | null): string | undefined {
    const { nodes, groups } = this.#getGraph()?.diagram ?? { nodes: [], groups: [] };
    const target = this.#parts.stage.targetOf(element);
    const isNode = target?.kind === 'box' && nodes.some(({ id }) => id === target.id);
    return isNode && groups.length > 0 ? target.id : undefined;
  }

  #listGroups(): readonly (readonly [string, Bounds])[] {
    return (this.#getGraph()?.diagram.groups ?? []).flatMap(({ id }) => {
      const bounds = this.#findBounds(id);
      return bounds === undefined ? [] : [[id, bounds] as const];
    });
  }

  #describeMove(box: string, group: string | undefined): string | undefined {
    const graph = this.#getGraph();
    const own = graph?.boxes.get(box)?.group;
    if (graph === undefined || own === group) return undefined;
    if (group !== undefined) return getWord('dropInto', getBoxLabel(graph, group));
    return own === undefined ? undefined : getWord('dropOut', getBoxLabel(graph, own));
  }

  /** Moves the handles with the picture. */
  followView(): void {
    const { pinned } = this.#parts.view.current;
    if (!this.#handles.element.hidden) this.update(pinned?.id);
  }

  /** Returns the box at a point of the page; outside the picture, the selected one, to which no connection is drawn. */
  #findBoxAt(x: number, y: number): string | undefined {
    const { stage, canvas, view } = this.#parts;
    const element = document.elementFromPoint(x, y);
    if (element === null || !canvas.contains(element) || element.closest('.handle') !== null)
      return view.current.pinned?.id;
    const target = stage.targetOf(element);
    return target?.kind === 'box' ? target.id : undefined;
  }
}
