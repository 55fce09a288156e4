import { html, nothing, render, type TemplateResult } from 'lit-html';
import type { PanelWord } from '../../protocol/panelWords';
import { renderLink } from '../tools/controls';
import { nameTool } from '../tools/keyNames';
import { getWord } from '../panelWords';
import type { SketchAction } from './sketchAction';

/** The result of the last change, or the reason why it was refused, with the next possible actions. */
export interface EditStatus {
  readonly text: string;
  readonly actions: readonly { readonly label: string; readonly run: () => void }[];
}

export interface EditBarContent {
  /** Why nothing can be changed. */
  readonly locked: string | undefined;
  /** Why an action is not possible now. */
  readonly findObstacle: (action: SketchAction) => string | undefined;
  readonly status: EditStatus | undefined;
}

export interface EditBarActions {
  readonly run: (action: SketchAction) => void;
  readonly start: () => void;
  readonly leave: () => void;
}

const tools: readonly { readonly action: SketchAction; readonly word: PanelWord }[] = [
  { action: 'add', word: 'addBox' },
  { action: 'connect', word: 'connectBox' },
  { action: 'rename', word: 'renameBox' },
  { action: 'move', word: 'moveBox' },
  { action: 'remove', word: 'removeBox' },
];

/** Renders the tools that change the diagram, and the result of the last change. */
export function renderEditBar(
  bar: HTMLElement,
  { locked, findObstacle, status }: EditBarContent,
  actions: EditBarActions,
): void {
  bar.setAttribute('aria-label', getWord('editTools'));
  const hint = locked ?? getWord('editHint');
  render(
    html`<div class="edit-tools">
        ${tools.map(({ action, word }) =>
          renderTextTool(word, locked ?? findObstacle(action), () => {
            actions.run(action);
          }),
        )}
      </div>
      <div class="edit-status">
        <span
          class=${status === undefined ? 'quiet' : ''}
          role="status"
          title=${status?.text ?? hint}
          >${status?.text ?? hint}</span
        >
        ${status?.actions.map(({ label, run }) => renderLink(label, run)) ?? nothing}
      </div>
      ${renderTextTool('startDiagram', undefined, actions.start)}
      ${renderTextTool('editDone', undefined, actions.leave)}`,
    bar,
  );
}

/** An obstacle stays readable: the button keeps its place in the order of the Tab key, and says why it does nothing. */
function renderTextTool(
  word: PanelWord,
  obstacle: string | undefined,
  run: () => void,
): TemplateResult {
  return html`<button
    class="tool text"
    type="button"
    title=${obstacle ?? nameTool(word)}
    aria-disabled=${obstacle === undefined ? nothing : 'true'}
    aria-description=${obstacle ?? nothing}
    @click=${run}
  >
    ${getWord(word)}
  </button>`;
}
