import { html, nothing, type TemplateResult } from 'lit-html';
import {
  type FormFieldView,
  type FormSuggestion,
  isTextKey,
  type ListKey,
  listKeys,
  type SwitchKey,
  switchKeys,
  type TermFieldKey,
  type TermValues,
} from '../protocol/termForm';
import { createIcon } from '../webview/tools/icons';
import { renderLink } from '../webview/tools/controls';
import { type InputView, renderChoice, renderLine, renderText } from './fieldInputs';
import type { FormModel } from './formModel';
import { words } from './formWords';
import { ItemsInput } from './itemsInput';
import { SuggestionList } from './suggestionList';

/** Their items are words or names, which contain no commas. */
const commaKeys: readonly TermFieldKey[] = ['aliases', 'avoid', 'users', 'related', 'diagram'];
const suggestedKeys: readonly TermFieldKey[] = ['owner', 'users', 'related', 'diagram', 'context'];
const longKeys: readonly TermFieldKey[] = ['definition', 'plain'];

export interface FieldActions {
  readonly suggest: (field: TermFieldKey, query: string) => Promise<readonly FormSuggestion[]>;
  readonly announce: (text: string) => void;
  readonly update: () => void;
}

/** The inputs of the form, one for each field that the entry can hold. */
export class FormFields {
  readonly #model: FormModel;
  readonly #actions: FieldActions;
  readonly #views: ReadonlyMap<TermFieldKey, FormFieldView>;
  readonly #items = new Map<TermFieldKey, ItemsInput>();
  readonly #suggestions = new Map<TermFieldKey, SuggestionList>();

  constructor(model: FormModel, actions: FieldActions) {
    this.#model = model;
    this.#actions = actions;
    this.#views = new Map(model.content.fields.map((field) => [field.key, field]));
    for (const { key, label } of model.content.fields) {
      if (suggestedKeys.includes(key) && !this.#isLocked) this.#addSuggestions(key, label);
      const list = listKeys.find((one) => one === key);
      if (list) this.#addItems(list);
    }
  }

  has(key: TermFieldKey): boolean {
    return this.#views.has(key);
  }

  isFilled(key: TermFieldKey): boolean {
    const value = this.#model.values[key];
    return typeof value === 'boolean' ? value : value.length > 0;
  }

  getLabel(key: TermFieldKey): string {
    return this.#views.get(key)?.label ?? key;
  }

  /** Makes items of all that was typed and not yet entered. */
  commit(): void {
    for (const items of this.#items.values()) items.commit();
  }

  render(key: TermFieldKey): TemplateResult | typeof nothing {
    const view = this.#views.get(key);
    if (!view) return nothing;
    const messages = this.#model.messagesOf(key);
    const switchKey = switchKeys.find((one) => one === key);
    const input: InputView = {
      id: toInputId(key),
      value: this.#readText(key),
      placeholder: view.example === '' ? '' : words.get('example', view.example),
      isLocked: this.#isLocked,
      isInvalid: messages.some(({ severity }) => severity === 'error'),
      describedBy: `${key}-hint ${key}-messages`,
    };
    const leave = (): void => {
      // A field can lose the focus while the page is rendered.
      if (this.#model.leave(key)) queueMicrotask(this.#actions.update);
    };
    return html`<div class="field" data-field=${key} @focusout=${leave}>
      ${switchKey ? this.#renderSwitch(switchKey, view, input) : this.#renderInput(view, input)}
      <ul class="messages" id="${key}-messages" ?hidden=${messages.length === 0}>
        ${messages.map(
          ({ severity, message }) =>
            html`<li class=${severity}>
              ${createIcon('warning')}<span class="spoken">${words.get(severity)}</span>${message}
            </li>`,
        )}
      </ul>
      ${this.#renderConflict(key)}
    </div>`;
  }

  get #isLocked(): boolean {
    return this.#model.content.locked !== undefined;
  }

  #addItems(key: ListKey): void {
    const { announce, update } = this.#actions;
    const items = new ItemsInput({
      read: () => this.#model.values[key],
      write: (value) => {
        this.#model.set(key, value);
      },
      endsAtComma: commaKeys.includes(key),
      suggestions: this.#suggestions.get(key),
      announce,
      update,
    });
    this.#items.set(key, items);
  }

  #addSuggestions(key: TermFieldKey, label: string): void {
    const { suggest, announce, update } = this.#actions;
    const list = new SuggestionList({
      id: `${key}-suggestions`,
      label,
      ask: async (query) => {
        const values = await suggest(key, query);
        const present = this.#model.values[key];
        return typeof present === 'object'
          ? values.filter(({ value }) => !present.includes(value))
          : values;
      },
      choose: (value) => {
        const items = this.#items.get(key);
        if (items) items.add(value);
        else this.#setText(key, value);
      },
      announce,
      update,
    });
    this.#suggestions.set(key, list);
  }

  #renderInput(view: FormFieldView, input: InputView): TemplateResult {
    const { key, label, hint } = view;
    const labelId = `${key}-label`;
    const isRequired = key === 'name';
    return html`<label for=${input.id} id=${labelId}
        >${label}${
          isRequired ? html` <span class="quiet">${words.get('required')}</span>` : nothing
        }</label
      >
      <p class="hint quiet" id="${key}-hint">${hint}</p>
      ${this.#renderControl(view, input, labelId)}`;
  }

  #renderControl({ key, choices }: FormFieldView, input: InputView, label: string): TemplateResult {
    const onInput = (value: string): void => {
      this.#setText(key, value);
    };
    if (choices.length > 0) return renderChoice({ ...input, choices, onChoose: onInput });
    const items = this.#items.get(key);
    if (items) return items.render(input, label);
    if (longKeys.includes(key)) return renderText({ ...input, onInput });
    const suggestions = this.#suggestions.get(key);
    const isRequired = key === 'name';
    return html`<div class="items">
      ${renderLine({ ...input, isRequired, suggestions, onInput })}${suggestions?.render()}
    </div>`;
  }

  #renderSwitch(key: SwitchKey, { label, hint }: FormFieldView, input: InputView): TemplateResult {
    return html`<div class="switch">
        <input
          type="checkbox"
          id=${input.id}
          .checked=${this.#model.values[key]}
          ?disabled=${input.isLocked}
          aria-describedby=${input.describedBy}
          @change=${({ target }: Event) => {
            if (target instanceof HTMLInputElement) this.#model.set(key, target.checked);
          }}
        />
        <label for=${input.id}>${label}</label>
      </div>
      <p class="hint quiet" id="${key}-hint">${hint}</p>`;
  }

  #renderConflict(key: TermFieldKey): TemplateResult | typeof nothing {
    const theirs = this.#model.theirsOf(key);
    if (theirs === undefined) return nothing;
    return html`<div class="conflict">
      <p>${words.get('changedInFile', formatValue(theirs))}</p>
      ${renderLink(words.get('useTheirs'), () => {
        this.#model.useTheirs(key);
        document.getElementById(toInputId(key))?.focus();
      })}
    </div>`;
  }

  #readText(key: TermFieldKey): string {
    const value = this.#model.values[key];
    return typeof value === 'string' ? value : '';
  }

  #setText(key: TermFieldKey, value: string): void {
    if (isTextKey(key)) this.#model.set(key, value);
  }
}

/** Returns the id of the input of a field. */
export function toInputId(key: TermFieldKey): string {
  return `input-${key}`;
}

function formatValue(value: TermValues[TermFieldKey]): string {
  const text =
    typeof value === 'object' ? value.join(', ') : value === true ? words.get('yes') : value;
  return text === '' || text === false ? words.get('emptyValue') : text;
}
