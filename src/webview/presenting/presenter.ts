import { html, nothing, render } from 'lit-html';
import { h } from '../dom';
import { nameKey } from '../tools/keyNames';
import { getWord } from '../panelWords';
import type { ViewState } from '../viewState';

/** How long the button to leave is shown after the pointer has moved, in milliseconds. */
const shownFor = 2500;

/** Shows the picture without the tools around it, for an audience: larger, with the pinned details below it. */
export class Presenter {
  /** Screen readers announce what changes in an element that is already on the page. */
  readonly #status = h('p', { class: 'spoken', role: 'status' });
  readonly element = h('div', { class: 'presenter panzoom-exclude' }, this.#status);
  readonly #view: ViewState;
  readonly #onChange: (isOn: boolean) => void;
  #isOn = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(view: ViewState, onChange: (isOn: boolean) => void) {
    this.#view = view;
    this.#onChange = onChange;
    view.onChange(({ presenting }) => {
      this.#update(presenting === true);
    });
    document.addEventListener('pointermove', () => {
      if (this.#isOn) this.#showButton();
    });
  }

  readonly toggle = (): void => {
    this.#view.update({ presenting: !this.#isOn });
  };

  /** Leaves the mode, and returns whether it was on. */
  readonly leave = (): boolean => {
    const wasOn = this.#isOn;
    if (wasOn) this.toggle();
    return wasOn;
  };

  #update(isOn: boolean): void {
    if (isOn === this.#isOn) return;
    this.#isOn = isOn;
    document.body.toggleAttribute('data-presenting', isOn);
    this.#status.textContent = isOn ? getWord('presentingNow', nameKey('closeDetails') ?? '') : '';
    render(
      isOn
        ? html`<button class="action" type="button" @click=${this.toggle}>
            ${getWord('leavePresenter')}
          </button>`
        : nothing,
      this.element,
    );
    if (isOn) this.#showButton();
    this.#onChange(isOn);
  }

  #showButton(): void {
    this.element.classList.add('shown');
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.element.classList.remove('shown');
    }, shownFor);
  }
}
