import './styles/index.css';
import { render, type TemplateResult } from 'lit-html';
import { h } from '../webview/dom';
import type { PanelHost } from '../webview/host';
import { readModel } from './embedded';
import type { DiagramEntry } from './model';
import { PageHost } from './panel/pageHost';
import { type Filters, formatPlace, parsePlace, type Place } from './place';
import { preparePrinting } from './printing';
import { PageColors } from './theme';
import { renderChanges } from './views/changes';
import { renderDeliveryTable } from './views/delivery';
import { renderHeader } from './views/header';
import { renderOverview } from './views/overview';
import { renderTerm } from './views/term';
import { entriesAtOnce, renderSearch, renderTerms } from './views/terms';
import { getWord, setPageWords } from './words';

/** The main script of the exported page: shows the view that the address names. */

declare global {
  /** What the panel acquires in place of an editor. */
  var acquireVsCodeApi: () => PanelHost;
}

/** The time between steps that prepare the page, in milliseconds. */
const pause = 100;

const model = readModel();
setPageWords(model.data.words);
const colors = new PageColors();
const header = h('nav', { class: 'page-header', 'aria-label': getWord('views') });
const main = h('main', { class: 'page-main' });
const content = h('div', { class: 'page-content' });
const panel = h('div', { class: 'page-panel', hidden: true });
main.append(content);
document.body.append(header, main, panel);

let place: Place = { view: 'overview' };
/** The number of pieces of the list that are on the page. */
let shown = 1;
let isPanelLoaded = false;

const host = new PageHost(model, panel, {
  moved: keepDiagram,
  openTerm: (term, { repository }) => {
    const id = model.getIdInAddress(repository);
    location.hash = formatPlace({ view: 'term', term, repository: id });
  },
});
globalThis.acquireVsCodeApi = () => host;

/** Keeps the address of what the panel shows, so that it can be shared. */
function keepDiagram({ diagram, repository }: DiagramEntry, box: string | undefined): void {
  if (place.view !== 'diagram') return;
  const id = model.getIdInAddress(repository);
  place = { view: 'diagram', diagram: diagram.id, box, repository: id };
  replaceAddress();
}

function replaceAddress(): void {
  history.replaceState(null, '', formatPlace(place));
}

function filter(filters: Filters): void {
  place = { view: 'terms', filters };
  shown = 1;
  replaceAddress();
  update();
}

function update(): void {
  render(
    renderHeader(place, model, {
      colors,
      skip: () => {
        (place.view === 'diagram' ? panel : main).querySelector<HTMLElement>('h1')?.focus();
      },
    }),
    header,
  );
  const isDiagram = place.view === 'diagram';
  main.hidden = isDiagram;
  panel.hidden = !isDiagram;
  document.title = getTitle();
  if (place.view === 'diagram') showDiagram(place);
  else render(renderView(place), content);
}

function renderView(at: Exclude<Place, { view: 'diagram' }>): TemplateResult {
  switch (at.view) {
    case 'overview':
      return renderOverview(model, renderSearch({}, { filter: startSearch }));
    case 'terms':
      return renderTerms(model, { filters: at.filters, shown }, { filter });
    case 'term':
      return renderTerm(model.find(at.term, at.repository), model);
    case 'delivery':
      return renderDeliveryTable(model);
    case 'changes':
      return renderChanges(model);
  }
}

/** The field of the overview leads to the glossary, where the reader goes on typing. */
function startSearch(filters: Filters): void {
  location.hash = formatPlace({ view: 'terms', filters });
}

function showDiagram(at: Extract<Place, { view: 'diagram' }>): void {
  const found =
    at.diagram === undefined && at.box !== undefined
      ? model.findDiagramsWithBox(at.box, at.repository)[0]
      : model.findDiagram(at.diagram, at.repository);
  const entry = found ?? model.diagrams[0];
  if (entry === undefined) return;
  host.open(entry, at.box);
  if (isPanelLoaded) return;
  isPanelLoaded = true;
  void import('../webview/panel');
}

function getTitle(): string {
  const { title } = model.data;
  const names = {
    overview: '',
    diagram: getWord('diagrams'),
    terms: getWord('terms'),
    term: place.view === 'term' ? (model.find(place.term, place.repository)?.name ?? '') : '',
    delivery: getWord('deliveryView'),
    changes: getWord('changes'),
  };
  return [names[place.view], title].filter((part) => part !== '').join(' · ');
}

function goToAddress(isFirst: boolean): void {
  const before = place;
  place = parsePlace(location.hash);
  shown = 1;
  update();
  if (isFirst || place.view === 'diagram') return;
  main.scrollTop = 0;
  const isSearch = before.view === 'overview' && place.view === 'terms' && place.filters.query;
  content.querySelector<HTMLElement>(isSearch ? 'input' : 'h1')?.focus();
}

/** Runs steps one by one, with time for the reader in between. Not every browser has idle callbacks. */
function runInPauses(steps: Iterator<undefined>): void {
  setTimeout(() => {
    if (steps.next().done !== true) runInPauses(steps);
  }, pause);
}

/** Adds entries when the reader comes near the end of the list. */
function addEntries(): void {
  const { scrollTop, clientHeight, scrollHeight } = main;
  if (place.view !== 'terms' || scrollTop + clientHeight < scrollHeight - clientHeight) return;
  if (model.match(place.filters).length <= shown * entriesAtOnce) return;
  shown++;
  update();
}

main.addEventListener('scroll', addEntries, { passive: true });
window.addEventListener('hashchange', () => {
  goToAddress(false);
});
goToAddress(true);
preparePrinting(model);
runInPauses(model.prepareSearch());
