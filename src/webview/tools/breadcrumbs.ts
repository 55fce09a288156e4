import { html, nothing, render, type TemplateResult } from 'lit-html';
import type { PanelFocus } from '../../protocol/messages';
import { renderLink } from './controls';
import { h } from '../dom';
import type { Graph } from '../picture/graph';
import { getWord } from '../panelWords';
import { listGroupsAround } from '../drawing/partialDiagram';

export const depths: readonly number[] = [1, 2, 3];

export interface BreadcrumbActions {
  readonly showWhole: () => void;
  readonly focusOn: (box: string) => void;
  readonly setDepth: (depth: number) => void;
}

/** Shows which part of a diagram is drawn: the way to it, and how much around it. */
export class Breadcrumbs {
  readonly element = h('nav', { class: 'crumbs', hidden: true });
  readonly #actions: BreadcrumbActions;

  constructor(actions: BreadcrumbActions) {
    this.#actions = actions;
  }

  /** @param focus The drawn part; `undefined` for the whole diagram. */
  update(graph: Graph | undefined, focus: PanelFocus | undefined): void {
    const box = focus === undefined ? undefined : graph?.boxes.get(focus.box);
    this.element.hidden = box === undefined;
    this.element.setAttribute('aria-label', getWord('shownPart'));
    const isShown = graph !== undefined && focus !== undefined && box !== undefined;
    render(isShown ? this.#render(graph, focus, box.label) : nothing, this.element);
  }

  #render(graph: Graph, focus: PanelFocus, label: string): TemplateResult {
    const groups = listGroupsAround(graph, focus.box).map(({ id, label: group }) =>
      renderLink(group, () => {
        this.#actions.focusOn(id);
      }),
    );
    const steps = [renderLink(getWord('whole'), this.#actions.showWhole), ...groups];
    return html`<ol>
        ${steps.map((step) => html`<li>${step}</li>`)}
        <li aria-current="true">${label}</li>
      </ol>
      <span class="depths" role="group" aria-label=${getWord('depths')}
        ><span class="quiet" aria-hidden="true">${getWord('depths')}</span
        >${depths.map((depth) => this.#renderDepth(depth, focus))}</span
      >
      <span class="spoken" role="status">${getWord('partShown', label, focus.depth)}</span>`;
  }

  #renderDepth(depth: number, focus: PanelFocus): TemplateResult {
    const label = getWord('depth', depth);
    const choose = (): void => {
      this.#actions.setDepth(depth);
    };
    return html`<button
      class="tool"
      type="button"
      title=${label}
      aria-label=${label}
      aria-pressed=${depth === focus.depth}
      .textContent=${String(depth)}
      @click=${choose}
    ></button>`;
  }
}
