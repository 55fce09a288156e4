import * as vscode from 'vscode';
import type { Term } from '../../core/glossary/term';
import type { GlossaryService } from '../../core/service/glossaryService';
import type { WorkspaceUsages } from '../providers/workspaceUsages';
import { listTermsOnDiagrams } from '../../core/service/checking';
import { Emitter } from '../../core/service/hosting';

/** Delay after the last change, in milliseconds: a new word requires a search of all files. */
const changeDelay = 1000;

/** Entries, identified by what stays the same when the glossary is read again. */
interface KnownTerms {
  readonly all: ReadonlySet<string>;
  readonly used: ReadonlySet<string>;
}

/** Finds which terms are used outside the glossary. Starts the search on the first request. */
export class UsedTerms implements vscode.Disposable {
  readonly #service: GlossaryService;
  readonly #usages: WorkspaceUsages;
  readonly #onDidChange = new Emitter<void>();
  #known: KnownTerms | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #cancellation = new vscode.CancellationTokenSource();

  /** Fires when the answer has changed. */
  readonly onDidChange = this.#onDidChange.event;

  constructor(service: GlossaryService, usages: WorkspaceUsages) {
    this.#service = service;
    this.#usages = usages;
  }

  /** Returns the latest answer, which a later one may correct; `undefined` before the first one. */
  getLatest(): ((term: Term) => boolean) | undefined {
    this.#cancellation.cancel();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#find(), this.#known ? changeDelay : 0);
    const known = this.#known;
    // The word of a new entry counts as used until the search has finished.
    return known && ((term) => known.used.has(toKey(term)) || !known.all.has(toKey(term)));
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#cancellation.cancel();
    this.#cancellation.dispose();
    this.#onDidChange.dispose();
  }

  async #find(): Promise<void> {
    this.#cancellation.dispose();
    this.#cancellation = new vscode.CancellationTokenSource();
    const { token } = this.#cancellation;
    const usages = await this.#usages.current(token);
    const diagrams = usages && (await this.#service.diagramOutlines());
    if (!usages || !diagrams || token.isCancellationRequested) return;
    const used = new Set([...usages.used(), ...listTermsOnDiagrams(diagrams)].map(toKey));
    const all = new Set(usages.glossary.terms.map(toKey));
    const before = this.#known;
    this.#known = { all, used };
    if (!before || !isEqual(before.used, used) || !isEqual(before.all, all)) {
      this.#onDidChange.fire();
    }
  }
}

function toKey({ name, context, source }: Term): string {
  return JSON.stringify([source.uri, context, name]);
}

function isEqual(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return some.size === others.size && [...some].every((one) => others.has(one));
}
