import type { PanelBox } from '../protocol/messages';
import { listFacts, getIncomingLabel, formatNeighborName, getOutgoingLabel } from './describeBox';
import { h } from './dom';
import type { Bounds } from './boxGeometry';
import type { Graph, Neighbor } from './graph';
import { createDeliveryIcon, type Icon, createIcon } from './icons';
import { getWord } from './panelWords';

/** The actions of a card. */
export interface CardActions {
  readonly openTerm: (id: string) => void;
  readonly openCode: (id: string) => void;
  readonly editTerm: (id: string) => void;
  readonly openNode: (id: string) => void;
  readonly addTerm: (id: string) => void;
  readonly goToBox: (id: string) => void;
}

const gap = 10;
const edge = 8;

/** The definition card next to a box. */
export class Card {
  readonly element = h('aside', {
    class: 'card panzoom-exclude',
    id: 'card',
    role: 'region',
    hidden: true,
  });
  readonly #actions: CardActions;
  #shown: string | undefined;

  constructor(actions: CardActions) {
    this.#actions = actions;
  }

  /** The id of the box whose card is shown. */
  get shown(): string | undefined {
    return this.#shown;
  }

  show(box: PanelBox, graph: Graph, place: Bounds): void {
    if (this.#shown !== box.id) {
      this.#shown = box.id;
      this.element.setAttribute('aria-label', box.label);
      this.element.replaceChildren(...createContent(box, graph, this.#actions));
      this.element.scrollTop = 0;
    }
    this.element.hidden = false;
    this.#placeAt(place);
  }

  hide(): void {
    this.#shown = undefined;
    this.element.hidden = true;
  }

  focusFirstAction(): void {
    this.element.querySelector('button')?.focus();
  }

  /** Places the card below the box, or above it if there is no room below, and always inside the canvas. */
  #placeAt({ x, y, width, height }: Bounds): void {
    const { offsetWidth, offsetHeight, offsetParent } = this.element;
    if (offsetParent === null) return;
    const { clientWidth, clientHeight } = offsetParent;
    const below = y + height + gap;
    const above = y - gap - offsetHeight;
    const top = below + offsetHeight <= clientHeight - edge || above < edge ? below : above;
    const left = x + width / 2 - offsetWidth / 2;
    this.element.style.left = `${String(clampInside(left, clientWidth - offsetWidth))}px`;
    this.element.style.top = `${String(clampInside(top, clientHeight - offsetHeight))}px`;
  }
}

function clampInside(position: number, room: number): number {
  return Math.max(edge, Math.min(position, room - edge));
}

function createContent(box: PanelBox, graph: Graph, actions: CardActions): Node[] {
  const { term } = box;
  const parts: Node[] = [createHeading(box)];
  if (term === undefined) parts.push(h('p', { class: 'quiet' }, getWord('noTerm')));
  else {
    if (term.summary !== '') parts.push(h('p', { class: 'summary' }, term.summary));
    if (term.details !== '') parts.push(h('p', { class: 'details' }, term.details));
  }
  const rows = [...createFactRows(box), ...createNeighborRows(box.id, graph, actions)];
  if (rows.length > 0) parts.push(h('dl', {}, ...rows));
  parts.push(createActionRow(box, actions));
  return parts;
}

function createHeading({ label, term }: PanelBox): Node {
  const title = h('h2', {}, h('span', { class: 'name' }, term?.name ?? label));
  if (term !== undefined && term.expansion !== '') {
    title.append(h('span', { class: 'expansion' }, term.expansion));
  }
  if (term?.delivery !== undefined) {
    const { delivery } = term;
    title.append(h('span', { class: 'delivery' }, createDeliveryIcon(delivery), getWord(delivery)));
  }
  return title;
}

function createFactRows(box: PanelBox): Node[] {
  return listFacts(box).flatMap(({ label, text }) => [h('dt', {}, label), h('dd', {}, text)]);
}

function createNeighborRows(id: string, graph: Graph, { goToBox }: CardActions): Node[] {
  const row = (label: string, neighbors: readonly Neighbor[]): Node[] => {
    if (neighbors.length === 0) return [];
    const links = neighbors.map((neighbor) => {
      const link = h('button', { class: 'link', type: 'button' }, formatNeighborName(neighbor));
      link.addEventListener('click', () => {
        goToBox(neighbor.box.id);
      });
      return h('li', {}, link);
    });
    return [h('dt', {}, label), h('dd', {}, h('ul', {}, ...links))];
  };
  return [
    ...row(getIncomingLabel(graph), graph.incoming(id)),
    ...row(getOutgoingLabel(graph), graph.outgoing(id)),
    ...row(getWord('connectedTo'), graph.connected(id)),
  ];
}

function createActionRow({ id, term }: PanelBox, actions: CardActions): Node {
  const row = h('div', { class: 'actions' });
  const add = (name: Icon, label: string, action: (id: string) => void): void => {
    const button = h('button', { class: 'action', type: 'button' }, createIcon(name), label);
    button.addEventListener('click', () => {
      action(id);
    });
    row.append(button);
  };
  if (term === undefined) add('add', getWord('addTerm'), actions.addTerm);
  else add('entry', getWord('openTerm'), actions.openTerm);
  if (term !== undefined) add('edit', getWord('editTerm'), actions.editTerm);
  if (term?.hasCode === true) add('code', getWord('openCode'), actions.openCode);
  add('text', getWord('openNode'), actions.openNode);
  return row;
}
