import * as vscode from 'vscode';
import { toDiagnostic, toVSCodeRange } from '../convert';
import type { DocumentChecker } from './documentChecker';
import type { FixAllInWorkspace } from './fixAllInWorkspace';
import type { ExpansionSearch } from './expansionSearch';
import { createExplanationActions } from './explanationActions';
import { type FindingPlace, LazyAction } from './findingPlace';
import { createReplacementActions } from './replacementActions';
import { createSuppressActions } from './suppressActions';
import { LineMap } from '../../core/service/hosting';

export interface ActionParts {
  readonly checker: DocumentChecker;
  readonly expansions: ExpansionSearch;
  readonly fixAllInWorkspace: FixAllInWorkspace;
}

/** Provides the fixes of a finding, the most likely first. */
export class FindingActions implements vscode.CodeActionProvider {
  static readonly kinds = [vscode.CodeActionKind.QuickFix];

  constructor(private readonly parts: ActionParts) {}

  async provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
  ): Promise<vscode.CodeAction[]> {
    const all = this.parts.checker.findingsOf(document);
    if (all.length === 0) return [];
    const lines = new LineMap(document.getText());
    const actions = all
      .filter((finding) => toVSCodeRange(finding.range, lines).intersection(range) !== undefined)
      .map((finding) => {
        const diagnostic = toDiagnostic(finding, lines);
        return this.#createActions({ document, lines, finding, diagnostic, all });
      });
    return (await Promise.all(actions)).flat();
  }

  async resolveCodeAction(
    action: vscode.CodeAction,
    token: vscode.CancellationToken,
  ): Promise<vscode.CodeAction> {
    if (action instanceof LazyAction) await action.complete(token);
    return action;
  }

  async #createActions(place: FindingPlace): Promise<readonly vscode.CodeAction[]> {
    const { fixAllInWorkspace, expansions } = this.parts;
    return [
      ...createReplacementActions(place, fixAllInWorkspace),
      ...(await createExplanationActions(place, expansions)),
      ...createSuppressActions(place),
    ];
  }
}
