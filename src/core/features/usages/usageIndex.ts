import type { TermMatch } from '../../matching/termMatch';
import type { DocumentUri } from '../../text/textDocument';
import type { CancellationToken } from '../../workspace/cancellation';
import { isCancelled } from '../../workspace/cancellation';
import type { Disposable } from '../../workspace/event';
import { Emitter } from '../../workspace/event';
import { displayPath, isInside } from '../../workspace/paths';
import { compileGlobs } from '../../workspace/patterns/globs';
import type { Scheduler } from '../../workspace/scheduler';
import type { FileChange, Workspace } from '../../workspace/workspace';
import { checkableFiles } from '../checks/checkableFiles';
import { usageGlobs } from './fileUsages';
import type { Words } from './scans';
import { Scans } from './scans';
import { Usages } from './usages';

/** Number of files fetched at the same time, because remote hosts respond slowly. */
const filesAtOnce = 64;

/** A glossary, with the function that finds its terms in the text of a file. */
export interface MatchedWords extends Words {
  readonly matchesIn: (uri: DocumentUri, text: string) => readonly TermMatch[];
}

interface UsageHost {
  readonly workspace: Workspace;
  readonly scheduler: Scheduler;
  readonly words: () => Promise<Words>;
}

/** Called with the number of read files. */
export type OnProgress = (done: number, all: number) => void;

const isUsageFile = compileGlobs(usageGlobs);

/**
 * Indexes the usages of each term in the workspace. Reads files on the first request; reads a file again only after
 * it, or a searched word, has changed.
 */
export class UsageIndex implements Disposable {
  readonly #host: UsageHost;
  readonly #subscription: Disposable;
  readonly #onDidChange = new Emitter<void>();
  readonly #scans = new Scans();
  #listed: readonly DocumentUri[] = [];
  #isListed = false;
  #latest: Promise<unknown> = Promise.resolve();

  /** Fires when a searched file or the set of files has changed. */
  readonly onDidChange = this.#onDidChange.event;

  constructor(host: UsageHost) {
    this.#host = host;
    this.#subscription = host.workspace.onDidChangeFiles((changes) => {
      this.#note(changes);
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
    this.#scans.adopt(words);
    return { ...words, matchesIn: (uri, text) => this.#scans.matchesIn(uri, text) };
  }

  /** Lists files again, because the folders or the settings have changed. */
  invalidate(): void {
    this.#isListed = false;
    this.#scans.clear();
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#onDidChange.dispose();
  }

  /** Repeats until everything is read: a file or the glossary may change while others are read. */
  async #refresh(token: CancellationToken, onProgress?: OnProgress): Promise<Usages | undefined> {
    while (!isCancelled(token)) {
      const { glossary } = await this.words();
      await this.#list(token);
      const due = this.#listed.filter((uri) => !this.#scans.current(uri));
      if (due.length === 0 && this.#isListed) return this.#usagesOf(glossary);
      for (let from = 0; from < due.length && !isCancelled(token); from += filesAtOnce) {
        onProgress?.(from, due.length);
        await this.#scanSome(due.slice(from, from + filesAtOnce));
      }
    }
    return undefined;
  }

  #usagesOf(glossary: Words['glossary']): Usages {
    const files = this.#listed.flatMap((uri) => this.#scans.current(uri) ?? []);
    return new Usages(glossary, this.#scans.meanings, files);
  }

  async #list(token: CancellationToken): Promise<void> {
    if (this.#isListed) return;
    // Set first, because files may change while the others are listed.
    this.#isListed = true;
    const listed = await checkableFiles(this.#host.workspace, token);
    if (isCancelled(token)) {
      this.#isListed = false;
      return;
    }
    this.#listed = listed;
    this.#scans.keepOnly(new Set(listed));
  }

  async #scanSome(files: readonly DocumentUri[]): Promise<void> {
    const { workspace, scheduler } = this.#host;
    for (const uri of files) this.#scans.await(uri);
    const texts = await Promise.all(
      files.map(async (uri) => ({ uri, file: await workspace.readFile(uri) })),
    );
    for (const { uri, file } of texts) {
      try {
        this.#scans.receive(uri, file.kind === 'text' ? file.text : '');
      } catch {
        // An error in one text must not prevent finding the terms of the others.
        this.#scans.receive(uri, '');
      }
      await scheduler.yieldIfDue();
    }
  }

  #note(changes: readonly FileChange[]): void {
    let relevant = false;
    for (const change of changes) {
      const isNews = this.#scans.noteChange(change.uri);
      const isListStale = this.#isListed && this.#changesList(change);
      if (isListStale) this.#isListed = false;
      relevant ||= isNews || isListStale;
    }
    if (relevant) this.#onDidChange.fire();
  }

  #changesList({ uri, kind }: FileChange): boolean {
    if (uri.endsWith('/.gitignore')) return true;
    if (kind === 'created') return isUsageFile(displayPath(uri, this.#host.workspace.folders));
    if (kind === 'changed') return false;
    // A deleted folder is reported as one change; a path with an extension is hardly one.
    return (
      this.#scans.has(uri) ||
      (!/\.\w+$/u.test(uri) && this.#listed.some((file) => isInside(file, uri)))
    );
  }
}
