import * as vscode from 'vscode';
import { termsOnDiagrams } from '../../core/features/checks/checkFiles';
import type { Term } from '../../core/glossary/term';
import type { GlossaryService } from '../../core/service';
import { Emitter } from '../../core/workspace/event';
import type { WorkspaceUsages } from '../providers/workspaceUsages';

/** Delay after the last change, in milliseconds: a new word requires a search of all files. */
const rest = 1000;

/** Entries, identified by what stays the same when the glossary is read again. */
interface Known {
  readonly all: ReadonlySet<string>;
  readonly used: ReadonlySet<string>;
}

/** Finds which terms are used outside the glossary. Starts the search on the first request. */
export class UsedTerms implements vscode.Disposable {
  readonly #service: GlossaryService;
  readonly #usages: WorkspaceUsages;
  readonly #onDidChange = new Emitter<void>();
  #known: Known | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #search = new vscode.CancellationTokenSource();

  /** Fires when the answer has changed. */
  readonly onDidChange = this.#onDidChange.event;

  constructor(service: GlossaryService, usages: WorkspaceUsages) {
    this.#service = service;
    this.#usages = usages;
  }

  /** Returns the latest answer, which a later one may correct; `undefined` before the first one. */
  ask(): ((term: Term) => boolean) | undefined {
    this.#search.cancel();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#find(), this.#known ? rest : 0);
    const known = this.#known;
    // The word of a new entry counts as used until the search has finished.
    return known && ((term) => known.used.has(keyOf(term)) || !known.all.has(keyOf(term)));
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#search.cancel();
    this.#search.dispose();
    this.#onDidChange.dispose();
  }

  async #find(): Promise<void> {
    this.#search.dispose();
    this.#search = new vscode.CancellationTokenSource();
    const { token } = this.#search;
    const usages = await this.#usages.current(token);
    const diagrams = usages && (await this.#service.diagramOutlines());
    if (!usages || !diagrams || token.isCancellationRequested) return;
    const used = new Set([...usages.used(), ...termsOnDiagrams(diagrams)].map(keyOf));
    const all = new Set(usages.glossary.terms.map(keyOf));
    const before = this.#known;
    this.#known = { all, used };
    if (!before || !areEqual(before.used, used) || !areEqual(before.all, all)) {
      this.#onDidChange.fire();
    }
  }
}

function keyOf({ name, context, source }: Term): string {
  return JSON.stringify([source.uri, context, name]);
}

function areEqual(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return some.size === others.size && [...some].every((one) => others.has(one));
}
