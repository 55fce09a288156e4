import { html, nothing, render, type TemplateResult } from 'lit-html';
import type { FormSuggestion, TermFieldKey, ToForm } from '../protocol/termForm';
import { isToForm } from '../protocol/validateTermForm';
import { h } from '../webview/dom';
import { renderLink } from '../webview/tools/controls';
import './form.css';
import { FormFields, toInputId } from './formFields';
import { FormModel } from './formModel';
import { words } from './formWords';
import { findState, host, keepState } from './host';
import { createPreview } from './preview';

/** Delay after the last keystroke before the values are checked, in milliseconds. */
const typingDelay = 150;

const essential: readonly TermFieldKey[] = ['name', 'expansion', 'definition', 'plain', 'aliases'];
const inSystem: readonly TermFieldKey[] = ['owner', 'users', 'delivery'];
const more: readonly TermFieldKey[] = [
  'related',
  'avoid',
  'examples',
  'links',
  'status',
  'technical',
  'diagram',
  'code',
  'context',
  'paths',
  'caseSensitive',
];

const root = h('main', { class: 'form-page' });
const status = h('p', { class: 'spoken', role: 'status' });
const preview = h('div', { class: 'preview-body' });
document.body.append(root, status);

let model: FormModel | undefined;
let fields: FormFields | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
let request = 0;
const waiting = new Map<number, (values: readonly FormSuggestion[]) => void>();

function announce(text: string): void {
  status.textContent = text;
}

/** Asks the extension for the values of other entries. */
function suggest(field: TermFieldKey, query: string): Promise<readonly FormSuggestion[]> {
  request++;
  host.postMessage({ type: 'suggest', request, field, query });
  return new Promise((resolve) => waiting.set(request, resolve));
}

function onChange(): void {
  if (!model) return;
  keepState(model.state);
  clearTimeout(timer);
  timer = setTimeout(sendValues, typingDelay);
  update();
}

function sendValues(): void {
  if (!model) return;
  host.postMessage({ type: 'change', ...model.input, isDirty: model.isDirty });
}

function save(): void {
  if (!model || !fields || model.content.locked !== undefined) return;
  fields.commit();
  model.showsSummary = model.hasErrors;
  update();
  if (model.hasErrors) focusSummary();
  else host.postMessage({ type: 'save', base: model.base, values: model.values });
}

function close(): void {
  fields?.commit();
  host.postMessage({ type: 'close', isDirty: model?.isDirty === true });
}

function focusSummary(): void {
  root.querySelector<HTMLElement>('.summary')?.focus();
}

/** Moves to the input of a field, which may be among the further fields. */
function goToField(key: TermFieldKey): void {
  if (model && more.includes(key)) model.isMoreOpen = true;
  update();
  document.getElementById(toInputId(key))?.focus();
}

function update(): void {
  if (!model || !fields) return;
  render(renderPage(model, fields), root);
}

function renderPage(shown: FormModel, inputs: FormFields): TemplateResult {
  const { content } = shown;
  const isLocked = content.locked !== undefined;
  return html`<form
    class="form"
    novalidate
    aria-labelledby="form-title"
    @submit=${(event: Event) => {
      event.preventDefault();
    }}
  >
    <header>
      <h1 id="form-title">${content.title}</h1>
      <p class="quiet">
        ${words.get('file', content.file)}
        ${
          content.target.entry
            ? renderLink(words.get('openEntry'), () => {
                host.postMessage({ type: 'openEntry' });
              })
            : renderLink(words.get('changeFile'), () => {
                host.postMessage({ type: 'changeFile' });
              })
        }
      </p>
    </header>
    ${isLocked ? html`<p class="banner">${content.locked}</p>` : nothing}
    ${renderSummary(shown, inputs)}
    <div class="columns">
      <div class="fields">
        ${renderGroup(words.get('essentials'), essential, inputs)}
        ${renderGroup(words.get('delivery'), inSystem, inputs)} ${renderMore(shown, inputs)}
        ${
          content.noPlace === undefined
            ? nothing
            : html`<p class="no-place quiet">${content.noPlace}</p>`
        }
      </div>
      <aside class="preview" aria-labelledby="preview-title">
        <h2 id="preview-title">${words.get('preview')}</h2>
        ${preview}
      </aside>
    </div>
    <footer>
      <button type="button" class="primary" ?disabled=${isLocked} @click=${save}>
        ${words.get('save')}
      </button>
      <button type="button" class="secondary" @click=${close}>${words.get('cancel')}</button>
      <p class="quiet">${shown.isDirty ? words.get('unsaved') : words.get('saveKeys')}</p>
    </footer>
  </form>`;
}

function renderGroup(
  title: string,
  keys: readonly TermFieldKey[],
  inputs: FormFields,
): TemplateResult | typeof nothing {
  if (!keys.some((key) => inputs.has(key))) return nothing;
  return html`<fieldset>
    <legend>${title}</legend>
    ${keys.map((key) => inputs.render(key))}
  </fieldset>`;
}

function renderMore(shown: FormModel, inputs: FormFields): TemplateResult | typeof nothing {
  const held = more.filter((key) => inputs.has(key));
  if (held.length === 0) return nothing;
  const filled = held.filter((key) => inputs.isFilled(key));
  return html`<details
    class="more"
    .open=${shown.isMoreOpen}
    @toggle=${({ currentTarget }: Event) => {
      if (!(currentTarget instanceof HTMLDetailsElement)) return;
      shown.isMoreOpen = currentTarget.open;
      keepState(shown.state);
    }}
  >
    <summary>
      <h2>${words.get('more')}</h2>
      <span class="quiet"
        >${
          filled.length === 0
            ? words.get('moreHint')
            : filled.map((key) => inputs.getLabel(key)).join(', ')
        }</span
      >
    </summary>
    <div class="more-fields">${held.map((key) => inputs.render(key))}</div>
  </details>`;
}

/** Lists what prevents saving, with links to the fields. */
function renderSummary(shown: FormModel, inputs: FormFields): TemplateResult | typeof nothing {
  const errors = shown.messages.filter(({ severity }) => severity === 'error');
  const isShown = shown.showsSummary && errors.length > 0;
  if (!isShown && shown.refusal === undefined) return nothing;
  return html`<div class="banner error summary" role="alert" tabindex="-1">
    <h2>${words.get('problems')}</h2>
    <ul>
      ${shown.refusal === undefined ? nothing : html`<li>${shown.refusal}</li>`}
      ${
        isShown
          ? errors.map(
              ({ field, message }) =>
                html`<li>
                  ${renderLink(`${inputs.getLabel(field)}: ${message}`, () => {
                    goToField(field);
                  })}
                </li>`,
            )
          : nothing
      }
    </ul>
  </div>`;
}

function receive(message: ToForm): void {
  switch (message.type) {
    case 'start': {
      words.learn(message.strings);
      start(message);
      return;
    }
    case 'checked': {
      const { revision, messages, preview: nodes } = message;
      if (model?.showCheck(revision, messages) !== true) return;
      preview.replaceChildren(...createPreview(nodes));
      update();
      return;
    }
    case 'suggested':
      waiting.get(message.request)?.(message.values);
      waiting.delete(message.request);
      return;
    case 'changedInFile':
      if (!model) return;
      model.adoptFile(message.base);
      announce(words.get('fileChanged'));
      return;
    case 'refused':
      if (!model) return;
      model.refusal = message.reason;
      update();
      focusSummary();
      return;
  }
}

function start({ content }: Extract<ToForm, { readonly type: 'start' }>): void {
  const kept = findState(content);
  model = new FormModel(content, kept, onChange);
  fields = new FormFields(model, { suggest, announce, update });
  keepState(model.state);
  update();
  sendValues();
  if ((kept ?? content.draft) && model.isDirty) announce(words.get('restored'));
  focusFirst(model);
}

/** A new entry with a name continues with its definition, unless the name is a guess, which typing replaces. */
function focusFirst({ content, values }: FormModel): void {
  const isNew = content.target.entry === undefined;
  const isNameOpen = isNew && (values.name === '' || content.isNameGuessed === true);
  const input = document.getElementById(toInputId(isNameOpen ? 'name' : 'definition'));
  input?.focus();
  if (isNameOpen && input instanceof HTMLInputElement) input.select();
}

window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (isToForm(data)) receive(data);
});
document.addEventListener('keydown', (event) => {
  const isCommand = event.ctrlKey || event.metaKey;
  if (isCommand && (event.key === 'Enter' || event.key.toLowerCase() === 's')) {
    event.preventDefault();
    event.stopPropagation();
    save();
  } else if (event.key === 'Escape' && !event.isComposing) {
    event.preventDefault();
    close();
  }
});
host.postMessage({ type: 'ready' });
