import './styles/panel.css';
import type { FoundBox, FromPanel, NodeRequest, ToPanel } from '../protocol/messages';
import { Chip } from './details/chip';
import { createPictureCommands } from './tools/pictureCommands';
import { h } from './dom';
import { DiagramDrawer } from './drawing/diagramDrawer';
import { Framing } from './picture/framing';
import { emptyBounds } from './picture/boxGeometry';
import { Breadcrumbs } from './tools/breadcrumbs';
import { host, listenToHost } from './host';
import { connectInputs } from './tools/inputs';
import { Legend } from './tools/legend';
import { BoxList } from './picture/boxList';
import { Comparing } from './lenses/comparing';
import { LensView } from './lenses/lensView';
import { Notices } from './tools/notices';
import { Overview } from './picture/overview';
import { Pane } from './details/pane';
import { Places } from './places';
import { Presenter } from './presenting/presenter';
import { BoxNavigation } from './picture/boxNavigation';
import { BoxSearch } from './tools/boxSearch';
import { Selection } from './picture/selection';
import { ShownPicture } from './shownPicture';
import { SketchMode } from './sketching/sketchMode';
import { Stage } from './picture/stage';
import { leaveOutEditor } from './surroundings';
import { watchTheme } from './drawing/theme';
import { Toolbar } from './tools/toolbar';
import { ViewState } from './viewState';
import { Viewport } from './picture/viewport';
import { Walk } from './walk/walk';
import { setWords } from './panelWords';

/** The main script of the webview: routes messages, keys and pointer events to the parts. */

const root = host.page?.root ?? document.body;
if (host.page !== undefined) leaveOutEditor();
const view = new ViewState(host.getState(), (state) => {
  host.setState(state);
});

const post = (message: FromPanel): void => {
  host.postMessage(message);
};
// The answer is prepared while the parts are created; it arrives when they are.
const { diagram: lastDiagram, held } = view.current;
post({ type: 'ready', diagram: lastDiagram === '' ? undefined : lastDiagram, held });
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
const drawing = new DiagramDrawer(board, {
  started: ({ graph }) => {
    notices.showDrawing(graph);
  },
  drawn: (...drawn) => {
    shown.place(...drawn);
  },
  failed: (...failed) => {
    shown.reportFailure(...failed);
  },
});
const places: Places = new Places({
  ...{ view, drawing, post },
  keepDrawn: () => {
    shown.keepDrawn();
  },
});
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
  cancelDrawing: places.cancelDrawing,
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
root.append(
  crumbs.element,
  notices.dense,
  h('div', { class: 'middle' }, canvas, pane.element, list.element),
  h('footer', {}, legend.element),
  notices.error,
  board,
);
const viewport = new Viewport(canvas, stage.element, overview.element, handleViewChange);
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
  leaveMode: () => places.cancelDrawing() || walk.leave() || presenter.leave(),
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
const shown: ShownPicture = new ShownPicture({
  ...{ view, stage, viewport, framing, selection, navigation, places, drawing, canvas, post },
  ...{ overview, crumbs, notices, list, lens, comparing, walk, sketch, search, toolbar, keepView },
});
view.onChange((state) => {
  toolbar.update(state);
  canvas.classList.toggle('signs', state.lens === 'delivery' || state.lens === 'waiting');
  list.element.hidden = !state.list;
});
root.prepend(toolbar.element, sketch.bar);
root.append(lens.status, walk.status);

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
      // Nothing is rendered before there are words.
      view.update({});
      notices.showLoading();
      sketch.giveUpWaiting();
      return;
    case 'show':
      shown.show(message.diagram, message.choices);
      return;
    case 'empty':
      shown.clear();
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
      shown.showError(message.diagram, message);
      return;
  }
}

function toggleList(): void {
  view.update({ list: !view.current.list });
  if (view.current.list) list.focus();
  else focusPicture();
}

function focusPicture(): void {
  stage.focusActive();
}

function handleViewChange(): void {
  toolbar.showScale(view.current, viewport.view.scale);
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
listenToHost(receive);
