import { html, nothing, type TemplateResult } from 'lit-html';
import type { Entry, PageModel } from '../model';
import { getWord } from '../words';
import { formatDay, linkToEntry } from './parts';

const maxChanges = 200;

/** Returns whether the last change of an entry is known, so that there is something to show. */
export function hasChanges({ entries }: PageModel): boolean {
  return entries.some((entry) => getDay(entry) !== '');
}

/** Returns the entries whose last change is known, the newest first. */
export function listChanged({ entries }: PageModel): readonly Entry[] {
  return entries
    .filter((entry) => getDay(entry) !== '')
    .sort((a, b) => (getDay(a) < getDay(b) ? 1 : getDay(a) > getDay(b) ? -1 : 0));
}

function getDay({ term }: Entry): string {
  return term.change?.day ?? '';
}

export function renderChanges(model: PageModel): TemplateResult {
  return html`<h1 tabindex="-1">${getWord('changes')}</h1>
    <p class="quiet">${getWord('changesHint')}</p>
    ${renderChangeRows(listChanged(model).slice(0, maxChanges), model)}`;
}

/** Renders entries with the day and the author of their last change. */
export function renderChangeRows(entries: readonly Entry[], model: PageModel): TemplateResult {
  return html`<div class="page-table" tabindex="0" role="region" aria-label=${getWord('changes')}>
    <table>
      <thead>
        <tr>
          <th scope="col">${getWord('changedColumn')}</th>
          <th scope="col">${getWord('termColumn')}</th>
          ${model.hasRepositories ? html`<th scope="col">${getWord('repository')}</th>` : nothing}
          <th scope="col">${getWord('byColumn')}</th>
        </tr>
      </thead>
      <tbody>
        ${entries.map(
          (entry) =>
            html`<tr>
              <td>${formatDay(getDay(entry))}</td>
              <th scope="row"><a href=${linkToEntry(entry, model)}>${entry.name}</a></th>
              ${model.hasRepositories ? html`<td>${entry.repository.name}</td>` : nothing}
              <td>${entry.term.change?.author}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
