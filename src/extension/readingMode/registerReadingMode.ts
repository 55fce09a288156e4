import * as vscode from 'vscode';
import { commandIds } from '../commandIds';
import type { LazyProviders } from '../providers/lazyProviders';

const memoryKey = 'readingMode';

/** Registers the toggle of reading mode, stored with the workspace. Loads reading mode when it is turned on. */
export function registerReadingMode(
  lazy: LazyProviders,
  memory: vscode.Memento,
): vscode.Disposable {
  const isOn = (): boolean => memory.get(memoryKey) === true;
  const follow = async (): Promise<void> => {
    const { readingMode } = await lazy.get();
    readingMode.toggle(isOn());
  };
  if (isOn()) void follow();
  return vscode.commands.registerCommand(commandIds.toggleReadingMode, async () => {
    await memory.update(memoryKey, !isOn());
    await follow();
    if (isOn()) void (await lazy.get()).readingMode.explainWhatHidesIt();
  });
}
