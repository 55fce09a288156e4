/** Lets long work share its thread. Core has no clock of its own, so the faces bring one. */
export interface Scheduler {
  /** Resolves at once while the current slice of time lasts, else after others had their turn. */
  yieldIfDue(): Promise<void>;
}

/** Runs stepwise work to its end without a pause. */
export function runToEnd<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Runs stepwise work to its end, giving way between steps. */
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
