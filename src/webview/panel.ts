import './panel.css';
import './modes.css';
import './picture.css';
import type {
  DiagramChoice,
  FromPanel,
  NodeRequest,
  PanelDiagram,
  ToPanel,
} from '../protocol/messages';
import { isToPanel } from '../protocol/validateMessages';
import { Chip } from './chip';
import { createPictureCommands } from './pictureCommands';
import { h } from './dom';
import { DiagramDrawer, type DrawingSubject } from './diagramDrawer';
import { Framing } from './framing';
import { emptyBounds } from './boxGeometry';
import { findBusiestNode, type Graph, toGraph } from './graph';
import { isDense } from './partialDiagram';
import { host } from './host';
import { connectInputs } from './inputs';
import { Legend } from './legend';
import { BoxList } from './boxList';
import { Notices } from './notices';
import { Overview } from './overview';
import { Pane } from './pane';
import { Presenter } from './presenter';
import type { Picture } from './renderDiagram';
import type { RenderError } from './renderError';
import { BoxSearch } from './boxSearch';
import { Selection } from './selection';
import { Stage } from './stage';
import { watchTheme } from './theme';
import { Toolbar } from './toolbar';
import { ViewState } from './viewState';
import { Viewport } from './viewport';
import { setWords } from './panelWords';

/** The main script of the webview: routes messages, keys and pointer events to the parts. */

const view = new ViewState(host.getState(), (state) => {
  host.setState(state);
});
/** The shown diagram, also while its picture is being drawn. */
let graph: Graph | undefined;
/** The content of the page. Another diagram, or another part of one, starts with a fitted view. */
let shownSubject: string | undefined;
/** A box to select after it is drawn. */
let pendingSelection: string | undefined;

const post = (message: FromPanel): void => {
  host.postMessage(message);
};
const createNodeRequest =
  (type: NodeRequest) =>
  (node: string): void => {
    post({ type, node });
  };

const stage = new Stage();
const board = h('div', { class: 'board', 'aria-hidden': 'true' });
const chip = new Chip();
const pane = new Pane({
  openTerm: createNodeRequest('openTerm'),
  openCode: createNodeRequest('openCode'),
  editTerm: createNodeRequest('editTerm'),
  openNode: createNodeRequest('openNode'),
  addTerm: createNodeRequest('addTerm'),
  goToLine,
  goToBox,
  close: () => {
    selection.close();
  },
});
const legend = new Legend();
const list = new BoxList(goToBox, toggleList);
const search = new BoxSearch(goToBox, focusPicture);
const notices = new Notices({
  goToLine,
  create: () => {
    post({ type: 'create' });
  },
  showPart: focusOn,
  drawEverything: () => {
    view.update({ focus: undefined, whole: true });
    drawPlace();
  },
  drawLess: () => {
    view.update({ whole: false });
    drawPlace();
  },
});
const overview = new Overview({
  moveTo: (place) => {
    framing.leaveToReader();
    viewport.center(place, false);
  },
  showAll: () => {
    framing.showWhole();
  },
});
const presenter = new Presenter(view, (isOn) => {
  viewport.isForAudience = isOn;
  framing.refit();
  focusPicture();
});
const canvas = h(
  'main',
  { class: 'canvas' },
  stage.element,
  notices.blank,
  chip.element,
  overview.element,
  search.element,
  presenter.element,
);
document.body.append(
  notices.dense,
  h('div', { class: 'middle' }, canvas, pane.element, list.element),
  h('footer', {}, legend.element),
  notices.error,
  board,
);
const viewport = new Viewport(canvas, stage.element, handleViewChange);
const framing = new Framing(viewport, () =>
  graph === undefined ? emptyBounds : stage.startOf(graph),
);
const selection = new Selection(stage, viewport, { chip, pane }, () => {
  view.update({ pinned: selection.pinned });
});
const parts = { stage, selection, viewport, framing };
const commands = createPictureCommands(parts, {
  goBack: () => {
    view.goBack();
    showPlace();
  },
  goForward: () => {
    view.goForward();
    showPlace();
  },
  search: openSearch,
  toggleList,
  toggleLegend,
  getGraph: () => (stage.isEmpty ? undefined : graph),
  togglePresenting: presenter.toggle,
  leaveMode: presenter.leave,
});
const toolbar = new Toolbar({
  ...commands,
  pickDiagram: (diagram) => {
    view.goTo({ diagram });
    showPlace();
  },
});
view.onChange((state) => {
  toolbar.update(state);
  legend.element.hidden = state.lens !== 'delivery';
  canvas.classList.toggle('signs', state.lens === 'delivery');
  list.element.hidden = !state.list;
});
document.body.prepend(toolbar.element);
const drawing = new DiagramDrawer(board, { drawn: placePicture, failed: reportFailure });

function goToLine(line: number): void {
  post({ type: 'goToLine', line });
}

function openSearch(): void {
  if (graph !== undefined) search.open(graph);
}

function receive(message: ToPanel): void {
  switch (message.type) {
    case 'start':
      setWords(message.strings);
      toolbar.update(view.current);
      notices.showLoading();
      return;
    case 'show':
      showDiagram(message.diagram, message.choices);
      return;
    case 'empty':
      clearPicture();
      toolbar.update(view.current, { current: { id: '', title: '' }, choices: [] });
      notices.hideError();
      notices.showEmpty();
      return;
    case 'select':
      goToBox(message.node);
      return;
    case 'highlight':
      stage.highlight(message.nodes);
      framing.revealCursor(message.nodes.map((id) => stage.boundsOf(id)));
      return;
    case 'error':
      toolbar.update(view.current, { current: message.diagram, choices: message.choices });
      showError(message.diagram, message.message, message.line);
      return;
  }
}

function showDiagram(diagram: PanelDiagram, choices: readonly DiagramChoice[]): void {
  graph = toGraph(diagram);
  // The extension follows the editor, so it may show another diagram than the reader has chosen.
  if (view.current.diagram !== diagram.id) view.goTo({ diagram: diagram.id });
  toolbar.update(view.current, { current: diagram, choices });
  drawPlace();
}

/** Shows the place that the reader has gone to, which may be in another diagram. */
function showPlace(): void {
  const { diagram } = view.current;
  if (diagram === graph?.diagram.id) drawPlace();
  else post({ type: 'pickDiagram', diagram });
}

/** Draws the diagram, or the part that the reader has chosen or that a dense diagram starts with. */
function drawPlace(): void {
  if (graph === undefined) return;
  const { focus, whole } = view.current;
  const isKnown = focus !== undefined && graph.boxes.has(focus.box);
  const center = isDense(graph) && !whole ? findBusiestNode(graph) : undefined;
  const start = center === undefined ? undefined : { box: center, depth: 1 };
  drawing.draw(graph, isKnown ? focus : start);
}

/** Shows a box or a group with its surroundings. */
function focusOn(box: string): void {
  view.goTo({
    diagram: view.current.diagram,
    focus: { box, depth: view.current.focus?.depth ?? 1 },
  });
  drawPlace();
}

/** Puts a new picture on the page and keeps the reader's view. */
function placePicture(picture: Picture, { graph: drawn, focus, part }: DrawingSubject): void {
  const { diagram } = drawn;
  const { width, height } = stage.show(picture, drawn, part);
  viewport.setSize(width, height);
  overview.draw(width, height, stage.allBounds());
  const isFirst = shownSubject === undefined;
  const subject = JSON.stringify([diagram.id, focus]);
  if (shownSubject !== subject) {
    const { view: kept } = view.current;
    if (!isFirst || kept === undefined) framing.start();
    else framing.restore(kept);
  }
  shownSubject = subject;
  notices.hideBlank();
  notices.hideError();
  canvas.classList.remove('stale');
  if (isDense(drawn)) notices.showDense(drawn, focus?.box);
  else notices.hideDense();
  legend.fill(drawn);
  list.fill(drawn);
  selection.setGraph(drawn, view.current.pinned);
  if (pendingSelection !== undefined) goToBox(pendingSelection);
  keepView();
  // The benchmark, and the editor's own performance view, read this mark.
  if (performance.getEntriesByName('first-picture').length === 0) performance.mark('first-picture');
  post({ type: 'rendered', diagram: diagram.id });
}

function reportFailure(
  { message, line }: RenderError,
  { graph: { diagram } }: DrawingSubject,
): void {
  const inFile = line === undefined ? undefined : diagram.line + line;
  showError(diagram, message, inFile);
  post({ type: 'renderFailed', diagram: diagram.id, message, line: inFile });
}

/** Keeps the last valid picture of the same diagram, marked as outdated. */
function showError(diagram: DiagramChoice, message: string, line: number | undefined): void {
  drawing.cancel();
  if (view.current.diagram !== diagram.id) clearPicture();
  notices.hideBlank();
  notices.showError(message, line, !stage.isEmpty);
  canvas.classList.toggle('stale', !stage.isEmpty);
}

function clearPicture(): void {
  drawing.forget();
  graph = undefined;
  stage.clear();
  selection.setGraph(undefined);
  notices.hideDense();
  shownSubject = undefined;
}

/** Centers a box; for a dense diagram, draws the part around it. */
function goToBox(id: string): void {
  pendingSelection = undefined;
  if (stage.has(id)) {
    framing.leaveToReader();
    selection.center(id);
    if (document.hasFocus()) stage.focus(id);
    keepView();
  } else if (!stage.isEmpty && graph?.boxes.has(id) === true) {
    pendingSelection = id;
    focusOn(id);
  } else if (stage.isEmpty) pendingSelection = id;
}

function toggleList(): void {
  view.update({ list: !view.current.list });
  if (view.current.list) list.focus();
  else focusPicture();
}

function toggleLegend(): void {
  view.update({ lens: view.current.lens === 'delivery' ? 'none' : 'delivery' });
}

function focusPicture(): void {
  if (stage.active !== undefined) stage.focus(stage.active);
}

function handleViewChange(): void {
  toolbar.update(view.current, { scale: viewport.view.scale });
  overview.update(viewport.visible);
  selection.followView();
  keepView();
}

function keepView(): void {
  if (!stage.isEmpty) view.update({ view: framing.keptView });
}

connectInputs(canvas, parts, commands);
new ResizeObserver(() => {
  if (stage.isEmpty) return;
  framing.refit();
  selection.reveal();
  overview.update(viewport.visible);
}).observe(canvas);
watchTheme(() => {
  drawing.redraw();
});
window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (isToPanel(data)) receive(data);
});
const { diagram: lastDiagram } = view.current;
view.update({});
post({ type: 'ready', diagram: lastDiagram === '' ? undefined : lastDiagram });
