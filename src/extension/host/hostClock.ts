import type { Clock } from '../../core/workspace/clock';

/** The time of the extension host, in Node and in the browser. */
export const hostClock: Clock = {
  now: () => performance.now(),
  runLater: (action, delay) => {
    const timer = setTimeout(action, delay);
    return () => {
      clearTimeout(timer);
    };
  },
};
