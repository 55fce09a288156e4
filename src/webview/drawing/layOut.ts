import { layout } from 'dagre-d3-es/src/dagre/index.js';
import type { LayoutGraph } from './layoutTask';

/** With fewer edges, starting a thread takes longer than the layout. */
export const fewEdges = 100;

/** That of the drawing in progress. */
let signal: AbortSignal | undefined;
let lastDrawing: Promise<void> = Promise.resolve();

/**
 * Runs a drawing whose layout ends when it is canceled: Mermaid has no way to pass a signal on. Drawings run one after the
 * other, as Mermaid's own queue does, so that each has its own signal.
 */
export function drawCancelable<T>(
  ofDrawing: AbortSignal | undefined,
  draw: () => Promise<T>,
): Promise<T> {
  const start = (): Promise<T> => {
    ofDrawing?.throwIfAborted();
    signal = ofDrawing;
    return draw();
  };
  const drawing = lastDrawing.then(start);
  const end = (): void => undefined;
  lastDrawing = drawing.then(end, end);
  return drawing;
}

/** Returns the signal of the drawing in progress. Throws its reason when it is canceled. */
export function getDrawingSignal(): AbortSignal | undefined {
  signal?.throwIfAborted();
  return signal;
}

/**
 * Lays out a graph, in place, as Mermaid asks for it. The time of a large one grows much faster than the graph: it runs in
 * a thread of its own. Throws the reason of the signal when the drawing is canceled.
 */
export async function layOut(graph: LayoutGraph): Promise<void> {
  const ofDrawing = getDrawingSignal();
  if (graph.edgeCount() < fewEdges) {
    layout(graph, undefined);
    return;
  }
  const { layOutInThread } = await import('./layoutThread');
  if (!(await layOutInThread(graph, ofDrawing))) layout(graph, undefined);
}
