import { type PageTerm, createPictureKey } from '../../content/pageData';
import {
  type NameSearch,
  type OtherBox,
  createBoxSearch,
  listBoxesOfTerm,
  takePlaces,
} from '../../core/service/searching';
import type { FoundBox, FromPanel, PanelState, ToPanel } from '../../protocol/messages';
import type { PanelHost } from '../../webview/host';
import type { DiagramEntry, PageModel } from '../model';
import { openLink } from '../links';
import { toPanelDiagram } from './panelDiagram';

/** The messages that need no editor. */
type AnsweredMessage = Extract<FromPanel, { readonly type: (typeof answered)[number] }>;

const answered = [
  ...(['ready', 'pickDiagram', 'openBox', 'search', 'findElsewhere', 'findDetails'] as const),
  ...(['openTerm', 'openLink', 'copyList'] as const),
] as const satisfies readonly FromPanel['type'][];

function isAnswered(message: FromPanel): message is AnsweredMessage {
  return answered.some((type) => type === message.type);
}

export interface PageHostEvents {
  /** The reader has gone to a diagram or a box of it. */
  readonly moved: (shown: DiagramEntry, box: string | undefined) => void;
  readonly openTerm: (term: string, shown: DiagramEntry) => void;
}

/** Answers the panel from the data of the page, in place of an editor. */
export class PageHost implements PanelHost {
  readonly page: NonNullable<PanelHost['page']>;
  readonly #model: PageModel;
  readonly #events: PageHostEvents;
  readonly #byKey: ReadonlyMap<string, DiagramEntry>;
  #receive: ((message: ToPanel) => void) | undefined;
  #isReady = false;
  #shown: DiagramEntry | undefined;
  #wanted: string | undefined;
  #search: NameSearch<OtherBox<PageTerm>> | undefined;

  constructor(model: PageModel, root: HTMLElement, events: PageHostEvents) {
    this.#model = model;
    this.#events = events;
    this.#byKey = new Map(model.diagrams.map((entry) => [getKey(entry), entry]));
    this.page = {
      root,
      listen: (receive) => {
        this.#receive = receive;
      },
    };
  }

  /** Shows a diagram, with a box of it in the middle. */
  open(entry: DiagramEntry, box: string | undefined): void {
    const isSame = this.#shown === entry;
    this.#shown = entry;
    this.#wanted = box;
    if (!this.#isReady) return;
    if (!isSame) this.#show();
    else this.#select();
  }

  getState(): unknown {
    return undefined;
  }

  setState({ diagram, pinned }: PanelState): void {
    const entry = this.#byKey.get(diagram);
    if (entry !== undefined && entry === this.#shown)
      this.#events.moved(entry, pinned?.kind === 'box' ? pinned.id : undefined);
  }

  postMessage(message: FromPanel): void {
    // As in an editor, the answer comes after the panel has done what it was doing.
    if (isAnswered(message))
      queueMicrotask(() => {
        this.#answer(message);
      });
  }

  #post(message: ToPanel): void {
    this.#receive?.(message);
  }

  #show(): void {
    const entry = this.#shown;
    if (entry === undefined) return;
    const choices = this.#model.diagrams.map((one) => ({
      id: getKey(one),
      title: this.#nameDiagram(one),
    }));
    this.#post({ type: 'show', diagram: toPanelDiagram(entry, getKey(entry)), choices });
    this.#select();
  }

  #select(): void {
    if (this.#wanted !== undefined) this.#post({ type: 'select', node: this.#wanted });
    this.#wanted = undefined;
  }

  #answer(message: AnsweredMessage): void {
    switch (message.type) {
      case 'ready':
        this.#isReady = true;
        this.#post({ type: 'start', strings: this.#model.data.words.panel });
        this.#show();
        return;
      case 'pickDiagram':
      case 'openBox': {
        const entry = this.#byKey.get(message.diagram);
        if (entry === undefined) return;
        this.#shown = entry;
        this.#wanted = message.type === 'openBox' ? message.node : undefined;
        this.#show();
        return;
      }
      case 'search': {
        const { query } = message;
        const isOther = ({ diagram }: FoundBox): boolean =>
          this.#shown === undefined || diagram !== getKey(this.#shown);
        const boxes = takePlaces(this.#findBoxes(query).filter(isOther));
        this.#post({ type: 'found', query, boxes });
        return;
      }
      case 'findElsewhere':
        this.#post({ type: 'elsewhere', node: message.node, boxes: this.#findElsewhere(message) });
        return;
      case 'findDetails':
        this.#sendFacts(message.node);
        return;
      case 'openTerm': {
        const term = this.#findTermOf(message.node);
        if (term !== undefined && this.#shown !== undefined)
          this.#events.openTerm(term.id, this.#shown);
        return;
      }
      case 'openLink': {
        const link = this.#findTermOf(message.node)?.links?.[message.link];
        if (link !== undefined) openLink(link.target);
        return;
      }
      case 'copyList': {
        const items = message.sentences.map((sentence) => `- ${sentence}\n`);
        void navigator.clipboard.writeText(`${message.title}\n\n${items.join('')}`);
        return;
      }
    }
  }

  #sendFacts(node: string | undefined): void {
    const change = node === undefined ? undefined : this.#findTermOf(node)?.change;
    if (node !== undefined && change !== undefined)
      this.#post({ type: 'facts', node, facts: { change } });
  }

  #findTermOf(node: string) {
    const { diagram, repository } = this.#shown ?? {};
    const box = [...(diagram?.nodes ?? []), ...(diagram?.groups ?? [])].find(
      ({ id }) => id === node,
    );
    return repository?.terms.find(({ id }) => id === box?.term);
  }

  #findElsewhere({ node }: { readonly node: string }): readonly FoundBox[] {
    const term = this.#findTermOf(node);
    if (term === undefined || this.#shown === undefined) return [];
    const { repository } = this.#shown;
    const others = this.#model.diagrams.filter(
      (entry) => entry !== this.#shown && entry.repository === repository,
    );
    const boxes = others.flatMap((entry) => this.#listBoxes(entry));
    return listBoxesOfTerm(boxes, term.name, ({ id }) => id === term.id);
  }

  #findBoxes(query: string): readonly OtherBox<PageTerm>[] {
    this.#search ??= createBoxSearch(
      this.#model.diagrams.flatMap((entry) => this.#listBoxes(entry)),
    );
    return this.#search.find(query);
  }

  #listBoxes(entry: DiagramEntry): readonly OtherBox<PageTerm>[] {
    const { diagram, repository } = entry;
    const terms = new Map(repository.terms.map((term) => [term.id, term]));
    return [...diagram.nodes, ...diagram.groups].map(({ id, label, term }) => ({
      ...{ diagram: getKey(entry), title: this.#nameDiagram(entry), node: id, label },
      term: term === undefined ? undefined : terms.get(term),
    }));
  }

  #nameDiagram({ diagram, repository }: DiagramEntry): string {
    return this.#model.hasRepositories ? `${diagram.title} · ${repository.name}` : diagram.title;
  }
}

function getKey({ diagram, repository }: DiagramEntry): string {
  return createPictureKey(repository.id, diagram.id);
}
