import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { DocumentUri } from '../core/text/textDocument';
import type { CheckTask, ProbeTask, ShareResult, SharedFiles } from './threadTasks';

/** Minimum number of files per thread; with fewer, starting another thread costs more than it saves. */
const minPerThread = 700;
const maxThreads = 8;
/** Number of files that a thread takes at a time, so that all threads finish at about the same time. */
const filesPerBatch = 32;

export function shareFiles(files: readonly DocumentUri[]): SharedFiles {
  return { files, next: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)) };
}

/** Takes files until none is left, each with its index. */
export function* takeFiles({
  files,
  next,
}: SharedFiles): Generator<readonly [number, DocumentUri]> {
  for (;;) {
    const start = Atomics.add(next, 0, filesPerBatch);
    if (start >= files.length) return;
    for (const [i, uri] of files.slice(start, start + filesPerBatch).entries())
      yield [start + i, uri];
  }
}

/** What every other thread is told when it starts. */
export interface ThreadData {
  readonly cwd: string;
}

interface OtherThread {
  readonly worker: Worker;
  /** Rejects if the thread fails, now or later. */
  readonly failed: Promise<never>;
}

/** The other threads of a command, which read files from the disk as the first one does. */
export class Threads {
  readonly #program: string;
  readonly #cwd: string;
  readonly #others: OtherThread[] = [];
  #startsEarly = false;

  /** @param program Absolute path of what each thread runs. */
  constructor(program: string, cwd: string) {
    this.#program = program;
    this.#cwd = cwd;
  }

  /** Starts threads already while files are listed, because all of them are to be read. */
  startEarly(): void {
    this.#startsEarly = true;
  }

  /** @param files The number of files that have been listed so far. */
  prepareFor(files: number): void {
    if (this.#startsEarly) this.startFor(files);
  }

  get areRunning(): boolean {
    return this.#others.length > 0;
  }

  /** Starts as many other threads as pay for a number of files, if there are as many processors. */
  startFor(files: number): void {
    const wanted = Math.floor(files / minPerThread);
    const threads = Math.min(wanted, availableParallelism(), maxThreads);
    while (this.#others.length + 1 < threads) this.#others.push(this.#start());
  }

  /** Gives each running thread a task without result. */
  give(task: ProbeTask): void {
    for (const { worker } of this.#others) worker.postMessage(task);
  }

  /** Gives each running thread a task, and returns its results. */
  request(task: CheckTask): readonly Promise<ShareResult>[] {
    return this.#others.map(({ worker, failed }) => {
      // A thread without a task must not keep the program from ending.
      worker.ref();
      const result = new Promise<ShareResult>((resolve) => {
        worker.once('message', (message: ShareResult) => {
          worker.unref();
          resolve(message);
        });
      });
      worker.postMessage(task);
      return Promise.race([result, failed]);
    });
  }

  #start(): OtherThread {
    const workerData: ThreadData = { cwd: this.#cwd };
    const worker = new Worker(this.#program, { workerData });
    worker.unref();
    const failed = new Promise<never>((_, reject) => {
      worker.once('error', reject);
    });
    // Reported with the next request.
    failed.catch(() => undefined);
    return { worker, failed };
  }
}
