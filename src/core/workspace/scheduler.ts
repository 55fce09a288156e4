/** Lets long tasks share a thread. Core has no clock, so the caller provides one. */
export interface Scheduler {
  /** Resolves at once during the current time slice, otherwise after other tasks have run. */
  yieldIfDue(): Promise<void>;
}

/** Runs a stepwise task to its end without a pause. */
export function runToEnd<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Runs a stepwise task to its end, yielding between steps. */
export async function runInSlices<T>(
  steps: Generator<unknown, T>,
  scheduler: Scheduler,
): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await scheduler.yieldIfDue();
  }
}
