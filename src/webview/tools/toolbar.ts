import { html, nothing, render, type TemplateResult } from 'lit-html';
import type { DiagramChoice, PanelLens, PanelState } from '../../protocol/messages';
import { recordingId } from '../../protocol/walks';
import { renderSelect, renderTool, type Tool } from './controls';
import { h } from '../dom';
import { nameTool } from './keyNames';
import { lenses } from '../../protocol/lenses';
import { getLensName } from '../lenses/lensNames';
import { getWord } from '../panelWords';
import { isWithoutEditor } from '../surroundings';

export interface ToolbarActions {
  readonly pickDiagram: (id: string) => void;
  readonly goBack: () => void;
  readonly goForward: () => void;
  readonly search: () => void;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly actualSize: () => void;
  readonly fit: () => void;
  readonly chooseLens: (lens: PanelLens) => void;
  readonly toggleHold: () => void;
  readonly toggleList: () => void;
  readonly toggleEditing: () => void;
  readonly export: () => void;
  readonly togglePresenting: () => void;
  readonly toggleWalk: () => void;
  readonly toggleRecording: () => void;
  readonly showKeys: () => void;
}

/** What the toolbar shows besides the state. */
export interface ToolbarContent {
  readonly current: DiagramChoice;
  readonly choices: readonly DiagramChoice[];
  readonly scale: number;
  /** Whether there is Git to compare with. */
  readonly canCompare: boolean;
}

/** The toolbar: way back, title or picker on the left, tools on the right. */
export class Toolbar {
  readonly element = h('header', { class: 'toolbar' });
  readonly #actions: ToolbarActions;
  /** The state to show after all changes that are made at once. */
  #next: PanelState | undefined;
  #content: ToolbarContent = {
    current: { id: '', title: '' },
    choices: [],
    scale: 1,
    canCompare: false,
  };

  constructor(actions: ToolbarActions) {
    this.#actions = actions;
  }

  /** Shows another scale; most movements of the picture keep it. */
  showScale(state: PanelState, scale: number): void {
    if (scale !== this.#content.scale) this.update(state, { scale });
  }

  update(state: PanelState, change: Partial<ToolbarContent> = {}): void {
    this.#content = { ...this.#content, ...change };
    if (this.#next === undefined)
      queueMicrotask(() => {
        this.#render();
      });
    this.#next = state;
  }

  #render(): void {
    const state = this.#next;
    this.#next = undefined;
    if (state === undefined) return;
    render(
      html`${renderWay(state, this.#actions)} ${renderTitle(this.#content, this.#actions)}
        <span class="space"></span>
        <div class="tools" role="toolbar" aria-label=${getWord('toolbar')}>
          ${renderTools(state, this.#content, this.#actions)}
        </div>`,
      this.element,
    );
  }
}

/** Back and forward appear with the first place to go back to. */
function renderWay(
  { past, future }: PanelState,
  { goBack, goForward }: ToolbarActions,
): readonly TemplateResult[] {
  if (past.length + future.length === 0) return [];
  return [
    renderTool({ icon: 'back', label: nameTool('back'), run: goBack, disabled: past.length === 0 }),
    renderTool({
      icon: 'forward',
      label: nameTool('forward'),
      run: goForward,
      disabled: future.length === 0,
    }),
  ];
}

function renderTitle(
  { current, choices }: ToolbarContent,
  { pickDiagram }: ToolbarActions,
): TemplateResult {
  const several = choices.length > 1;
  return html`
    ${current.title === '' ? nothing : html`<h1 class="title ${several ? 'spoken' : ''}">${current.title}</h1>`}
    ${
      several
        ? renderSelect({
            label: getWord('chooseDiagram'),
            className: 'picker',
            options: choices,
            chosen: current.id,
            choose: pickDiagram,
          })
        : nothing
    }
  `;
}

function renderTools(
  state: PanelState,
  content: ToolbarContent,
  actions: ToolbarActions,
): readonly TemplateResult[] {
  const tool = (icon: Tool['icon'], label: string, run: () => void, pressed?: boolean) =>
    renderTool({ icon, label, run, ...(pressed === undefined ? {} : { pressed }) });
  const zoom = nameTool('actualSize');
  const percent = `${String(Math.round(content.scale * 100))}%`;
  const withEditor = (one: () => TemplateResult): readonly TemplateResult[] =>
    isWithoutEditor() ? [] : [one()];
  return [
    tool('search', nameTool('search'), actions.search),
    tool('zoomOut', nameTool('zoomOut'), actions.zoomOut),
    html`<button
      class="tool zoom"
      type="button"
      title=${zoom}
      aria-label=${`${percent} ${zoom}`}
      .textContent=${percent}
      @click=${actions.actualSize}
    ></button>`,
    tool('zoomIn', nameTool('zoomIn'), actions.zoomIn),
    tool('fit', nameTool('fit'), actions.fit),
    renderLenses(state.lens, content.canCompare, actions),
    ...withEditor(() => tool('hold', getWord('hold'), actions.toggleHold, state.held === true)),
    tool('list', nameTool('list'), actions.toggleList, state.list),
    ...withEditor(() =>
      tool('edit', nameTool('edit'), actions.toggleEditing, state.editing === true),
    ),
    ...withEditor(() => tool('export', nameTool('export'), actions.export)),
    tool('present', nameTool('present'), actions.togglePresenting),
    tool(
      'walk',
      nameTool('walk'),
      actions.toggleWalk,
      state.walk !== undefined && state.walk.id !== recordingId,
    ),
    ...withEditor(() =>
      tool('record', nameTool('record'), actions.toggleRecording, state.walk?.id === recordingId),
    ),
    tool('keys', nameTool('showKeys'), actions.showKeys),
  ];
}

/** The choice of what the marks on boxes show. */
function renderLenses(
  chosen: PanelLens,
  canCompare: boolean,
  { chooseLens }: ToolbarActions,
): TemplateResult {
  const offered = lenses.filter((lens) => lens !== 'changed' || canCompare || lens === chosen);
  return renderSelect({
    label: getWord('lens'),
    hasTooltip: true,
    className: 'lenses',
    options: offered.map((lens) => ({ id: lens, title: getLensName(lens) })),
    chosen,
    choose: chooseLens,
  });
}
