import * as vscode from 'vscode';
import type { WordEvidence } from '../../core/features/checks/projectFacts';
import type { Usages } from '../../core/features/usages/usages';
import type { Term } from '../../core/glossary/term';
import type { GlossaryService } from '../../core/service/glossaryService';
import type { WorkspaceUsages } from '../providers/workspaceUsages';
import { listTermsOnDiagrams } from '../../core/service/checking';
import { Emitter } from '../../core/service/hosting';

/** Delay after the last change, in milliseconds: a new word requires a search of all files. */
const changeDelay = 1000;

interface KnownFacts {
  /** Entries, identified by what stays the same when the glossary is read again. */
  readonly all: ReadonlySet<string>;
  readonly used: ReadonlySet<string>;
  readonly discouraged: ReadonlyMap<string, number>;
  readonly evidence: WordEvidence;
}

/**
 * Finds what only all files of the workspace together show: which terms are used outside the glossary, and how files
 * write words. Reads the files in the background, on the first request; each request refreshes the facts.
 */
export class WorkspaceFacts implements vscode.Disposable {
  readonly #service: GlossaryService;
  readonly #usages: WorkspaceUsages;
  readonly #onDidChange = new Emitter<void>();
  #known: KnownFacts | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #cancellation = new vscode.CancellationTokenSource();

  /** Fires when the facts have changed. */
  readonly onDidChange = this.#onDidChange.event;

  constructor(service: GlossaryService, usages: WorkspaceUsages) {
    this.#service = service;
    this.#usages = usages;
  }

  /** Returns how files write words, as far as that is known, without reading them. */
  get knownEvidence(): WordEvidence | undefined {
    return this.#known?.evidence;
  }

  /** Returns whether a term is used, by the latest facts; `undefined` before the first ones. Starts a search. */
  getLatestUse(): ((term: Term) => boolean) | undefined {
    this.refresh();
    const known = this.#known;
    // The word of a new entry counts as used until the search has finished.
    return known && ((term) => known.used.has(toKey(term)) || !known.all.has(toKey(term)));
  }

  /** Searches the files that have changed, after a pause. */
  refresh(): void {
    this.#cancellation.cancel();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#find(), this.#known ? changeDelay : 0);
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
    const used = new Set(
      [...usages.countFiles().keys(), ...listTermsOnDiagrams(diagrams)].map(toKey),
    );
    const all = new Set(usages.glossary.terms.map(toKey));
    const before = this.#known;
    this.#known = { all, used, ...collectWordFacts(usages) };
    if (!before || !hasSameFacts(before, this.#known)) this.#onDidChange.fire();
  }
}

function collectWordFacts(usages: Usages): Pick<KnownFacts, 'discouraged' | 'evidence'> {
  const discouraged = usages.countDiscouragedWords();
  const evidence: WordEvidence = {
    isWrittenSmall: (word) => usages.isWrittenSmall(word),
    isWrittenAsName: (word) => usages.isWrittenAsName(word),
    isMostlyOrdinary: (word) => usages.isMostlyOrdinary(word),
    isInOneDocument: (word) => usages.isInOneDocument(word),
    isInEnglish: () => usages.isInEnglish(),
    countCommonWords: (files) => [...discouraged.values()].filter((count) => count > files).length,
    countFiles: (word) => discouraged.get(word.toLowerCase()) ?? 0,
  };
  return { discouraged, evidence };
}

function toKey({ name, context, source }: Term): string {
  return JSON.stringify([source.uri, context, name]);
}

/** How documents write short words is not compared: it hardly changes, and the next check of a document applies it. */
function hasSameFacts(some: KnownFacts, others: KnownFacts): boolean {
  return (
    isEqual(some.used, others.used) &&
    isEqual(some.all, others.all) &&
    some.discouraged.size === others.discouraged.size &&
    [...some.discouraged].every(([word, count]) => others.discouraged.get(word) === count)
  );
}

function isEqual(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return some.size === others.size && [...some].every((one) => others.has(one));
}
