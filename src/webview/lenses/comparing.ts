import type { FromPanel, PanelComparison, PanelState } from '../../protocol/messages';
import { toGraph } from '../picture/graph';
import type { Places } from '../places';
import type { ViewState } from '../viewState';
import type { LensView } from './lensView';

export interface ComparingParts {
  readonly view: ViewState;
  readonly places: Places;
  readonly lens: LensView;
  readonly post: (message: FromPanel) => void;
}

/** Asks for the comparison of the shown diagram with the chosen revision, and shows the answer. */
export class Comparing {
  readonly #parts: ComparingParts;
  #asked: Pick<PanelState, 'lens' | 'compare'> | undefined;

  constructor(parts: ComparingParts) {
    this.#parts = parts;
    parts.view.onChange(({ lens, compare }) => {
      const isSame = this.#asked?.lens === lens && this.#asked.compare?.id === compare?.id;
      if (lens === 'changed' && !isSame) this.request();
      else if (lens !== 'changed') this.#asked = undefined;
    });
  }

  /** Drops the comparison of a diagram that has changed. */
  forget(): void {
    this.#parts.places.merged = undefined;
    this.#parts.lens.showComparison(undefined);
  }

  request(): void {
    const { view, places, lens, post } = this.#parts;
    const { lens: chosen, compare } = view.current;
    if (chosen !== 'changed' || places.graph === undefined) return;
    this.#asked = { lens: chosen, compare };
    if (!lens.canCompare) return;
    if (compare === undefined) post({ type: 'chooseRevision' });
    else post({ type: 'compare', revision: compare });
  }

  /** Shows an answer, unless the reader has gone on since the request. */
  show(comparison: PanelComparison): void {
    const { view, places, lens } = this.#parts;
    const { compare, diagram } = view.current;
    if (comparison.revision !== compare?.id || comparison.diagram !== diagram) return;
    places.merged = 'shown' in comparison ? toGraph(comparison.shown) : undefined;
    lens.showComparison(comparison);
    if (view.current.lens === 'changed') places.draw();
  }
}
