import type { DiagramChoice } from '../protocol/messages';
import { h } from './dom';
import { type Icon, icon } from './icons';
import { word } from './words';

export interface ToolbarActions {
  readonly pickDiagram: (id: string) => void;
  readonly search: () => void;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly actualSize: () => void;
  readonly fit: () => void;
  readonly toggleLegend: () => void;
  readonly toggleList: () => void;
}

/** The toolbar: title or picker on the left, tools on the right. */
export class Toolbar {
  readonly element = h('header', { class: 'toolbar', role: 'toolbar' });
  readonly #title = h('h1', { class: 'title' });
  readonly #picker = h('select', { class: 'picker', hidden: true });
  readonly #zoom = h('button', { class: 'tool zoom', type: 'button' });
  readonly #legend = tool('legend');
  readonly #list = tool('list');
  readonly #tools: readonly (readonly [HTMLButtonElement, () => string])[];

  constructor(actions: ToolbarActions) {
    const [search, zoomOut, zoomIn, fit] = [
      tool('search'),
      tool('zoomOut'),
      tool('zoomIn'),
      tool('fit'),
    ];
    const buttons: readonly (readonly [HTMLButtonElement, () => string, () => void])[] = [
      [search, () => word('search'), actions.search],
      [zoomOut, () => word('zoomOut'), actions.zoomOut],
      [this.#zoom, () => word('actualSize'), actions.actualSize],
      [zoomIn, () => word('zoomIn'), actions.zoomIn],
      [fit, () => word('fit'), actions.fit],
      [this.#legend, () => word('legend'), actions.toggleLegend],
      [this.#list, () => word('list'), actions.toggleList],
    ];
    for (const [button, , action] of buttons) button.addEventListener('click', action);
    this.#tools = buttons.map(([button, label]) => [button, label]);
    this.#picker.addEventListener('change', () => {
      actions.pickDiagram(this.#picker.value);
    });
    const tools = h('div', { class: 'tools' }, ...buttons.map(([button]) => button));
    this.element.append(this.#title, this.#picker, h('span', { class: 'space' }), tools);
  }

  /** Called after the texts have been received. */
  label(): void {
    this.element.setAttribute('aria-label', word('toolbar'));
    this.#picker.setAttribute('aria-label', word('chooseDiagram'));
    for (const [button, label] of this.#tools) {
      button.title = label();
      button.setAttribute('aria-label', label());
    }
  }

  showChoices(current: DiagramChoice, choices: readonly DiagramChoice[]): void {
    const several = choices.length > 1;
    this.#title.textContent = current.title;
    this.#title.classList.toggle('spoken', several);
    this.#picker.hidden = !several;
    const options = choices.map(({ id, title }) => h('option', { value: id }, title));
    this.#picker.replaceChildren(...options);
    this.#picker.value = current.id;
  }

  showZoom(scale: number): void {
    this.#zoom.textContent = `${String(Math.round(scale * 100))}%`;
  }

  showToggles(legend: boolean, list: boolean): void {
    this.#legend.setAttribute('aria-pressed', String(legend));
    this.#list.setAttribute('aria-pressed', String(list));
  }
}

function tool(name: Icon): HTMLButtonElement {
  return h('button', { class: 'tool', type: 'button' }, icon(name));
}
