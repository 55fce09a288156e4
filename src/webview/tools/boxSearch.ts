import { NameSearch } from '../../core/service/searching';
import type { FoundBox, PanelBox } from '../../protocol/messages';
import { h } from '../dom';
import type { Graph } from '../picture/graph';
import { getWord } from '../panelWords';

const maxResults = 50;

export interface SearchActions {
  /** Remembers the view, and returns how to restore it. */
  readonly remember: () => () => void;
  /** Lights up the matches in the picture, and one of them more. */
  readonly lightUp: (ids: readonly string[], current: string | undefined) => void;
  /** Brings a box into view, unless it is. */
  readonly reveal: (id: string) => void;
  /** Goes to a box, with its details and the focus. */
  readonly goToBox: (id: string) => void;
  /** Asks for the boxes of other diagrams, which `addOthers` receives. */
  readonly searchOthers: (query: string) => void;
  readonly openBox: (box: FoundBox) => void;
  readonly onClose: () => void;
}

interface SearchMatch {
  readonly id: string;
  readonly label: string;
  readonly note: string;
  /** Set if the box is in another diagram. */
  readonly other?: FoundBox;
}

/** Returns a search for the boxes of a diagram, also by their ids and by the names of their terms. */
export function createNameSearch({ boxes }: Graph): NameSearch<PanelBox> {
  return new NameSearch(boxes.values(), ({ label, id, term }) => [
    label,
    id,
    ...(term ? [term.name, term.expansion, ...term.aliases] : []),
  ]);
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
  readonly #keys = h('p', { class: 'quiet keys' });
  readonly #actions: SearchActions;
  #search: NameSearch<PanelBox> | undefined;
  #own: readonly SearchMatch[] = [];
  #matches: readonly SearchMatch[] = [];
  #active = 0;
  /** Whether the reader has gone to the active match; then Enter goes to the next one. */
  #isVisited = false;
  #restoreView: (() => void) | undefined;

  constructor(actions: SearchActions) {
    this.#actions = actions;
    this.element.append(this.#field, this.#results, this.#status, this.#keys);
    this.#field.addEventListener('input', () => {
      this.#update();
    });
    this.#field.addEventListener('keydown', (event) => {
      this.#onKey(event);
    });
  }

  open(graph: Graph): void {
    this.#search = createNameSearch(graph);
    this.#field.placeholder = getWord('searchPlaceholder');
    this.#field.setAttribute('aria-label', getWord('search'));
    this.#results.setAttribute('aria-label', getWord('search'));
    this.#keys.textContent = getWord('searchKeys');
    if (this.element.hidden) this.#restoreView = this.#actions.remember();
    this.element.hidden = false;
    this.#field.focus();
    this.#field.select();
    this.#update();
  }

  /** Adds the matches in other diagrams, unless the query has changed in the meantime. */
  addOthers(query: string, boxes: readonly FoundBox[]): void {
    if (this.element.hidden || query !== this.#query) return;
    const others = boxes.map((other) => ({
      id: other.node,
      label: other.label,
      note: other.title,
      other,
    }));
    this.#show([...this.#own, ...others]);
  }

  /** Lights up the matches in a new picture. */
  relight(): void {
    if (!this.element.hidden) this.#markActive();
  }

  get #query(): string {
    return this.#field.value.trim();
  }

  /** Closes the search and returns to where the reader was. */
  #leave(): void {
    this.#hide();
    this.#actions.onClose();
    // The focus may have moved the picture.
    this.#restoreView?.();
  }

  #hide(): void {
    this.element.hidden = true;
    this.#actions.lightUp([], undefined);
  }

  #update(): void {
    const query = this.#query;
    const found = query === '' ? [] : (this.#search?.find(query) ?? []);
    this.#own = found
      .slice(0, maxResults)
      .map(({ id, label, term }) => ({ id, label, note: term?.expansion ?? '' }));
    this.#active = 0;
    this.#isVisited = false;
    this.#show(this.#own);
    if (query !== '') this.#actions.searchOthers(query);
  }

  #show(matches: readonly SearchMatch[]): void {
    this.#matches = matches;
    this.#results.replaceChildren(...matches.map((match, i) => this.#createResult(match, i)));
    const nothing = this.#query !== '' && matches.length === 0;
    this.#status.textContent = nothing
      ? getWord('searchNothing')
      : getWord('searchResults', matches.length);
    this.#status.classList.toggle('spoken', !nothing);
    this.#keys.hidden = matches.length === 0;
    this.#field.setAttribute('aria-expanded', String(matches.length > 0));
    this.#markActive();
  }

  #createResult({ label, note }: SearchMatch, index: number): HTMLLIElement {
    const item = h(
      'li',
      { role: 'option', id: `search-result-${String(index)}` },
      h('span', { class: 'name' }, label),
      h('span', { class: 'quiet' }, note),
    );
    item.addEventListener('mousedown', (event) => {
      event.preventDefault();
      this.#stay(index);
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
    const here = this.#matches.filter(({ other }) => other === undefined).map(({ id }) => id);
    const match = this.#matches[this.#active];
    this.#actions.lightUp(here, match?.other === undefined ? match?.id : undefined);
  }

  #onKey(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    event.stopPropagation();
    if (event.key === 'Escape') this.#leave();
    else if (this.#matches.length === 0) return;
    else if (step !== 0) this.#walk(step);
    else if (event.key === 'Enter') this.#onEnter(event.shiftKey ? -1 : 1);
    else if (event.key === 'Tab') this.#stay(this.#active);
    else return;
    event.preventDefault();
  }

  #onEnter(step: 1 | -1): void {
    if (this.#isVisited) this.#walk(step);
    else if (this.#matches[this.#active]?.other !== undefined) this.#stay(this.#active);
    else this.#walk(0);
  }

  /** Goes to a match of this diagram; a match in another one waits until it is chosen. */
  #walk(step: 1 | 0 | -1): void {
    this.#active = (this.#active + step + this.#matches.length) % this.#matches.length;
    const match = this.#matches[this.#active];
    this.#isVisited = match?.other === undefined;
    if (match !== undefined && this.#isVisited) this.#actions.reveal(match.id);
    this.#markActive();
  }

  #stay(index: number): void {
    const match = this.#matches[index];
    if (match === undefined) return;
    this.#hide();
    if (match.other === undefined) this.#actions.goToBox(match.id);
    else this.#actions.openBox(match.other);
  }
}
