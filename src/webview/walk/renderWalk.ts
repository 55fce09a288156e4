import { html, nothing, type TemplateResult } from 'lit-html';
import type { PanelStep, PanelWalk, WalkSource } from '../../protocol/messages';
import type { PanelWord } from '../../protocol/panelWords';
import { getWord } from '../panelWords';
import { renderAction, renderSelect, renderTool } from '../tools/controls';
import { nameTool } from '../tools/keyNames';

export interface StepActions {
  /** 0-based. */
  readonly index: number;
  /** All walks of the diagram. */
  readonly walks: readonly PanelWalk[];
  readonly choose: (id: string) => void;
  readonly step: (by: 1 | -1) => void;
  readonly leave: () => void;
  /** Only for the recorded walk. */
  readonly record?: () => void;
  readonly save?: () => void;
}

const sourceWords: Readonly<Record<WalkSource, PanelWord>> = {
  glossary: 'walkFromGlossary',
  messages: 'walkFromMessages',
  arrows: 'walkFromArrows',
  boxes: 'walkFromBoxes',
  recorded: 'walkRecorded',
  tour: 'walkTour',
};

/** Renders the sentence of a step, the meanings of its boxes, and the way to other steps. */
export function renderStep(
  walk: PanelWalk,
  { sentence, notes }: PanelStep,
  actions: StepActions,
): TemplateResult {
  const { index, step, leave, record, save } = actions;
  const count = walk.steps.length;
  const isLast = index === count - 1;
  const canFinish = walk.source === 'tour';
  return html`
    <div class="walk-text">
      <p class="sentence">${sentence}</p>
      ${notes.map(
        ({ name, text }) =>
          html`<p class="note">
            ${name === '' ? nothing : html`<strong>${name}:</strong> `}${text}
          </p>`,
      )}
    </div>
    <div class="walk-tools">
      ${renderWalks(walk, actions)}
      ${record === undefined ? nothing : renderAction('record', getWord('recordAgain'), record)}
      ${save === undefined ? nothing : renderAction('export', getWord('recordSave'), save)}
      <span class="count">${getWord('walkStep', index + 1, count)}</span>
      <button
        class="secondary"
        type="button"
        aria-disabled=${index === 0}
        @click=${() => {
          step(-1);
        }}
      >
        ${getWord('walkBack')}
      </button>
      <button
        class="primary next"
        type="button"
        aria-disabled=${isLast && !canFinish}
        @click=${() => {
          if (isLast && canFinish) leave();
          else step(1);
        }}
      >
        ${getWord(isLast && canFinish ? 'walkDone' : 'walkNext')}
      </button>
      ${renderTool({ icon: 'close', label: getWord('walkLeave'), run: leave })}
    </div>
  `;
}

/** The choice of a walk; only its origin where the diagram has no other. */
function renderWalks(walk: PanelWalk, { walks, choose }: StepActions): TemplateResult {
  const [, second] = walks;
  if (second === undefined) return html`<span class="quiet">${nameWalk(walk)}</span>`;
  return renderSelect({
    label: getWord('walkChoose'),
    options: walks.map((one) => ({ id: one.id, title: nameWalk(one) })),
    chosen: walk.id,
    choose,
  });
}

function nameWalk({ title, source }: PanelWalk): string {
  return title === '' ? getWord(sourceWords[source]) : title;
}

export interface RecordingActions {
  readonly undo: () => void;
  readonly play: () => void;
  readonly save: () => void;
  readonly discard: () => void;
}

/** Renders the recorded steps, and what to do with them. */
export function renderRecording(
  names: readonly string[],
  { undo, play, save, discard }: RecordingActions,
): TemplateResult {
  const isEmpty = names.length === 0;
  return html`
    <div class="walk-text">
      ${
        isEmpty
          ? nothing
          : html`<ol class="recorded" tabindex="0" aria-label=${getWord('recordRegion')}>
              ${names.map((name) => html`<li>${name}</li>`)}
            </ol>`
      }
      <p class="note">${getWord('recordHint')}</p>
    </div>
    <div class="walk-tools">
      ${isEmpty ? nothing : renderAction('back', nameTool('recordUndo'), undo)}
      ${isEmpty ? nothing : renderAction('walk', getWord('recordPlay'), play)}
      ${isEmpty ? nothing : renderAction('close', getWord('recordStop'), discard)}
      ${
        isEmpty
          ? renderAction('close', getWord('close'), discard)
          : html`<button class="primary" type="button" @click=${save}>
              ${getWord('recordSave')}
            </button>`
      }
    </div>
  `;
}
