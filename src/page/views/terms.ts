import { html, nothing, type TemplateResult } from 'lit-html';
import type { DirectiveResult } from 'lit-html/directive.js';
import { guard } from 'lit-html/directives/guard.js';
import { live } from 'lit-html/directives/live.js';
import { deliveries } from '../../webview/tools/icons';
import { renderSelect } from '../../webview/tools/controls';
import { type Entry, maxMatches, type PageModel } from '../model';
import { type FilterField, filterFields, type Filters } from '../place';
import { getSharedWord, getWord } from '../words';
import { renderEntry } from './parts';

export interface TermsActions {
  /** Shows other entries. */
  readonly filter: (filters: Filters) => void;
}

export interface ShownTerms {
  readonly filters: Filters;
  /** The number of pieces of the list that are on the page; more follow when the reader scrolls. */
  readonly shown: number;
}

/** The number of entries in a piece of the list. */
export const entriesAtOnce = 60;

/** The search field, which the overview has too. */
export function renderSearch(filters: Filters, { filter }: TermsActions): TemplateResult {
  const search = ({ currentTarget }: Event): void => {
    if (!(currentTarget instanceof HTMLInputElement)) return;
    filter({ ...filters, query: currentTarget.value === '' ? undefined : currentTarget.value });
  };
  return html`<div class="page-search" role="search">
    <input
      type="search"
      aria-label=${getWord('searchTerms')}
      placeholder=${getWord('searchExample')}
      autocomplete="off"
      spellcheck="false"
      .value=${live(filters.query ?? '')}
      @input=${search}
    />
  </div>`;
}

/** The glossary: search, filters and the entries that match. */
export function renderTerms(
  model: PageModel,
  { filters, shown }: ShownTerms,
  actions: TermsActions,
): TemplateResult {
  const found = model.match(filters);
  return html`<h1 tabindex="-1">${getWord('terms')}</h1>
    ${renderSearch(filters, actions)} ${renderFilters(model, filters, actions)}
    <p class="quiet" role="status">${describeCount(model, found, filters)}</p>
    <ul class="page-list">
      ${Array.from({ length: shown }, (_, i) => renderPiece(found, i, model))}
    </ul>`;
}

/** A piece that is on the page already is left as it is. */
function renderPiece(found: readonly Entry[], piece: number, model: PageModel): DirectiveResult {
  const start = piece * entriesAtOnce;
  return guard([found], () =>
    found.slice(start, start + entriesAtOnce).map((entry) => renderEntry(entry, model)),
  );
}

function describeCount(
  { entries }: PageModel,
  found: readonly Entry[],
  { query = '' }: Filters,
): string {
  if (entries.length === 0) return getWord('noTerms');
  if (found.length === 0) return getWord('noMatches');
  if (query.trim() !== '' && found.length === maxMatches) return getWord('similar', maxMatches);
  return found.length === 1 ? getWord('oneTerm') : getWord('termCount', found.length);
}

/** Offers only fields with different values. */
function renderFilters(
  model: PageModel,
  filters: Filters,
  actions: TermsActions,
): TemplateResult | typeof nothing {
  const offered = filterFields.filter(
    (field) => filters[field] !== undefined || listValues(model, field).length > 0,
  );
  if (offered.length === 0) return nothing;
  const isFiltered = filterFields.some((field) => filters[field] !== undefined);
  const clear = (): void => {
    actions.filter({ query: filters.query });
  };
  return html`<div class="page-filters" role="group" aria-label=${getWord('filters')}>
    ${offered.map((field) => renderFilter(field, model, filters, actions))}
    ${
      isFiltered
        ? html`<button class="link" type="button" @click=${clear}>
            ${getWord('clearFilters')}
          </button>`
        : nothing
    }
  </div>`;
}

function listValues(model: PageModel, field: FilterField): readonly string[] {
  if (field === 'repository' && !model.hasRepositories) return [];
  const values = model.listValues(field);
  return field === 'delivery' ? deliveries.filter((one) => values.includes(one)) : values;
}

const all = 'all:';
const value = 'value:';

function renderFilter(
  field: FilterField,
  model: PageModel,
  filters: Filters,
  { filter }: TermsActions,
): TemplateResult {
  const name = nameField(field);
  const chosen = filters[field];
  const values = listValues(model, field);
  const unset = field === 'repository' ? [] : [{ id: value, title: getWord('notSet') }];
  return html`<label
    >${name}
    ${renderSelect({
      label: name,
      options: [
        { id: all, title: getWord('anyValue') },
        ...values.map((one) => ({ id: value + one, title: nameValue(field, one, model) })),
        ...unset,
      ],
      chosen: chosen === undefined ? all : value + chosen,
      choose: (id) => {
        filter({ ...filters, [field]: id === all ? undefined : id.slice(value.length) });
      },
    })}</label
  >`;
}

function nameField(field: FilterField): string {
  switch (field) {
    case 'owner':
    case 'status':
    case 'delivery':
      return getSharedWord(field);
    case 'user':
      return getSharedWord('users');
    case 'context':
    case 'repository':
      return getWord(field);
  }
}

function nameValue(field: FilterField, written: string, { repositories }: PageModel): string {
  if (field === 'repository') return repositories.find(({ id }) => id === written)?.name ?? written;
  const delivery = deliveries.find((one) => one === written);
  if (field === 'delivery' && delivery !== undefined) return getSharedWord(delivery);
  const isStatus = written === 'approved' || written === 'draft' || written === 'deprecated';
  return field === 'status' && isStatus ? getWord(written) : written;
}
