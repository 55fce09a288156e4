/**
 * Runs one job at a time and, of the jobs added in the meantime, only the last one, so that the drawing keeps up with
 * typing.
 */
export class LatestJobRunner {
  #waiting: (() => Promise<void>) | undefined;
  #running = false;
  #idle = Promise.resolve();

  run(job: () => Promise<void>): void {
    this.#waiting = job;
    if (!this.#running) this.#idle = this.#runAll();
  }

  /** Resolves when no job is running or waiting. */
  whenIdle(): Promise<void> {
    return this.#idle;
  }

  async #runAll(): Promise<void> {
    this.#running = true;
    try {
      for (let job = this.#take(); job !== undefined; job = this.#take()) await job();
    } finally {
      this.#running = false;
    }
  }

  #take(): (() => Promise<void>) | undefined {
    const job = this.#waiting;
    this.#waiting = undefined;
    return job;
  }
}
