import { html, nothing, render, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { h } from '../dom';
import { getWord } from '../panelWords';

/** A box or term that a field suggests. */
export interface NameOption {
  /** The id of a box; empty for a name that the diagram does not have. */
  readonly id: string;
  readonly label: string;
  /** What kind of name it is, or what it means. */
  readonly note: string;
}

export interface NameFieldOptions {
  readonly label: string;
  readonly placeholder?: string;
  readonly find: (query: string) => readonly NameOption[];
  /** Whether a name of no option can be entered, and is offered as the last option. */
  readonly canCreate?: boolean;
  /** Whether the entered text counts as it is: then no option is taken unless the reader goes to it. */
  readonly isFree?: boolean;
  /** Whether several options can be chosen, one after the other. */
  readonly several?: boolean;
  readonly chosen?: readonly NameOption[];
  readonly onInput?: (query: string) => void;
  readonly onChoose?: (option: NameOption) => void;
  /** Called after the field has changed its size. */
  readonly onResize: () => void;
}

const maxOptions = 8;
let count = 0;

/** A field with suggestions, in which the reader searches for a name or enters a new one. */
export class NameField {
  readonly element = h('div', { class: 'name-field' });
  readonly #options: NameFieldOptions;
  readonly #id = `name-field-${String(++count)}`;
  #text = '';
  #chosen: readonly NameOption[];
  #more: readonly NameOption[] = [];
  #active = -1;
  #isOpen = false;

  constructor(options: NameFieldOptions) {
    this.#options = options;
    this.#chosen = options.chosen ?? [];
    if (options.several !== true) this.#text = this.#chosen[0]?.label ?? '';
    this.#render();
  }

  /** The entered text. */
  get text(): string {
    return this.#text.trim();
  }

  /** The chosen options; for a text that names an option without choosing it, that option. */
  get chosen(): readonly NameOption[] {
    const { several, canCreate } = this.#options;
    const { text } = this;
    if (several !== true && this.#chosen.some(({ label }) => label === text)) return this.#chosen;
    const before = several === true ? this.#chosen : [];
    if (text === '') return before;
    const folded = text.toLowerCase();
    const named = this.#options.find(text).find(({ label }) => label.toLowerCase() === folded);
    if (named !== undefined) return [...before, named];
    return canCreate === true ? [{ id: '', label: text, note: '' }] : before;
  }

  focus(): void {
    const field = this.element.querySelector('input');
    field?.focus();
    field?.select();
  }

  /** Adds options that were searched for elsewhere, unless the text has changed in the meantime. */
  addOptions(query: string, options: readonly NameOption[]): void {
    if (query !== this.text) return;
    this.#more = options;
    this.#render();
  }

  get #shown(): readonly NameOption[] {
    if (!this.#isOpen) return [];
    const { find, several, canCreate } = this.#options;
    const { text } = this;
    const taken = new Set(several === true ? this.#chosen.map(({ id }) => id) : []);
    const found = find(text).filter(({ id }) => !taken.has(id));
    const names = new Set(found.map(({ label }) => label.toLowerCase()));
    const others = this.#more.filter(({ label }) => !names.has(label.toLowerCase()));
    const isKnown = [...found, ...others].some(
      ({ label }) => label.toLowerCase() === text.toLowerCase(),
    );
    const isNew = canCreate === true && text !== '' && !isKnown;
    const own = isNew ? [{ id: '', label: text, note: getWord('newBox') }] : [];
    // Options that arrive later must not come between the entered name and the Enter key.
    return [...found.slice(0, maxOptions), ...own, ...others].slice(0, maxOptions + own.length);
  }

  readonly #onInput = ({ currentTarget }: Event): void => {
    if (!(currentTarget instanceof HTMLInputElement)) return;
    this.#text = currentTarget.value;
    this.#more = [];
    this.#isOpen = this.text !== '';
    this.#active = this.#options.isFree === true ? -1 : 0;
    this.#render();
    this.#options.onInput?.(this.text);
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const shown = this.#shown;
    const active = shown[this.#active];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') this.#step(event);
    else if (event.key === 'Enter' && active !== undefined) {
      event.preventDefault();
      this.#choose(active);
    } else if (event.key === 'Escape' && shown.length > 0) {
      event.stopPropagation();
      this.#close();
    } else if (event.key === 'Backspace' && this.#text === '' && this.#options.several === true) {
      this.#remove(this.#chosen.at(-1));
    }
  };

  #step(event: KeyboardEvent): void {
    event.preventDefault();
    const down = event.key === 'ArrowDown';
    if (!this.#isOpen) {
      this.#isOpen = true;
      this.#active = -1;
    }
    const { length } = this.#shown;
    const start = this.#active < 0 && !down ? length : this.#active;
    if (length > 0) this.#active = (start + (down ? 1 : -1) + length) % length;
    this.#render();
    this.element.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  #choose(option: NameOption): void {
    if (this.#options.several === true) {
      this.#chosen = [...this.#chosen, option];
      this.#text = '';
    } else {
      this.#chosen = [option];
      this.#text = option.label;
    }
    this.#close();
    this.#options.onChoose?.(option);
  }

  #remove(option: NameOption | undefined): void {
    this.#chosen = this.#chosen.filter((one) => one !== option);
    this.#render();
    this.element.querySelector('input')?.focus();
  }

  #close(): void {
    this.#isOpen = false;
    this.#active = -1;
    this.#render();
  }

  readonly #onBlur = (): void => {
    this.#close();
  };

  #render(): void {
    const { label, placeholder, several } = this.#options;
    const shown = this.#shown;
    const id = this.#id;
    const list = `${id}-list`;
    render(
      html`<label for=${id}>${label}</label>
        ${several === true ? this.#renderChosen() : nothing}
        <input
          id=${id}
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck="false"
          aria-autocomplete="list"
          aria-controls=${list}
          aria-expanded=${shown.length > 0}
          aria-activedescendant=${this.#active < 0 || shown.length === 0 ? nothing : `${list}-${String(this.#active)}`}
          placeholder=${placeholder ?? nothing}
          .value=${live(this.#text)}
          @input=${this.#onInput}
          @keydown=${this.#onKey}
          @blur=${this.#onBlur}
        />
        <ul
          id=${list}
          role="listbox"
          aria-label=${getWord('nameSuggestions', label)}
          ?hidden=${shown.length === 0}
        >
          ${shown.map((option, i) => this.#renderOption(option, i, list))}
        </ul>`,
      this.element,
    );
    this.#options.onResize();
  }

  #renderOption(option: NameOption, index: number, list: string): TemplateResult {
    const choose = (event: Event): void => {
      // The field keeps the focus.
      event.preventDefault();
      this.#choose(option);
    };
    return html`<li
      id=${`${list}-${String(index)}`}
      role="option"
      aria-selected=${index === this.#active}
      @mousedown=${choose}
    >
      <span class="name">${option.label}</span> <span class="quiet">${option.note}</span>
    </li>`;
  }

  #renderChosen(): TemplateResult | typeof nothing {
    if (this.#chosen.length === 0) return nothing;
    return html`<ul class="chosen">
      ${this.#chosen.map((option) => {
        const remove = (): void => {
          this.#remove(option);
        };
        const name = getWord('removeChoice', option.label);
        return html`<li>
          <button type="button" class="choice" title=${name} aria-label=${name} @click=${remove}>
            ${option.label} <span aria-hidden="true">×</span>
          </button>
        </li>`;
      })}
    </ul>`;
  }
}
