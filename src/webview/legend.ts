import type { PanelDelivery } from '../protocol/messages';
import { h } from './dom';
import type { Graph } from './graph';
import { deliveries, deliveryIcon } from './icons';
import { word } from './words';

/** Explains the icons. Opening and closing it shows and hides them. */
export class Legend {
  readonly element = h('ul', { class: 'legend', hidden: true });

  /** Explains only statuses that occur in the diagram. */
  fill({ diagram }: Graph): void {
    const present = new Set<PanelDelivery | undefined>(
      [...diagram.nodes, ...diagram.groups].map(({ term }) => term?.delivery),
    );
    const rows = deliveries
      .filter((delivery) => present.has(delivery))
      .map((delivery) => row(deliveryIcon(delivery), word(delivery), word(`${delivery}Meaning`)));
    const mark = h('span', { class: 'term-mark', 'aria-hidden': 'true' }, 'Aa');
    this.element.setAttribute('aria-label', word('legendTitle'));
    this.element.replaceChildren(row(mark, word('legendTerm'), ''), ...rows);
  }
}

function row(sign: Element, name: string, meaning: string): HTMLLIElement {
  return h('li', {}, sign, h('span', {}, name), h('span', { class: 'quiet' }, meaning));
}
