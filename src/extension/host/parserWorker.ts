import type { Thread, ThreadListeners } from '../../core/workspace/thread';

/**
 * Starts the diagram parser in a worker of the browser.
 *
 * @param bundle The text of the parser's bundle.
 */
export function startParserWorker(bundle: string, { onMessage, onError }: ThreadListeners): Thread {
  const script = `const module = { exports: {} };
    ((exports) => {${bundle}\n})(module.exports);
    module.exports.serveMermaidParser(self);`;
  const url = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const worker = new Worker(url);
  worker.onmessage = ({ data }: MessageEvent<unknown>) => {
    onMessage(data);
  };
  worker.onerror = onError;
  return {
    postMessage: (message) => {
      worker.postMessage(message);
    },
    terminate: () => {
      worker.terminate();
      URL.revokeObjectURL(url);
    },
  };
}
