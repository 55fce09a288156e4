import { html } from 'lit-html';
import { Dialog } from './dialog';
import { listUsableKeys } from './keyboard';
import { listKeyNames } from './keyNames';
import { getWord } from '../panelWords';

const dialog = new Dialog();

/** Lists all keys. */
export function showKeys(): void {
  const rows = listUsableKeys().map(
    (binding) =>
      html`<dt>${listKeyNames(binding).map((name) => html`<kbd>${name}</kbd>`)}</dt>
        <dd>${getWord(binding.word)}</dd>`,
  );
  dialog.show(
    getWord('showKeys'),
    html`<dl class="keys" tabindex="0" aria-labelledby="dialog-title">${rows}</dl>`,
  );
}
