import * as vscode from 'vscode';
import { getWords } from '../../core/service/checking';
import type { MatchedWords, OnProgress } from '../../core/features/usages/usageIndex';
import type { Usages } from '../../core/features/usages/usages';
import type { GlossaryService } from '../../core/service/glossaryService';
import { UsageIndex } from '../../core/service/browsing';

/** With fewer files, the search finishes before progress would be visible. */
const minFilesForProgress = 200;

/** Provides the usages of all terms in the workspace; shows the progress of a longer search in the status bar. */
export class WorkspaceUsages implements vscode.Disposable {
  readonly #index: UsageIndex;
  readonly #subscription: vscode.Disposable;

  readonly onDidChange;

  constructor(service: GlossaryService) {
    const { workspace, scheduler } = service.parts;
    this.#index = new UsageIndex({ workspace, scheduler, words: () => getWords(service) });
    this.onDidChange = this.#index.onDidChange;
    this.#subscription = vscode.workspace.onDidChangeWorkspaceFolders(() => {
      this.#index.invalidate();
    });
  }

  /** See `UsageIndex.words`. */
  words(): Promise<MatchedWords> {
    return this.#index.words();
  }

  /** Returns `undefined` if the search was cancelled. */
  async current(token: vscode.CancellationToken): Promise<Usages | undefined> {
    let end: (() => void) | undefined;
    let report: OnProgress | undefined;
    const finished = new Promise<void>((resolve) => (end = resolve));
    const onProgress: OnProgress = (done, all) => {
      if (all < minFilesForProgress) return;
      report ??= showProgress(finished);
      report(done, all);
    };
    try {
      return await this.#index.current(token, onProgress);
    } finally {
      end?.();
    }
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#index.dispose();
  }
}

function showProgress(until: Promise<void>): OnProgress {
  let progress: vscode.Progress<{ message?: string }> | undefined;
  const title = vscode.l10n.t('Looking for usages');
  void vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, (shown) => {
    progress = shown;
    return until;
  });
  return (done, all) => {
    progress?.report({ message: vscode.l10n.t('{0} of {1} files', done, all) });
  };
}
