import type { PanelBox } from '../protocol/messages';
import { factsOf, incomingLabel, neighbourName, outgoingLabel } from './describe';
import { h } from './dom';
import type { Bounds } from './geometry';
import type { Graph, Neighbour } from './graph';
import { deliveryIcon, type Icon, icon } from './icons';
import { word } from './words';

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
      this.element.replaceChildren(...content(box, graph, this.#actions));
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
    this.element.style.left = `${String(inside(left, clientWidth - offsetWidth))}px`;
    this.element.style.top = `${String(inside(top, clientHeight - offsetHeight))}px`;
  }
}

function inside(position: number, room: number): number {
  return Math.max(edge, Math.min(position, room - edge));
}

function content(box: PanelBox, graph: Graph, actions: CardActions): Node[] {
  const { term } = box;
  const parts: Node[] = [heading(box)];
  if (term === undefined) parts.push(h('p', { class: 'quiet' }, word('noTerm')));
  else {
    if (term.summary !== '') parts.push(h('p', { class: 'summary' }, term.summary));
    if (term.details !== '') parts.push(h('p', { class: 'details' }, term.details));
  }
  const rows = [...factRows(box), ...neighbourRows(box.id, graph, actions)];
  if (rows.length > 0) parts.push(h('dl', {}, ...rows));
  parts.push(actionRow(box, actions));
  return parts;
}

function heading({ label, term }: PanelBox): Node {
  const title = h('h2', {}, h('span', { class: 'name' }, term?.name ?? label));
  if (term !== undefined && term.expansion !== '') {
    title.append(h('span', { class: 'expansion' }, term.expansion));
  }
  if (term?.delivery !== undefined) {
    const { delivery } = term;
    title.append(h('span', { class: 'delivery' }, deliveryIcon(delivery), word(delivery)));
  }
  return title;
}

function factRows(box: PanelBox): Node[] {
  return factsOf(box).flatMap(({ label, text }) => [h('dt', {}, label), h('dd', {}, text)]);
}

function neighbourRows(id: string, graph: Graph, { goToBox }: CardActions): Node[] {
  const row = (label: string, neighbours: readonly Neighbour[]): Node[] => {
    if (neighbours.length === 0) return [];
    const links = neighbours.map((neighbour) => {
      const link = h('button', { class: 'link', type: 'button' }, neighbourName(neighbour));
      link.addEventListener('click', () => {
        goToBox(neighbour.box.id);
      });
      return h('li', {}, link);
    });
    return [h('dt', {}, label), h('dd', {}, h('ul', {}, ...links))];
  };
  return [
    ...row(incomingLabel(graph), graph.incoming(id)),
    ...row(outgoingLabel(graph), graph.outgoing(id)),
  ];
}

function actionRow({ id, term }: PanelBox, actions: CardActions): Node {
  const row = h('div', { class: 'actions' });
  const add = (name: Icon, label: string, action: (id: string) => void): void => {
    const button = h('button', { class: 'action', type: 'button' }, icon(name), label);
    button.addEventListener('click', () => {
      action(id);
    });
    row.append(button);
  };
  if (term === undefined) add('add', word('addTerm'), actions.addTerm);
  else add('entry', word('openTerm'), actions.openTerm);
  if (term !== undefined) add('edit', word('editTerm'), actions.editTerm);
  if (term?.hasCode === true) add('code', word('openCode'), actions.openCode);
  add('text', word('openNode'), actions.openNode);
  return row;
}
