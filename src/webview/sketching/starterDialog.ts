import { html, nothing, type TemplateResult } from 'lit-html';
import type { FromPanel } from '../../protocol/messages';
import type { SketchToPanel } from '../../protocol/sketchMessages';
import { LatestJobRunner } from '../drawing/latestJobRunner';
import { h } from '../dom';
import { readTheme } from '../drawing/theme';
import { Dialog } from '../tools/dialog';
import { getWord } from '../panelWords';

/** Delay after the last keystroke before the preview is updated, in milliseconds. */
const previewDelay = 200;

export interface StarterActions {
  readonly post: (message: FromPanel) => void;
  /** Creates the diagram; returns why it cannot be created now. */
  readonly create: (lines: string) => string | undefined;
}

type Preview = Extract<SketchToPanel, { readonly type: 'preview' }>;

/** The dialog that draws a new diagram from lines such as `Checkout -> Ledger: books`. */
export class StarterDialog {
  readonly #dialog = new Dialog();
  readonly #actions: StarterActions;
  readonly #picture = h('div', { class: 'stage' });
  readonly #board = h('div', { class: 'board', 'aria-hidden': 'true' });
  readonly #latest = new LatestJobRunner();
  #lines = '';
  #preview: Preview | undefined;
  #problem = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(actions: StarterActions) {
    this.#actions = actions;
  }

  get isOpen(): boolean {
    return this.#dialog.isOpen;
  }

  open(): void {
    this.#problem = '';
    document.body.append(this.#board);
    this.#show();
    if (this.#lines !== '') this.#askForPreview();
  }

  /** Draws the preview, unless the lines have changed in the meantime. */
  showPreview(preview: Preview): void {
    if (!this.isOpen || preview.lines !== this.#lines) return;
    this.#preview = preview;
    this.#show();
    this.#latest.run(() => this.#draw(preview));
  }

  /**
   * Closes the dialog after the file is written, or says why it was not. Returns whether the dialog still has these
   * lines: the reader may have closed it, or have written others.
   */
  finish(lines: string, refusal: string | undefined): boolean {
    if (!this.isOpen || lines !== this.#lines) return false;
    this.#problem = refusal ?? '';
    if (refusal === undefined) {
      this.#lines = '';
      this.#preview = undefined;
      this.#picture.replaceChildren();
      this.#dialog.close();
    } else this.#show();
    return true;
  }

  readonly #onInput = ({ currentTarget }: Event): void => {
    if (!(currentTarget instanceof HTMLTextAreaElement)) return;
    this.#lines = currentTarget.value;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#askForPreview();
    }, previewDelay);
  };

  #askForPreview(): void {
    this.#actions.post({ type: 'previewLines', lines: this.#lines });
  }

  readonly #create = (event: Event): void => {
    event.preventDefault();
    if (this.#lines.trim() === '') {
      this.#problem = getWord('startNothing');
      this.#show();
      return;
    }
    this.#problem = this.#actions.create(this.#lines) ?? '';
    this.#show();
  };

  /** Ctrl or Cmd with Enter creates the diagram: Enter starts a line. */
  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) this.#create(event);
  };

  async #draw({ text }: Preview): Promise<void> {
    if (text === '') {
      this.#picture.replaceChildren();
      return;
    }
    try {
      const { draw } = await import('../drawing/renderDiagram');
      const { svg } = await draw(text, readTheme(), this.#board);
      svg.setAttribute('aria-hidden', 'true');
      this.#picture.replaceChildren(svg);
    } catch {
      // A line that is being written may have no picture yet: the last one stays.
    }
  }

  #show(): void {
    this.#dialog.show(getWord('startDiagram'), this.#render());
  }

  #render(): TemplateResult {
    const problems = this.#preview?.problems ?? [];
    return html`<form class="starter" @submit=${this.#create}>
      <label>
        ${getWord('startLines')}
        <textarea
          rows="9"
          spellcheck="false"
          autofocus
          placeholder=${getWord('startExample')}
          aria-describedby="start-hint"
          @input=${this.#onInput}
          @keydown=${this.#onKey}
        ></textarea>
      </label>
      <div class="starter-preview" role="img" aria-label=${getWord('startPreview')}>
        ${this.#picture}
      </div>
      <p class="quiet" id="start-hint">${getWord('startHint')}</p>
      <div class="problems" role="status">
        ${problems.map((problem) => html`<p>${problem}</p>`)}
        ${this.#problem === '' ? nothing : html`<p class="problem">${this.#problem}</p>`}
      </div>
      <button class="primary" type="submit">${getWord('create')}</button>
    </form>`;
  }
}
