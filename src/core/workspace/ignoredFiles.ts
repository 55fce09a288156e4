import type { DocumentUri } from '../text/textDocument';
import type { Disposable } from './event';
import { Emitter } from './event';
import { IgnoreRules } from './ignoreRules';
import type { Workspace } from './workspace';

/** Determines which files git ignores, and updates when the rules change. */
export class IgnoredFiles implements Disposable {
  readonly #workspace: Workspace;
  readonly #subscription: Disposable;
  readonly #onDidChange = new Emitter<void>();
  #rules: IgnoreRules;

  /** Fires when the set of ignored files may have changed. */
  readonly onDidChange = this.#onDidChange.event;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
    this.#rules = this.#readRules();
    this.#subscription = workspace.onDidChangeFiles((changes) => {
      const isOfRules = changes.some(({ uri }) => uri.endsWith('/.gitignore'));
      // A folder is deleted with its rules, which then matter only to what takes its place.
      if (isOfRules || changes.some(({ kind }) => kind === 'deleted'))
        this.#rules = this.#readRules();
      if (isOfRules) this.#onDidChange.fire();
    });
  }

  has(uri: DocumentUri): Promise<boolean> {
    return this.#rules.ignores(uri, this.#workspace.folders);
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#onDidChange.dispose();
  }

  #readRules(): IgnoreRules {
    return new IgnoreRules((uri) => this.#workspace.readFile(uri));
  }
}
