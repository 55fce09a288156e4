import type { SketchToPanel } from '../../protocol/sketchMessages';
import { h } from '../dom';
import type { Graph } from '../picture/graph';
import type { SketchAction } from './sketchAction';
import type { SketchParts } from './sketchParts';
import type { Sketching } from './sketching';

/** Turns editing on and off. The tools themselves are loaded when the reader first edits. */
export class SketchMode {
  readonly bar = h('div', { class: 'edit-bar', role: 'region', hidden: true });
  readonly #parts: SketchParts;
  #loading: Promise<Sketching> | undefined;
  #tools: Sketching | undefined;
  #isOn = false;
  /** The diagram whose picture is shown. */
  #graph: Graph | undefined;

  constructor(parts: SketchParts) {
    this.#parts = parts;
    parts.view.onChange(({ editing }) => {
      this.#update(editing === true);
    });
  }

  readonly toggle = (): void => {
    const editing = !this.#isOn;
    // A walk has keys of its own.
    this.#parts.view.update({ editing, ...(editing && { walk: undefined }) });
  };

  /** Leaves the mode, and returns whether it was on. */
  readonly leave = (): boolean => {
    const wasOn = this.#isOn;
    if (wasOn) this.toggle();
    return wasOn;
  };

  /** Starts an action and turns editing on for it; nothing is removed by a key that is pressed while reading. */
  readonly run = (action: SketchAction): void => {
    if (action === 'remove' && !this.#isOn) return;
    if (!this.#isOn) this.toggle();
    void this.#load().then((tools) => {
      tools.run(action);
    });
  };

  /** Opens the dialog that draws a diagram from lines. */
  readonly start = (): void => {
    void this.#load().then((tools) => {
      tools.start();
    });
  };

  receive(message: SketchToPanel): void {
    this.#tools?.receive(message);
  }

  /** Goes on after the extension was started again, which has forgotten what was sent to it. */
  giveUpWaiting(): void {
    this.#tools?.giveUpWaiting();
  }

  /** Goes on after a picture is drawn. */
  onPicture(graph: Graph | undefined): void {
    this.#graph = graph;
    this.#tools?.onPicture();
  }

  /** Moves what is placed at boxes with the picture. */
  followView(): void {
    this.#tools?.followView();
  }

  #load(): Promise<Sketching> {
    this.#loading ??= import('./sketching').then(({ Sketching }) => {
      this.#tools = new Sketching(this.bar, this.#parts, {
        leave: this.toggle,
        getGraph: () => this.#graph,
      });
      return this.#tools;
    });
    return this.#loading;
  }

  #update(isOn: boolean): void {
    const hasChanged = isOn !== this.#isOn;
    this.#isOn = isOn;
    this.bar.hidden = !isOn;
    if (hasChanged) this.#parts.selection.setEditing(isOn);
    if (isOn || hasChanged)
      void this.#load().then((tools) => {
        tools.update();
      });
  }
}
