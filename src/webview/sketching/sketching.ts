import { html } from 'lit-html';
import type { PanelChange, SketchAnswer, SketchToPanel } from '../../protocol/sketchMessages';
import type { Bounds } from '../picture/boxGeometry';
import type { Graph } from '../picture/graph';
import { getWord } from '../panelWords';
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
  toReference,
} from './sketchForms';
import { findObstacle, type SketchAction } from './sketchAction';
import type { SketchParts } from './sketchParts';
import { SketchPointer } from './sketchPointer';
import { type PendingChange, SketchRequests } from './sketchRequests';
import { findNextTarget, SketchSelection } from './sketchSelection';
import { StarterDialog } from './starterDialog';

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
  readonly #pointer: SketchPointer;
  readonly #starter: StarterDialog;
  readonly #selection: SketchSelection;
  readonly #requests: SketchRequests;
  #addTerms: FormParts['addTerms'];
  #status: EditStatus | undefined;
  /** The diagram that the status is about. */
  #statusOf: string | undefined;

  constructor(bar: HTMLElement, parts: SketchParts, mode: EditMode) {
    this.#bar = bar;
    this.#parts = parts;
    this.#mode = mode;
    this.#requests = new SketchRequests(parts.post);
    this.#starter = new StarterDialog({
      post: parts.post,
      create: (lines) => this.#createDiagram(lines),
    });
    this.#selection = new SketchSelection(parts);
    this.#pointer = new SketchPointer(parts, {
      connect: (from, to) => {
        this.#send({ kind: 'connect', from, to, label: '' }, true);
      },
      connectToNew: (from, place) => {
        this.#openForm(createAddForm(this.#createHost(), from), () => place);
      },
      move: (id, group) => {
        this.#send({ kind: 'move', id, group });
      },
      getGraph: () => {
        const { graph } = this;
        const isOn = parts.view.current.editing === true && graph?.diagram.locked === undefined;
        return isOn ? graph : undefined;
      },
    });
    parts.canvas.append(this.#form.element);
    document.addEventListener('keydown', (event) => {
      this.#onKey(event);
    });
    document.addEventListener('visibilitychange', () => {
      if (!document.hidden) this.giveUpWaiting();
    });
  }

  /** Shows the state of the panel. */
  update(): void {
    const { pinned, editing, diagram } = this.#parts.view.current;
    const isOn = editing === true;
    if (!isOn) this.#form.hide();
    if (this.#statusOf !== diagram) this.#status = undefined;
    if (this.#requests.isOfOther(diagram)) this.giveUpWaiting();
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
    this.#pointer.update(box);
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
    else this.#requests.receive(message);
  }

  /** Allows the next change, after an answer may have been lost: the reader sees in the diagram what has happened. */
  readonly giveUpWaiting = (): void => {
    if (this.#requests.giveUp()) this.#setStatus(getWord('noAnswer'));
  };

  onPicture(): void {
    const { graph } = this;
    if (graph !== undefined) this.#selection.onPicture(graph);
    this.update();
    void this.#form.place();
  }

  followView(): void {
    this.#pointer.followView();
  }

  get graph(): Graph | undefined {
    return this.#mode.getGraph();
  }

  #findObstacle(action: SketchAction): string | undefined {
    const { graph } = this;
    return graph && findObstacle(action, graph, this.#selection.target);
  }

  #createHost(): FormHost {
    const { graph } = this;
    if (graph === undefined) throw new Error('There is no diagram.');
    return {
      graph,
      send: (change) => {
        this.#send(change);
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

  #send(change: PanelChange, selectsEdge = false): void {
    const { graph } = this;
    if (graph === undefined || !this.#isReady()) return;
    const select = findNextTarget(change, graph);
    const waiting: PendingChange = {
      done: describeChange(change, graph),
      canUndo: true,
      isChange: true,
      selectsEdge,
      ...(select !== undefined && { select }),
      ...(change.kind === 'rename' && { doneWithEntry: describeChange(change, graph, true) }),
      ...(change.kind === 'connect' && { ends: [change.from, change.to] as const }),
    };
    const { id } = graph.diagram;
    this.#requests.send(
      (request) => ({ type: 'sketch', request, diagram: id, change }),
      (answer) => {
        this.#finish(waiting, answer);
      },
      id,
    );
  }

  /** Returns whether a change can be sent; says why not while another one is not finished. */
  #isReady(): boolean {
    if (!this.#requests.isBlocking) return true;
    const stop = { label: getWord('stopWaiting'), run: this.giveUpWaiting };
    this.#setStatus(getWord('waitForChange'), false, [stop]);
    return false;
  }

  /** Returns why no diagram can be created now. */
  #createDiagram(lines: string): string | undefined {
    if (!this.#isReady()) return getWord('waitForChange');
    this.#requests.send(
      (request) => ({ type: 'createFromLines', request, lines }),
      ({ refusal }) => {
        if (!this.#starter.finish(lines, refusal) && refusal !== undefined)
          this.#setStatus(refusal);
      },
    );
    return undefined;
  }

  #finish(request: PendingChange, { id, term, refusal }: SketchAnswer): void {
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
    else if (request.selectsEdge && ends !== undefined)
      selection.waitFor(graph, (now) => selection.selectEdge(now, ends));
    else if (select !== undefined)
      selection.waitFor(graph, (now) => selection.replaceRemoved(now, select));
  }

  #refuse(refusal: string): void {
    if (this.#form.isOpen) this.#form.showProblem(refusal);
    else this.#openForm({ title: getWord('notChanged'), fields: html`<p>${refusal}</p>` });
    this.#setStatus(refusal);
  }

  /** Selects a new box, and offers an entry for it. */
  #selectNew(graph: Graph, id: string, { done }: PendingChange): boolean {
    const box = graph.boxes.get(id);
    if (box === undefined) return false;
    this.#parts.stayAt(id);
    const add = {
      label: getWord('addToGlossary', box.label),
      run: () => {
        this.#parts.post({ type: 'addTerm', node: id });
      },
    };
    this.#setStatus(done, true, box.term === undefined ? [add] : []);
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
    if (!this.#isReady()) return;
    const done = getWord(type === 'undoSketch' ? 'undone' : 'redone');
    const waiting = { done, canUndo: type === 'redoSketch', isChange: false, selectsEdge: false };
    this.#requests.send(
      (request) => ({ type, request }),
      (answer) => {
        this.#finish(waiting, answer);
      },
      this.graph?.diagram.id,
    );
  }

  /** Ctrl or Cmd with Z undoes the last change of the panel; fields undo their own text. */
  #onKey(event: KeyboardEvent): void {
    const key = event.key.toLowerCase();
    const isUndo = key === 'z' && !event.shiftKey;
    const isRedo = key === 'y' || (key === 'z' && event.shiftKey);
    if (!(event.ctrlKey || event.metaKey) || event.altKey || !(isUndo || isRedo)) return;
    if (event.target instanceof HTMLInputElement || this.#starter.isOpen) return;
    if (this.#parts.view.current.editing !== true) return;
    event.preventDefault();
    this.#ask(isUndo ? 'undoSketch' : 'redoSketch');
  }
}
