import { html } from 'lit-html';
import type { PanelTarget } from '../../protocol/messages';
import type { PanelChange, SketchToPanel } from '../../protocol/sketchMessages';
import type { Bounds } from '../picture/boxGeometry';
import type { Graph } from '../picture/graph';
import { getWord } from '../panelWords';
import { ConnectHandles } from './connectHandles';
import { describeChange } from './describeChange';
import { type EditStatus, renderEditBar } from './editBar';
import { SketchForm } from './sketchForm';
import {
  createAddForm,
  createConnectForm,
  createLabelForm,
  createMoveForm,
  createRenameForm,
  type FormHost,
  type FormParts,
  type SendOptions,
  toReference,
} from './sketchForms';
import type { SketchAction } from './sketchAction';
import type { SketchParts } from './sketchParts';
import { findNextTarget, SketchSelection } from './sketchSelection';
import { StarterDialog } from './starterDialog';

/** What waits for an answer of the extension. */
interface Request {
  readonly done: string;
  /** What is said instead if the entry of the box was renamed, too. */
  readonly doneWithEntry?: string;
  readonly canUndo: boolean;
  /** Whether it is a new change, which is not undone or made again. */
  readonly isChange: boolean;
  readonly options: SendOptions;
  /** What is selected after the change, where that is not what was selected before. */
  readonly select?: PanelTarget;
  /** The ends of a connection to select or to label when it is drawn. */
  readonly ends?: readonly [from: string, to: string];
}

/** The mode that the tools belong to. */
export interface EditMode {
  readonly leave: () => void;
  /** Returns the diagram whose picture is shown. */
  readonly getGraph: () => Graph | undefined;
}

/** The tools that change a diagram: the reader's changes become messages, and what they lead to is selected. */
export class Sketching {
  readonly #bar: HTMLElement;
  readonly #parts: SketchParts;
  readonly #mode: EditMode;
  readonly #form = new SketchForm();
  readonly #handles: ConnectHandles;
  readonly #starter: StarterDialog;
  readonly #selection: SketchSelection;
  #addTerms: FormParts['addTerms'];
  #request: Request | undefined;
  #status: EditStatus | undefined;
  /** The diagram that the status is about. */
  #statusOf: string | undefined;

  constructor(bar: HTMLElement, parts: SketchParts, mode: EditMode) {
    this.#bar = bar;
    this.#parts = parts;
    this.#mode = mode;
    this.#starter = new StarterDialog(parts.post);
    this.#selection = new SketchSelection(parts);
    this.#handles = new ConnectHandles({
      boxAt: (x, y) => this.#findBoxAt(x, y),
      lightUp: (box) => {
        parts.stage.markMatches([], box);
      },
      connect: (from, to) => {
        this.#send({ kind: 'connect', from, to, label: '' }, { selectsEdge: true });
      },
      connectToNew: (from, place) => {
        this.#openForm(createAddForm(this.#createHost(), from), () => place);
      },
    });
    parts.canvas.append(this.#handles.element, this.#form.element);
    document.addEventListener('keydown', (event) => {
      this.#onKey(event);
    });
  }

  /** Shows the state of the panel. */
  update(): void {
    const { pinned, editing, diagram } = this.#parts.view.current;
    const isOn = editing === true;
    if (!isOn) this.#form.hide();
    if (this.#statusOf !== diagram) this.#status = undefined;
    const { graph } = this;
    const locked = graph?.diagram.locked;
    renderEditBar(
      this.#bar,
      {
        locked,
        status: this.#status,
        findObstacle: (action) => this.#findObstacle(action),
      },
      { run: this.run, start: this.start, leave: this.#mode.leave },
    );
    const box = isOn && locked === undefined && pinned?.kind === 'box' ? pinned.id : undefined;
    this.#placeHandles(box);
  }

  readonly run = (action: SketchAction): void => {
    const { graph } = this;
    const { target } = this.#selection;
    if (graph === undefined) {
      this.start();
      return;
    }
    const obstacle = graph.diagram.locked ?? this.#findObstacle(action);
    if (obstacle !== undefined) {
      this.#setStatus(obstacle);
      return;
    }
    const host = this.#createHost();
    const box = target?.kind === 'box' ? graph.boxes.get(target.id) : undefined;
    const edge = target?.kind === 'edge' ? graph.edges.get(target.id) : undefined;
    if (action === 'add') this.#openForm(createAddForm(host, box?.id));
    else if (action === 'connect') this.#openForm(createConnectForm(host, box?.id));
    else if (action === 'rename' && box !== undefined)
      this.#openForm(createRenameForm(host, box), undefined, true);
    else if (action === 'rename' && edge !== undefined)
      this.#openForm(createLabelForm(host, edge), undefined, true);
    else if (action === 'move' && box !== undefined) this.#openForm(createMoveForm(host, box));
    else if (box !== undefined) this.#send({ kind: 'remove', id: box.id });
    else if (edge !== undefined) this.#send({ kind: 'disconnect', edge: toReference(edge) });
  };

  readonly start = (): void => {
    this.#form.hide();
    this.#starter.open();
  };

  receive(message: SketchToPanel): void {
    if (message.type === 'preview') this.#starter.showPreview(message);
    else if (message.type === 'terms') this.#addTerms?.(message.query, message.terms);
    else if (this.#starter.isWaiting) this.#starter.finish(message.refusal);
    else this.#finish(message);
  }

  onPicture(): void {
    const { graph } = this;
    if (graph !== undefined) this.#selection.onPicture(graph);
    this.update();
    void this.#form.place();
  }

  followView(): void {
    const { pinned } = this.#parts.view.current;
    if (!this.#handles.element.hidden) this.#placeHandles(pinned?.id);
  }

  get graph(): Graph | undefined {
    return this.#mode.getGraph();
  }

  #findObstacle(action: SketchAction): string | undefined {
    const { graph } = this;
    const { target } = this.#selection;
    if (graph === undefined || action === 'add' || action === 'connect') return undefined;
    const obstacle = getWord(action === 'move' ? 'selectBox' : 'selectBoxOrEdge');
    if (target === undefined) return obstacle;
    const isNode = graph.diagram.nodes.some(({ id }) => target.kind === 'box' && id === target.id);
    if (action === 'move' && graph.diagram.groups.length === 0) return getWord('noGroups');
    const isPossible =
      action === 'rename' || isNode || (action === 'remove' && target.kind === 'edge');
    return isPossible ? undefined : obstacle;
  }

  #createHost(): FormHost {
    const { graph } = this;
    if (graph === undefined) throw new Error('There is no diagram.');
    return {
      graph,
      send: (change, options) => {
        this.#send(change, options);
      },
      onResize: this.#form.keepInside,
      findTerms: (query) => {
        if (query !== '') this.#parts.post({ type: 'findTerms', query });
      },
      showProblem: (problem) => {
        this.#form.showProblem(problem);
      },
      goToBox: (id) => {
        this.#form.hide();
        this.#parts.stayAt(id);
      },
    };
  }

  /** @param findPlace Returns where the form is placed on the canvas, if not at what is selected. */
  #openForm(parts: FormParts, findPlace?: () => Bounds, isInPlace?: boolean): void {
    this.#addTerms = parts.addTerms;
    this.#form.open({
      ...parts,
      ...(isInPlace === true && { isInPlace }),
      findRoom: () => ({
        anchor: findPlace?.() ?? this.#findAnchor(),
        related: [],
        others: [...this.#parts.stage.nodeBounds().values()].map((bounds) =>
          this.#parts.viewport.onCanvas(bounds),
        ),
      }),
      onClose: () => {
        this.#selection.focusTarget();
      },
    });
  }

  /** Returns the place of what is selected, in pixels of the canvas; without a selection, the middle at the top. */
  #findAnchor(): Bounds {
    const { stage, viewport, canvas } = this.#parts;
    const { target } = this.#selection;
    const bounds = target === undefined ? undefined : stage.anchorOf(target);
    return bounds === undefined
      ? { x: canvas.clientWidth / 2, y: 0, width: 0, height: 0 }
      : viewport.onCanvas(bounds);
  }

  #send(change: PanelChange, options: SendOptions = {}): void {
    const { graph } = this;
    if (graph === undefined || this.#request !== undefined) return;
    const select = findNextTarget(change, graph);
    this.#request = {
      done: describeChange(change, graph),
      canUndo: true,
      isChange: true,
      options,
      ...(select !== undefined && { select }),
      ...(change.kind === 'rename' && { doneWithEntry: describeChange(change, graph, true) }),
      ...(change.kind === 'connect' && { ends: [change.from, change.to] as const }),
    };
    this.#form.isWaiting = true;
    this.#parts.post({ type: 'sketch', diagram: graph.diagram.id, change });
  }

  #finish({ id, term, refusal }: Extract<SketchToPanel, { readonly type: 'sketched' }>): void {
    const request = this.#request;
    this.#request = undefined;
    if (request === undefined) return;
    if (refusal !== undefined) {
      if (request.isChange) this.#refuse(refusal);
      else this.#setStatus(refusal);
      return;
    }
    this.#form.hide();
    this.#selection.focusTarget();
    const { done, doneWithEntry = done } = request;
    this.#setStatus(term === undefined ? done : doneWithEntry, request.canUndo);
    const { graph } = this;
    const selection = this.#selection;
    const { select, ends } = request;
    if (!request.isChange) selection.keepFocus();
    else if (id !== undefined) selection.waitFor(graph, (now) => this.#selectNew(now, id, request));
    else if (request.options.selectsEdge === true && ends !== undefined)
      selection.waitFor(graph, (now) => selection.selectEdge(now, ends));
    else if (select !== undefined)
      selection.waitFor(graph, (now) => selection.replaceRemoved(now, select));
  }

  #refuse(refusal: string): void {
    if (this.#form.isOpen) this.#form.showProblem(refusal);
    else this.#openForm({ title: getWord('notChanged'), fields: html`<p>${refusal}</p>` });
    this.#setStatus(refusal);
  }

  /** Selects a new box, labels the connection to it, and offers an entry for it. */
  #selectNew(graph: Graph, id: string, { done, options }: Request): boolean {
    const box = graph.boxes.get(id);
    if (box === undefined) return false;
    const label = options.edgeLabel ?? '';
    const edge = label === '' ? undefined : graph.diagram.edges.find(({ to }) => to === id);
    this.#parts.stayAt(id);
    const add = {
      label: getWord('addToGlossary', box.label),
      run: () => {
        this.#parts.post({ type: 'addTerm', node: id });
      },
    };
    this.#setStatus(done, true, box.term === undefined ? [add] : []);
    if (edge !== undefined) this.#send({ kind: 'relabel', edge: toReference(edge), label });
    return true;
  }

  #setStatus(text: string, canUndo = false, more: EditStatus['actions'] = []): void {
    const undo = { label: getWord('undoSketch'), run: this.#undo };
    this.#status = { text, actions: [...(canUndo ? [undo] : []), ...more] };
    this.#statusOf = this.#parts.view.current.diagram;
    this.update();
  }

  readonly #undo = (): void => {
    this.#ask('undoSketch');
  };

  #ask(type: 'undoSketch' | 'redoSketch'): void {
    if (this.#request !== undefined) return;
    const done = getWord(type === 'undoSketch' ? 'undone' : 'redone');
    this.#request = { done, canUndo: type === 'redoSketch', isChange: false, options: {} };
    this.#parts.post({ type });
  }

  /** Ctrl or Cmd with Z undoes the last change of the panel; fields undo their own text. */
  #onKey(event: KeyboardEvent): void {
    const key = event.key.toLowerCase();
    const isUndo = key === 'z' && !event.shiftKey;
    const isRedo = key === 'y' || (key === 'z' && event.shiftKey);
    if (!(event.ctrlKey || event.metaKey) || event.altKey || !(isUndo || isRedo)) return;
    if (event.target instanceof HTMLInputElement || this.#starter.isOpen) return;
    event.preventDefault();
    this.#ask(isUndo ? 'undoSketch' : 'redoSketch');
  }

  #placeHandles(box: string | undefined): void {
    const { stage, viewport } = this.#parts;
    const bounds = box === undefined ? undefined : stage.boundsOf(box);
    this.#handles.update(box, bounds && viewport.onCanvas(bounds));
  }

  /** Returns the box at a point of the page; outside the picture, the selected one, to which no connection is drawn. */
  #findBoxAt(x: number, y: number): string | undefined {
    const { stage, canvas } = this.#parts;
    const element = document.elementFromPoint(x, y);
    if (element === null || !canvas.contains(element) || element.closest('.handle') !== null)
      return this.#selection.target?.id;
    const target = stage.targetOf(element);
    return target?.kind === 'box' ? target.id : undefined;
  }
}
