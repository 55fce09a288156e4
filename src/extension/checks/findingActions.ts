import * as vscode from 'vscode';
import type { Finding } from '../../core/features/checks/finding';
import { expansionIn } from '../../core/features/checks/expandedIn';
import { ignoreEdit } from '../../core/features/checks/ignoreEdit';
import { LineMap } from '../../core/text/lineMap';
import type { TextEdit } from '../../core/text/textEdit';
import { commandIds } from '../commandIds';
import { fromProblem, fromRange, fromTextEdit } from '../convert';
import type { DocumentChecker } from './documentChecker';

/** What can be done about a finding, the likeliest first. */
export class FindingActions implements vscode.CodeActionProvider {
  static readonly kinds = [vscode.CodeActionKind.QuickFix];

  constructor(private readonly checker: DocumentChecker) {}

  provideCodeActions(document: vscode.TextDocument, range: vscode.Range): vscode.CodeAction[] {
    const all = this.checker.findingsOf(document);
    if (all.length === 0) return [];
    const lines = new LineMap(document.getText());
    return all
      .filter((finding) => fromRange(finding.range, lines).intersection(range) !== undefined)
      .flatMap((finding) => new ActionsFor(document, lines, finding).all(all));
  }
}

/** The actions for one finding. */
class ActionsFor {
  readonly #diagnostic: vscode.Diagnostic;

  constructor(
    private readonly document: vscode.TextDocument,
    private readonly lines: LineMap,
    private readonly finding: Finding,
  ) {
    this.#diagnostic = fromProblem(finding, lines);
  }

  all(findings: readonly Finding[]): readonly vscode.CodeAction[] {
    return [
      ...this.#replacements(findings),
      ...(this.finding.code === 'unexplained-acronym' ? this.#explanations() : []),
      ...(this.finding.code === 'node-without-term' ? [this.#addition(undefined)] : []),
      ...this.#silences(),
    ];
  }

  #replacements(findings: readonly Finding[]): readonly vscode.CodeAction[] {
    const { word, replacement, code } = this.finding;
    if (replacement === undefined) return [];
    const here = this.#edit(vscode.l10n.t('Write “{0}”', replacement), [editFor(this.finding)]);
    here.isPreferred = true;
    const same = findings.filter(
      (other) => other.code === code && other.word.toLowerCase() === word.toLowerCase(),
    );
    if (same.length < 2) return [here];
    const title = vscode.l10n.t(
      'Write “{0}” in all {1} places of this file',
      replacement,
      same.length,
    );
    return [here, this.#edit(title, same.map(editFor))];
  }

  #explanations(): readonly vscode.CodeAction[] {
    const { word } = this.finding;
    const { l10n } = vscode;
    const expansion = expansionElsewhere(word);
    const known = this.#action(l10n.t('Mark “{0}” as known to everybody here', word));
    known.command = { command: commandIds.markAsKnown, title: known.title, arguments: [word] };
    return [this.#addition(expansion), this.#expansion(expansion), known];
  }

  #addition(expansion: string | undefined): vscode.CodeAction {
    const { word } = this.finding;
    const action = this.#action(vscode.l10n.t('Add “{0}” to the glossary', word));
    const suggestion = { name: word, expansion };
    action.command = {
      command: commandIds.addTerm,
      title: action.title,
      arguments: [suggestion],
    };
    return action;
  }

  /** What it stands for is typed in place, unless another open document says it. */
  #expansion(expansion: string | undefined): vscode.CodeAction {
    const { word, range } = this.finding;
    const { l10n } = vscode;
    const title =
      expansion === undefined
        ? l10n.t('Say here what “{0}” stands for', word)
        : l10n.t('Write “{0} ({1})”', expansion, word);
    const action = this.#action(title);
    const snippet = new vscode.SnippetString()
      .appendPlaceholder(expansion ?? l10n.t('what it stands for'))
      .appendText(` (${word})`);
    const edit = new vscode.WorkspaceEdit();
    const at = fromRange(range, this.lines);
    edit.set(this.document.uri, [vscode.SnippetTextEdit.replace(at, snippet)]);
    action.edit = edit;
    return action;
  }

  #silences(): readonly vscode.CodeAction[] {
    const { word, range } = this.finding;
    const file = {
      uri: this.document.uri.toString(),
      text: this.document.getText(),
      lines: this.lines,
    };
    const place = { word, start: range.start };
    const { l10n } = vscode;
    return [
      [l10n.t('Ignore “{0}” on this line', word), ignoreEdit(file, place, 'line')] as const,
      [l10n.t('Ignore “{0}” in this file', word), ignoreEdit(file, place, 'file')] as const,
    ].flatMap(([title, edit]) => (edit ? [this.#edit(title, [edit])] : []));
  }

  #edit(title: string, edits: readonly TextEdit[]): vscode.CodeAction {
    const action = this.#action(title);
    action.edit = new vscode.WorkspaceEdit();
    action.edit.set(
      this.document.uri,
      edits.map((edit) => fromTextEdit(edit, this.lines)),
    );
    return action;
  }

  #action(title: string): vscode.CodeAction {
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    action.diagnostics = [this.#diagnostic];
    return action;
  }
}

function editFor({ range, replacement, word }: Finding): TextEdit {
  return { range, newText: replacement ?? word };
}

/** What another open document says the acronym stands for. */
function expansionElsewhere(word: string): string | undefined {
  for (const document of vscode.workspace.textDocuments) {
    const expansion = expansionIn(document.getText(), word);
    if (expansion !== undefined) return expansion;
  }
  return undefined;
}
