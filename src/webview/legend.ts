import type { PanelDelivery } from '../protocol/messages';
import { h } from './dom';
import type { Graph } from './graph';
import { deliveries, createDeliveryIcon } from './icons';
import { getWord } from './panelWords';

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
      .map((delivery) =>
        createRow(createDeliveryIcon(delivery), getWord(delivery), getWord(`${delivery}Meaning`)),
      );
    const mark = h('span', { class: 'term-mark', 'aria-hidden': 'true' }, 'Aa');
    this.element.setAttribute('aria-label', getWord('legendTitle'));
    this.element.replaceChildren(createRow(mark, getWord('legendTerm'), ''), ...rows);
  }
}

function createRow(sign: Element, name: string, meaning: string): HTMLLIElement {
  return h('li', {}, sign, h('span', {}, name), h('span', { class: 'quiet' }, meaning));
}
