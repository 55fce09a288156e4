import { html, nothing, type TemplateResult } from 'lit-html';
import type { PageTerm } from '../../content/pageData';
import { createDeliveryIcon } from '../../webview/tools/icons';
import { type DiagramEntry, type Entry, getRepositories, type PageModel } from '../model';
import { formatPlace } from '../place';
import { getSharedWord, getWord } from '../words';

/** Returns the address of an entry; it names the repository only where the page has several. */
export function linkToEntry({ term, repository }: Entry, model: PageModel): string {
  const id = model.getIdInAddress(repository);
  return formatPlace({ view: 'term', term: term.id, repository: id });
}

/** Returns the address of a diagram or of a box in it. */
export function linkToDiagram(
  { diagram, repository }: DiagramEntry,
  model: PageModel,
  box?: string,
): string {
  const id = model.getIdInAddress(repository);
  return formatPlace({ view: 'diagram', diagram: diagram.id, box, repository: id });
}

export function renderDelivery(delivery: PageTerm['delivery']): TemplateResult | typeof nothing {
  return delivery === undefined
    ? nothing
    : html`<span class="page-chip"
        >${createDeliveryIcon(delivery)} ${getSharedWord(delivery)}</span
      >`;
}

/** Renders the name of an entry as a link, with what it stands for and its marks. */
function renderName(entry: Entry, model: PageModel): TemplateResult {
  const { term } = entry;
  const meanings = model.findNamesakes(entry).length;
  return html`<a class="page-name" href=${linkToEntry(entry, model)}>${term.name}</a>
    ${term.expansion === undefined ? nothing : html`<span class="quiet">${term.expansion}</span>`}
    ${renderDelivery(term.delivery)}
    ${
      term.status === undefined || term.status === 'approved'
        ? nothing
        : html`<span class="page-chip">${getWord(term.status)}</span>`
    }
    ${listRepositories(entry, model).map((name) => html`<span class="page-chip">${name}</span> `)}
    ${meanings === 0 ? nothing : html`<span class="page-chip">${getWord('several', meanings + 1)}</span>`}`;
}

/** Returns the names of the repositories with this meaning, where the page has several. */
export function listRepositories(entry: Entry, { hasRepositories }: PageModel): readonly string[] {
  return hasRepositories ? getRepositories(entry).map(({ name }) => name) : [];
}

/** Renders an entry in a list: its name and one sentence. */
export function renderEntry(entry: Entry, model: PageModel): TemplateResult {
  return html`<li class="page-entry">
    <p class="page-line">${renderName(entry, model)}</p>
    <p>${getSummary(entry.term)}</p>
  </li>`;
}

/** Returns an entry in one sentence. */
export function getSummary({ plain, summary }: PageTerm): string {
  return plain ?? summary ?? getWord('noDefinition');
}

/** Returns a day such as `2026-11-28` in the reader's own format. */
export function formatDay(day: string): string {
  const date = new Date(`${day}T00:00:00`);
  if (Number.isNaN(date.getTime())) return day;
  const language = document.documentElement.lang;
  return date.toLocaleDateString(language === '' ? undefined : language, { dateStyle: 'medium' });
}
