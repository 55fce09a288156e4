import { html, nothing, render, type TemplateResult } from 'lit-html';
import type { PageTheme, StoredPicture } from '../content/pageData';
import { h } from '../webview/dom';
import { readPicture } from '../webview/drawing/readPicture';
import type { Picture } from '../webview/drawing/renderDiagram';
import { toGraph } from '../webview/picture/graph';
import type { DiagramEntry, PageModel } from './model';
import { toPanelDiagram } from './panel/panelDiagram';
import { parsePlace, type Place } from './place';
import { openPicture } from './pictures/pageRenderer';
import { PrintedPictures } from './pictures/printedPictures';
import { applyTheme, getTheme } from './theme';
import { renderChanges } from './views/changes';
import { renderDeliveryTable } from './views/delivery';
import { renderWholeEntry } from './views/term';
import { getWord } from './words';

/** The parts of the page that paper shows: all diagrams and entries, or only the view that the reader has chosen. */
export function preparePrinting(model: PageModel): void {
  const sheet = h('div', { class: 'page-print' });
  const pictures = new PrintedPictures();
  drawBeforePrinting(model, pictures);
  let shown: PageTheme | undefined;
  window.addEventListener('beforeprint', () => {
    shown ??= getTheme();
    // Pictures are made legible on the page that they are on; paper is light.
    applyTheme('light');
    const drawn: DrawnPicture[] = [];
    render(renderSheet(parsePlace(location.hash), model, { pictures, drawn }), sheet);
    document.body.append(sheet);
    for (const { picture, entry, rules } of drawn) {
      readPicture(picture, toGraph(toPanelDiagram(entry, '')), undefined);
      // Pictures are arranged in their own size.
      rules.insertRule(sizeOnPaper);
    }
  });
  window.addEventListener('afterprint', () => {
    sheet.remove();
    render(nothing, sheet);
    if (shown !== undefined) applyTheme(shown);
    shown = undefined;
  });
}

/** A picture on the sheet. */
interface DrawnPicture {
  readonly picture: Pick<Picture, 'svg' | 'id'>;
  readonly entry: DiagramEntry;
  readonly rules: CSSStyleSheet;
}

const sizeOnPaper =
  'svg[role="img"] { max-width: 100% !important; max-height: 220mm; height: auto; }';

interface SheetPictures {
  readonly pictures: PrintedPictures;
  /** Collects the pictures, which are arranged when they are on the page. */
  readonly drawn: DrawnPicture[];
}

/** The number of diagrams that are drawn without a request. */
const maxDrawnBefore = 20;
/** The time in milliseconds before and between these drawings, so that the reader does not notice them. */
const drawingPause = 2000;

/**
 * Without finished pictures, draws the diagrams that paper shows: all of them when the reader presses the keys for
 * printing, and the first ones before, because a page cannot delay the printing that a menu starts.
 */
function drawBeforePrinting(model: PageModel, pictures: PrintedPictures): void {
  window.addEventListener('keydown', (event) => {
    const isPrint = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    if (!isPrint || event.key.toLowerCase() !== 'p') return;
    const entries = listPrinted(parsePlace(location.hash), model);
    if (!entries.some((entry) => pictures.isMissing(entry))) return;
    event.preventDefault();
    void pictures.draw(entries).then(() => {
      window.print();
    });
  });
  // Phones rarely print, and drawing takes their battery.
  if (matchMedia('(hover: hover)').matches)
    void drawInPauses(model.diagrams.slice(0, maxDrawnBefore), pictures);
}

async function drawInPauses(
  entries: readonly DiagramEntry[],
  pictures: PrintedPictures,
): Promise<void> {
  for (const entry of entries.filter((one) => pictures.isMissing(one))) {
    await new Promise((resolve) => setTimeout(resolve, drawingPause));
    await pictures.draw([entry]);
  }
}

/** Returns the diagrams that paper shows. */
function listPrinted(place: Place, model: PageModel): readonly DiagramEntry[] {
  if (place.view === 'overview') return model.diagrams;
  if (place.view !== 'diagram') return [];
  const entry = model.findDiagram(place.diagram, place.repository) ?? model.diagrams[0];
  return entry === undefined ? [] : [entry];
}

function renderSheet(place: Place, model: PageModel, pictures: SheetPictures): TemplateResult {
  const drawn = (entries: readonly DiagramEntry[]) =>
    entries.map((entry) => renderPicture(entry, pictures));
  const terms = (entries: PageModel['entries']) =>
    entries.map((entry) => renderWholeEntry(entry, model, 2));
  switch (place.view) {
    case 'overview':
      return html`<h1>${model.data.title}</h1>
        ${drawn(listPrinted(place, model))}
        <h1>${getWord('terms')}</h1>
        ${terms(model.match({}))}`;
    case 'terms':
      return html`<h1>${getWord('terms')}</h1>
        ${terms(model.match(place.filters))}`;
    case 'term': {
      const entry = model.find(place.term, place.repository);
      return html`${entry === undefined ? nothing : terms([entry])}`;
    }
    case 'diagram':
      return html`${drawn(listPrinted(place, model))}`;
    case 'delivery':
      return renderDeliveryTable(model);
    case 'changes':
      return renderChanges(model);
  }
}

function renderPicture(entry: DiagramEntry, { pictures, drawn }: SheetPictures): TemplateResult {
  const stored = pictures.find(entry);
  const missing = pictures.isMissing(entry) ? getWord('notDrawnYet') : getWord('notDrawn', '');
  return html`<section class="page-sheet">
    <h2>${entry.diagram.title}</h2>
    ${stored === undefined ? html`<p>${missing}</p>` : createPicture(stored, entry, drawn)}
  </section>`;
}

/** The rules of a picture count only in its own tree, since all pictures have the same ids. */
function createPicture(
  stored: StoredPicture,
  entry: DiagramEntry,
  drawn: DrawnPicture[],
): HTMLElement {
  const place = h('div', { class: 'page-picture' });
  const tree = place.attachShadow({ mode: 'open' });
  const rules = new CSSStyleSheet();
  rules.replaceSync(stored.css);
  tree.adoptedStyleSheets = [rules];
  const picture = openPicture(stored);
  picture.svg.setAttribute('role', 'img');
  tree.append(picture.svg);
  drawn.push({ picture, entry, rules });
  return place;
}
