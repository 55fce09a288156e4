import { html, nothing, render, type TemplateResult } from 'lit-html';
import { createPictureKey, type StoredPicture } from '../content/pageData';
import { h } from '../webview/dom';
import type { DiagramEntry, PageModel } from './model';
import { parsePlace, type Place } from './place';
import { openPicture } from './pictures/pageRenderer';
import { choosePicture, findPictures } from './pictures/pictureStore';
import { renderChanges } from './views/changes';
import { renderDeliveryTable } from './views/delivery';
import { renderWholeEntry } from './views/term';
import { getWord } from './words';

/** The parts of the page that paper shows: all diagrams and entries, or only the view that the reader has chosen. */
export function preparePrinting(model: PageModel): void {
  const sheet = h('div', { class: 'page-print' });
  const pictures = new Map<DiagramEntry, StoredPicture>();
  void loadPictures(model, pictures);
  window.addEventListener('beforeprint', () => {
    render(renderSheet(parsePlace(location.hash), model, pictures), sheet);
    document.body.append(sheet);
  });
  window.addEventListener('afterprint', () => {
    sheet.remove();
    render(nothing, sheet);
  });
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

function renderSheet(
  place: Place,
  model: PageModel,
  pictures: ReadonlyMap<DiagramEntry, StoredPicture>,
): TemplateResult {
  const drawn = (entries: readonly DiagramEntry[]) =>
    entries.map((entry) => renderPicture(entry, pictures.get(entry)));
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

function renderPicture(
  { diagram }: DiagramEntry,
  pictures: StoredPicture | undefined,
): TemplateResult {
  return html`<section class="page-sheet">
    <h2>${diagram.title}</h2>
    ${pictures === undefined ? findShownPicture(diagram.title) : createPicture(pictures)}
  </section>`;
}

/** The rules of a picture count only in its own tree, since all pictures have the same ids. */
function createPicture(picture: StoredPicture): HTMLElement {
  const place = h('div', { class: 'page-picture' });
  const tree = place.attachShadow({ mode: 'open' });
  const rules = new CSSStyleSheet();
  rules.replaceSync(`${picture.css} svg { max-width: 100%; max-height: 220mm; height: auto; }`);
  tree.adoptedStyleSheets = [rules];
  const { svg } = openPicture(picture);
  svg.setAttribute('role', 'img');
  tree.append(svg);
  return place;
}

/** Without finished pictures, only the one in the panel can be printed. */
function findShownPicture(title: string): Node | typeof nothing {
  const shown = document.querySelector(`.stage > svg[aria-label="${CSS.escape(title)}"]`);
  return shown?.cloneNode(true) ?? nothing;
}
