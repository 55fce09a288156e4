import { html, nothing, type TemplateResult } from 'lit-html';
import type { PanelBox } from '../../protocol/messages';
import { renderAction, renderLink } from '../tools/controls';
import type { Graph } from '../picture/graph';
import { getWord } from '../panelWords';
import type { Light } from './lens';
import {
  type Blocker,
  type Dependencies,
  findDependencies,
  findWait,
  rankBlockers,
  type Wait,
} from '../../core/service/waiting';
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

/** What is computed once for a diagram and a direction. */
export interface Waiting {
  readonly graph: Graph;
  readonly flipped: boolean;
  readonly dependencies: Dependencies;
  readonly ranking: readonly Blocker<PanelBox>[];
}

export function computeWaiting(graph: Graph, flipped: boolean): Waiting {
  const dependencies = findDependencies(graph, flipped);
  return { graph, flipped, dependencies, ranking: rankBlockers(graph, dependencies) };
}

/** Returns the path from a box to what it waits for. */
export function lightWait({ graph, dependencies }: Waiting, id: string): Light | undefined {
  return findWait(graph, dependencies, id)?.light;
}

/** Shows what a box waits for; without a box, what blocks the most in the whole diagram. */
export function renderWaits(
  waiting: Waiting,
  box: PanelBox | undefined,
  actions: WaitActions,
): TemplateResult {
  const { graph, flipped, dependencies } = waiting;
  const wait = box === undefined ? undefined : findWait(graph, dependencies, box.id);
  return wait === undefined ? renderRanking(waiting, actions) : renderWait(wait, flipped, actions);
}

function renderWait(wait: Wait<PanelBox>, flipped: boolean, actions: WaitActions): TemplateResult {
  const { blockers, cycles } = wait;
  return html`<section class="waits">
    <h2>${describeStart(wait)}</h2>
    <ul>
      ${blockers.map((box) => html`<li>${renderBlocker(box, actions)}</li>`)}
      ${cycles.map((cycle) => html`<li class="quiet">${describeCycle(cycle)}</li>`)}
    </ul>
    ${renderWaitActions(listWaitSentences(wait), flipped, actions)}
  </section>`;
}

function renderRanking({ ranking, flipped }: Waiting, actions: WaitActions): TemplateResult {
  const items = ranking.map(
    (blocker) =>
      html`<li>
        ${renderBlocker(blocker.box, actions)}
        <span class="quiet">${describeWaiting(blocker)}</span>
      </li>`,
  );
  return html`<section class="waits">
    <h2>${getWord('ranking')}</h2>
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
