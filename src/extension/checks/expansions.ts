import * as vscode from 'vscode';
import { expansionElsewhere } from '../../core/features/checks/expandedElsewhere';
import type { Disposable } from '../../core/workspace/event';
import type { Workspace } from '../../core/workspace/workspace';
import type { WorkspaceUsages } from '../providers/workspaceUsages';

/** A menu that opens a little later is not noticed, in milliseconds. */
const patience = 150;

/** What the documents of the workspace say that acronyms stand for. */
export class Expansions implements vscode.Disposable {
  readonly #workspace: Workspace;
  readonly #usages: WorkspaceUsages;
  readonly #subscription: Disposable;
  readonly #search = new vscode.CancellationTokenSource();
  readonly #found = new Map<string, Promise<string | undefined>>();

  constructor(workspace: Workspace, usages: WorkspaceUsages) {
    this.#workspace = workspace;
    this.#usages = usages;
    this.#subscription = usages.onDidChange(() => {
      this.#found.clear();
    });
  }

  /** The search goes on when nobody waits for it any more: the same question is asked again soon. */
  find(acronym: string): Promise<string | undefined> {
    let found = this.#found.get(acronym);
    if (!found) {
      found = this.#look(acronym);
      this.#found.set(acronym, found);
    }
    return found;
  }

  /** What is known at once, or nearly so. */
  findQuickly(acronym: string): Promise<string | undefined> {
    const late = new Promise<undefined>((resolve) => setTimeout(resolve, patience));
    return Promise.race([this.find(acronym), late]);
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#search.cancel();
    this.#search.dispose();
  }

  async #look(acronym: string): Promise<string | undefined> {
    const { token } = this.#search;
    const usages = await this.#usages.current(token);
    return usages && expansionElsewhere(this.#workspace, usages, acronym, token);
  }
}
