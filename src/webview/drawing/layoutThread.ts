import { applyResult, createTask, type LayoutGraph, type LayoutResult } from './layoutTask';
import script from './layoutWorker?script';

/**
 * Lays out a graph, in place, in a thread of its own. Returns whether the thread has done it: an editor may not allow
 * threads. Throws the reason of the signal when it is aborted, which ends the thread at once.
 */
export async function layOutInThread(
  graph: LayoutGraph,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  const url = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const worker = startWorker(url);
  try {
    const result = worker && (await receiveResult(worker, graph, signal));
    if (result !== undefined) applyResult(graph, result);
    return result !== undefined;
  } finally {
    worker?.terminate();
    URL.revokeObjectURL(url);
  }
}

/** Browsers report a worker that is not allowed as an error here or of the worker. */
function startWorker(url: string): Worker | undefined {
  try {
    return new Worker(url);
  } catch {
    return undefined;
  }
}

function receiveResult(
  worker: Worker,
  graph: LayoutGraph,
  signal: AbortSignal | undefined,
): Promise<LayoutResult | undefined> {
  return new Promise((resolve, reject) => {
    const cancel = (): void => {
      reject(signal?.reason instanceof Error ? signal.reason : new Error('Canceled'));
    };
    signal?.addEventListener('abort', cancel, { once: true });
    if (signal?.aborted === true) cancel();
    worker.addEventListener('message', ({ data }: MessageEvent<LayoutResult>) => {
      signal?.removeEventListener('abort', cancel);
      resolve(data);
    });
    worker.addEventListener('error', () => {
      signal?.removeEventListener('abort', cancel);
      resolve(undefined);
    });
    worker.postMessage(createTask(graph));
  });
}
