import './styles/panel.css';
import type {
  DiagramChoice,
  FoundBox,
  FromPanel,
  NodeRequest,
  PanelDiagram,
  ToPanel,
} from '../protocol/messages';
import { isToPanel } from '../protocol/validateMessages';
import { Chip } from './details/chip';
import { createPictureCommands } from './tools/pictureCommands';
import { h } from './dom';
import { DiagramDrawer, type DrawingSubject } from './drawing/diagramDrawer';
import { Framing } from './picture/framing';
import { emptyBounds } from './picture/boxGeometry';
import { Breadcrumbs } from './tools/breadcrumbs';
import { toGraph } from './picture/graph';
import { type DrawnText, isDense } from './drawing/partialDiagram';
import { host } from './host';
import { connectInputs } from './tools/inputs';
import { Legend } from './tools/legend';
import { BoxList } from './picture/boxList';
import { Comparing } from './lenses/comparing';
import { LensView } from './lenses/lensView';
import { Notices, type Problem } from './tools/notices';
import { Overview } from './picture/overview';
import { Pane } from './details/pane';
import { Places } from './places';
import { Presenter } from './presenting/presenter';
import type { Picture } from './drawing/renderDiagram';
import type { RenderError } from './drawing/renderError';
import { BoxNavigation } from './picture/boxNavigation';
import { BoxSearch } from './tools/boxSearch';
import { Selection } from './picture/selection';
import { SketchMode } from './sketching/sketchMode';
import { Stage } from './picture/stage';
import { watchTheme } from './drawing/theme';
import { Toolbar } from './tools/toolbar';
import { ViewState } from './viewState';
import { Viewport } from './picture/viewport';
import { Walk } from './walk/walk';
import { setWords } from './panelWords';

/** The main script of the webview: routes messages, keys and pointer events to the parts. */

const view = new ViewState(host.getState(), (state) => {
  host.setState(state);
});

const post = (message: FromPanel): void => {
  host.postMessage(message);
};
const createNodeRequest =
  (type: NodeRequest | 'findElsewhere') =>
  (node: string): void => {
    post({ type, node });
  };

const openBox = ({ diagram, node }: FoundBox): void => {
  post({ type: 'openBox', diagram, node });
};

const stage = new Stage();
const board = h('div', { class: 'board', 'aria-hidden': 'true' });
const drawing = new DiagramDrawer(board, { drawn: placePicture, failed: reportFailure });
const places = new Places({ view, drawing, post });
const chip = new Chip();
const pane = new Pane({
  openTerm: createNodeRequest('openTerm'),
  openCode: createNodeRequest('openCode'),
  editTerm: createNodeRequest('editTerm'),
  openNode: createNodeRequest('openNode'),
  addTerm: createNodeRequest('addTerm'),
  findElsewhere: createNodeRequest('findElsewhere'),
  findUsages: createNodeRequest('findUsages'),
  findDetails: (node) => {
    post({ type: 'findDetails', node });
  },
  openLink: (node, link) => {
    post({ type: 'openLink', node, link });
  },
  openBox: places.zoomInto,
  focusOn: places.focusOn,
  goToLine,
  goToBox,
  close: () => {
    if (selection.pinned === undefined && view.current.lens === 'waiting')
      lens.commands.toggleWaiting();
    else if (selection.pinned === undefined && view.current.lens === 'changed')
      lens.commands.toggleChanged();
    else selection.close();
  },
});
const legend = new Legend({
  filter: (filter) => {
    view.update({ filter });
  },
  addTerm: createNodeRequest('addTerm'),
});
const list = new BoxList(goToBox, toggleList);
const search: BoxSearch = new BoxSearch({
  remember: () => navigation.remember(),
  lightUp: (ids, current) => {
    stage.markMatches(ids, current);
  },
  reveal: (id) => {
    navigation.reveal(id);
  },
  goToBox: (id) => {
    navigation.stayAt(id);
  },
  searchOthers: (query) => {
    post({ type: 'search', query });
  },
  openBox,
  onClose: focusPicture,
});
const notices = new Notices({
  goToLine,
  create: () => {
    post({ type: 'create' });
  },
  start: () => {
    sketch.start();
  },
  showPart: places.focusOn,
  drawEverything: places.showWhole,
  drawLess: places.showLess,
});
const crumbs = new Breadcrumbs(places);
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
  crumbs.element,
  notices.dense,
  h('div', { class: 'middle' }, canvas, pane.element, list.element),
  h('footer', {}, legend.element),
  notices.error,
  board,
);
const viewport = new Viewport(canvas, stage.element, handleViewChange);
const framing = new Framing(viewport, () =>
  places.graph === undefined ? emptyBounds : stage.startOf(places.graph),
);
const selection = new Selection(stage, viewport, { chip, pane }, () => {
  view.update({ pinned: selection.pinned });
});
const lens = new LensView({ stage, selection, legend, pane }, view, {
  goToBox,
  copy: (sentences) => {
    post({ type: 'copyList', ...sentences });
  },
  chooseRevision: () => {
    post({ type: 'chooseRevision' });
  },
});
const comparing = new Comparing({ view, places, lens, post });
const walk = new Walk({ stage, selection, framing, places, view, post });
legend.element.parentElement?.before(walk.element);
const parts = { stage, selection, viewport, framing };
const navigation: BoxNavigation = new BoxNavigation({ ...parts, places, keepView });
const sketch: SketchMode = new SketchMode({
  ...{ view, stage, selection, viewport, canvas, post },
  stayAt: navigation.stayAt,
});
const pictureCommands = createPictureCommands(parts, {
  goBack: places.goBack,
  goForward: places.goForward,
  focusOnBox: () => {
    if (stage.active !== undefined) places.focusOn(stage.active);
  },
  setDepth: places.setDepth,
  leavePart: places.leavePart,
  search: openSearch,
  toggleList,
  getShown: () =>
    stage.isEmpty || places.graph === undefined
      ? undefined
      : {
          graph: places.graph,
          focus: places.focus,
          lens: view.current.lens,
          legend: legend.element,
          whenDrawn: () => drawing.whenDrawn(),
        },
  togglePresenting: presenter.toggle,
  toggleEditing: sketch.toggle,
  sketch: sketch.run,
  leaveEditing: sketch.leave,
  leaveMode: () => walk.leave() || presenter.leave(),
  ...lens.commands,
  ...walk.commands,
});
const commands = walk.takeKeys(pictureCommands);
const toolbar = new Toolbar({
  ...commands,
  toggleHold: places.toggleHold,
  pickDiagram: places.goToDiagram,
  ...lens.commands,
});
view.onChange((state) => {
  toolbar.update(state);
  canvas.classList.toggle('signs', state.lens === 'delivery' || state.lens === 'waiting');
  list.element.hidden = !state.list;
});
document.body.prepend(toolbar.element, sketch.bar);
document.body.append(lens.status, walk.status);

function goToLine(line: number): void {
  post({ type: 'goToLine', line });
}

function goToBox(id: string): void {
  navigation.goTo(id);
}

function openSearch(): void {
  if (places.graph !== undefined) search.open(places.graph);
}

function receive(message: ToPanel): void {
  switch (message.type) {
    case 'start':
      setWords(message.strings);
      lens.canCompare = message.canCompare === true;
      toolbar.update(view.current, { canCompare: lens.canCompare });
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
    case 'found':
      search.addOthers(message.query, message.boxes);
      return;
    case 'elsewhere':
      pane.showElsewhere(message.node, message.boxes);
      return;
    case 'revision':
      view.update({ compare: message.revision, filter: undefined });
      return;
    case 'compared':
      comparing.show(message.comparison);
      return;
    case 'sketched':
    case 'terms':
    case 'preview':
      sketch.receive(message);
      return;
    case 'recordedWalk':
    case 'startWalk':
    case 'walkSaved':
      walk.receive(message);
      return;
    case 'facts':
      pane.showFacts(message.node, message.facts);
      return;
    case 'highlight':
      stage.highlight(message.nodes);
      framing.revealCursor(message.nodes.map((id) => stage.boundsOf(id)));
      return;
    case 'error':
      toolbar.update(view.current, { current: message.diagram, choices: message.choices });
      showError(message.diagram, message);
      return;
  }
}

function showDiagram(diagram: PanelDiagram, choices: readonly DiagramChoice[]): void {
  places.graph = toGraph(diagram);
  comparing.forget();
  // The extension follows the editor, so it may show another diagram than the reader has chosen.
  if (view.current.diagram !== diagram.id) view.goTo({ diagram: diagram.id });
  toolbar.update(view.current, { current: diagram, choices });
  places.draw();
  comparing.request();
}

/** Puts a new picture on the page and keeps the reader's view. */
function placePicture(
  picture: Picture,
  { focus }: DrawingSubject,
  { graph: drawn, part }: DrawnText,
): void {
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
  crumbs.update(drawn, focus, view.current.trail);
  notices.hideBlank();
  const { outdated } = diagram;
  if (outdated === undefined) notices.hideError();
  else notices.showError(outdated, true);
  canvas.classList.toggle('stale', outdated !== undefined);
  if (isDense(drawn)) notices.showDense(drawn, focus?.box);
  else notices.hideDense();
  list.fill(drawn);
  selection.setGraph(drawn, view.current.pinned);
  lens.show(drawn);
  walk.show(drawn);
  navigation.finish();
  sketch.onPicture(drawn);
  search.relight();
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
  showError(diagram, { message, line: inFile });
  post({ type: 'renderFailed', diagram: diagram.id, message, line: inFile });
}

/** Keeps the last valid picture of the same diagram, marked as outdated. */
function showError(diagram: DiagramChoice, problem: Problem): void {
  if (view.current.diagram !== diagram.id) clearPicture();
  // The first picture of an earlier version may still be being drawn.
  if (!stage.isEmpty) drawing.cancel();
  notices.hideBlank();
  notices.showError(problem, !stage.isEmpty);
  canvas.classList.toggle('stale', !stage.isEmpty);
}

function clearPicture(): void {
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

function toggleList(): void {
  view.update({ list: !view.current.list });
  if (view.current.list) list.focus();
  else focusPicture();
}

function focusPicture(): void {
  if (stage.active !== undefined) stage.focus(stage.active);
}

function handleViewChange(): void {
  toolbar.update(view.current, { scale: viewport.view.scale });
  overview.update(viewport.visible);
  selection.followView();
  sketch.followView();
  keepView();
}

function keepView(): void {
  if (!stage.isEmpty) view.keepView(framing.keptView);
}

connectInputs(canvas, parts, commands, places.focusOn);
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
const { diagram: lastDiagram, held } = view.current;
view.update({});
post({ type: 'ready', diagram: lastDiagram === '' ? undefined : lastDiagram, held });
