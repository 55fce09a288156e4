import { h } from '../dom';
import type { Graph } from '../picture/graph';
import type { KeyCommands } from '../tools/keyboard';
import type { WalkMessage, WalkParts } from './walkParts';
import type { WalkView } from './walkView';

/** Walks through a diagram step by step, and records walks. Loads the rest with the first use. */
export class Walk {
  readonly element = h('section', { class: 'walk', hidden: true });
  /** Announces the steps to screen readers. */
  readonly status = h('p', { class: 'spoken walk-status', role: 'status' });
  readonly #parts: WalkParts;
  #loading: Promise<WalkView> | undefined;
  #loaded: WalkView | undefined;
  #graph: Graph | undefined;

  constructor(parts: WalkParts) {
    this.#parts = parts;
    parts.view.onChange(({ walk }) => {
      if (walk !== undefined || this.#loaded !== undefined)
        this.#run((view) => {
          view.update();
        });
    });
  }

  /** The actions of the toolbar and of keys. */
  readonly commands = {
    toggleWalk: (): void => {
      this.#run((view) => {
        view.toggleWalk();
      });
    },
    toggleRecording: (): void => {
      this.#run((view) => {
        view.toggleRecording();
      });
    },
    stepWalk: (step: 1 | -1): void => {
      if (this.#isOn)
        this.#run((view) => {
          view.step(step);
        });
    },
    undoStep: (): void => {
      if (this.#isOn)
        this.#run((view) => {
          view.undo();
        });
    },
  };

  /** Leaves the mode, and returns whether it was on. */
  readonly leave = (): boolean => {
    if (!this.#isOn) return false;
    this.#run((view) => {
      view.leave();
    });
    return true;
  };

  /** Lets the keys of the picture go through the steps while a walk is shown. */
  takeKeys(commands: KeyCommands): KeyCommands {
    const run = (inWalk: (view: WalkView) => void, otherwise: () => void): void => {
      if (this.#loaded?.isPlaying === true) inWalk(this.#loaded);
      else otherwise();
    };
    return {
      ...commands,
      step: (direction) => {
        const step = direction === 'left' || direction === 'up' ? -1 : 1;
        run(
          (view) => {
            view.step(step);
          },
          () => {
            commands.step(direction);
          },
        );
      },
      open: () => {
        run((view) => {
          view.step(1);
        }, commands.open);
      },
      toFirst: () => {
        run((view) => {
          view.goTo(0);
        }, commands.toFirst);
      },
      toLast: () => {
        run((view) => {
          view.goTo(Infinity);
        }, commands.toLast);
      },
    };
  }

  /** Shows the walk on another drawing. */
  show(graph: Graph | undefined): void {
    this.#graph = graph;
    if (this.#isOn || this.#loaded !== undefined)
      this.#run((view) => {
        view.show(graph);
      });
  }

  receive(message: WalkMessage): void {
    this.#run((view) => {
      view.receive(message);
    });
  }

  get #isOn(): boolean {
    return this.#parts.view.current.walk !== undefined;
  }

  #run(action: (view: WalkView) => void): void {
    if (this.#loaded !== undefined) action(this.#loaded);
    else void this.#load().then(action);
  }

  async #load(): Promise<WalkView> {
    this.#loading ??= import('./walkView').then(
      ({ WalkView }) => new WalkView(this.#parts, this.element, this.status),
    );
    const loaded = await this.#loading;
    if (this.#loaded === undefined) {
      this.#loaded = loaded;
      loaded.show(this.#graph);
    }
    return loaded;
  }
}
