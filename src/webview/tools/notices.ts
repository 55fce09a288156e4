import type { PanelBox, PanelProblem } from '../../protocol/messages';
import { getLanguage, h } from '../dom';
import { estimateSeconds } from '../drawing/partialDiagram';
import type { Graph } from '../picture/graph';
import { createIcon } from './icons';
import { getWord } from '../panelWords';
import { isWithoutEditor } from '../surroundings';

export interface NoticeActions {
  readonly goToLine: (line: number) => void;
  readonly create: () => void;
  /** Starts a diagram from lines. */
  readonly start: () => void;
  readonly showPart: (id: string) => void;
  readonly drawEverything: () => void;
  readonly drawLess: () => void;
  readonly cancelDrawing: () => void;
}

/** Why a diagram cannot be drawn; `line` is 0-based, as in messages, and unknown for some errors. */
export type Problem = Omit<PanelProblem, 'line'> & { readonly line: number | undefined };

/** Shows messages about the picture above it. */
export class Notices {
  readonly error = h('div', { class: 'notice error', role: 'alert', hidden: true });
  readonly dense = h('div', { class: 'notice dense', role: 'status', hidden: true });
  readonly blank = h('div', { class: 'blank', role: 'status', hidden: true });
  readonly #actions: NoticeActions;

  constructor(actions: NoticeActions) {
    this.#actions = actions;
  }

  showError({ message, line, isCommitted }: Problem, hasPicture: boolean): void {
    const parts: (Node | string)[] = [createIcon('warning')];
    if (line !== undefined && !isWithoutEditor()) {
      parts.push(
        createTextButton(getWord('errorAt', line + 1), () => {
          this.#actions.goToLine(line);
        }),
      );
    }
    parts.push(h('span', { class: 'message' }, message));
    if (hasPicture) {
      const shown = isCommitted === true ? 'committed' : 'stale';
      parts.push(h('span', { class: 'quiet' }, getWord(shown)));
    }
    this.error.replaceChildren(...parts);
    this.error.hidden = false;
  }

  hideError(): void {
    this.error.hidden = true;
  }

  showLoading(): void {
    this.blank.replaceChildren(h('p', {}, getWord('loading')));
    this.blank.hidden = false;
  }

  showEmpty(): void {
    const start = h('button', { class: 'primary', type: 'button' }, getWord('startDiagram'));
    start.addEventListener('click', this.#actions.start);
    const create = h('button', { class: 'secondary', type: 'button' }, getWord('create'));
    create.addEventListener('click', this.#actions.create);
    this.blank.replaceChildren(
      h('p', {}, getWord('empty')),
      h('div', { class: 'buttons' }, start, create),
    );
    this.blank.hidden = false;
  }

  hideBlank(): void {
    this.blank.hidden = true;
  }

  /**
   * Shows the notice of a dense diagram: `part` is the box whose surroundings are drawn, or `undefined` for the whole
   * diagram.
   */
  showDense(graph: Graph, part: string | undefined): void {
    const { edges } = graph.diagram;
    const count = h(
      'span',
      {},
      getWord('dense', edges.length, formatTime(estimateSeconds(edges.length))),
    );
    if (part === undefined) {
      this.dense.replaceChildren(
        count,
        createTextButton(getWord('drawLess'), this.#actions.drawLess),
      );
    } else {
      this.dense.replaceChildren(
        count,
        h('label', {}, getWord('denseShowing'), this.#createPartPicker(graph, part)),
        createTextButton(getWord('drawEverything'), this.#actions.drawEverything),
      );
    }
    this.dense.hidden = false;
  }

  /** Shows that a dense diagram is being drawn, until its picture or another notice is shown. */
  showDrawing({ diagram }: Graph): void {
    const time = formatTime(estimateSeconds(diagram.edges.length));
    this.dense.replaceChildren(
      h('span', {}, getWord('drawing', time)),
      createTextButton(getWord('cancelDrawing'), this.#actions.cancelDrawing),
    );
    this.dense.hidden = false;
  }

  hideDense(): void {
    this.dense.hidden = true;
  }

  #createPartPicker({ diagram }: Graph, part: string): HTMLSelectElement {
    const select = h('select', { 'aria-label': getWord('denseChoose') });
    const add = (label: string, boxes: readonly PanelBox[]): void => {
      if (boxes.length === 0) return;
      const options = [...boxes]
        .sort((a, b) => a.label.localeCompare(b.label))
        .map((box) => h('option', { value: box.id }, box.label));
      select.append(h('optgroup', { label }, ...options));
    };
    add(getWord('denseGroups'), diagram.groups);
    add(getWord('denseNodes'), diagram.nodes);
    select.value = part;
    select.addEventListener('change', () => {
      this.#actions.showPart(select.value);
    });
    return select;
  }
}

/** Returns a time as whole minutes, or as seconds in steps of 5, in the reader's language. */
function formatTime(seconds: number): string {
  const [value, unit] =
    seconds < 60 ? [5 * Math.ceil(seconds / 5), 'second'] : [Math.round(seconds / 60), 'minute'];
  const format = { style: 'unit', unit, unitDisplay: 'long' } as const;
  return new Intl.NumberFormat(getLanguage(), format).format(value);
}

function createTextButton(label: string, action: () => void): HTMLButtonElement {
  const button = h('button', { class: 'link', type: 'button' }, label);
  button.addEventListener('click', action);
  return button;
}
