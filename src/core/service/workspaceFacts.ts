import type { WordEvidence } from '../features/checks/projectFacts';
import type { Usages } from '../features/usages/usages';
import type { Term } from '../glossary/term';
import { type CancellationToken, CancellationSource, isCanceled } from '../workspace/cancellation';
import type { Clock } from '../workspace/clock';
import { type Disposable, Emitter } from '../workspace/event';
import { runInSlices } from '../workspace/scheduler';
import type { GlossaryService } from './glossaryService';
import { listTermsOnDiagrams } from '../features/checks/checkFiles';

/** The usages of all terms in the workspace. */
export interface UsageSource {
  /** Returns `undefined` if the search was cancelled. */
  current(token: CancellationToken): Promise<Usages | undefined>;
}

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
export class WorkspaceFacts implements Disposable {
  readonly #service: GlossaryService;
  readonly #usages: UsageSource;
  readonly #clock: Clock;
  readonly #onDidChange = new Emitter<void>();
  #known: KnownFacts | undefined;
  #cancelTimer = (): void => undefined;
  #cancellation = new CancellationSource();
  #isDisposed = false;

  /** Fires when the facts have changed. */
  readonly onDidChange = this.#onDidChange.event;

  constructor(service: GlossaryService, usages: UsageSource, clock: Clock) {
    this.#service = service;
    this.#usages = usages;
    this.#clock = clock;
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
    this.#cancelTimer();
    if (this.#isDisposed) return;
    this.#cancelTimer = this.#clock.runLater(
      () => void this.#find(),
      this.#known ? changeDelay : 0,
    );
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#cancelTimer();
    this.#cancellation.cancel();
    this.#onDidChange.dispose();
  }

  async #find(): Promise<void> {
    this.#cancellation = new CancellationSource();
    const { token } = this.#cancellation;
    const usages = await this.#usages.current(token);
    const diagrams = usages && (await this.#service.diagramOutlines());
    if (!usages || !diagrams || isCanceled(token)) return;
    const { scheduler } = this.#service.parts;
    const counted = await runInSlices(usages.countFiles(), scheduler);
    if (isCanceled(token)) return;
    const used = new Set([...counted.keys(), ...listTermsOnDiagrams(diagrams)].map(toKey));
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
