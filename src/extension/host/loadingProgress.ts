import * as vscode from 'vscode';

/** What takes longer than this is worth a word, in milliseconds. */
const patience = 700;

/** Says in the status bar what is going on, if it takes a while. */
export async function withLoadingProgress<T>(title: string, work: Promise<T>): Promise<T> {
  const timer = setTimeout(() => {
    const options = { location: vscode.ProgressLocation.Window, title };
    void vscode.window.withProgress(options, () => work.then(undefined, () => undefined));
  }, patience);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
  }
}
