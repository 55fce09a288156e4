import { Worker } from 'node:worker_threads';
import type { Thread, ThreadListeners } from '../core/workspace/thread';

const serve = `
  const { parentPort, workerData } = require('node:worker_threads');
  require(workerData).serveMermaidParser(parentPort);
`;

/**
 * Starts the diagram parser in a thread of Node.
 *
 * @param file Absolute path of the parser's bundle.
 */
export function startParserThread(file: string, { onMessage, onError }: ThreadListeners): Thread {
  const worker = new Worker(serve, { eval: true, workerData: file });
  // The thread must not keep the host from ending.
  worker.unref();
  worker.on('message', onMessage);
  worker.on('error', onError);
  return {
    postMessage: (message) => {
      worker.postMessage(message);
    },
    terminate: () => {
      void worker.terminate();
    },
  };
}
