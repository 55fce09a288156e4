import type { Scheduler } from './scheduler';

/** The time of the host: core has no clock of its own. All times are in milliseconds. */
export interface Clock {
  /** Returns the time since any fixed moment. */
  now(): number;
  /** Runs an action once after a delay; the result prevents it. */
  runLater(action: () => void, delay: number): () => void;
}

/** How long work may block a thread that also answers requests before it yields, in milliseconds. */
const sliceLength = 12;

/** The last task that waits for its next slice, by the thread's clock. */
const lastInLine = new WeakMap<Clock, Promise<void>>();

/**
 * Schedules slices of time on a thread that also answers requests. Tasks with the same clock take turns: other work of
 * the thread runs after each slice, however many tasks there are.
 */
export class TimeSlices implements Scheduler {
  readonly #clock: Clock;
  #sliceStart: number;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#sliceStart = clock.now();
  }

  async yieldIfDue(): Promise<void> {
    if (this.#clock.now() - this.#sliceStart < sliceLength) return;
    const before = lastInLine.get(this.#clock) ?? Promise.resolve();
    const turn = before.then(
      () =>
        new Promise<void>((resolve) => {
          this.#clock.runLater(resolve, 0);
        }),
    );
    lastInLine.set(this.#clock, turn);
    await turn;
    this.#sliceStart = this.#clock.now();
  }
}
