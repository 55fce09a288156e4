import { html, nothing, type TemplateResult } from 'lit-html';
import type { ExportedBox } from '../../core/features/export/exportedGlossary';
import { findDependencies, findWait } from '../../core/service/waiting';
import { deliveries } from '../../webview/tools/icons';
import type { DiagramEntry, PageModel } from '../model';
import { getWord } from '../words';
import { linkToDiagram, renderDelivery } from './parts';

type Delivery = (typeof deliveries)[number];

/** A box with what it waits for and what waits for it. */
interface DeliveryRow {
  readonly entry: DiagramEntry;
  readonly box: ExportedBox;
  readonly delivery: Delivery;
  readonly owner: string;
  readonly waitsFor: readonly ExportedBox[];
  readonly waiting: readonly ExportedBox[];
}

/** Shows the boxes of all diagrams by their delivery status: planned, mocked, live, external, retired. */
export function renderDeliveryTable(model: PageModel): TemplateResult {
  const rows = listRows(model);
  const unset = countUnset(model);
  return html`<h1 tabindex="-1">${getWord('deliveryView')}</h1>
    ${
      rows.length === 0
        ? html`<p>${getWord('noDelivery')}</p>`
        : html`<p class="quiet">${getWord('deliveryHint')}</p>
            ${renderRows(rows, model)}`
    }
    ${unset === 0 || rows.length === 0 ? nothing : html`<p class="quiet">${getWord('noDeliveryOf', unset)}</p>`}`;
}

/** Returns whether an entry has a delivery status, so that there is something to show. */
export function hasDeliveries({ entries }: PageModel): boolean {
  return entries.some(({ term }) => term.delivery !== undefined);
}

/** Of a part in several diagrams, the first one counts, which is in the main diagram if that shows the part. */
function listRows({ diagrams }: PageModel): readonly DeliveryRow[] {
  const seen = new Set<string>();
  const rows = diagrams.flatMap((entry) =>
    listRowsOf(entry).filter(({ box }) => {
      const key = JSON.stringify([entry.repository.id, box.term]);
      return !seen.has(key) && seen.add(key);
    }),
  );
  return rows.sort((a, b) => deliveries.indexOf(a.delivery) - deliveries.indexOf(b.delivery));
}

function listRowsOf(entry: DiagramEntry): readonly DeliveryRow[] {
  const { diagram, repository } = entry;
  const terms = new Map(repository.terms.map((term) => [term.id, term]));
  const all = [...diagram.nodes, ...diagram.groups];
  const boxes = new Map(all.map((box) => [box.id, { ...box, term: terms.get(box.term ?? '') }]));
  const written = new Map(all.map((box) => [box.id, box]));
  const toWritten = (found: readonly { readonly id: string }[]): readonly ExportedBox[] =>
    found.flatMap(({ id }) => written.get(id) ?? []);
  const dependencies = findDependencies({ diagram }, false);
  return all.flatMap((box) => {
    const term = terms.get(box.term ?? '');
    if (term?.delivery === undefined) return [];
    const blockers = findWait({ boxes }, dependencies, box.id)?.blockers ?? [];
    const waits = diagram.waits.find((wait) => wait.box === box.id)?.waiting ?? [];
    return [
      {
        ...{ entry, box, delivery: term.delivery, owner: term.owner ?? '' },
        waitsFor: toWritten(blockers),
        waiting: toWritten(waits.map((id) => ({ id }))),
      },
    ];
  });
}

/** Counts the boxes of the main diagrams without a delivery status. */
function countUnset({ repositories }: PageModel): number {
  return repositories.reduce((sum, { diagrams, terms }) => {
    const known = new Set(terms.filter(({ delivery }) => delivery).map(({ id }) => id));
    return sum + (diagrams[0]?.nodes ?? []).filter(({ term = '' }) => !known.has(term)).length;
  }, 0);
}

function renderRows(rows: readonly DeliveryRow[], model: PageModel): TemplateResult {
  const title = getWord('deliveryView');
  return html`<div class="page-table" tabindex="0" role="region" aria-label=${title}>
    <table>
      <thead>
        <tr>
          <th scope="col">${getWord('part')}</th>
          <th scope="col">${getWord('deliveryView')}</th>
          <th scope="col">${getWord('waitsForColumn')}</th>
          <th scope="col">${getWord('blocksColumn')}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map((row) => renderRow(row, model))}
      </tbody>
    </table>
  </div>`;
}

function renderRow(
  { entry, box, delivery, owner, waitsFor, waiting }: DeliveryRow,
  model: PageModel,
): TemplateResult {
  const link = (one: ExportedBox): TemplateResult =>
    html`<a href=${linkToDiagram(entry, model, one.id)}>${one.label}</a>`;
  const list = (boxes: readonly ExportedBox[]): TemplateResult =>
    boxes.length === 0
      ? html`<span class="spoken">${getWord('nothing')}</span>`
      : html`<ul class="page-row">
          ${boxes.map((one) => html`<li>${link(one)}</li>`)}
        </ul>`;
  const notes = [owner, ...(model.hasRepositories ? [entry.repository.name] : [])].filter(
    (note) => note !== '',
  );
  return html`<tr>
    <th scope="row">${link(box)} <span class="quiet">${notes.join(' · ')}</span></th>
    <td>${renderDelivery(delivery)}</td>
    <td>${list(waitsFor)}</td>
    <td>${list(waiting)}</td>
  </tr>`;
}
