import type { FoundBox, FromPanel, PanelFocus } from '../protocol/messages';
import type { DiagramDrawer } from './drawing/diagramDrawer';
import { findBusiestNode, type Graph } from './picture/graph';
import { isDense } from './drawing/partialDiagram';
import { isSamePlace, type ViewState } from './viewState';

export interface PlaceParts {
  readonly view: ViewState;
  readonly drawing: DiagramDrawer;
  readonly post: (message: FromPanel) => void;
  /** Shows that the picture on the page stays. */
  readonly keepDrawn: () => void;
}

/** Goes to diagrams and parts of them, and draws what the reader has gone to. */
export class Places {
  readonly #parts: PlaceParts;
  /** The shown diagram, also while its picture is being drawn. */
  graph: Graph | undefined;
  /** The diagram with what was removed since a revision, which the lens of changes draws. */
  merged: Graph | undefined;
  #drawnPlain = false;
  #drawnMerged: Graph | undefined;

  constructor(parts: PlaceParts) {
    this.#parts = parts;
    parts.view.onChange(() => {
      const isOther = this.#isPlain !== this.#drawnPlain || this.#merged !== this.#drawnMerged;
      if (isOther) this.draw();
    });
  }

  /** Whether labels are replaced, for which the picture is drawn again. */
  get #isPlain(): boolean {
    return this.#parts.view.current.lens === 'plain';
  }

  /** The drawn part; a dense diagram starts with one that the reader has not chosen. */
  get focus(): PanelFocus | undefined {
    const { graph } = this;
    if (graph === undefined) return undefined;
    const { focus, whole } = this.#parts.view.current;
    if (focus !== undefined && graph.boxes.has(focus.box)) return focus;
    const center = isDense(graph) && !whole ? findBusiestNode(graph) : undefined;
    return center === undefined ? undefined : { box: center, depth: 1 };
  }

  get #merged(): Graph | undefined {
    const { lens } = this.#parts.view.current;
    const isSame = this.merged?.diagram.id === this.graph?.diagram.id;
    return lens === 'changed' && isSame ? this.merged : undefined;
  }

  /** Draws the diagram, or the part that the reader has chosen or that a dense diagram starts with. */
  draw(): void {
    const { graph: own, focus } = this;
    this.#drawnPlain = this.#isPlain;
    this.#drawnMerged = this.#merged;
    const graph = this.#drawnMerged ?? own;
    const fallback = graph === own ? undefined : own;
    if (graph !== undefined)
      this.#parts.drawing.draw({ graph, fallback, focus, isPlain: this.#drawnPlain });
  }

  readonly goToDiagram = (diagram: string): void => {
    this.#parts.view.goTo({ diagram });
    this.#show();
  };

  /** Opens another diagram at one of its boxes. The way back to this diagram stays, unless it leads there. */
  readonly zoomInto = ({ diagram, node }: FoundBox): void => {
    const { view, post } = this.#parts;
    const { id, title } = this.graph?.diagram ?? { id: view.current.diagram, title: '' };
    const way = [...(view.current.trail ?? []), { id, title }];
    const known = way.findIndex((one) => one.id === diagram);
    view.goTo({ diagram, trail: known < 0 ? way : way.slice(0, known) });
    post({ type: 'openBox', diagram, node });
  };

  /** Returns to a diagram that the reader has zoomed in from, by its position in the trail. */
  readonly goUp = (position: number): void => {
    const trail = this.#parts.view.current.trail ?? [];
    const diagram = trail[position]?.id;
    if (diagram === undefined) return;
    this.#parts.view.goTo({ diagram, trail: trail.slice(0, position) });
    this.#show();
  };

  readonly goBack = (): void => {
    this.#parts.view.goBack();
    this.#show();
  };

  readonly goForward = (): void => {
    this.#parts.view.goForward();
    this.#show();
  };

  /** Shows a box or a group with its surroundings. */
  readonly focusOn = (box: string): void => {
    const { diagram } = this.#parts.view.current;
    this.#parts.view.goTo({ diagram, focus: { box, depth: this.focus?.depth ?? 1 } });
    this.draw();
  };

  /** Shows a box with its surroundings, without a place to go back to. */
  readonly showAround = (box: string): void => {
    if (this.focus?.box === box) return;
    this.#parts.view.update({ focus: { box, depth: 1 }, view: undefined });
    this.draw();
  };

  /** Shows more or less of the surroundings. */
  readonly setDepth = (depth: number): void => {
    const { focus } = this;
    if (focus === undefined) return;
    this.#parts.view.update({ focus: { ...focus, depth }, view: undefined });
    this.draw();
  };

  /** Returns from a part to the diagram, of which a dense one is still drawn in part. */
  readonly leavePart = (): void => {
    const { diagram, focus } = this.#parts.view.current;
    if (focus === undefined) return;
    this.#parts.view.goTo({ diagram });
    this.draw();
  };

  /** Draws the whole diagram, even if that takes long. */
  readonly showWhole = (): void => {
    this.#parts.view.goTo({ diagram: this.#parts.view.current.diagram });
    this.#parts.view.update({ whole: true });
    this.draw();
  };

  /** Draws a dense diagram in part again. */
  readonly showLess = (): void => {
    this.#parts.view.update({ whole: false });
    this.draw();
  };

  /**
   * Cancels a drawing that takes long: the picture on the page stays, and so does its place. Without one, a dense diagram
   * is drawn in part. Returns whether there was such a drawing.
   */
  readonly cancelDrawing = (): boolean => {
    const { drawing, view } = this.#parts;
    const { wanted, drawn } = drawing;
    if (wanted === undefined || wanted.focus !== undefined || !isDense(wanted.graph)) return false;
    drawing.cancel();
    if (drawn?.graph.diagram.id === wanted.graph.diagram.id) {
      const isOfLens = wanted.isPlain !== drawn.isPlain || wanted.fallback !== drawn.fallback;
      this.#drawnPlain = drawn.isPlain;
      this.#drawnMerged = drawn.fallback === undefined ? undefined : drawn.graph;
      view.update({
        whole: drawn.focus === undefined,
        ...(isOfLens && { lens: 'delivery' as const }),
      });
      this.#parts.keepDrawn();
    } else this.showLess();
    return true;
  };

  /** Returns how to return to the current place; that returns whether the reader has left it. */
  remember(): () => boolean {
    const { view } = this.#parts;
    const { diagram, trail, focus, whole, past, future, view: seen } = view.current;
    return () => {
      if (isSamePlace({ diagram, focus }, view.current)) return false;
      view.update({ diagram, trail, focus, whole, past, future, view: seen });
      this.#show();
      return true;
    };
  }

  /** Keeps the diagram when the reader opens another Mermaid file, or no longer. */
  readonly toggleHold = (): void => {
    const held = this.#parts.view.current.held !== true;
    this.#parts.view.update({ held });
    this.#parts.post({ type: 'hold', held });
  };

  /** Shows the place that the reader has gone to, which may be in another diagram. */
  #show(): void {
    const { diagram } = this.#parts.view.current;
    if (diagram === this.graph?.diagram.id) this.draw();
    else this.#parts.post({ type: 'pickDiagram', diagram });
  }
}
