import { applyResult, createTask, type LayoutGraph, type LayoutResult } from './layoutTask';
import script from './layoutWorker?script';
import { runInThread } from './runInThread';

/**
 * Lays out a graph, in place, in a thread of its own. Returns whether the thread has done it: an editor may not allow
 * threads. Throws the reason of the signal when it is aborted, which ends the thread at once.
 */
export async function layOutInThread(
  graph: LayoutGraph,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  const result = await runInThread(script, signal, (thread) => receiveResult(thread, graph));
  if (result !== undefined) applyResult(graph, result);
  return result !== undefined;
}

function receiveResult(thread: Worker, graph: LayoutGraph): Promise<LayoutResult> {
  return new Promise((resolve) => {
    thread.addEventListener('message', ({ data }: MessageEvent<LayoutResult>) => {
      resolve(data);
    });
    thread.postMessage(createTask(graph));
  });
}
