import { findExpansionElsewhere } from '../features/checks/findExpansionElsewhere';
import { CancellationSource } from '../workspace/cancellation';
import type { Clock } from '../workspace/clock';
import type { Disposable, Event } from '../workspace/event';
import type { Workspace } from '../workspace/workspace';
import type { UsageSource } from './workspaceFacts';

/** A delay of a menu that users do not notice, in milliseconds. */
const quickAnswerDelay = 150;

/** Finds expansions of acronyms in the documents of the workspace. */
export class ExpansionSearch implements Disposable {
  readonly #workspace: Workspace;
  readonly #usages: UsageSource;
  readonly #clock: Clock;
  readonly #subscription: Disposable;
  readonly #cancellation = new CancellationSource();
  readonly #searches = new Map<string, Promise<string | undefined>>();

  constructor(
    workspace: Workspace,
    usages: UsageSource & { readonly onDidChange: Event<void> },
    clock: Clock,
  ) {
    this.#workspace = workspace;
    this.#usages = usages;
    this.#clock = clock;
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
    const timeout = new Promise<undefined>((resolve) =>
      this.#clock.runLater(() => {
        resolve(undefined);
      }, quickAnswerDelay),
    );
    return Promise.race([this.find(acronym), timeout]);
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#cancellation.cancel();
  }

  async #findInDocuments(acronym: string): Promise<string | undefined> {
    const { token } = this.#cancellation;
    const usages = await this.#usages.current(token);
    return usages && findExpansionElsewhere(this.#workspace, usages, acronym, token);
  }
}
