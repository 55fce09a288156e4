import { html, nothing, render, type TemplateResult } from 'lit-html';
import type { PanelState } from '../../protocol/messages';
import { renderAction } from './controls';
import { createSvgElement, h } from '../dom';
import { createDeliverySign } from './icons';
import { getMarkColor } from '../lenses/lensLayer';
import type { BoxMark, LegendEntry, LensMarks } from '../lenses/lens';
import { getLensName } from '../lenses/lensNames';
import { getWord } from '../panelWords';
import { isWithoutEditor } from '../surroundings';

export interface LegendActions {
  /** Lights the boxes of an entry; without one, all. */
  readonly filter: (id: string | undefined) => void;
  readonly addTerm: (id: string) => void;
}

/** Explains the marks of the lens, with counts. Choosing an entry dims all boxes that it does not stand for. */
export class Legend {
  readonly element = h('ul', { class: 'legend', hidden: true });
  readonly #actions: LegendActions;
  #filter: string | undefined;

  constructor(actions: LegendActions) {
    this.#actions = actions;
    this.element.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || this.#filter === undefined) return;
      event.stopPropagation();
      actions.filter(undefined);
    });
  }

  /** @param hasTerms Whether the glossary explains a box of the picture. */
  show(
    { legend, summary, missing }: LensMarks,
    { lens, filter }: PanelState,
    hasTerms: boolean,
  ): void {
    this.#filter = filter;
    const explainsTerms = lens === 'delivery' && hasTerms;
    const isEmpty = !explainsTerms && summary === '' && legend.length + missing.length === 0;
    this.element.hidden = lens === 'none' || isEmpty;
    this.element.setAttribute('aria-label', `${getWord('legendTitle')}: ${getLensName(lens)}`);
    render(
      html`
        ${explainsTerms ? html`<li>${renderTermMark()}${getWord('legendTerm')}</li>` : nothing}
        ${summary === '' ? nothing : html`<li class="summary">${summary}</li>`}
        ${legend.map((entry) => html`<li>${this.#renderEntry(entry)}</li>`)}
        ${(isWithoutEditor() ? [] : missing).map(({ id, label }) => html`<li>${this.#renderMissing(id, label)}</li>`)}
      `,
      this.element,
    );
  }

  #renderEntry(entry: LegendEntry): TemplateResult {
    const { id, name, meaning, boxes, mark } = entry;
    const isChosen = id === this.#filter;
    const choose = (): void => {
      this.#actions.filter(isChosen ? undefined : id);
    };
    return html`<button
      class="legend-entry"
      type="button"
      aria-pressed=${isChosen}
      @click=${choose}
    >
      ${mark === undefined ? renderTermMark() : renderMark(mark)}
      <span>${getWord('legendCount', boxes.size, name)}</span>
      ${meaning === '' ? nothing : html`<span class="quiet">${meaning}</span>`}
    </button>`;
  }

  #renderMissing(id: string, label: string): TemplateResult {
    return renderAction('add', getWord('addTermOf', label), () => {
      this.#actions.addTerm(id);
    });
  }
}

function renderTermMark(): TemplateResult {
  return html`<span class="term-mark" aria-hidden="true">Aa</span>`;
}

/** Shows the line of a mark, with its sign or the text of its badge. */
function renderMark(mark: BoxMark): TemplateResult {
  const isText = mark.sign === undefined && mark.badge !== '';
  const text = html`<span class="initials" aria-hidden="true">${mark.badge}</span>`;
  return html`${createSwatch(mark)}${isText ? text : nothing}`;
}

function createSwatch(mark: BoxMark): SVGSVGElement {
  const stroke = getMarkColor(mark);
  const { pattern } = mark;
  const line = { class: `lens-outline ${pattern ?? ''}`, d: 'M0 5h20', stroke };
  const lines = pattern === undefined ? [] : [createSvgElement('path', line)];
  const start = lines.length === 0 ? 0 : 24;
  const sign = mark.sign === undefined ? [] : [createDeliverySign(mark.sign)];
  sign[0]?.setAttribute('transform', `translate(${String(start)} 0)`);
  const width = sign.length === 0 ? 20 : start + 10;
  return createSvgElement(
    'svg',
    { class: 'delivery-icon', viewBox: `0 0 ${String(width)} 10`, width, height: 10 },
    ...lines,
    ...sign,
  );
}
