import { html, nothing, render, type TemplateResult } from 'lit-html';
import { createPictureKey, type PageTheme, type StoredPicture } from '../content/pageData';
import { h } from '../webview/dom';
import { readPicture } from '../webview/drawing/readPicture';
import type { Picture } from '../webview/drawing/renderDiagram';
import { toGraph } from '../webview/picture/graph';
import type { DiagramEntry, PageModel } from './model';
import { toPanelDiagram } from './panel/panelDiagram';
import { parsePlace, type Place } from './place';
import { openPicture } from './pictures/pageRenderer';
import { choosePicture, findPictures } from './pictures/pictureStore';
import { applyTheme, getTheme } from './theme';
import { renderChanges } from './views/changes';
import { renderDeliveryTable } from './views/delivery';
import { renderWholeEntry } from './views/term';
import { getWord } from './words';

/** The parts of the page that paper shows: all diagrams and entries, or only the view that the reader has chosen. */
export function preparePrinting(model: PageModel): void {
  const sheet = h('div', { class: 'page-print' });
  const pictures = new Map<DiagramEntry, StoredPicture>();
  void loadPictures(model, pictures);
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
  readonly pictures: ReadonlyMap<DiagramEntry, StoredPicture>;
  /** Collects the pictures, which are arranged when they are on the page. */
  readonly drawn: DrawnPicture[];
}

/** Printing cannot wait, so pictures are unpacked before. */
async function loadPictures(
  { diagrams }: PageModel,
  pictures: Map<DiagramEntry, StoredPicture>,
): Promise<void> {
  for (const entry of diagrams) {
    const stored = await findPictures(createPictureKey(entry.repository.id, entry.diagram.id));
    const chosen =
      stored === undefined || 'problem' in stored ? undefined : choosePicture(stored, 'light');
    if (chosen !== undefined) pictures.set(entry, chosen);
  }
}

function renderSheet(place: Place, model: PageModel, pictures: SheetPictures): TemplateResult {
  const drawn = (entries: readonly DiagramEntry[]) =>
    entries.map((entry) => renderPicture(entry, pictures));
  const terms = (entries: PageModel['entries']) =>
    entries.map((entry) => renderWholeEntry(entry, model, 2));
  switch (place.view) {
    case 'overview':
      return html`<h1>${model.data.title}</h1>
        ${drawn(model.diagrams)}
        <h1>${getWord('terms')}</h1>
        ${terms(model.match({}))}`;
    case 'terms':
      return html`<h1>${getWord('terms')}</h1>
        ${terms(model.match(place.filters))}`;
    case 'term': {
      const entry = model.find(place.term, place.repository);
      return html`${entry === undefined ? nothing : terms([entry])}`;
    }
    case 'diagram': {
      const entry = model.findDiagram(place.diagram, place.repository) ?? model.diagrams[0];
      return html`${entry === undefined ? nothing : drawn([entry])}`;
    }
    case 'delivery':
      return renderDeliveryTable(model);
    case 'changes':
      return renderChanges(model);
  }
}

function renderPicture(entry: DiagramEntry, { pictures, drawn }: SheetPictures): TemplateResult {
  const { title } = entry.diagram;
  const stored = pictures.get(entry);
  return html`<section class="page-sheet">
    <h2>${title}</h2>
    ${stored === undefined ? findShownPicture(title) : createPicture(stored, entry, drawn)}
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

/** Without finished pictures, only the one in the panel can be printed. */
function findShownPicture(title: string): Node | typeof nothing {
  const shown = document.querySelector(`.stage > svg[aria-label="${CSS.escape(title)}"]`);
  return shown?.cloneNode(true) ?? nothing;
}
