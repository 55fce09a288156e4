import { html, type TemplateResult } from 'lit-html';
import { createIcon } from '../webview/tools/icons';
import { type InputView, renderLine } from './fieldInputs';
import { words } from './formWords';
import type { SuggestionList } from './suggestionList';

export interface ItemsParts {
  readonly read: () => readonly string[];
  readonly write: (items: readonly string[]) => void;
  /** Whether a comma ends an item; not for sentences, addresses and patterns. */
  readonly endsAtComma: boolean;
  readonly suggestions: SuggestionList | undefined;
  readonly announce: (text: string) => void;
  /** Draws the page again. */
  readonly update: () => void;
}

const comma = /[,;，、]/u;

/** An input for several values: each is a chip that can be edited or removed. */
export class ItemsInput {
  readonly #parts: ItemsParts;
  #typed = '';

  constructor(parts: ItemsParts) {
    this.#parts = parts;
  }

  /** Makes items of what was typed, for example before saving. */
  commit(): void {
    const { read, write, endsAtComma, announce } = this.#parts;
    const typed = (endsAtComma ? this.#typed.split(comma) : [this.#typed])
      .map((item) => item.trim())
      .filter((item) => item !== '');
    this.#typed = '';
    const items = read();
    const added = typed.filter((item, i) => !items.includes(item) && typed.indexOf(item) === i);
    if (added.length === 0) return;
    announce(words.get('itemAdded', added.join(', ')));
    write([...items, ...added]);
  }

  /** Adds a value that was chosen from the suggestions, in place of what was typed. */
  add(item: string): void {
    this.#typed = item;
    this.commit();
    this.#parts.update();
  }

  /** @param label The id of the label. */
  render(view: InputView, label: string): TemplateResult {
    const { suggestions } = this.#parts;
    const items = this.#parts.read();
    return html`<div class="items" @focusout=${this.#onFocusOut}>
      <ul class="chips" ?hidden=${items.length === 0} aria-labelledby=${label}>
        ${items.map((item) => this.#renderItem(item, view.isLocked))}
      </ul>
      ${renderLine({
        ...view,
        value: this.#typed,
        placeholder: items.length === 0 ? view.placeholder : '',
        isRequired: false,
        suggestions,
        onInput: this.#onInput,
        onKey: this.#onKey,
      })}
      ${suggestions?.render()}
    </div>`;
  }

  #renderItem(item: string, isLocked: boolean): TemplateResult {
    return html`<li class="chip">
      <button
        type="button"
        class="chip-text"
        title=${words.get('editItem', item)}
        ?disabled=${isLocked}
        @click=${(event: Event) => {
          this.#edit(item, event);
        }}
      >
        ${item}
      </button>
      <button
        type="button"
        class="chip-remove"
        aria-label=${words.get('removeItem', item)}
        title=${words.get('removeItem', item)}
        ?hidden=${isLocked}
        @click=${(event: Event) => {
          focusInput(event);
          this.#remove(item);
        }}
      >
        ${createIcon('close')}
      </button>
    </li>`;
  }

  /** Moves an item back into the input. */
  #edit(item: string, event: Event): void {
    focusInput(event);
    this.commit();
    this.#typed = item;
    this.#remove(item);
  }

  #remove(item: string): void {
    const { read, write, announce, update } = this.#parts;
    announce(words.get('itemRemoved', item));
    write(read().filter((one) => one !== item));
    update();
  }

  readonly #onInput = (value: string): void => {
    this.#typed = value;
    if (this.#parts.endsAtComma && comma.test(value)) this.commit();
    this.#parts.update();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const last = this.#parts.read().at(-1);
    if (event.key === 'Enter' && this.#typed.trim() !== '') {
      event.preventDefault();
      this.commit();
      this.#parts.suggestions?.close();
      this.#parts.update();
    } else if (event.key === 'Backspace' && this.#typed === '' && last !== undefined) {
      event.preventDefault();
      this.#remove(last);
    }
  };

  readonly #onFocusOut = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    if (!(currentTarget instanceof Element)) return;
    if (relatedTarget instanceof Node && currentTarget.contains(relatedTarget)) return;
    this.commit();
    this.#parts.update();
  };
}

/** Moves the focus from a chip to the input next to it, before the chip is removed. */
function focusInput({ currentTarget }: Event): void {
  if (!(currentTarget instanceof Element)) return;
  currentTarget.closest('.items')?.querySelector('input')?.focus();
}
