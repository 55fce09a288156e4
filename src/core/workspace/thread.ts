/** What a script in a thread answers, and that it has failed or cannot be run. */
export interface ThreadListeners {
  readonly onMessage: (message: unknown) => void;
  readonly onError: () => void;
}

/** A thread that runs a script, with what Node's threads and the browser's workers have in common. */
export interface Thread {
  postMessage(message: unknown): void;
  terminate(): void;
}
