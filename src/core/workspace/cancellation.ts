/** Asked again after each await: work nobody waits for any more stops. */
export interface CancellationToken {
  readonly isCancellationRequested: boolean;
}

export const noCancellation: CancellationToken = { isCancellationRequested: false };

/** Asked by a call, since the answer may differ after an await although nothing here has changed it. */
export function isCancelled(token: CancellationToken): boolean {
  return token.isCancellationRequested;
}
