import { html, nothing, type TemplateResult } from 'lit-html';
import { deliveries } from '../../webview/tools/icons';
import type { PageModel } from '../model';
import { formatPlace } from '../place';
import { getWord } from '../words';
import { listChanged, renderChangeRows } from './changes';
import { linkToDiagram, renderDelivery, renderEntry } from './parts';

/** As many as a newcomer reads in three minutes. */
const maxStart = 8;
/** In a shorter glossary, the whole list is a start. */
const minTerms = 2 * maxStart;
const maxDiagrams = 12;
const maxChanges = 5;

/** The first view: where to start, the diagrams, the state of delivery and what changed last. */
export function renderOverview(model: PageModel, search: TemplateResult): TemplateResult {
  return html`<h1 tabindex="-1">${model.data.title}</h1>
    ${search} ${renderStart(model)} ${renderDiagrams(model)} ${renderDeliveries(model)}
    ${renderChanges(model)} ${renderSources(model)}`;
}

function renderStart(model: PageModel): TemplateResult | typeof nothing {
  const ranked = model.entries
    .filter(({ term }) => term.rank !== undefined)
    .sort((a, b) => (a.term.rank ?? 0) - (b.term.rank ?? 0));
  const start = model.entries.length < minTerms ? model.match({}) : ranked.slice(0, maxStart);
  const isAll = start.length === model.entries.length;
  if (model.entries.length === 0) return nothing;
  const hasRanks = !isAll && start.length > 0;
  return html`<section>
    <h2>${getWord(hasRanks ? 'startHere' : 'terms')}</h2>
    ${hasRanks ? html`<p class="quiet">${getWord('startHint')}</p>` : nothing}
    <ul class="page-cards">
      ${start.map((entry) => renderEntry(entry, model))}
    </ul>
    ${
      isAll
        ? nothing
        : html`<p>
            <a href=${formatPlace({ view: 'terms', filters: {} })}
              >${getWord('allTerms')} (${model.entries.length})</a
            >
          </p>`
    }
  </section>`;
}

function renderDiagrams(model: PageModel): TemplateResult | typeof nothing {
  const { diagrams } = model;
  if (diagrams.length === 0) return nothing;
  return html`<section>
    <h2>${getWord('diagrams')}</h2>
    <ul class="page-cards">
      ${diagrams.slice(0, maxDiagrams).map((entry) => {
        const { diagram, repository } = entry;
        const notes = [
          ...(model.hasRepositories ? [repository.name] : []),
          ...(diagram.isMain === true ? [getWord('mainDiagram')] : []),
          getWord('boxCount', diagram.nodes.length),
        ];
        return html`<li class="page-entry">
          <a class="page-name" href=${linkToDiagram(entry, model)}>${diagram.title}</a>
          <p class="quiet">${notes.join(' · ')}</p>
        </li>`;
      })}
    </ul>
    ${
      diagrams.length <= maxDiagrams
        ? nothing
        : html`<p>
            <a href=${formatPlace({ view: 'diagram' })}
              >${getWord('allDiagrams')} (${diagrams.length})</a
            >
          </p>`
    }
  </section>`;
}

function renderDeliveries(model: PageModel): TemplateResult | typeof nothing {
  const counts = deliveries.flatMap((delivery) => {
    const { length } = model.entries.filter(({ term }) => term.delivery === delivery);
    return length === 0 ? [] : [{ delivery, length }];
  });
  if (counts.length === 0) return nothing;
  return html`<section>
    <h2><a href=${formatPlace({ view: 'delivery' })}>${getWord('deliveryView')}</a></h2>
    <ul class="page-row">
      ${counts.map(
        ({ delivery, length }) =>
          html`<li>
            <a href=${formatPlace({ view: 'terms', filters: { delivery } })}
              >${length} ${renderDelivery(delivery)}</a
            >
          </li>`,
      )}
    </ul>
  </section>`;
}

function renderChanges(model: PageModel): TemplateResult | typeof nothing {
  const changed = listChanged(model);
  if (changed.length === 0) return nothing;
  return html`<section>
    <h2><a href=${formatPlace({ view: 'changes' })}>${getWord('changes')}</a></h2>
    ${renderChangeRows(changed.slice(0, maxChanges), model)}
  </section>`;
}

/** Names the commits that the page was written from. */
function renderSources({ repositories }: PageModel): TemplateResult {
  return html`<footer class="page-footer quiet">
    ${repositories.map(({ name, commit }) => {
      const text =
        commit === undefined
          ? getWord('writtenFrom')
          : getWord('writtenFromCommit', commit.slice(0, 10));
      return html`<p>${name}. ${text}</p>`;
    })}
  </footer>`;
}
