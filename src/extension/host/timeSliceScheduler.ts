import type { Scheduler } from '../../core/workspace/scheduler';

/** How long work may block the extension host before it yields, in milliseconds. */
const sliceLength = 12;

/** Schedules slices of time on the only thread of the extension host. */
export class TimeSliceScheduler implements Scheduler {
  #sliceStart = performance.now();

  async yieldIfDue(): Promise<void> {
    if (performance.now() - this.#sliceStart < sliceLength) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    this.#sliceStart = performance.now();
  }
}
