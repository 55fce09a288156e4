import type { TermMatch } from '../../matching/termMatch';
import type { DocumentUri } from '../../text/textDocument';
import { type CancellationToken, isCanceled } from '../../workspace/cancellation';
import { type Disposable, Emitter } from '../../workspace/event';
import { FoldersOfFiles } from '../../workspace/foldersOfFiles';
import { getDisplayPath } from '../../workspace/paths';
import { runInSlices, type Scheduler } from '../../workspace/scheduler';
import type { FileChange, Workspace } from '../../workspace/workspace';
import { findCheckableFiles, isUsagePath } from '../../sourceText/checkableFiles';
import { UsageCache } from './usageCache';
import type { FileUsages } from './fileUsages';
import { filesPerStep, indexFiles, Usages } from './usages';
import type { GlossaryWords } from '../../matching/indexedGlossary';

/** Number of files fetched at the same time, because remote hosts respond slowly. */
const filesAtOnce = 64;

/** A glossary, with the function that finds its terms in the text of a file. */
export interface MatchedWords extends GlossaryWords {
  readonly matchesIn: (uri: DocumentUri, text: string) => readonly TermMatch[];
}

interface UsageHost {
  readonly workspace: Workspace;
  readonly scheduler: Scheduler;
  readonly words: () => Promise<GlossaryWords>;
}

/** Called with the number of read files. */
export type OnProgress = (done: number, all: number) => void;

/**
 * Indexes the usages of each term in the workspace. Reads files on the first request; reads a file again only after
 * it, or a searched word, has changed.
 */
export class UsageIndex implements Disposable {
  readonly #host: UsageHost;
  readonly #subscription: Disposable;
  readonly #onDidChange = new Emitter<void>();
  readonly #usageCache = new UsageCache();
  #listed: readonly DocumentUri[] = [];
  /** Of the listed files; created for the first deletion. */
  #folders: FoldersOfFiles | undefined;
  #isListed = false;
  #latest: Promise<unknown> = Promise.resolve();
  #last: { readonly version: number; readonly usages: Usages } | undefined;

  /** Fires when a searched file or the set of files has changed. */
  readonly onDidChange = this.#onDidChange.event;

  constructor(host: UsageHost) {
    this.#host = host;
    this.#subscription = host.workspace.onDidChangeFiles((changes) => {
      this.#handleChanges(changes);
    });
  }

  /** Returns `undefined` if cancelled; keeps what was read for the next request. */
  current(token: CancellationToken, onProgress?: OnProgress): Promise<Usages | undefined> {
    const refreshed = this.#latest.then(() => this.#refresh(token, onProgress));
    this.#latest = refreshed.catch(() => undefined);
    return refreshed;
  }

  /** For open documents and similar texts: matches found in them are shared. */
  async words(): Promise<MatchedWords> {
    const words = await this.#host.words();
    this.#usageCache.setWords(words);
    return { ...words, matchesIn: (uri, text) => this.#usageCache.matchesIn(uri, text) };
  }

  /** Lists files again, because the folders or the settings have changed. */
  invalidate(): void {
    this.#isListed = false;
    this.#usageCache.clear();
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#onDidChange.dispose();
  }

  /** Repeats until everything is read: a file or the glossary may change while others are read. */
  async #refresh(token: CancellationToken, onProgress?: OnProgress): Promise<Usages | undefined> {
    const { scheduler } = this.#host;
    while (!isCanceled(token)) {
      const { glossary } = await this.words();
      await this.#updateFileList(token);
      const { version } = this.#usageCache;
      if (!this.#isListed || this.#usageCache.glossary !== glossary) continue;
      // The lines above many entries ask at the same time.
      if (this.#last?.version === version && this.#last.usages.glossary === glossary)
        return this.#last.usages;
      const { meanings, smallWords } = this.#usageCache;
      const { files, outdated } = await runInSlices(this.#findOutdated(), scheduler);
      if (outdated.length === 0) {
        const filesOf = await runInSlices(indexFiles(files), scheduler);
        const usages = new Usages(glossary, meanings, { files, filesOf }, smallWords);
        this.#last = { version, usages };
        return isCanceled(token) ? undefined : usages;
      }
      for (let from = 0; from < outdated.length && !isCanceled(token); from += filesAtOnce) {
        onProgress?.(from, outdated.length);
        await this.#scanFiles(outdated.slice(from, from + filesAtOnce));
      }
    }
    return undefined;
  }

  /** Divides the listed files, in steps, into those that were searched and those that must be. */
  *#findOutdated(): Generator<
    undefined,
    { readonly files: readonly FileUsages[]; readonly outdated: readonly DocumentUri[] }
  > {
    const files: FileUsages[] = [];
    const outdated: DocumentUri[] = [];
    for (const [i, uri] of this.#listed.entries()) {
      if (i % filesPerStep === 0) yield;
      const current = this.#usageCache.current(uri);
      if (current) files.push(current);
      else outdated.push(uri);
    }
    return { files, outdated };
  }

  async #updateFileList(token: CancellationToken): Promise<void> {
    if (this.#isListed) return;
    // Set first, because files may change while the others are listed.
    this.#isListed = true;
    const listed = await findCheckableFiles(this.#host.workspace, token, this.#host.scheduler);
    if (isCanceled(token)) {
      this.#isListed = false;
      return;
    }
    this.#listed = listed;
    this.#folders = undefined;
    await runInSlices(this.#usageCache.retainFiles(listed), this.#host.scheduler);
  }

  async #scanFiles(files: readonly DocumentUri[]): Promise<void> {
    const { workspace, scheduler } = this.#host;
    for (const uri of files) this.#usageCache.startReading(uri);
    const texts = await Promise.all(
      files.map(async (uri) => ({ uri, file: await workspace.readFile(uri) })),
    );
    for (const { uri, file } of texts) {
      try {
        this.#usageCache.finishReading(uri, file.kind === 'text' ? file.text : '');
      } catch {
        // An error in one text must not prevent finding the terms of the others.
        this.#usageCache.finishReading(uri, '');
      }
      await scheduler.yieldIfDue();
    }
  }

  #handleChanges(changes: readonly FileChange[]): void {
    let relevant = false;
    for (const change of changes) {
      const wasCurrent = this.#usageCache.markChanged(change.uri);
      const isListStale = this.#isListed && this.#affectsFileList(change);
      if (isListStale) this.#isListed = false;
      relevant ||= wasCurrent || isListStale;
    }
    if (relevant) this.#onDidChange.fire();
  }

  #affectsFileList({ uri, kind }: FileChange): boolean {
    if (uri.endsWith('/.gitignore')) return true;
    if (kind === 'created') return isUsagePath(getDisplayPath(uri, this.#host.workspace.folders));
    if (kind === 'changed') return false;
    // A deleted folder is reported as one change.
    this.#folders ??= new FoldersOfFiles(this.#listed);
    return this.#usageCache.has(uri) || this.#folders.has(uri);
  }
}
