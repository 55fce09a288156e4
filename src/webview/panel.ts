import './panel.css';
import './picture.css';
import type {
  DiagramChoice,
  FromPanel,
  NodeRequest,
  PanelState,
  ToPanel,
} from '../protocol/messages';
import { isPanelState, isToPanel } from '../protocol/validateMessages';
import { Chip } from './chip';
import { createPictureCommands } from './pictureCommands';
import { h } from './dom';
import { DiagramDrawer, type DrawingSubject } from './diagramDrawer';
import { Framing } from './framing';
import { emptyBounds } from './boxGeometry';
import { toGraph } from './graph';
import { host } from './host';
import { connectInputs } from './inputs';
import { Legend } from './legend';
import { BoxList } from './boxList';
import { Notices } from './notices';
import { Overview } from './overview';
import { Pane } from './pane';
import type { Picture } from './renderDiagram';
import type { RenderError } from './renderError';
import { BoxSearch } from './boxSearch';
import { Selection } from './selection';
import { Stage } from './stage';
import { watchTheme } from './theme';
import { Toolbar } from './toolbar';
import { Viewport } from './viewport';
import { setWords } from './panelWords';

/** The main script of the webview: routes messages, keys and pointer events to the parts. */

const saved = host.getState();
let state: PanelState = isPanelState(saved) ? saved : { diagram: '', legend: true };
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
  showPart: (id) => {
    drawing.drawPart(id);
  },
  drawEverything: () => {
    drawing.drawAll(true);
  },
  drawLess: () => {
    drawing.drawAll(false);
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
const canvas = h(
  'main',
  { class: 'canvas' },
  stage.element,
  notices.blank,
  chip.element,
  overview.element,
  search.element,
);
document.body.append(
  notices.dense,
  h('div', { class: 'middle' }, canvas, pane.element, list.element),
  legend.element,
  notices.error,
  board,
);
const viewport = new Viewport(canvas, stage.element, handleViewChange);
const framing = new Framing(viewport, () =>
  drawing.graph === undefined ? emptyBounds : stage.startOf(drawing.graph),
);
const selection = new Selection(stage, viewport, { chip, pane }, save);
const parts = { stage, selection, viewport, framing };
const commands = createPictureCommands(parts, {
  search: openSearch,
  toggleList,
  toggleLegend,
});
const toolbar = new Toolbar({
  ...commands,
  pickDiagram: (diagram) => {
    post({ type: 'pickDiagram', diagram });
  },
});
document.body.prepend(toolbar.element);
const drawing = new DiagramDrawer(board, { drawn: placePicture, failed: reportFailure });

function goToLine(line: number): void {
  post({ type: 'goToLine', line });
}

function openSearch(): void {
  if (drawing.graph !== undefined) search.open(drawing.graph);
}

function receive(message: ToPanel): void {
  switch (message.type) {
    case 'start':
      setWords(message.strings);
      toolbar.updateLabels();
      notices.showLoading();
      return;
    case 'show':
      toolbar.showChoices(message.diagram, message.choices);
      drawing.show(toGraph(message.diagram));
      return;
    case 'empty':
      clearPicture();
      toolbar.showChoices({ id: '', title: '' }, []);
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
      toolbar.showChoices(message.diagram, message.choices);
      showError(message.diagram, message.message, message.line);
      return;
  }
}

/** Puts a new picture on the page and keeps the reader's view. */
function placePicture(picture: Picture, { graph, center, part }: DrawingSubject): void {
  const { diagram } = graph;
  const { width, height } = stage.show(picture, graph, part);
  viewport.setSize(width, height);
  overview.draw(width, height, stage.allBounds());
  const isFirst = shownSubject === undefined;
  const subject = `${diagram.id} ${center ?? ''}`;
  if (shownSubject !== subject) {
    const kept = isFirst && state.diagram === diagram.id ? state.view : undefined;
    if (kept === undefined) framing.start();
    else framing.restore(kept);
  }
  shownSubject = subject;
  notices.hideBlank();
  notices.hideError();
  canvas.classList.remove('stale');
  if (part !== undefined || drawing.isDense) notices.showDense(graph, center);
  else notices.hideDense();
  legend.fill(graph);
  list.fill(graph);
  selection.setGraph(graph);
  if (isFirst && state.diagram === diagram.id) selection.pin(state.pinned);
  if (pendingSelection !== undefined) goToBox(pendingSelection);
  save();
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
  if (state.diagram !== diagram.id) clearPicture();
  notices.hideBlank();
  notices.showError(message, line, !stage.isEmpty);
  canvas.classList.toggle('stale', !stage.isEmpty);
}

function clearPicture(): void {
  drawing.forget();
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
    save();
  } else if (drawing.isDense && drawing.graph?.boxes.has(id) === true) {
    pendingSelection = id;
    drawing.drawPart(id);
  } else if (stage.isEmpty) pendingSelection = id;
}

function toggleList(): void {
  list.element.hidden = !list.element.hidden;
  showToggles();
  if (list.element.hidden) focusPicture();
  else list.focus();
}

function toggleLegend(): void {
  state = { ...state, legend: !state.legend };
  showToggles();
  save();
}

function showToggles(): void {
  legend.element.hidden = !state.legend;
  canvas.classList.toggle('signs', state.legend);
  toolbar.showToggles(state.legend, !list.element.hidden);
}

function focusPicture(): void {
  if (stage.active !== undefined) stage.focus(stage.active);
}

function handleViewChange(): void {
  toolbar.showZoom(viewport.view.scale);
  overview.update(viewport.visible);
  selection.followView();
  save();
}

function save(): void {
  if (drawing.graph === undefined) return;
  const { id } = drawing.graph.diagram;
  state = {
    ...state,
    diagram: id,
    view: framing.keptView,
    pinned: selection.pinned,
  };
  host.setState(state);
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
showToggles();
post({ type: 'ready', diagram: state.diagram === '' ? undefined : state.diagram });
