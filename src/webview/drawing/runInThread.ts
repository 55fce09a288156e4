/**
 * Runs a script in a thread of its own. Returns what `use` receives from it, or `undefined` if the editor does not allow
 * threads. Throws the reason of the signal when it is aborted, which ends the thread at once.
 */
export async function runInThread<T>(
  script: string,
  signal: AbortSignal | undefined,
  use: (thread: Worker) => Promise<T>,
): Promise<T | undefined> {
  const url = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const thread = startThread(url);
  try {
    return thread && (await Promise.race([use(thread), waitForEnd(thread, signal)]));
  } finally {
    thread?.terminate();
    URL.revokeObjectURL(url);
  }
}

/** Browsers report a thread that is not allowed as an error here or of the thread. */
function startThread(url: string): Worker | undefined {
  try {
    return new Worker(url);
  } catch {
    return undefined;
  }
}

/** Resolves when a thread has failed. */
function waitForEnd(thread: Worker, signal: AbortSignal | undefined): Promise<undefined> {
  return new Promise((resolve, reject) => {
    const cancel = (): void => {
      reject(signal?.reason instanceof Error ? signal.reason : new Error('Canceled'));
    };
    signal?.addEventListener('abort', cancel, { once: true });
    if (signal?.aborted === true) cancel();
    thread.addEventListener('error', () => {
      signal?.removeEventListener('abort', cancel);
      resolve(undefined);
    });
  });
}
