/** Checked again after each await, so that cancelled work stops. */
export interface CancellationToken {
  readonly isCancellationRequested: boolean;
}

export const noCancellation: CancellationToken = { isCancellationRequested: false };

/** A function call, because the value may change during an await, which the type checker does not expect. */
export function isCanceled(token: CancellationToken): boolean {
  return token.isCancellationRequested;
}
