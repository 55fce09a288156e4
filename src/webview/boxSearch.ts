import type { PanelBox } from '../protocol/messages';
import { h } from './dom';
import type { Graph } from './graph';
import { getWord } from './panelWords';

const maxResults = 12;

/** Finds boxes by label, and by the name, expansion or alias of their term; better matches come first. */
function findMatches(graph: Graph, query: string): readonly PanelBox[] {
  const wanted = fold(query.trim());
  if (wanted === '') return [];
  return [...graph.boxes.values()]
    .map((box) => ({ box, rank: getRank(box, wanted) }))
    .filter(({ rank }) => rank < Infinity)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, maxResults)
    .map(({ box }) => box);
}

/** Returns 0 for the whole text, 1 for its start, 2 for the start of a word, 3 for any place. */
function getRank({ id, label, term }: PanelBox, wanted: string): number {
  const texts = [label, id, ...(term ? [term.name, term.expansion, ...term.aliases] : [])];
  const ranks = texts.map((text) => {
    const folded = fold(text);
    const at = folded.indexOf(wanted);
    if (at < 0) return Infinity;
    if (at === 0) return folded.length === wanted.length ? 0 : 1;
    return folded.includes(` ${wanted}`) ? 2 : 3;
  });
  return Math.min(...ranks);
}

/** Removes case and accents. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
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
  #graph: Graph | undefined;
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
    this.#graph = graph;
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
    const query = this.#field.value;
    this.#matches = this.#graph === undefined ? [] : findMatches(this.#graph, query);
    this.#active = 0;
    this.#results.replaceChildren(...this.#matches.map((box, i) => this.#createResult(box, i)));
    const nothing = query.trim() !== '' && this.#matches.length === 0;
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
