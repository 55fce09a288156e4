import * as vscode from 'vscode';
import type { Finding } from '../../core/features/checks/finding';
import type { Fix } from '../../core/features/checks/fixes';
import type { ExpansionSearch } from '../../core/service/expansionSearch';
import type { LineMap } from '../../core/text/lineMap';
import { commandIds } from '../commandIds';
import { toDiagnostic, toVSCodeRange, toVSCodeTextEdit } from '../convert';
import type { DocumentChecker } from './documentChecker';
import type { FixAllInWorkspace } from './fixAllInWorkspace';
import { listFixes, putInParentheses } from '../../core/service/checking';
import { LineMap as Lines } from '../../core/service/hosting';

export interface ActionParts {
  readonly checker: DocumentChecker;
  readonly expansions: ExpansionSearch;
  readonly fixAllInWorkspace: FixAllInWorkspace;
}

/** A finding in an open document. */
interface FindingPlace {
  readonly document: vscode.TextDocument;
  readonly lines: LineMap;
  readonly finding: Finding;
}

type CompleteAction = (action: vscode.CodeAction, token: vscode.CancellationToken) => Promise<void>;

/** An action whose edit is computed when the user selects it. */
class LazyAction extends vscode.CodeAction {
  readonly complete: CompleteAction;

  constructor(title: string, complete: CompleteAction) {
    super(title, vscode.CodeActionKind.QuickFix);
    this.complete = complete;
  }
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
    const lines = new Lines(document.getText());
    const actions = all
      .filter((finding) => toVSCodeRange(finding.range, lines).intersection(range) !== undefined)
      .map((finding) => this.#createActions({ document, lines, finding }, all));
    return (await Promise.all(actions)).flat();
  }

  async resolveCodeAction(
    action: vscode.CodeAction,
    token: vscode.CancellationToken,
  ): Promise<vscode.CodeAction> {
    if (action instanceof LazyAction) await action.complete(action, token);
    return action;
  }

  async #createActions(
    place: FindingPlace,
    all: readonly Finding[],
  ): Promise<readonly vscode.CodeAction[]> {
    const { document, lines, finding } = place;
    const expansion =
      finding.code === 'unexplained-acronym'
        ? await this.parts.expansions.findQuickly(finding.word)
        : undefined;
    const file = { uri: document.uri.toString(), text: document.getText(), lines };
    const diagnostics = [toDiagnostic(finding, lines)];
    return listFixes(file, finding, all, expansion).map((fix) => {
      const action = this.#createAction(fix, place);
      action.diagnostics = diagnostics;
      if (fix.isPreferred) action.isPreferred = true;
      return action;
    });
  }

  #createAction({ title, change }: Fix, place: FindingPlace): vscode.CodeAction {
    const { expansions, fixAllInWorkspace } = this.parts;
    const { document, lines, finding } = place;
    const { word } = finding;
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    switch (change.kind) {
      case 'edits':
        action.edit = new vscode.WorkspaceEdit();
        action.edit.set(
          document.uri,
          change.edits.map((edit) => toVSCodeTextEdit(edit, lines)),
        );
        return action;
      case 'replace-everywhere':
        return new LazyAction(title, async (chosen, token) => {
          const edit = await fixAllInWorkspace.edit(finding, token);
          if (edit) chosen.edit = edit;
        });
      case 'add-entry':
        if (change.needsSearch)
          return new LazyAction(title, async (chosen) => {
            chosen.command = createAddCommand(word, await expansions.find(word));
          });
        action.command = createAddCommand(word, change.expansion);
        return action;
      case 'spell-out':
        if (change.expansion === undefined)
          return new LazyAction(title, async (chosen) => {
            const expansion = await expansions.find(word);
            chosen.edit = createSpellOutEdit(place, expansion ?? vscode.l10n.t('expansion'));
          });
        action.edit = createSpellOutEdit(place, change.expansion);
        return action;
      case 'mark-as-known':
        action.command = { command: commandIds.markAsKnown, title, arguments: [word] };
        return action;
    }
  }
}

function createAddCommand(name: string, expansion: string | undefined): vscode.Command {
  const title = vscode.l10n.t('Add Term');
  return { command: commandIds.addTerm, title, arguments: [{ name, expansion }] };
}

/** Inserts the expansion as a placeholder to type over; another document may provide it. */
function createSpellOutEdit(
  { document, lines, finding: { word, range } }: FindingPlace,
  words: string,
): vscode.WorkspaceEdit {
  const snippet = new vscode.SnippetString()
    .appendPlaceholder(words)
    .appendText(putInParentheses(word));
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, [vscode.SnippetTextEdit.replace(toVSCodeRange(range, lines), snippet)]);
  return edit;
}
