import * as vscode from 'vscode';

/** Delay before progress is shown, in milliseconds. */
const progressDelay = 700;

/** Shows progress in the status bar if a task takes a while. */
export async function showLoadingProgress<T>(title: string, work: Promise<T>): Promise<T> {
  const timer = setTimeout(() => {
    const options = { location: vscode.ProgressLocation.Window, title };
    void vscode.window.withProgress(options, () => work.then(undefined, () => undefined));
  }, progressDelay);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
  }
}

/** Like `showLoadingProgress`, but cancellable: returns `undefined` if the user has cancelled, and drops the result. */
export function showCancellableProgress<T>(
  title: string,
  work: Promise<T>,
): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
    const timer = setTimeout(() => {
      void vscode.window.withProgress(options, (_, token) => {
        const cancelled = new Promise<void>((cancel) => {
          token.onCancellationRequested(() => {
            resolve(undefined);
            cancel();
          });
        });
        return Promise.race([cancelled, work.then(undefined, () => undefined)]);
      });
    }, progressDelay);
    work.then(resolve, reject).finally(() => {
      clearTimeout(timer);
    });
  });
}
