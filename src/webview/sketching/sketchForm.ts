import { html, nothing, render, type TemplateResult } from 'lit-html';
import type { ChipRoom } from '../details/placeChip';
import { findPlace } from '../details/placeChip';
import { renderTool } from '../tools/controls';
import { h } from '../dom';
import { getWord } from '../panelWords';

export interface FormContent {
  readonly title: string;
  readonly fields: TemplateResult;
  /** Absent for a form that only reports why nothing was changed. */
  readonly submit?: { readonly label: string; readonly run: () => void };
  /** Returns what the form is placed at, in pixels of the canvas. */
  readonly findRoom: () => ChipRoom;
  /** Whether the form covers what it is placed at, to edit it in its place. */
  readonly isInPlace?: boolean;
  readonly onClose: () => void;
}

const margin = 8;

/** A small form at a box or connection. It keeps its place while it is open; Escape closes it. */
export class SketchForm {
  readonly element = h('div', {
    class: 'sketch-form panzoom-exclude',
    role: 'dialog',
    hidden: true,
  });
  #content: FormContent | undefined;
  #problem = '';

  constructor() {
    // The keys of the picture must not act while the reader fills in the form.
    this.element.addEventListener('keydown', (event) => {
      event.stopPropagation();
      if (event.key === 'Escape') this.close();
    });
  }

  get isOpen(): boolean {
    return this.#content !== undefined;
  }

  open(content: FormContent): void {
    this.#content = content;
    this.#problem = '';
    this.element.hidden = false;
    this.#render();
    const field = this.element.querySelector<HTMLElement>('input, select');
    // At once, so that no key of a fast writer goes to the picture.
    (field ?? this.element.querySelector('button'))?.focus({ preventScroll: true });
    if (field instanceof HTMLInputElement) field.select();
    void this.place();
  }

  showProblem(problem: string): void {
    this.#problem = problem;
    this.#render();
    this.keepInside();
  }

  close(): void {
    const content = this.#content;
    if (content === undefined) return;
    this.hide();
    content.onClose();
  }

  /** Closes the form without moving the focus. */
  hide(): void {
    this.#content = undefined;
    this.element.hidden = true;
    render(nothing, this.element);
  }

  /** Places the form next to its box, or over it. */
  async place(): Promise<void> {
    const content = this.#content;
    if (content === undefined) return;
    const room = content.findRoom();
    const { anchor } = room;
    this.element.style.minWidth = content.isInPlace === true ? `${String(anchor.width)}px` : '';
    const place = content.isInPlace === true ? anchor : await findPlace(this.element, room);
    if (this.#content !== content || place === undefined) return;
    this.element.style.left = `${String(place.x)}px`;
    this.element.style.top = `${String(place.y)}px`;
    this.keepInside();
  }

  /** Moves the form into the canvas after it has grown. */
  readonly keepInside = (): void => {
    const canvas = this.element.offsetParent;
    if (canvas === null) return;
    const { offsetLeft, offsetTop, offsetWidth, offsetHeight } = this.element;
    const fit = (start: number, size: number, room: number): string =>
      `${String(Math.max(margin, Math.min(start, room - size - margin)))}px`;
    this.element.style.left = fit(offsetLeft, offsetWidth, canvas.clientWidth);
    this.element.style.top = fit(offsetTop, offsetHeight, canvas.clientHeight);
  };

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    this.#content?.submit?.run();
  };

  #render(): void {
    const content = this.#content;
    if (content === undefined) return;
    const { title, fields, submit } = content;
    this.element.setAttribute('aria-label', title);
    const close = (): void => {
      this.close();
    };
    render(
      html`<form novalidate @submit=${this.#onSubmit}>
        <header>
          <span class="quiet">${title}</span>
          ${renderTool({ icon: 'close', label: getWord('close'), run: close })}
        </header>
        ${fields}
        <p class="problem" role="alert">${this.#problem}</p>
        ${
          submit === undefined
            ? nothing
            : html`<button class="primary" type="submit">${submit.label}</button>`
        }
      </form>`,
      this.element,
    );
  }
}
