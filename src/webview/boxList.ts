import type { PanelBox } from '../protocol/messages';
import { describeBox } from './describeBox';
import { h } from './dom';
import type { Graph } from './graph';
import { createIcon } from './icons';
import { getWord } from './panelWords';

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
    const known = new Set(groups.map(({ id }) => id));
    const ungrouped = nodes.filter(({ group }) => group === undefined || !known.has(group));
    const sections = groups.map((group) =>
      this.#createSection(
        group.label,
        nodes.filter((node) => node.group === group.id),
        graph,
      ),
    );
    const other = groups.length === 0 ? '' : getWord('listUngrouped');
    this.element.setAttribute('aria-label', getWord('listTitle'));
    this.element.replaceChildren(
      this.#createHeading(),
      ...sections.flat(),
      ...this.#createSection(other, ungrouped, graph),
    );
  }

  focus(): void {
    this.element.querySelector<HTMLElement>('li button')?.focus();
  }

  #createHeading(): Node {
    const close = h(
      'button',
      { class: 'tool', type: 'button', title: getWord('close'), 'aria-label': getWord('close') },
      createIcon('close'),
    );
    close.addEventListener('click', this.#close);
    return h('header', {}, h('h2', {}, getWord('listTitle')), close);
  }

  #createSection(label: string, boxes: readonly PanelBox[], graph: Graph): Node[] {
    if (boxes.length === 0) return [];
    const items = boxes.map((box) => h('li', {}, this.#createEntry(box, graph)));
    const list = h('ul', {}, ...items);
    return label === '' ? [list] : [h('h3', {}, label), list];
  }

  #createEntry(box: PanelBox, graph: Graph): Node {
    const button = h(
      'button',
      { class: 'entry', type: 'button', 'aria-label': describeBox(box, graph) },
      h('span', { class: 'name' }, box.label),
      h('span', { class: 'quiet' }, box.term?.summary ?? getWord('noTerm')),
    );
    button.addEventListener('click', () => {
      this.#goToBox(box.id);
    });
    return button;
  }
}
