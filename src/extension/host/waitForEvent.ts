/** The part of an event that waiting needs: the editor's events have it, and those of core. */
type Subscribe = (listener: () => void) => { dispose(): unknown };

/** Waits until an event fires, at most as long as the timeout, in milliseconds; without one, as long as it takes. */
export function waitForEvent(subscribe: Subscribe, timeout?: number): Promise<void> {
  return new Promise((resolve) => {
    const finish = (): void => {
      clearTimeout(timer);
      subscription.dispose();
      resolve();
    };
    const timer = timeout === undefined ? undefined : setTimeout(finish, timeout);
    const subscription = subscribe(finish);
  });
}
