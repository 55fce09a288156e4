import type { Scheduler } from '../../core/workspace/scheduler';

/** How long work may hold the extension host before others get their turn, in milliseconds. */
const sliceLength = 12;

/** Slices of time on the extension host's only thread. */
export class TimeSlices implements Scheduler {
  #sliceStart = performance.now();

  async yieldIfDue(): Promise<void> {
    if (performance.now() - this.#sliceStart < sliceLength) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    this.#sliceStart = performance.now();
  }
}
