import type { PanelTarget } from '../../protocol/messages';
import type { Bounds } from './boxGeometry';
import type { Chip } from '../details/chip';
import { findBoxInDirection, listEdges, type Direction, type Graph } from './graph';
import type { EdgeEmphasis, Light } from '../lenses/lens';
import type { Pane } from '../details/pane';
import type { Stage } from './stage';
import type { Viewport } from './viewport';

/** Returns what a lens lights while the reader looks at a box or edge, or has pinned one. */
export type FindLight = (
  lookedAt: PanelTarget | undefined,
  pinned: PanelTarget | undefined,
) => Light | undefined;

/** A movement ends when the picture has not moved for this time, in milliseconds. */
const movementEnd = 80;

/** Manages what the reader looks at: the box or edge under the pointer or with the focus, and the pinned one. */
export class Selection {
  readonly #stage: Stage;
  readonly #viewport: Viewport;
  readonly #chip: Chip;
  readonly #pane: Pane;
  readonly #onPin: () => void;
  #graph: Graph | undefined;
  #lookedAt: PanelTarget | undefined;
  #pinned: PanelTarget | undefined;
  /** What was pinned until the details were closed, which gives the picture more room. */
  #unpinned: PanelTarget | undefined;
  /** The box whose edges the reader walks through. */
  #walkedBox: string | undefined;
  #findLight: FindLight = () => undefined;
  /** While the reader edits, what has the focus is selected, and nothing is dimmed or explained. */
  #isEditing = false;
  #step: PanelTarget | undefined;
  #record: ((target: PanelTarget) => void) | undefined;
  #afterMovement: ReturnType<typeof setTimeout> | undefined;

  constructor(
    stage: Stage,
    viewport: Viewport,
    { chip, pane }: { readonly chip: Chip; readonly pane: Pane },
    onPin: () => void,
  ) {
    this.#stage = stage;
    this.#viewport = viewport;
    this.#chip = chip;
    this.#pane = pane;
    this.#onPin = onPin;
  }

  get pinned(): PanelTarget | undefined {
    return this.#pinned;
  }

  /** Lets a lens light boxes and edges; where it lights none, the relations are emphasized. */
  setLight(findLight: FindLight): void {
    this.#findLight = findLight;
    this.#update();
  }

  setEditing(isEditing: boolean): void {
    this.#isEditing = isEditing;
    if (isEditing) this.pinFocused();
    this.#update();
  }

  /** Lights a step of a walk, whatever the reader looks at. */
  showStep(step: PanelTarget | undefined): void {
    if (step?.id === this.#step?.id && step?.kind === this.#step?.kind) return;
    this.#step = step;
    this.#update();
  }

  /** Passes what the reader chooses to a recorder instead of showing its details. */
  recordWith(record: ((target: PanelTarget) => void) | undefined): void {
    this.#record = record;
  }

  /** Shows the details of what the reader has chosen, or records it. */
  choose(target: PanelTarget): void {
    if (this.#record === undefined) this.pin(target);
    else this.#record(target);
  }

  /** Updates the pane and the relations after each drawing. */
  setGraph(graph: Graph | undefined, pinned?: PanelTarget): void {
    this.#graph = graph;
    this.#lookedAt = undefined;
    this.#pinned = pinned !== undefined && this.#isKnown(pinned) ? pinned : undefined;
    this.#update();
  }

  /** Shows a box or edge with its relations; without one, the pinned one. */
  lookAt(target: PanelTarget | undefined): void {
    this.#lookedAt = target;
    this.#update();
  }

  /** Shows the details of a box or edge until they are closed. */
  pin(target: PanelTarget | undefined): void {
    this.#pinned = target !== undefined && this.#isKnown(target) ? target : undefined;
    if (target?.kind === 'box') this.#stage.activate(target.id);
    this.#update();
    this.#onPin();
  }

  /** Places the chip again after the picture has moved: once, at the end of the movement. */
  followView(): void {
    if (this.#chip.shown === undefined && this.#afterMovement === undefined) return;
    this.#chip.hide();
    clearTimeout(this.#afterMovement);
    this.#afterMovement = setTimeout(() => {
      this.#afterMovement = undefined;
      this.#showChip();
    }, movementEnd);
  }

  /** Scrolls a box or edge that has received the focus into view. */
  onFocus(target: PanelTarget): void {
    if (target.kind === 'box') {
      this.#walkedBox = target.id;
      this.#stage.activate(target.id);
    }
    const bounds =
      target.kind === 'box' ? this.#stage.boundsOf(target.id) : this.#stage.anchorOf(target);
    if (bounds !== undefined && this.#step === undefined) this.#viewport.reveal(bounds);
    if (this.#isEditing) this.pin(target);
    else this.lookAt(target);
  }

  /** Scrolls what is pinned into view, or what was until now: when the details open or close, it may be pushed out. */
  reveal(): void {
    const target = this.#pinned ?? this.#unpinned;
    this.#unpinned = undefined;
    const bounds = target === undefined ? undefined : this.#stage.anchorOf(target);
    if (bounds !== undefined) this.#viewport.reveal(bounds);
  }

  /** Centers a box and draws attention to it. */
  center(id: string): void {
    const bounds = this.#stage.boundsOf(id);
    if (bounds === undefined) return;
    // The pane takes its room before the middle is computed.
    this.pin({ kind: 'box', id });
    this.#viewport.center(bounds);
    this.#stage.pulse(id);
  }

  step(direction: Direction): void {
    const { active } = this.#stage;
    if (this.#graph === undefined || active === undefined) return;
    const next = findBoxInDirection(this.#graph, active, direction, this.#stage.centers());
    if (next !== undefined) this.#stage.focus(next);
  }

  /** Moves the focus to the next or previous edge of the box that had the focus last. */
  stepEdge(step: 1 | -1): void {
    const box = this.#walkedBox ?? this.#stage.active;
    if (this.#graph === undefined || box === undefined) return;
    const edges = listEdges(this.#graph, box).filter(({ id }) =>
      this.#stage.hasTarget({ kind: 'edge', id }),
    );
    if (edges.length === 0) return;
    const focused = this.#stage.targetOf(document.activeElement);
    const at = edges.findIndex(({ id }) => focused?.kind === 'edge' && id === focused.id);
    const next = at < 0 && step < 0 ? edges.length - 1 : (at + step + edges.length) % edges.length;
    const edge = edges[next];
    if (edge !== undefined) this.#stage.focusEdge(edge.id);
  }

  stepTo(id: string | undefined): void {
    if (id !== undefined) this.#stage.focus(id);
  }

  /** Pins what has the focus; if it is pinned, moves the focus to its details. */
  open(): void {
    const target = this.#stage.targetOf(document.activeElement);
    if (target === undefined) return;
    if (target.id === this.#pinned?.id) this.#pane.focus();
    else this.choose(target);
  }

  /** Pins the box that has the focus, if any. */
  pinFocused(): void {
    const target = this.#stage.targetOf(document.activeElement);
    if (target?.kind === 'box') this.pin(target);
  }

  /** Closes the details, or returns from an edge to its box. Returns whether there was something to leave. */
  close(): boolean {
    const target = this.#stage.targetOf(document.activeElement);
    const isInPane = this.#pane.element.contains(document.activeElement);
    const pinned = this.#pinned;
    this.#chip.hide();
    if (pinned !== undefined) this.pin(undefined);
    this.#unpinned = pinned;
    if (isInPane && pinned?.kind === 'edge') this.#stage.focusEdge(pinned.id);
    else if (isInPane && pinned !== undefined) this.#stage.focus(pinned.id);
    else if (target?.kind === 'edge' && this.#walkedBox !== undefined)
      this.#stage.focus(this.#walkedBox);
    else {
      const isLooking = this.#lookedAt !== undefined;
      this.lookAt(undefined);
      return pinned !== undefined || isLooking;
    }
    return true;
  }

  #isKnown({ kind, id }: PanelTarget): boolean {
    return (kind === 'box' ? this.#graph?.boxes : this.#graph?.edges)?.has(id) === true;
  }

  #update(): void {
    this.#stage.emphasize(this.#findEmphasis());
    const marked = this.#pinned ?? this.#step;
    this.#stage.markPinned(marked?.kind === 'box' ? marked.id : undefined);
    this.#showChip();
    this.#showPane();
  }

  #findEmphasis(): Light | undefined {
    const step = this.#step;
    if (step !== undefined && this.#graph !== undefined)
      return findRelations(this.#graph, step) ?? { ...noLight, boxes: new Set([step.id]) };
    if (this.#isEditing) return lightChosen(this.#graph, this.#pinned);
    const light = this.#findLight(this.#lookedAt, this.#pinned);
    return light ?? findRelations(this.#graph, this.#lookedAt ?? this.#pinned);
  }

  #showPane(): void {
    const graph = this.#isEditing ? undefined : this.#graph;
    const { kind, id } = this.#pinned ?? { kind: 'box', id: '' };
    const box = kind === 'box' ? graph?.boxes.get(id) : undefined;
    const edge = kind === 'edge' ? graph?.edges.get(id) : undefined;
    if (graph !== undefined && box !== undefined) this.#pane.showBox(box, graph);
    else if (graph !== undefined && edge !== undefined) this.#pane.showEdge(edge, graph);
    else this.#pane.hide();
  }

  /** The pinned box needs no chip: its details are shown. */
  #showChip(): void {
    const target = this.#lookedAt;
    const graph = this.#isEditing ? undefined : this.#graph;
    const anchor = target === undefined ? undefined : this.#stage.anchorOf(target);
    if (
      graph === undefined ||
      target === undefined ||
      anchor === undefined ||
      target.id === this.#pinned?.id
    ) {
      this.#chip.hide();
      return;
    }
    const room = this.#findRoom(target, anchor);
    const box = target.kind === 'box' ? graph.boxes.get(target.id) : undefined;
    const edge = target.kind === 'edge' ? graph.edges.get(target.id) : undefined;
    if (box !== undefined) void this.#chip.showBox(box, room);
    else if (edge !== undefined) void this.#chip.showEdge(edge, graph, room);
  }

  #findRoom(target: PanelTarget, anchor: Bounds) {
    const { edges, boxes } = findRelations(this.#graph, target) ?? noLight;
    const lines = [...edges.keys()].flatMap((id) => this.#stage.placesOf(id));
    const place = (bounds: Bounds): Bounds => this.#viewport.onCanvas(bounds);
    const all = [...this.#stage.nodeBounds()].filter(([id]) => id !== target.id);
    return {
      anchor: place(anchor),
      related: [...all.filter(([id]) => boxes.has(id)).map(([, bounds]) => bounds), ...lines].map(
        place,
      ),
      others: all.filter(([id]) => !boxes.has(id)).map(([, bounds]) => place(bounds)),
    };
  }
}

const noLight: Light = { edges: new Map(), boxes: new Set() };

/** Returns a light that emphasizes an edge and dims nothing. */
function lightChosen(graph: Graph | undefined, target: PanelTarget | undefined): Light | undefined {
  if (graph === undefined || target?.kind !== 'edge') return undefined;
  const emphasize = (id: string): EdgeEmphasis => (id === target.id ? 'chosen' : 'plain');
  const edges = new Map([...graph.edges.keys()].map((id) => [id, emphasize(id)]));
  return { edges, boxes: new Set(graph.boxes.keys()) };
}

/** Returns the edges of a box and the boxes at their ends, or the edge itself with its ends; nothing without edges. */
function findRelations(
  graph: Graph | undefined,
  target: PanelTarget | undefined,
): Light | undefined {
  if (graph === undefined || target === undefined) return undefined;
  const chosen = target.kind === 'edge' ? graph.edges.get(target.id) : undefined;
  if (chosen !== undefined) {
    const { id, from, to } = chosen;
    return { edges: new Map([[id, 'chosen']]), boxes: new Set([from, to]) };
  }
  const edges = new Map<string, EdgeEmphasis>();
  const boxes = new Set([target.id]);
  for (const edge of listEdges(graph, target.id)) {
    edges.set(edge.id, edge.from === target.id ? 'outgoing' : 'incoming');
    boxes.add(edge.from).add(edge.to);
  }
  return edges.size === 0 ? undefined : { edges, boxes };
}
