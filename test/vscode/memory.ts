import type * as vscode from 'vscode';

/** Creates the empty memento of a new window. */
export function createMemory(): vscode.Memento {
  const values = new Map<string, unknown>();
  return {
    keys: () => [...values.keys()],
    get: <T>(key: string, otherwise?: T) => (values.get(key) as T | undefined) ?? otherwise,
    update: (key, value) => Promise.resolve(void values.set(key, value)),
  };
}
