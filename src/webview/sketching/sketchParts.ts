import type { FromPanel } from '../../protocol/messages';
import type { Selection } from '../picture/selection';
import type { Stage } from '../picture/stage';
import type { Viewport } from '../picture/viewport';
import type { ViewState } from '../viewState';

/** The parts of the panel that editing uses. */
export interface SketchParts {
  readonly view: ViewState;
  readonly stage: Stage;
  readonly selection: Selection;
  readonly viewport: Viewport;
  readonly canvas: HTMLElement;
  readonly post: (message: FromPanel) => void;
  /** Selects a box, without moving the picture if the box can be seen. */
  readonly stayAt: (id: string) => void;
}
