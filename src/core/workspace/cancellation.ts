/** Checked again after each await, so that cancelled work stops. */
export interface CancellationToken {
  readonly isCancellationRequested: boolean;
}

export const noCancellation: CancellationToken = { isCancellationRequested: false };

/** A function call, because the value may change during an await, which the type checker does not expect. */
export function isCanceled(token: CancellationToken): boolean {
  return token.isCancellationRequested;
}

/** Thrown by work that was cancelled. The editor recognizes it by its name and message. */
export class CanceledError extends Error {
  constructor() {
    super('Canceled');
    this.name = this.message;
  }
}

/** A token that its owner cancels. */
export class CancellationSource {
  readonly #state = { isCancellationRequested: false };

  get token(): CancellationToken {
    return this.#state;
  }

  cancel(): void {
    this.#state.isCancellationRequested = true;
  }
}
