import * as vscode from 'vscode';
import { toTermReference } from '../../core/service/editing';
import { isCanceled } from '../../core/service/hosting';
import type { GlossaryService } from '../../core/service/glossaryService';
import type { Term } from '../../core/glossary/term';
import type { ToPanel } from '../../protocol/messages';
import type { WorkspaceUsages } from '../providers/workspaceUsages';
import { findLastChange } from './lastChange';

/** Finds what takes time of the pinned box: its usages and its last change. Stops when another box is pinned. */
export class PinnedDetails implements vscode.Disposable {
  readonly #service: GlossaryService;
  readonly #usages: WorkspaceUsages;
  readonly #post: (message: ToPanel) => void;
  #running: vscode.CancellationTokenSource | undefined;

  constructor(service: GlossaryService, usages: WorkspaceUsages, post: (message: ToPanel) => void) {
    this.#service = service;
    this.#usages = usages;
    this.#post = post;
  }

  /** Answers with each part as soon as it is known. */
  async find(node: string | undefined, term: Term | undefined): Promise<void> {
    this.cancel();
    if (node === undefined || !term) return;
    const running = new vscode.CancellationTokenSource();
    this.#running = running;
    await Promise.all([
      this.#countUsages(node, term, running.token),
      this.#findChange(node, term, running.token),
    ]);
  }

  /** Stops looking for the details of a box that is no longer pinned. */
  cancel(): void {
    this.#running?.cancel();
    this.#running?.dispose();
    this.#running = undefined;
  }

  dispose(): void {
    this.cancel();
  }

  async #countUsages(node: string, term: Term, token: vscode.CancellationToken): Promise<void> {
    const usages = await this.#usages.current(token);
    if (!usages || isCanceled(token)) return;
    const facts = { usages: usages.countByKind(toTermReference(term)) };
    this.#post({ type: 'facts', node, facts });
  }

  async #findChange(node: string, term: Term, token: vscode.CancellationToken): Promise<void> {
    const file = (await this.#service.glossary()).files.get(term.source.uri);
    if (!file || isCanceled(token)) return;
    const change = await findLastChange(term, file.termLines);
    if (change && !isCanceled(token)) this.#post({ type: 'facts', node, facts: { change } });
  }
}
