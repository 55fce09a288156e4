import { html, render, type TemplateResult } from 'lit-html';
import type { PanelBox } from '../../protocol/messages';
import { renderTool } from '../tools/controls';
import { describeRest, getMeaning } from '../details/describeBox';
import { h } from '../dom';
import type { Graph } from './graph';
import { getWord } from '../panelWords';

/** The diagram as a list: every box with its meaning and its neighbors, by group. */
export class BoxList {
  readonly element = h('nav', { class: 'list', hidden: true });
  readonly #goToBox: (id: string) => void;
  readonly #close: () => void;

  constructor(goToBox: (id: string) => void, close: () => void) {
    this.#goToBox = goToBox;
    this.#close = close;
    this.element.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') close();
    });
  }

  fill(graph: Graph): void {
    const { nodes, groups } = graph.diagram;
    const loose = nodes.filter(({ group }) => group === undefined || !graph.groupIds.has(group));
    const sections = groups.map((group) =>
      this.#renderSection(
        group.label,
        nodes.filter((node) => node.group === group.id),
        graph,
      ),
    );
    const other = groups.length === 0 ? '' : getWord('listUngrouped');
    this.element.setAttribute('aria-label', getWord('listTitle'));
    render(
      html`<header>
          <h2>${getWord('listTitle')}</h2>
          ${renderTool({ icon: 'close', label: getWord('close'), run: this.#close })}
        </header>
        ${sections} ${this.#renderSection(other, loose, graph)}`,
      this.element,
    );
  }

  focus(): void {
    this.element.querySelector<HTMLElement>('li button')?.focus();
  }

  #renderSection(
    label: string,
    boxes: readonly PanelBox[],
    graph: Graph,
  ): readonly TemplateResult[] {
    if (boxes.length === 0) return [];
    const list = html`<ul>
      ${boxes.map((box) => html`<li>${this.#renderEntry(box, graph)}</li>`)}
    </ul>`;
    return label === '' ? [list] : [html`<h3>${label}</h3>`, list];
  }

  #renderEntry(box: PanelBox, graph: Graph): TemplateResult {
    const go = (): void => {
      this.#goToBox(box.id);
    };
    return html`<button class="entry" type="button" @click=${go}>
      <span class="name">${box.label}</span>
      <span class="quiet">${getMeaning(box)}</span>
      <span class="spoken">${describeRest(box, graph)}</span>
    </button>`;
  }
}
