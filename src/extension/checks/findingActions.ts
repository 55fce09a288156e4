import * as vscode from 'vscode';
import { LineMap } from '../../core/text/lineMap';
import { fromProblem, fromRange } from '../convert';
import type { DocumentChecker } from './documentChecker';
import type { Everywhere } from './everywhere';
import type { Expansions } from './expansions';
import { explanations } from './explanations';
import type { FindingPlace } from './findingPlace';
import { LaterAction } from './findingPlace';
import { replacements } from './replacements';
import { silences } from './silences';

export interface ActionParts {
  readonly checker: DocumentChecker;
  readonly expansions: Expansions;
  readonly everywhere: Everywhere;
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
      .filter((finding) => fromRange(finding.range, lines).intersection(range) !== undefined)
      .map((finding) => {
        const diagnostic = fromProblem(finding, lines);
        return this.#actionsFor({ document, lines, finding, diagnostic, all });
      });
    return (await Promise.all(actions)).flat();
  }

  async resolveCodeAction(
    action: vscode.CodeAction,
    token: vscode.CancellationToken,
  ): Promise<vscode.CodeAction> {
    if (action instanceof LaterAction) await action.complete(token);
    return action;
  }

  async #actionsFor(place: FindingPlace): Promise<readonly vscode.CodeAction[]> {
    const { everywhere, expansions } = this.parts;
    return [
      ...replacements(place, everywhere),
      ...(await explanations(place, expansions)),
      ...silences(place),
    ];
  }
}
