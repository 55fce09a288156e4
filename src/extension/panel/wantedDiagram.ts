/** A refresh of the picture; several may run at the same time. */
export interface Refresh {
  /** True when a later refresh has ended, or another diagram was chosen: what was read is no longer shown. */
  isOutdated(): boolean;
  /** @param id The diagram that is shown from now on; it remains the wanted one. */
  end(id: string | undefined): void;
}

/** The diagram that the reader wants to see, and the refreshes that show it. */
export class WantedDiagram {
  #id: string | undefined;
  #begun = 0;
  #ended = 0;

  /** `undefined` until one is chosen or shown. */
  get id(): string | undefined {
    return this.#id;
  }

  /** Chooses a diagram, if there is one, and discards the refreshes that run: the caller begins another. */
  choose(id: string | undefined): void {
    if (id === undefined) return;
    this.#id = id;
    this.#ended = this.#begun;
  }

  beginRefresh(): Refresh {
    const turn = ++this.#begun;
    return {
      isOutdated: () => turn <= this.#ended,
      end: (id) => {
        this.#ended = turn;
        this.#id = id;
      },
    };
  }
}
