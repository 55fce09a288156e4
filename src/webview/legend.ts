import { html, render, type TemplateResult } from 'lit-html';
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
        renderRow(createDeliveryIcon(delivery), getWord(delivery), getWord(`${delivery}Meaning`)),
      );
    const mark = html`<span class="term-mark" aria-hidden="true">Aa</span>`;
    this.element.setAttribute('aria-label', getWord('legendTitle'));
    render([renderRow(mark, getWord('legendTerm'), ''), ...rows], this.element);
  }
}

function renderRow(sign: Element | TemplateResult, name: string, meaning: string): TemplateResult {
  return html`<li>${sign}<span>${name}</span><span class="quiet">${meaning}</span></li>`;
}
