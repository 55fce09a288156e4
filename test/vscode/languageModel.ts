import * as vscode from 'vscode';

/** The language model that the tests install into the editor. */
export interface InstalledModel {
  readonly requests: string[];
  /** Answers a request: reports the parts of a text. */
  answer: (report: (text: string) => void, token: vscode.CancellationToken) => Promise<void>;
  readonly setOffered: (isOffered: boolean) => void;
}

/** Returns the installed model; `undefined` in editors that extensions cannot add a model to. */
export async function findInstalledModel(): Promise<InstalledModel | undefined> {
  const id = 'architecture-glossary-tests.language-model';
  return vscode.extensions.getExtension<InstalledModel | undefined>(id)?.activate();
}
