import type { PanelBox, PanelComparison, PanelLens, PanelState } from '../../protocol/messages';
import { h } from '../dom';
import type { Graph } from '../picture/graph';
import type { Legend } from '../tools/legend';
import type { Pane } from '../details/pane';
import { getWord } from '../panelWords';
import type { FindLight, Selection } from '../picture/selection';
import type { Stage } from '../picture/stage';
import { readTheme } from '../drawing/theme';
import type { ViewState } from '../viewState';
import { computeLens } from './boxLenses';
import { type LensMarks, lightBoxes, noMarks } from './lens';
import { getLensName } from './lensNames';
import type { ChangeActions } from './changes';
import type { WaitActions, Waiting } from './renderWaits';

type ChangesModule = typeof import('./changes');

/** Loaded with the first use of the lens. */
type WaitingModule = typeof import('./renderWaits');

export interface LensParts {
  readonly stage: Stage;
  readonly selection: Selection;
  readonly legend: Legend;
  readonly pane: Pane;
}

/** Shows the chosen lens: its marks on the picture, its legend, what it lights, and its part of the pane. */
export class LensView {
  /** Announces the chosen lens and legend entry to screen readers. */
  readonly status = h('p', { class: 'spoken lens-status', role: 'status' });
  /** The actions of the toolbar and of keys. */
  readonly commands = {
    chooseLens: (lens: PanelLens): void => {
      this.#choose(lens);
    },
    toggleDelivery: (): void => {
      this.#toggle('delivery');
    },
    toggleChanged: (): void => {
      this.#toggle('changed');
    },
    togglePlain: (): void => {
      this.#toggle('plain');
    },
    /** The delivery marks stay when the reader leaves the waiting lens, which shows them too. */
    toggleWaiting: (): void => {
      this.#toggle('waiting', 'delivery');
    },
  };
  readonly #parts: LensParts;
  readonly #view: ViewState;
  readonly #actions: WaitActions & ChangeActions;
  #graph: Graph | undefined;
  #marks: LensMarks = noMarks;
  #module: WaitingModule | undefined;
  /** `undefined` unless the lens is that of what waits on what. */
  #waiting: Waiting | undefined;
  #shown: PanelState | undefined;
  #changes: ChangesModule | undefined;
  #comparison: PanelComparison | undefined;
  /** Whether there is Git to compare with. */
  canCompare = false;

  constructor(
    parts: LensParts,
    view: ViewState,
    actions: Omit<WaitActions & ChangeActions, 'flip'>,
  ) {
    this.#parts = parts;
    this.#view = view;
    this.#actions = {
      ...actions,
      copy: (list) => {
        actions.copy(list);
        this.status.textContent = getWord('copied');
      },
      flip: () => {
        view.update({ flipped: view.current.flipped !== true });
      },
    };
    view.onChange((state) => {
      if (!isSameLens(state, this.#shown)) this.#update(state, true);
    });
  }

  /** Shows the lens on another drawing. */
  show(graph: Graph | undefined): void {
    this.#graph = graph;
    this.#update(this.#view.current, false);
  }

  /** Shows a comparison, or none until it is computed. */
  showComparison(comparison: PanelComparison | undefined): void {
    if (comparison === undefined && this.#comparison === undefined) return;
    this.#comparison = comparison;
    this.#update(this.#view.current, comparison !== undefined);
  }

  #toggle(lens: PanelLens, otherwise: PanelLens = 'none'): void {
    this.#choose(this.#view.current.lens === lens ? otherwise : lens);
  }

  #choose(lens: PanelLens): void {
    const { selection } = this.#parts;
    this.#view.update({ lens, filter: undefined });
    if (lens === 'waiting' && selection.pinned === undefined) selection.pinFocused();
  }

  #update(state: PanelState, isByReader: boolean): void {
    const { stage, selection, legend, pane } = this.#parts;
    const graph = this.#graph;
    this.#shown = state;
    this.#marks = graph === undefined ? noMarks : computeLens(graph, state.lens);
    if (state.lens === 'changed') {
      if (this.#changes === undefined) void this.#loadChanges();
      else this.#marks = this.#changes.markChanges(this.#comparison);
    }
    const isWaiting = graph !== undefined && state.lens === 'waiting';
    this.#waiting = isWaiting
      ? this.#module?.computeWaiting(graph, state.flipped === true)
      : undefined;
    if (isWaiting && this.#module === undefined) void this.#loadWaiting();
    stage.drawLens(this.#marks);
    if (graph !== undefined) void this.#setColors();
    const hasTerms = [...(graph?.boxes.values() ?? [])].some(({ term }) => term !== undefined);
    legend.show(this.#marks, state, hasTerms);
    pane.setSection((box) => this.#renderSection(box));
    selection.setLight((lookedAt, pinned) => this.#findLight(lookedAt, pinned));
    if (isByReader) this.status.textContent = this.#describe(state);
  }

  async #loadWaiting(): Promise<void> {
    this.#module = await import('./renderWaits');
    this.#update(this.#view.current, false);
  }

  async #loadChanges(): Promise<void> {
    this.#changes = await import('./changes');
    this.#update(this.#view.current, false);
  }

  /** Sets the colors of marks from the palette of the theme, which the drawing has loaded. */
  async #setColors(): Promise<void> {
    const { boxes, edges } = this.#marks;
    const hues = [...boxes.values(), ...edges.values()].map(({ hue }) => hue ?? 0);
    const count = 1 + hues.reduce((most, hue) => Math.max(most, hue), 0);
    const { createPalette } = await import('../drawing/chartPalette');
    const { tint, ground } = readTheme();
    const { strong } = createPalette(tint, ground, count);
    for (let hue = 0; hue < count; hue++) {
      const color = strong[hue % strong.length] ?? ground.text;
      document.body.style.setProperty(`--hue-${String(hue)}`, color);
    }
  }

  /** The path from a box, else the boxes of the chosen legend entry. */
  readonly #findLight: FindLight = (lookedAt, pinned) => {
    const graph = this.#graph;
    if (graph === undefined) return undefined;
    const { filter } = this.#view.current;
    const target = lookedAt ?? pinned;
    if (this.#waiting !== undefined && target?.kind === 'box')
      return this.#module?.lightWait(this.#waiting, target.id);
    const entry = this.#marks.legend.find(({ id }) => id === filter);
    return lookedAt === undefined && entry !== undefined
      ? lightBoxes(graph, entry.boxes)
      : undefined;
  };

  #renderSection(box: PanelBox | undefined) {
    const { lens, compare } = this.#view.current;
    if (lens === 'changed') {
      const subject = { canCompare: this.canCompare, revision: compare, box };
      return this.#changes?.renderChanges(
        { ...subject, comparison: this.#comparison },
        this.#actions,
      );
    }
    return this.#waiting && this.#module?.renderWaits(this.#waiting, box, this.#actions);
  }

  #describe({ lens, filter }: PanelState): string {
    const { summary, legend } = this.#marks;
    const entry = legend.find(({ id }) => id === filter);
    if (entry !== undefined) {
      const labels = [...entry.boxes].map((id) => this.#graph?.boxes.get(id)?.label ?? id);
      return `${entry.name}: ${labels.join(', ')}`;
    }
    const counts = legend.map(({ boxes, name }) => getWord('legendCount', boxes.size, name));
    return [getLensName(lens), summary, counts.join(', ')].filter((one) => one !== '').join('. ');
  }
}

function isSameLens(one: PanelState, other: PanelState | undefined): boolean {
  return (
    one.lens === other?.lens &&
    one.filter === other.filter &&
    one.flipped === other.flipped &&
    one.compare?.id === other.compare?.id
  );
}
