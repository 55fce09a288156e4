import { run } from 'elkjs/lib/elk-worker.min.js?function';
import { applyElkResult, createElkTask, type ElkPart } from './elkTask';
import { fewEdges, getDrawingSignal } from './layOut';
import { runInThread } from './runInThread';

/** The thread of ELK, or what it has in its place in a page. */
export interface ElkThread {
  onmessage: ((event: MessageEvent<ElkAnswer>) => void) | null;
  postMessage(message: object): void;
}

interface ElkAnswer {
  readonly id: number;
  readonly data?: ElkPart;
  readonly error?: { readonly message?: string };
}

/** Those that ELK's own interface registers. */
const algorithms = [
  ...['layered', 'stress', 'mrtree', 'radial', 'force', 'disco'],
  ...['sporeOverlap', 'sporeCompaction', 'rectpacking'],
];

/** Takes the place of ELK in Mermaid: lays out large graphs in a thread of their own, so that drawing them can be canceled. */
export class ElkLayout {
  /** Lays out a graph, in place. Throws the reason of the signal when the drawing is canceled. */
  async layout(graph: ElkPart & { readonly edges?: readonly unknown[] }): Promise<ElkPart> {
    const signal = getDrawingSignal();
    const result = await layOut(createElkTask(graph), graph.edges?.length ?? 0, signal);
    applyElkResult(graph, result);
    return graph;
  }
}

async function layOut(
  task: ElkPart,
  edgeCount: number,
  signal: AbortSignal | undefined,
): Promise<ElkPart> {
  const result =
    edgeCount < fewEdges
      ? undefined
      : await runInThread(`(${run.toString()})()`, signal, (thread) => requestLayout(thread, task));
  return result ?? requestLayout(createElkInPage(), task);
}

let elkInPage: ElkThread | undefined;

export function createElkInPage(): ElkThread {
  if (elkInPage !== undefined) return elkInPage;
  const elk = run();
  if (!isElk(elk)) throw new Error('ELK is missing.');
  elkInPage = new elk.Worker();
  return elkInPage;
}

function isElk(value: unknown): value is { readonly Worker: new () => ElkThread } {
  return typeof value === 'object' && value !== null && 'Worker' in value;
}

/** Sends a graph to ELK and returns it with its layout. */
export function requestLayout(thread: ElkThread, graph: ElkPart): Promise<ElkPart> {
  return new Promise((resolve, reject) => {
    thread.onmessage = ({ data: { id, data, error } }) => {
      if (id !== 1) return;
      if (data === undefined)
        reject(new Error(error?.message ?? 'ELK cannot lay out the diagram.'));
      else resolve(data);
    };
    thread.postMessage({ id: 0, cmd: 'register', algorithms });
    thread.postMessage({ id: 1, cmd: 'layout', graph, layoutOptions: {}, options: {} });
  });
}
