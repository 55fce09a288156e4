import { html, nothing, type TemplateResult } from 'lit-html';
import type { Entry, PageModel } from '../model';
import { getWord } from '../words';
import { formatDay, linkToEntry } from './parts';

const maxChanges = 200;

/** Returns the entries whose last change is known, the newest first. */
export function listChanged({ entries }: PageModel): readonly Entry[] {
  const day = ({ term }: Entry): string => term.change?.day ?? '';
  return entries
    .filter((entry) => day(entry) !== '')
    .sort((a, b) => (day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : 0));
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
              <td>${formatDay(entry.term.change?.day ?? '')}</td>
              <th scope="row"><a href=${linkToEntry(entry, model)}>${entry.name}</a></th>
              ${model.hasRepositories ? html`<td>${entry.repository.name}</td>` : nothing}
              <td>${entry.term.change?.author}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
