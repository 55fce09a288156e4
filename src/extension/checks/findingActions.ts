import * as vscode from 'vscode';
import type { Finding } from '../../core/features/checks/finding';
import { isAlike } from '../../core/features/checks/finding';
import { ignoreEdit } from '../../core/features/checks/ignoreEdit';
import { LineMap } from '../../core/text/lineMap';
import type { TextEdit } from '../../core/text/textEdit';
import { commandIds } from '../commandIds';
import { fromProblem, fromRange, fromTextEdit } from '../convert';
import type { DocumentChecker } from './documentChecker';
import type { Everywhere } from './everywhere';
import type { Expansions } from './expansions';

/** An action that is worked out when somebody chooses it. */
class LaterAction extends vscode.CodeAction {
  constructor(
    title: string,
    readonly complete: (token: vscode.CancellationToken) => Promise<void>,
  ) {
    super(title, vscode.CodeActionKind.QuickFix);
  }
}

export interface ActionParts {
  readonly checker: DocumentChecker;
  readonly expansions: Expansions;
  readonly everywhere: Everywhere;
}

/** What can be done about a finding, the likeliest first. */
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
    const here = all.filter(
      (finding) => fromRange(finding.range, lines).intersection(range) !== undefined,
    );
    const actions = here.map((finding) =>
      new ActionsFor(this.parts, document, lines, finding).all(all),
    );
    return (await Promise.all(actions)).flat();
  }

  async resolveCodeAction(
    action: vscode.CodeAction,
    token: vscode.CancellationToken,
  ): Promise<vscode.CodeAction> {
    if (action instanceof LaterAction) await action.complete(token);
    return action;
  }
}

/** The actions for one finding. */
class ActionsFor {
  readonly #diagnostic: vscode.Diagnostic;

  constructor(
    private readonly parts: ActionParts,
    private readonly document: vscode.TextDocument,
    private readonly lines: LineMap,
    private readonly finding: Finding,
  ) {
    this.#diagnostic = fromProblem(finding, lines);
  }

  async all(findings: readonly Finding[]): Promise<readonly vscode.CodeAction[]> {
    return [
      ...this.#replacements(findings),
      ...(this.finding.code === 'unexplained-acronym' ? await this.#explanations() : []),
      ...(this.finding.code === 'node-without-term' ? [this.#addition(undefined)] : []),
      ...this.#silences(),
    ];
  }

  #replacements(findings: readonly Finding[]): readonly vscode.CodeAction[] {
    const { replacement } = this.finding;
    if (!replacement) return [];
    const { l10n } = vscode;
    const { text, from, to } = replacement;
    const here = this.#edit(l10n.t('Write “{0}”', text), [editFor(this.finding)]);
    here.isPreferred = true;
    const same = findings.filter((other) => isAlike(this.finding, other));
    const inFile = l10n.t(
      'Write “{0}” for “{1}” in all {2} places of this file',
      to,
      from,
      same.length,
    );
    const everywhere = this.#later(
      l10n.t('Write “{0}” for “{1}” in the whole workspace', to, from),
      async (action, token) => {
        const edit = await this.parts.everywhere.edit(this.finding, token);
        if (edit) action.edit = edit;
      },
    );
    return [here, ...(same.length < 2 ? [] : [this.#edit(inFile, same.map(editFor))]), everywhere];
  }

  async #explanations(): Promise<readonly vscode.CodeAction[]> {
    const { word } = this.finding;
    const { l10n } = vscode;
    const expansion = await this.parts.expansions.findQuickly(word);
    const known = this.#action(l10n.t('Mark “{0}” as known to everybody here', word));
    known.command = { command: commandIds.markAsKnown, title: known.title, arguments: [word] };
    return [this.#addition(expansion), this.#expansion(expansion), known];
  }

  #addition(expansion: string | undefined): vscode.CodeAction {
    const { word, code } = this.finding;
    const { l10n } = vscode;
    const title =
      expansion === undefined
        ? l10n.t('Add “{0}” to the glossary', word)
        : l10n.t('Add “{0} ({1})” to the glossary', word, expansion);
    const commandFor = (found: string | undefined): vscode.Command => ({
      command: commandIds.addTerm,
      title,
      arguments: [{ name: word, expansion: found }],
    });
    const action =
      expansion === undefined && code === 'unexplained-acronym'
        ? this.#later(title, async (later) => {
            later.command = commandFor(await this.parts.expansions.find(word));
          })
        : this.#action(title);
    action.command = commandFor(expansion);
    return action;
  }

  /** What it stands for is typed in place, unless another document says it. */
  #expansion(expansion: string | undefined): vscode.CodeAction {
    const { word } = this.finding;
    const { l10n } = vscode;
    if (expansion === undefined) {
      return this.#later(l10n.t('Say here what “{0}” stands for', word), async (action) => {
        action.edit = this.#spellOut(await this.parts.expansions.find(word));
      });
    }
    const action = this.#action(l10n.t('Write “{0} ({1})”', expansion, word));
    action.edit = this.#spellOut(expansion);
    return action;
  }

  #spellOut(expansion: string | undefined): vscode.WorkspaceEdit {
    const { word, range } = this.finding;
    const snippet = new vscode.SnippetString()
      .appendPlaceholder(expansion ?? vscode.l10n.t('what it stands for'))
      .appendText(` (${word})`);
    const edit = new vscode.WorkspaceEdit();
    const at = fromRange(range, this.lines);
    edit.set(this.document.uri, [vscode.SnippetTextEdit.replace(at, snippet)]);
    return edit;
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

  #later(
    title: string,
    complete: (action: vscode.CodeAction, token: vscode.CancellationToken) => Promise<void>,
  ): vscode.CodeAction {
    const action: LaterAction = new LaterAction(title, (token) => complete(action, token));
    action.diagnostics = [this.#diagnostic];
    return action;
  }
}

function editFor({ range, replacement, word }: Finding): TextEdit {
  return { range, newText: replacement?.text ?? word };
}
