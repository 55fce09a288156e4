import picomatch from 'picomatch';
import type { Glossary } from '../../glossary/glossaryStore';
import type { Term } from '../../glossary/term';
import type { TermIndex } from '../../matching/termIndex';
import type { DocumentUri } from '../../text/textDocument';
import type { CancellationToken } from '../../workspace/cancellation';
import { isCancelled } from '../../workspace/cancellation';
import type { Disposable } from '../../workspace/event';
import { Emitter } from '../../workspace/event';
import { displayPath, isInside } from '../../workspace/paths';
import type { Scheduler } from '../../workspace/scheduler';
import type { FileChange, Workspace } from '../../workspace/workspace';
import { isOwnPath } from '../discover/sourceFiles';
import { type FileUsages, scanFile, usageGlobs } from './fileUsages';
import { Meanings } from './meanings';
import { haveSameWords } from './sameWords';
import { Usages } from './usages';

/** Files that are fetched at the same time: hosts answer slowly, and one after the other adds up. */
const filesAtOnce = 64;

/** A glossary with the index of its terms. */
export interface Words {
  readonly glossary: Glossary;
  readonly index: TermIndex;
}

interface UsageHost {
  readonly workspace: Workspace;
  readonly scheduler: Scheduler;
  readonly words: () => Promise<Words>;
}

/** Told how many of the files that must be read have been. */
export type OnProgress = (done: number, all: number) => void;

const isUsageFile = picomatch([...usageGlobs], { dot: true });

/**
 * Knows where in the workspace each term is used. Nothing is read before somebody asks; then each file
 * once, and again only after it, or a word that is looked for, has changed.
 */
export class UsageIndex implements Disposable {
  readonly #host: UsageHost;
  readonly #subscription: Disposable;
  readonly #onDidChange = new Emitter<void>();
  readonly #scanned = new Map<DocumentUri, FileUsages>();
  readonly #changed = new Set<DocumentUri>();
  #listed: readonly DocumentUri[] = [];
  #isListed = false;
  #terms: readonly Term[] = [];
  #meanings = new Meanings([]);
  #latest: Promise<unknown> = Promise.resolve();

  /** Fires when a file that was looked through has changed, or the set of files has. */
  readonly onDidChange = this.#onDidChange.event;

  constructor(host: UsageHost) {
    this.#host = host;
    this.#subscription = host.workspace.onDidChangeFiles((changes) => {
      this.#note(changes);
    });
  }

  /** `undefined` where the work was cancelled; what was read until then is kept for the next time. */
  current(token: CancellationToken, onProgress?: OnProgress): Promise<Usages | undefined> {
    const refreshed = this.#latest.then(() => this.#refresh(token, onProgress));
    this.#latest = refreshed.catch(() => undefined);
    return refreshed;
  }

  /** Looks for files anew: the folders or the settings have changed. */
  invalidate(): void {
    this.#isListed = false;
    this.#terms = [];
    this.#scanned.clear();
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#onDidChange.dispose();
  }

  async #refresh(token: CancellationToken, onProgress?: OnProgress): Promise<Usages | undefined> {
    if (isCancelled(token)) return undefined;
    const { glossary, index } = await this.#host.words();
    this.#adopt(glossary.terms);
    await this.#list(token);
    const due = this.#listed.filter((uri) => !this.#scanned.has(uri) || this.#changed.has(uri));
    for (let from = 0; from < due.length; from += filesAtOnce) {
      if (isCancelled(token)) return undefined;
      onProgress?.(from, due.length);
      await this.#scanSome(due.slice(from, from + filesAtOnce), index);
    }
    if (isCancelled(token)) return undefined;
    const files = this.#listed.flatMap((uri) => this.#scanned.get(uri) ?? []);
    return new Usages(glossary, this.#meanings, files);
  }

  #adopt(terms: readonly Term[]): void {
    if (terms === this.#terms) return;
    if (haveSameWords(terms, this.#terms)) this.#meanings.renew(terms);
    else {
      this.#scanned.clear();
      this.#meanings = new Meanings(terms);
    }
    this.#terms = terms;
  }

  async #list(token: CancellationToken): Promise<void> {
    if (this.#isListed) return;
    const { workspace } = this.#host;
    // Set first: a file may come or go while the others are being listed.
    this.#isListed = true;
    const found = await workspace.findFiles(usageGlobs, token);
    if (isCancelled(token)) {
      this.#isListed = false;
      return;
    }
    this.#listed = found.filter((uri) => isOwnPath(displayPath(uri, workspace.folders))).sort();
    const listed = new Set(this.#listed);
    for (const uri of this.#scanned.keys()) if (!listed.has(uri)) this.#scanned.delete(uri);
  }

  async #scanSome(files: readonly DocumentUri[], index: TermIndex): Promise<void> {
    const { workspace, scheduler } = this.#host;
    // Told before the files are read: one that changes meanwhile is read again the next time.
    for (const uri of files) this.#changed.delete(uri);
    const texts = await Promise.all(
      files.map(async (uri) => ({ uri, file: await workspace.readFile(uri) })),
    );
    for (const { uri, file } of texts) {
      const text = file.kind === 'text' ? file.text : '';
      this.#scanned.set(uri, scanFile(uri, text, index, this.#meanings));
      await scheduler.yieldIfDue();
    }
  }

  #note(changes: readonly FileChange[]): void {
    let relevant = false;
    for (const change of changes) {
      const { uri } = change;
      const isNews = this.#scanned.has(uri) && !this.#changed.has(uri);
      if (this.#scanned.has(uri)) this.#changed.add(uri);
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
    // A deleted folder is told as one change; a path with an extension is hardly one.
    return (
      this.#scanned.has(uri) ||
      (!/\.\w+$/u.test(uri) && this.#listed.some((file) => isInside(file, uri)))
    );
  }
}
