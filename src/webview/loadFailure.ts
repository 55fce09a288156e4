/** The messages of browsers about a script that could not be loaded: Chromium and Firefox, and Safari. */
const loadFailure = /dynamically imported module|Importing a module script failed/i;

/** Returns whether a script that is loaded on first use could not be loaded. */
export function isLoadFailure(error: unknown): boolean {
  return error instanceof TypeError && loadFailure.test(error.message);
}

/** Calls a function when a script could not be loaded. */
export function watchLoadFailures(report: () => void): void {
  window.addEventListener('unhandledrejection', (event) => {
    if (!isLoadFailure(event.reason)) return;
    event.preventDefault();
    report();
  });
}
