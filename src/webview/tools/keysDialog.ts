import { html, type TemplateResult } from 'lit-html';
import { Dialog } from './dialog';
import { type KeyBinding, listUsableKeys } from './keyboard';
import { listKeyNames } from './keyNames';
import { getWord } from '../panelWords';

const dialog = new Dialog();

/** Lists all keys by their purpose. */
export function showKeys(): void {
  const sections = listUsableKeys().map(
    ({ word, bindings }) =>
      html`<section>
        <h3 id=${`keys-${word}`}>${getWord(word)}</h3>
        <dl class="keys" aria-labelledby=${`keys-${word}`}>${bindings.map(renderKey)}</dl>
      </section>`,
  );
  dialog.show(
    getWord('showKeys'),
    html`<div class="key-sections" role="group" tabindex="0" aria-labelledby="dialog-title">
      ${sections}
    </div>`,
  );
}

function renderKey(binding: KeyBinding): TemplateResult {
  return html`<dt>${listKeyNames(binding).map((name) => html`<kbd>${name}</kbd>`)}</dt>
    <dd>${getWord(binding.word)}</dd>`;
}
