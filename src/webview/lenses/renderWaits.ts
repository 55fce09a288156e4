import { html, nothing, type TemplateResult } from 'lit-html';
import type { PanelBox } from '../../protocol/messages';
import { renderAction, renderLink } from '../controls';
import type { Graph } from '../graph';
import { getWord } from '../panelWords';
import { findDependencies, findWait, rankBlockers, type Wait } from './waiting';
import {
  describeBlocker,
  describeCycle,
  describeStart,
  describeWaiting,
  listRankingSentences,
  listWaitSentences,
  type SentenceList,
} from './waitSentences';

export interface WaitActions {
  readonly goToBox: (id: string) => void;
  readonly copy: (list: SentenceList) => void;
  readonly flip: () => void;
}

/** Shows what a box waits for; without a box, what blocks the most in the whole diagram. */
export function renderWaits(
  graph: Graph,
  flipped: boolean,
  box: PanelBox | undefined,
  actions: WaitActions,
): TemplateResult {
  const dependencies = findDependencies(graph, flipped);
  const wait = box === undefined ? undefined : findWait(graph, dependencies, box.id);
  return wait === undefined
    ? renderRanking(graph, flipped, actions)
    : renderWait(wait, flipped, actions);
}

function renderWait(wait: Wait, flipped: boolean, actions: WaitActions): TemplateResult {
  const { blockers, cycles } = wait;
  return html`<section class="waits">
    <h3>${describeStart(wait)}</h3>
    <ul>
      ${blockers.map((box) => html`<li>${renderBlocker(box, actions)}</li>`)}
      ${cycles.map((cycle) => html`<li class="quiet">${describeCycle(cycle)}</li>`)}
    </ul>
    ${renderWaitActions(listWaitSentences(wait), flipped, actions)}
  </section>`;
}

function renderRanking(graph: Graph, flipped: boolean, actions: WaitActions): TemplateResult {
  const ranking = rankBlockers(graph, findDependencies(graph, flipped));
  const items = ranking.map(
    (blocker) =>
      html`<li>
        ${renderBlocker(blocker.box, actions)}
        <span class="quiet">${describeWaiting(blocker)}</span>
      </li>`,
  );
  return html`<section class="waits">
    <h3>${getWord('ranking')}</h3>
    ${
      items.length === 0
        ? html`<p>${getWord('rankingNothing')}</p>`
        : html`<ol>
            ${items}
          </ol>`
    }
    <p class="quiet">${getWord('rankingHint')}</p>
    ${renderWaitActions(listRankingSentences(ranking), flipped, actions)}
  </section>`;
}

function renderBlocker(box: PanelBox, { goToBox }: WaitActions): TemplateResult {
  return renderLink(describeBlocker(box), () => {
    goToBox(box.id);
  });
}

/** Arrows do not always mean “depends on”, so the reader can turn the direction around. */
function renderWaitActions(
  list: SentenceList,
  flipped: boolean,
  { copy, flip }: WaitActions,
): TemplateResult {
  const copyAll = (): void => {
    copy(list);
  };
  return html`<div class="actions">
    ${list.sentences.length === 0 ? nothing : renderAction('entry', getWord('copyList'), copyAll)}
    <button class="action" type="button" aria-pressed=${flipped} @click=${flip}>
      ${getWord('againstArrows')}
    </button>
  </div>`;
}
