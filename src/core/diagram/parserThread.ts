import { CanceledError } from '../workspace/cancellation';
import type { Clock } from '../workspace/clock';
import type { Disposable } from '../workspace/event';
import type { Thread, ThreadListeners } from '../workspace/thread';
import type { DiagramParser, DiagramParseResult } from './diagram';

/**
 * Time that one diagram may take, in milliseconds: Mermaid's grammars are slow only for diagrams that no one can read.
 */
export const maxParseTime = 10_000;

/** Starts a thread; is rejected if the host has none. */
export type StartThread = (listeners: ThreadListeners) => Promise<Thread>;

interface ParserThreadOptions {
  readonly start: StartThread;
  readonly clock: Clock;
  /** Loads the parser into the host itself, for a host that starts no threads. */
  readonly loadParser: () => Promise<DiagramParser>;
  /** Time that one diagram may take, in milliseconds. */
  readonly maxTime: number;
}

const tooComplex: DiagramParseResult = {
  kind: 'error',
  error: { kind: 'too-complex', message: '', line: 0 },
};

type Answer = DiagramParseResult | 'too-complex' | 'failed';

/**
 * Parses diagrams in a thread. Loading Mermaid's parser blocks a host, and all extensions in it, for more than 100 ms,
 * and parsing a large diagram for longer than that.
 */
export class ParserThread implements DiagramParser, Disposable {
  readonly #options: ParserThreadOptions;
  #thread: Promise<Thread | undefined> | undefined;
  /** The diagrams before, because the thread parses one at a time. */
  #queue: Promise<unknown> = Promise.resolve();
  /** Takes the answer to the diagram that is being parsed. */
  #settle: (answer: Answer) => void = () => undefined;
  /** The thread has loaded the parser, so that what fails later fails because of a diagram. */
  #isReady = false;
  #isDisposed = false;

  constructor(options: ParserThreadOptions) {
    this.#options = options;
  }

  /** Starts the thread, so that it is ready when the first diagram is parsed. */
  prepare(): void {
    void this.#getThread();
  }

  parse(text: string): Promise<DiagramParseResult> {
    const result = this.#queue.then(() => this.#parse(text));
    this.#queue = result.catch(() => undefined);
    return result;
  }

  dispose(): void {
    this.#isDisposed = true;
    void this.#thread?.then((thread) => {
      thread?.terminate();
    });
    this.#settle('too-complex');
  }

  async #parse(text: string): Promise<DiagramParseResult> {
    if (this.#isDisposed) throw new CanceledError();
    const thread = await this.#getThread();
    const answer = thread ? await this.#ask(thread, text) : 'failed';
    if (typeof answer === 'object') return answer;
    thread?.terminate();
    const isWithoutThreads = answer === 'failed' && !this.#isReady;
    // The next diagram gets a new thread, in a host that can start one.
    this.#thread = isWithoutThreads ? Promise.resolve(undefined) : undefined;
    return isWithoutThreads ? (await this.#options.loadParser()).parse(text) : tooComplex;
  }

  async #ask(thread: Thread, text: string): Promise<Answer> {
    let stopTimer = (): void => undefined;
    const answer = await new Promise<Answer>((resolve) => {
      this.#settle = resolve;
      stopTimer = this.#options.clock.runLater(() => {
        resolve('too-complex');
      }, this.#options.maxTime);
      thread.postMessage(text);
    });
    stopTimer();
    return answer;
  }

  #getThread(): Promise<Thread | undefined> {
    if (this.#thread) return this.#thread;
    // A thread that has been replaced may still answer.
    const settle = (answer: Answer): void => {
      if (this.#thread === starting) this.#settle(answer);
    };
    const starting = this.#options
      .start({
        onMessage: (message) => {
          if (message === 'ready') this.#isReady = true;
          else settle(isParseResult(message) ? message : 'failed');
        },
        onError: () => {
          settle('failed');
          if (this.#thread === starting && !this.#isReady)
            this.#thread = Promise.resolve(undefined);
        },
      })
      .catch(() => undefined);
    this.#thread = starting;
    return starting;
  }
}

/** The other end is our own code, so that a look at the outer shape is enough. */
function isParseResult(message: unknown): message is DiagramParseResult {
  return typeof message === 'object' && message !== null && 'kind' in message;
}
