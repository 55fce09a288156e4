import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { FormFieldView } from '../protocol/termForm';
import type { SuggestionList } from './suggestionList';

/** What every kind of input has. */
export interface InputView {
  readonly id: string;
  readonly value: string;
  readonly placeholder: string;
  readonly isLocked: boolean;
  readonly isInvalid: boolean;
  /** The ids of the hint and the messages. */
  readonly describedBy: string;
}

/** An input of one line. */
export interface LineView extends InputView {
  readonly isRequired: boolean;
  readonly suggestions: SuggestionList | undefined;
  readonly onInput: (value: string) => void;
  readonly onKey?: (event: KeyboardEvent) => void;
}

export function renderLine(view: LineView): TemplateResult {
  const { suggestions } = view;
  const isCombobox = suggestions !== undefined;
  const onKey = (event: KeyboardEvent): void => {
    // Enter also ends the input of an input method.
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (suggestions?.onKey(event.key, getValue(event)) === true) {
      event.preventDefault();
      event.stopPropagation();
    } else view.onKey?.(event);
  };
  return html`<input
    type="text"
    class="input"
    id=${view.id}
    autocomplete="off"
    spellcheck=${isCombobox ? 'false' : nothing}
    .value=${live(view.value)}
    placeholder=${view.placeholder}
    ?readonly=${view.isLocked}
    aria-required=${view.isRequired ? 'true' : nothing}
    aria-describedby=${view.describedBy}
    aria-invalid=${view.isInvalid ? 'true' : nothing}
    role=${isCombobox ? 'combobox' : nothing}
    aria-autocomplete=${isCombobox ? 'list' : nothing}
    aria-expanded=${isCombobox ? String(suggestions.isOpen) : nothing}
    aria-controls=${isCombobox ? suggestions.id : nothing}
    aria-activedescendant=${suggestions?.activeId ?? nothing}
    @input=${(event: Event) => {
      const value = getValue(event);
      view.onInput(value);
      void suggestions?.open(value);
    }}
    @keydown=${onKey}
    @blur=${() => suggestions?.close()}
  />`;
}

/** An input that grows with its text. */
export function renderText(
  view: InputView & { readonly onInput: (value: string) => void },
): TemplateResult {
  return html`<div class="growing" data-text=${`${view.value}\n`}>
    <textarea
      class="input"
      id=${view.id}
      rows="3"
      .value=${live(view.value)}
      placeholder=${view.placeholder}
      ?readonly=${view.isLocked}
      aria-describedby=${view.describedBy}
      aria-invalid=${view.isInvalid ? 'true' : nothing}
      @input=${(event: Event) => {
        view.onInput(getValue(event));
      }}
    ></textarea>
  </div>`;
}

export function renderChoice(
  view: InputView & {
    readonly choices: FormFieldView['choices'];
    readonly onChoose: (value: string) => void;
  },
): TemplateResult {
  return html`<select
    class="input"
    id=${view.id}
    ?disabled=${view.isLocked}
    aria-describedby=${view.describedBy}
    @change=${(event: Event) => {
      view.onChoose(getValue(event));
    }}
  >
    ${view.choices.map(
      ({ value, label }) =>
        html`<option value=${value} .selected=${live(value === view.value)}>${label}</option>`,
    )}
  </select>`;
}

function getValue({ target }: Event): string {
  return target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
    ? target.value
    : '';
}
