import * as vscode from 'vscode';
import type { Disposable } from '../../core/workspace/event';
import type { Workspace } from '../../core/workspace/workspace';
import type { WorkspaceUsages } from '../providers/workspaceUsages';
import { findExpansionElsewhere } from '../../core/service/checking';

/** A delay of a menu that users do not notice, in milliseconds. */
const quickAnswerDelay = 150;

/** Finds expansions of acronyms in the documents of the workspace. */
export class ExpansionSearch implements vscode.Disposable {
  readonly #workspace: Workspace;
  readonly #usages: WorkspaceUsages;
  readonly #subscription: Disposable;
  readonly #cancellation = new vscode.CancellationTokenSource();
  readonly #searches = new Map<string, Promise<string | undefined>>();

  constructor(workspace: Workspace, usages: WorkspaceUsages) {
    this.#workspace = workspace;
    this.#usages = usages;
    this.#subscription = usages.onDidChange(() => {
      this.#searches.clear();
    });
  }

  /** The search continues when its request is cancelled, because the same request follows soon. */
  find(acronym: string): Promise<string | undefined> {
    let search = this.#searches.get(acronym);
    if (!search) {
      search = this.#findInDocuments(acronym);
      this.#searches.set(acronym, search);
    }
    return search;
  }

  /** Returns the expansion if it is known or found within a short time. */
  findQuickly(acronym: string): Promise<string | undefined> {
    const timeout = new Promise<undefined>((resolve) => setTimeout(resolve, quickAnswerDelay));
    return Promise.race([this.find(acronym), timeout]);
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#cancellation.cancel();
    this.#cancellation.dispose();
  }

  async #findInDocuments(acronym: string): Promise<string | undefined> {
    const { token } = this.#cancellation;
    const usages = await this.#usages.current(token);
    return usages && findExpansionElsewhere(this.#workspace, usages, acronym, token);
  }
}
