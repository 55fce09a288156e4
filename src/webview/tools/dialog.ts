import { html, render, type TemplateResult } from 'lit-html';
import { renderTool } from './controls';
import { h } from '../dom';
import { getWord } from '../panelWords';

const focusable = 'button, select, input, textarea, [tabindex="0"]';

/** A dialog above the page. Keeps the focus until it is closed, and then returns it. */
export class Dialog {
  readonly #element = h('dialog', { class: 'dialog', 'aria-labelledby': 'dialog-title' });
  readonly #close = (): void => {
    this.#element.close();
  };

  constructor() {
    this.#element.addEventListener('close', () => {
      this.#element.remove();
    });
    this.#element.addEventListener('click', ({ target }) => {
      if (target === this.#element) this.#close();
    });
    // The keys of the picture must not act while the dialog is open.
    this.#element.addEventListener('keydown', (event) => {
      event.stopPropagation();
      if (event.key === 'Tab') this.#keepFocus(event);
    });
  }

  get isOpen(): boolean {
    return this.#element.open;
  }

  /** Shows the dialog with new content. */
  show(title: string, content: TemplateResult): void {
    const close = renderTool({ icon: 'close', label: getWord('close'), run: this.#close });
    render(
      html`<div class="dialog-content">
        <header>
          <h2 id="dialog-title">${title}</h2>
          ${close}
        </header>
        ${content}
      </div>`,
      this.#element,
    );
    if (this.isOpen) return;
    document.body.append(this.#element);
    this.#element.showModal();
  }

  close(): void {
    this.#close();
  }

  /** The browser would move the focus from the last element out of the page. */
  #keepFocus(event: KeyboardEvent): void {
    const all = [...this.#element.querySelectorAll<HTMLElement>(focusable)];
    const [first, last] = [all[0], all.at(-1)];
    const [edge, next] = event.shiftKey ? [first, last] : [last, first];
    if (document.activeElement !== edge) return;
    event.preventDefault();
    next?.focus();
  }
}
