import * as vscode from 'vscode';
import type { BoxPlace } from '../../core/diagram/boxesOfTerms';
import type { EntryLines } from '../../core/features/glossaryFile/entryLines';
import type { GlossaryService } from '../../core/service/glossaryService';
import type { Disposable } from '../../core/workspace/event';
import { commandIds } from '../commandIds';
import { readSettings } from '../host/configuration';
import { createLineReader, findGlossaryFile } from './findGlossaryFile';
import type { LazyProviders } from './lazyProviders';
import { UsageLens, describeUsages } from './usageLens';
import { findBoxesOfTerms, countDiagramsWith } from '../../core/service/diagramming';
import { toTermReference } from '../../core/service/editing';
import { findEntryLines } from '../../core/service/browsing';

/** Delay after the last keystroke, in milliseconds. */
const typingDelay = 300;

/**
 * Shows links above the entries of a glossary file. Single-line entries have none, because links would separate table
 * rows.
 */
export class EntryLensProvider implements vscode.CodeLensProvider, vscode.Disposable {
  readonly #service: GlossaryService;
  readonly #lazy: LazyProviders;
  readonly #changes = new vscode.EventEmitter<void>();
  readonly #subscription: Disposable;
  #usageSubscription: Disposable | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly onDidChangeCodeLenses = this.#changes.event;

  constructor(service: GlossaryService, lazy: LazyProviders) {
    this.#service = service;
    this.#lazy = lazy;
    this.#subscription = service.onDidChange(() => {
      this.#refresh();
    });
  }

  async provideCodeLenses(document: vscode.TextDocument): Promise<vscode.CodeLens[]> {
    if (!readSettings().codeLens) return [];
    const file = await findGlossaryFile(this.#service, document);
    if (!file) return [];
    const boxes = findBoxesOfTerms(await this.#service.diagramOutlines());
    return findEntryLines(file, createLineReader(document))
      .filter(({ first, last }) => last > first)
      .flatMap((entry) => {
        const box = boxes.get(entry.term);
        // The editor inserts late answers in the order of the initial links, so links that change must be last.
        return [
          createEditLens(entry),
          new UsageLens(entry, document.uri, file.termLines),
          ...(box ? [createBoxLens(entry, box)] : []),
        ];
      });
  }

  /** Searches the workspace only for visible entries. */
  async resolveCodeLens(
    lens: vscode.CodeLens,
    token: vscode.CancellationToken,
  ): Promise<vscode.CodeLens | undefined> {
    if (!(lens instanceof UsageLens)) return lens;
    const { usages: workspaceUsages } = await this.#lazy.get();
    this.#usageSubscription ??= workspaceUsages.onDidChange(() => {
      this.#refresh();
    });
    const usages = await workspaceUsages.current(token);
    if (!usages) return undefined;
    const { term } = lens;
    const outlines = await this.#service.diagramOutlines();
    // The editor asks for all visible entries at once.
    await this.#service.parts.scheduler.yieldIfDue();
    if (token.isCancellationRequested) return undefined;
    const inDiagrams = countDiagramsWith(term, outlines);
    lens.command = lens.commandFor(describeUsages(usages.count(toTermReference(term)), inDiagrams));
    return lens;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscription.dispose();
    this.#usageSubscription?.dispose();
    this.#changes.dispose();
  }

  #refresh(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#changes.fire();
    }, typingDelay);
  }
}

function createEditLens({ term, first }: EntryLines): vscode.CodeLens {
  const { l10n } = vscode;
  return new vscode.CodeLens(new vscode.Range(first, 0, first, 0), {
    command: commandIds.editTerm,
    title: l10n.t('Edit'),
    tooltip: l10n.t('Edit “{0}” in a form', term.name),
    arguments: [toTermReference(term)],
  });
}

function createBoxLens({ first }: EntryLines, box: BoxPlace): vscode.CodeLens {
  return new vscode.CodeLens(new vscode.Range(first, 0, first, 0), {
    command: commandIds.showInDiagram,
    title: vscode.l10n.t('Show in diagram'),
    arguments: [box],
  });
}
