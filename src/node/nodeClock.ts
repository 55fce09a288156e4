import type { Clock } from '../core/workspace/clock';

/** The time of a Node process. Its timers do not keep the process running. */
export const nodeClock: Clock = {
  now: () => performance.now(),
  runLater: (action, delay) => {
    if (delay === 0) {
      // Timers wait for at least a millisecond.
      const immediate = setImmediate(action);
      return () => {
        clearImmediate(immediate);
      };
    }
    const timer = setTimeout(action, delay).unref();
    return () => {
      clearTimeout(timer);
    };
  },
};
