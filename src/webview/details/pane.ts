import { html, nothing, render, type TemplateResult } from 'lit-html';
import type { FoundBox, PanelBox, PanelEdge, PanelFacts } from '../../protocol/messages';
import { renderAction, renderLink, renderTool } from '../tools/controls';
import { getIncomingLabel, getOutgoingLabel, listFacts, formatNeighborName } from './describeBox';
import { type PinnedFactActions, renderPinnedFacts } from './pinnedFacts';
import { describeEdge } from './describeEdge';
import { renderDelivery } from './renderDelivery';
import { h } from '../dom';
import { getBoxLabel, type Graph, type Neighbor } from '../picture/graph';
import type { Icon } from '../tools/icons';
import { nameTool } from '../tools/keyNames';
import { getWord } from '../panelWords';
import { isWithoutEditor } from '../surroundings';

/** The actions of the pane. */
export interface PaneActions extends PinnedFactActions {
  readonly openTerm: (id: string) => void;
  readonly openCode: (id: string) => void;
  readonly editTerm: (id: string) => void;
  readonly openNode: (id: string) => void;
  readonly addTerm: (id: string) => void;
  /** Shows a box with its surroundings, or a group. */
  readonly focusOn: (id: string) => void;
  /** Asks for other diagrams with a box for the same term, which `showElsewhere` receives. */
  readonly findElsewhere: (id: string) => void;
  /** Asks for the facts of the pinned box, which `showFacts` receives; without a box, they are not needed. */
  readonly findDetails: (id?: string) => void;
  readonly openBox: (box: FoundBox) => void;
  readonly goToLine: (line: number) => void;
  readonly goToBox: (id: string) => void;
  readonly close: () => void;
}

/** Renders the part of a lens before the details of a box; without a box, it is all that the pane shows. */
export type RenderSection = (box: PanelBox | undefined) => TemplateResult | undefined;

/** The details of the pinned box or edge, docked next to the picture. */
export class Pane {
  readonly element = h('aside', { class: 'pane', role: 'region', hidden: true });
  readonly #actions: PaneActions;
  #renderSection: RenderSection = () => undefined;
  /** The box that other diagrams were asked for, and their boxes. */
  #asked: { readonly id: string; readonly graph: Graph } | undefined;
  #elsewhere: readonly FoundBox[] = [];
  #facts: PanelFacts = {};

  constructor(actions: PaneActions) {
    this.#actions = actions;
    this.element.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      actions.close();
    });
  }

  showBox(box: PanelBox, graph: Graph): void {
    if (this.#asked?.id !== box.id || this.#asked.graph !== graph) {
      // The same box in a new drawing keeps its facts until new ones arrive.
      if (this.#asked?.id !== box.id) [this.#elsewhere, this.#facts] = [[], {}];
      this.#asked = { id: box.id, graph };
      if (box.term !== undefined) this.#actions.findElsewhere(box.id);
      this.#actions.findDetails(box.term === undefined ? undefined : box.id);
    }
    const found = { elsewhere: this.#elsewhere, facts: this.#facts };
    const details = renderBox(box, graph, this.#actions, found);
    this.#show(box.label, html`${this.#renderSection(box)} ${details}`);
  }

  /** Sets the part that a lens adds; it is rendered with the next box. */
  setSection(render: RenderSection): void {
    this.#renderSection = render;
  }

  /** Adds facts of a box that the extension has found; of another box than the pinned one they are late. */
  showFacts(node: string, facts: PanelFacts): void {
    if (this.#asked?.id !== node) return;
    this.#facts = { ...this.#facts, ...facts };
    this.#showAgain();
  }

  /** Offers the other diagrams with a box for the term of a box. */
  showElsewhere(node: string, boxes: readonly FoundBox[]): void {
    if (this.#asked?.id !== node) return;
    this.#elsewhere = boxes;
    this.#showAgain();
  }

  #showAgain(): void {
    const { id, graph } = this.#asked ?? {};
    const box = id === undefined ? undefined : graph?.boxes.get(id);
    if (box !== undefined && graph !== undefined && !this.element.hidden) this.showBox(box, graph);
  }

  /** Stops looking for the facts of a box that is no longer shown. */
  #forget(): void {
    if (this.#asked !== undefined) this.#actions.findDetails();
    this.#asked = undefined;
  }

  showEdge(edge: PanelEdge, graph: Graph): void {
    this.#forget();
    this.#show(describeEdge(edge, graph), renderEdge(edge, graph, this.#actions));
  }

  /** Hides the pane unless the lens has something to show of the whole diagram. */
  hide(): void {
    this.#forget();
    const section = this.#renderSection(undefined);
    if (section !== undefined) this.#show(getWord('details'), section);
    else this.element.hidden = true;
  }

  focus(): void {
    this.element.querySelector<HTMLElement>('.actions button')?.focus();
  }

  #show(name: string, content: TemplateResult): void {
    const same = this.element.getAttribute('aria-label') === name;
    this.element.setAttribute('aria-label', name);
    render(
      html`<header>
          <span class="quiet">${getWord('details')}</span>
          ${renderTool({ icon: 'close', label: getWord('close'), run: this.#actions.close })}
        </header>
        ${content}`,
      this.element,
    );
    this.element.hidden = false;
    if (!same) this.element.scrollTop = 0;
  }
}

function renderBox(
  box: PanelBox,
  graph: Graph,
  actions: PaneActions,
  { elsewhere, facts }: { readonly elsewhere: readonly FoundBox[]; readonly facts: PanelFacts },
): TemplateResult {
  const { term } = box;
  return html`
    <h2>
      <span class="name">${term?.name ?? box.label}</span>
      ${
        term === undefined || term.expansion === ''
          ? nothing
          : html`<span class="expansion">${term.expansion}</span>`
      }
      ${renderDelivery(box)}
    </h2>
    ${renderMeaning(box)}
    <dl>
      ${listFacts(box).map(
        ({ label, text }) =>
          html`<dt>${label}</dt>
            <dd>${text}</dd>`,
      )}
      ${renderNeighbors(box.id, graph, actions)} ${renderPinnedFacts(box.id, term, facts, actions)}
    </dl>
    <div class="actions">
      ${listBoxActions(box, graph, actions)}
      ${elsewhere.map((other) =>
        renderAction('zoomIn', getWord('zoomInto', other.title), () => {
          actions.openBox(other);
        }),
      )}
    </div>
  `;
}

function renderMeaning({ term }: PanelBox): TemplateResult {
  if (term === undefined) return html`<p class="quiet">${getWord('noTerm')}</p>`;
  return html`
    ${term.summary === '' ? nothing : html`<p class="summary">${term.summary}</p>`}
    ${term.details === '' ? nothing : html`<p class="details">${term.details}</p>`}
  `;
}

function renderNeighbors(
  id: string,
  graph: Graph,
  { goToBox }: PaneActions,
): readonly (TemplateResult | typeof nothing)[] {
  const row = (label: string, neighbors: readonly Neighbor[]): TemplateResult | typeof nothing => {
    if (neighbors.length === 0) return nothing;
    const items = neighbors.map((neighbor) => {
      const go = (): void => {
        goToBox(neighbor.box.id);
      };
      return html`<li>${renderLink(formatNeighborName(neighbor), go)}</li>`;
    });
    return html`<dt>${label}</dt>
      <dd>
        <ul>
          ${items}
        </ul>
      </dd>`;
  };
  return [
    row(getIncomingLabel(graph), graph.incoming(id)),
    row(getOutgoingLabel(graph), graph.outgoing(id)),
    row(getWord('connectedTo'), graph.connected(id)),
  ];
}

function listBoxActions(
  { id, term }: PanelBox,
  { groupIds }: Graph,
  actions: PaneActions,
): readonly TemplateResult[] {
  const action = (icon: Icon, label: string, run: (id: string) => void): TemplateResult =>
    renderAction(icon, label, () => {
      run(id);
    });
  const source = action('text', getWord('openNode'), actions.openNode);
  const part = action(
    'focus',
    groupIds.has(id) ? getWord('focusGroup') : nameTool('focusBox'),
    actions.focusOn,
  );
  if (isWithoutEditor())
    return term === undefined
      ? [part]
      : [action('entry', getWord('openTerm'), actions.openTerm), part];
  if (term === undefined) return [action('add', getWord('addTerm'), actions.addTerm), source, part];
  return [
    action('entry', getWord('openTerm'), actions.openTerm),
    action('edit', getWord('editTerm'), actions.editTerm),
    action('search', getWord('findUsages'), actions.findUsages),
    ...(term.hasCode ? [action('code', getWord('openCode'), actions.openCode)] : []),
    source,
    part,
  ];
}

/** “Booking service calls Payment service: “asks for payment””, what both are, and where it is written. */
function renderEdge(edge: PanelEdge, graph: Graph, actions: PaneActions): TemplateResult {
  const end = (id: string): TemplateResult => {
    const go = (): void => {
      actions.goToBox(id);
    };
    const summary = graph.boxes.get(id)?.term?.summary ?? getWord('noTerm');
    return html`<dt>${renderLink(getBoxLabel(graph, id), go)}</dt>
      <dd>${summary}</dd>`;
  };
  return html`
    <h2>${describeEdge(edge, graph)}</h2>
    <dl class="ends">${end(edge.from)}${end(edge.to)}</dl>
    ${isWithoutEditor() ? nothing : renderEdgeActions(edge, actions)}
  `;
}

function renderEdgeActions({ line }: PanelEdge, { goToLine }: PaneActions): TemplateResult {
  return html`<div class="actions">
    ${renderAction('text', getWord('openNode'), () => {
      goToLine(line);
    })}
  </div>`;
}
