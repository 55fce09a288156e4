import * as vscode from 'vscode';
import type { Term } from '../../core/glossary/term';
import type { GlossaryService } from '../../core/service/glossaryService';
import type { Disposable } from '../../core/workspace/event';
import { createMeaningMarkdown } from '../meaningMarkdown';
import type { DocumentAids, ShownExpansion } from './documentAids';

class ExpansionHint extends vscode.InlayHint {
  readonly term: Term;

  constructor({ position, text, term }: ShownExpansion) {
    super(position, text);
    this.term = term;
    this.paddingLeft = true;
  }
}

/**
 * Shows the expansion after an acronym. Uses inlay hints instead of decorations: in a wrapped line, decorations push
 * the following words out of view, and the editor can read hints aloud and excludes them from copied text.
 */
export class ExpansionHintProvider
  implements vscode.InlayHintsProvider<ExpansionHint>, vscode.Disposable
{
  readonly #service: GlossaryService;
  readonly #aids: DocumentAids;
  readonly #changes = new vscode.EventEmitter<void>();
  readonly #subscription: Disposable;

  readonly onDidChangeInlayHints = this.#changes.event;

  constructor(service: GlossaryService, aids: DocumentAids) {
    this.#service = service;
    this.#aids = aids;
    this.#subscription = aids.onDidChange(() => {
      this.#changes.fire();
    });
  }

  async provideInlayHints(
    document: vscode.TextDocument,
    range: vscode.Range,
    token: vscode.CancellationToken,
  ): Promise<ExpansionHint[]> {
    const { expansions } = await this.#aids.of(document, [range]);
    if (token.isCancellationRequested) return [];
    return expansions
      .filter(({ position }) => range.contains(position))
      .map((expansion) => new ExpansionHint(expansion));
  }

  async resolveInlayHint(hint: ExpansionHint): Promise<ExpansionHint> {
    const meaning = await this.#service.explainTerm(hint.term);
    hint.tooltip = createMeaningMarkdown(meaning, await this.#service.index());
    return hint;
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changes.dispose();
  }
}
