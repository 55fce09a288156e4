import type { DiagramChoice } from '../protocol/messages';
import { h } from './dom';
import { type Icon, createIcon } from './icons';
import { getWord } from './panelWords';

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
  readonly #legend = createTool('legend');
  readonly #list = createTool('list');
  readonly #tools: readonly (readonly [HTMLButtonElement, () => string])[];

  constructor(actions: ToolbarActions) {
    const [search, zoomOut, zoomIn, fit] = [
      createTool('search'),
      createTool('zoomOut'),
      createTool('zoomIn'),
      createTool('fit'),
    ];
    const buttons: readonly (readonly [HTMLButtonElement, () => string, () => void])[] = [
      [search, () => getWord('search'), actions.search],
      [zoomOut, () => getWord('zoomOut'), actions.zoomOut],
      [this.#zoom, () => getWord('actualSize'), actions.actualSize],
      [zoomIn, () => getWord('zoomIn'), actions.zoomIn],
      [fit, () => getWord('fit'), actions.fit],
      [this.#legend, () => getWord('legend'), actions.toggleLegend],
      [this.#list, () => getWord('list'), actions.toggleList],
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
  updateLabels(): void {
    this.element.setAttribute('aria-label', getWord('toolbar'));
    this.#picker.setAttribute('aria-label', getWord('chooseDiagram'));
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

function createTool(name: Icon): HTMLButtonElement {
  return h('button', { class: 'tool', type: 'button' }, createIcon(name));
}
