import type { DiagramChoice, FromPanel, PanelDiagram, PanelFocus } from '../protocol/messages';
import type { DiagramDrawer, DrawingSubject } from './drawing/diagramDrawer';
import { type DrawnText, isDense } from './drawing/partialDiagram';
import type { Picture } from './drawing/renderDiagram';
import type { RenderError } from './drawing/renderError';
import type { Comparing } from './lenses/comparing';
import type { LensView } from './lenses/lensView';
import { watchLoadFailures } from './loadFailure';
import type { BoxList } from './picture/boxList';
import type { BoxNavigation } from './picture/boxNavigation';
import type { Framing } from './picture/framing';
import { findLooseEnd, type Graph, toGraph } from './picture/graph';
import type { Overview } from './picture/overview';
import type { Selection } from './picture/selection';
import type { Stage } from './picture/stage';
import type { Viewport } from './picture/viewport';
import { getWord } from './panelWords';
import type { Places } from './places';
import type { SketchMode } from './sketching/sketchMode';
import type { BoxSearch } from './tools/boxSearch';
import type { Breadcrumbs } from './tools/breadcrumbs';
import type { Notices, Problem } from './tools/notices';
import type { Toolbar } from './tools/toolbar';
import type { ViewState } from './viewState';
import type { Walk } from './walk/walk';

interface ShownPictureParts {
  readonly view: ViewState;
  readonly stage: Stage;
  readonly viewport: Viewport;
  readonly framing: Framing;
  readonly selection: Selection;
  readonly navigation: BoxNavigation;
  readonly places: Places;
  readonly drawing: DiagramDrawer;
  readonly canvas: HTMLElement;
  readonly overview: Overview;
  readonly crumbs: Breadcrumbs;
  readonly notices: Notices;
  readonly list: BoxList;
  readonly lens: LensView;
  readonly comparing: Comparing;
  readonly walk: Walk;
  readonly sketch: SketchMode;
  readonly search: BoxSearch;
  readonly toolbar: Toolbar;
  readonly keepView: () => void;
  readonly post: (message: FromPanel) => void;
}

/** Brings a diagram, its new picture or its problem to every part of the page. */
export class ShownPicture {
  readonly #parts: ShownPictureParts;
  #isLoadFailureReported = false;

  constructor(parts: ShownPictureParts) {
    this.#parts = parts;
    watchLoadFailures(() => {
      this.#reportLoadFailure();
    });
  }

  show(diagram: PanelDiagram, choices: readonly DiagramChoice[]): void {
    const { places, comparing, view, toolbar } = this.#parts;
    places.graph = toGraph(diagram);
    comparing.forget();
    // The extension follows the editor, so it may show another diagram than the reader has chosen.
    if (view.current.diagram !== diagram.id) view.goTo({ diagram: diagram.id });
    toolbar.update(view.current, { current: diagram, choices });
    places.draw();
    comparing.request();
  }

  /** Puts a new picture on the page and keeps the reader's view. */
  place(picture: Picture, { focus }: DrawingSubject, { graph: drawn, part }: DrawnText): void {
    const { view, stage, viewport, overview, navigation, framing, notices, canvas } = this.#parts;
    const { diagram } = drawn;
    const { width, height } = stage.show(picture, drawn, part);
    viewport.setSize(width, height);
    overview.draw(width, height, stage.allBounds());
    const { isFirst, isOther } = navigation.enter({ diagram: diagram.id, focus });
    if (isOther) {
      const { view: kept } = view.current;
      if (!isFirst || kept === undefined) framing.start();
      else framing.restore(kept);
    }
    this.#parts.crumbs.update(drawn, focus, view.current.trail);
    notices.hideBlank();
    const { outdated } = diagram;
    if (outdated === undefined) notices.hideError();
    else notices.showError(outdated, true);
    canvas.classList.toggle('stale', outdated !== undefined);
    this.#showDense(drawn, focus);
    this.#parts.list.fill(drawn);
    this.#parts.selection.setGraph(drawn, view.current.pinned);
    this.#parts.lens.show(drawn);
    this.#parts.walk.show(drawn);
    navigation.finish();
    this.#parts.sketch.onPicture(drawn);
    this.#parts.search.relight();
    this.#parts.keepView();
    // The benchmark, and the editor's own performance view, read this mark.
    if (performance.getEntriesByName('first-picture').length === 0)
      performance.mark('first-picture');
    this.#parts.post({ type: 'rendered', diagram: diagram.id });
  }

  #showDense(drawn: Graph, focus: PanelFocus | undefined): void {
    const { notices } = this.#parts;
    if (isDense(drawn)) notices.showDense(drawn, focus?.box);
    else notices.hideDense();
  }

  /** Shows that the picture on the page stays after another drawing was canceled. */
  keepDrawn(): void {
    this.#keepDense();
    this.#parts.stage.focusActive();
  }

  /** Shows the notice of the picture on the page, unless a drawing is in progress. */
  #keepDense(): void {
    const { wanted, drawn } = this.#parts.drawing;
    if (wanted !== undefined) return;
    if (drawn === undefined) this.#parts.notices.hideDense();
    else this.#showDense(drawn.graph, drawn.focus);
  }

  reportFailure(error: RenderError, { graph }: DrawingSubject): void {
    const { diagram } = graph;
    // An error without a line is one of Mermaid's code, which readers cannot understand.
    const loose = error.line === undefined ? findLooseEnd(graph) : undefined;
    const message = loose ? getWord('looseEnd', loose.name) : error.message;
    const inFile = error.line === undefined ? loose?.edge.line : diagram.line + error.line;
    this.showError(diagram, { message, line: inFile });
    this.#parts.post({ type: 'renderFailed', diagram: diagram.id, message, line: inFile });
  }

  /** The extension then loads the page again, unless that has not helped. */
  #reportLoadFailure(): void {
    const { notices, post } = this.#parts;
    notices.hideBlank();
    notices.showError({ message: getWord('loadFailed'), line: undefined }, false);
    // What needs the script fails as well.
    if (!this.#isLoadFailureReported) post({ type: 'loadFailed' });
    this.#isLoadFailureReported = true;
  }

  /** Keeps the last valid picture of the same diagram, marked as outdated. */
  showError(diagram: DiagramChoice, problem: Problem): void {
    const { view, stage, drawing, notices, canvas } = this.#parts;
    if (view.current.diagram !== diagram.id) this.clear();
    // The first picture of an earlier version may still be being drawn.
    if (!stage.isEmpty) drawing.cancel();
    this.#keepDense();
    notices.hideBlank();
    notices.showError(problem, !stage.isEmpty);
    canvas.classList.toggle('stale', !stage.isEmpty);
  }

  clear(): void {
    const { drawing, places, stage, selection, sketch, lens, walk, notices, crumbs, navigation } =
      this.#parts;
    drawing.forget();
    places.graph = undefined;
    stage.clear();
    selection.setGraph(undefined);
    sketch.onPicture(undefined);
    lens.show(undefined);
    walk.show(undefined);
    notices.hideDense();
    crumbs.update(undefined, undefined, undefined);
    navigation.leave();
  }
}
