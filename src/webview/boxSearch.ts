import { NameSearch } from '../core/service/searching';
import type { PanelBox } from '../protocol/messages';
import { h } from './dom';
import type { Graph } from './graph';
import { getWord } from './panelWords';

const maxResults = 12;

function listNames({ label, id, term }: PanelBox): readonly string[] {
  return [label, id, ...(term ? [term.name, term.expansion, ...term.aliases] : [])];
}

/** A search field with a list of the matching boxes, fully usable with the keyboard. */
export class BoxSearch {
  readonly element = h('div', { class: 'search panzoom-exclude', hidden: true });
  readonly #field = h('input', {
    type: 'text',
    role: 'combobox',
    'aria-controls': 'search-results',
    'aria-autocomplete': 'list',
    autocomplete: 'off',
    spellcheck: 'false',
  });
  readonly #results = h('ul', { id: 'search-results', role: 'listbox' });
  readonly #status = h('p', { class: 'quiet', role: 'status' });
  readonly #goToBox: (id: string) => void;
  readonly #onClose: () => void;
  #search: NameSearch<PanelBox> | undefined;
  #matches: readonly PanelBox[] = [];
  #active = 0;

  constructor(goToBox: (id: string) => void, onClose: () => void) {
    this.#goToBox = goToBox;
    this.#onClose = onClose;
    this.element.append(this.#field, this.#results, this.#status);
    this.#field.addEventListener('input', () => {
      this.#update();
    });
    this.#field.addEventListener('keydown', (event) => {
      this.#onKey(event);
    });
  }

  open(graph: Graph): void {
    this.#search = new NameSearch(graph.boxes.values(), listNames);
    this.#field.placeholder = getWord('searchPlaceholder');
    this.#field.setAttribute('aria-label', getWord('search'));
    this.#results.setAttribute('aria-label', getWord('search'));
    this.element.hidden = false;
    this.#field.focus();
    this.#field.select();
    this.#update();
  }

  close(): void {
    this.element.hidden = true;
    this.#onClose();
  }

  #update(): void {
    const query = this.#field.value.trim();
    const found = query === '' ? undefined : this.#search?.find(query);
    this.#matches = found?.slice(0, maxResults) ?? [];
    this.#active = 0;
    this.#results.replaceChildren(...this.#matches.map((box, i) => this.#createResult(box, i)));
    const nothing = query !== '' && this.#matches.length === 0;
    this.#status.textContent = nothing
      ? getWord('searchNothing')
      : getWord('searchResults', this.#matches.length);
    this.#status.classList.toggle('spoken', !nothing);
    this.#field.setAttribute('aria-expanded', String(this.#matches.length > 0));
    this.#markActive();
  }

  #createResult(box: PanelBox, index: number): HTMLLIElement {
    const item = h(
      'li',
      { role: 'option', id: `search-result-${String(index)}` },
      h('span', { class: 'name' }, box.label),
      h('span', { class: 'quiet' }, box.term?.expansion ?? ''),
    );
    item.addEventListener('mousedown', (event) => {
      event.preventDefault();
      this.#choose(index);
    });
    return item;
  }

  #markActive(): void {
    for (const [i, item] of [...this.#results.children].entries()) {
      item.setAttribute('aria-selected', String(i === this.#active));
    }
    const active = this.#results.children[this.#active];
    this.#field.setAttribute('aria-activedescendant', active?.id ?? '');
    active?.scrollIntoView({ block: 'nearest' });
  }

  #onKey(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && this.#matches.length > 0) {
      event.preventDefault();
      this.#active = (this.#active + step + this.#matches.length) % this.#matches.length;
      this.#markActive();
    } else if (event.key === 'Enter') this.#choose(this.#active);
    else if (event.key === 'Escape') this.close();
    event.stopPropagation();
  }

  #choose(index: number): void {
    const box = this.#matches[index];
    if (box === undefined) return;
    this.element.hidden = true;
    this.#goToBox(box.id);
  }
}
