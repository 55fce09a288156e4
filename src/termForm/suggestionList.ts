import { html, nothing, type TemplateResult } from 'lit-html';
import type { FormSuggestion } from '../protocol/termForm';
import { words } from './formWords';

export interface SuggestionParts {
  /** The id of the list in the page. */
  readonly id: string;
  readonly label: string;
  /** Returns the values that match what was typed. */
  readonly ask: (query: string) => Promise<readonly FormSuggestion[]>;
  readonly choose: (value: string) => void;
  /** Draws the page again. */
  readonly update: () => void;
  readonly announce: (text: string) => void;
}

/** A list of existing values below an input; the focus stays in the input. */
export class SuggestionList {
  readonly #parts: SuggestionParts;
  #values: readonly FormSuggestion[] = [];
  #active = -1;
  /** What the list was opened for; `undefined` while it is closed. */
  #query: string | undefined;

  constructor(parts: SuggestionParts) {
    this.#parts = parts;
  }

  get id(): string {
    return this.#parts.id;
  }

  get isOpen(): boolean {
    return this.#query !== undefined && this.#values.length > 0;
  }

  get activeId(): string | undefined {
    return this.isOpen && this.#active >= 0 ? this.#toId(this.#active) : undefined;
  }

  /** Shows the values for what was typed. */
  async open(query: string): Promise<void> {
    this.#query = query;
    const values = await this.#parts.ask(query.trim());
    // The user may have typed on, or left, in the meantime.
    if (this.#query !== query) return;
    this.#values = values;
    this.#active = -1;
    if (values.length > 0) this.#parts.announce(words.get('suggestionCount', values.length));
    this.#parts.update();
    if (this.isOpen) document.getElementById(this.id)?.scrollIntoView({ block: 'nearest' });
  }

  close(): void {
    this.#query = undefined;
    this.#active = -1;
    this.#parts.update();
  }

  /** Handles the keys of the list; returns whether the key was one. */
  onKey(key: string, query: string): boolean {
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      if (!this.isOpen) void this.open(query);
      else this.#move(key === 'ArrowDown' ? 1 : -1);
      return true;
    }
    if (!this.isOpen) return false;
    if (key === 'Escape') {
      this.close();
      return true;
    }
    const chosen = this.#values[this.#active];
    if (key !== 'Enter' || !chosen) return false;
    this.#choose(chosen.value);
    return true;
  }

  render(): TemplateResult {
    return html`<ul
      class="suggestions"
      id=${this.id}
      role="listbox"
      aria-label=${words.get('suggestions', this.#parts.label)}
      ?hidden=${!this.isOpen}
    >
      ${this.isOpen ? this.#values.map((value, i) => this.#renderValue(value, i)) : nothing}
    </ul>`;
  }

  #renderValue({ value, note }: FormSuggestion, i: number): TemplateResult {
    // A press would take the focus from the input, which closes the list.
    return html`<li
      id=${this.#toId(i)}
      role="option"
      aria-selected=${i === this.#active}
      @mousedown=${(event: Event) => {
        event.preventDefault();
        this.#choose(value);
      }}
    >
      <span class="name">${value}</span><span class="quiet">${note}</span>
    </li>`;
  }

  #move(step: number): void {
    const count = this.#values.length;
    // From the input, up leads to the last value.
    const from = this.#active < 0 && step < 0 ? 0 : this.#active;
    this.#active = (from + step + count) % count;
    this.#parts.update();
    document.getElementById(this.#toId(this.#active))?.scrollIntoView({ block: 'nearest' });
  }

  #choose(value: string): void {
    this.close();
    this.#parts.choose(value);
  }

  #toId(index: number): string {
    return `${this.id}-${String(index)}`;
  }
}
