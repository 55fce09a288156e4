import { html, nothing, render, type TemplateResult } from 'lit-html';
import type { PanelFocus, PanelPlace } from '../../protocol/messages';
import { renderLink } from './controls';
import { h } from '../dom';
import type { Graph } from '../picture/graph';
import { getWord } from '../panelWords';
import { listGroupsAround } from '../drawing/partialDiagram';

export const depths: readonly number[] = [1, 2, 3];

export interface BreadcrumbActions {
  readonly showWhole: () => void;
  readonly focusOn: (box: string) => void;
  /** Returns to a diagram of the trail. */
  readonly goUp: (position: number) => void;
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
  update(
    graph: Graph | undefined,
    focus: PanelFocus | undefined,
    trail: PanelPlace['trail'] = [],
  ): void {
    const box = focus === undefined ? undefined : graph?.boxes.get(focus.box);
    const part = focus === undefined || box === undefined ? undefined : { focus, label: box.label };
    const isShown = graph !== undefined && (part !== undefined || trail.length > 0);
    this.element.hidden = !isShown;
    this.element.setAttribute('aria-label', getWord('shownPart'));
    render(isShown ? this.#render(graph, part, trail) : nothing, this.element);
  }

  /** “System › Payments › Ledger”: diagrams, then groups of the last one, then the shown part. */
  #render(
    graph: Graph,
    part: { readonly focus: PanelFocus; readonly label: string } | undefined,
    trail: NonNullable<PanelPlace['trail']>,
  ): TemplateResult {
    const { title } = graph.diagram;
    const diagrams = trail.map((one, position) =>
      renderLink(one.title, () => {
        this.#actions.goUp(position);
      }),
    );
    const steps =
      part === undefined ? diagrams : [...diagrams, ...this.#listPart(graph, part.focus, trail)];
    return html`<ol>
        ${steps.map((step) => html`<li>${step}</li>`)}
        <li aria-current="true">${part?.label ?? title}</li>
      </ol>
      ${part === undefined ? nothing : this.#renderDepths(part.focus, part.label)}`;
  }

  /** Returns the links to the diagram as a whole and to the groups around its shown part. */
  #listPart(
    graph: Graph,
    focus: PanelFocus,
    trail: NonNullable<PanelPlace['trail']>,
  ): readonly TemplateResult[] {
    const groups = listGroupsAround(graph, focus.box).map(({ id, label }) =>
      renderLink(label, () => {
        this.#actions.focusOn(id);
      }),
    );
    const whole = trail.length > 0 ? graph.diagram.title : getWord('whole');
    return [renderLink(whole, this.#actions.showWhole), ...groups];
  }

  #renderDepths(focus: PanelFocus, label: string): TemplateResult {
    return html`<span class="depths" role="group" aria-label=${getWord('depths')}
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
