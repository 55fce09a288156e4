import * as vscode from 'vscode';
import { atLevel } from '../../core/features/checks/severities';
import type { PlacedProblem } from '../../core/problem/problem';
import type { GlossaryService } from '../../core/service';
import type { Disposable } from '../../core/workspace/event';
import { fromProblem } from '../convert';
import type { FolderSettings } from '../host/folderSettings';
import { withLoadingProgress } from '../host/loadingProgress';

/** Delay after the last keystroke, in milliseconds. */
const rest = 300;

/** Shows the problems of glossaries and diagrams in the Problems view. */
export class ProblemReporter implements vscode.Disposable {
  readonly #diagnostics = vscode.languages.createDiagnosticCollection('architectureGlossary');
  readonly #subscriptions: readonly Disposable[];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #diagramsWanted = false;
  /** The file of the diagram that the panel shows. */
  #shown: string | undefined;

  constructor(
    private readonly service: GlossaryService,
    private readonly settings: FolderSettings,
  ) {
    this.#subscriptions = [
      service.onDidChange(() => {
        this.#schedule();
      }),
      vscode.workspace.onDidOpenTextDocument((document) => {
        if (isDiagram(document)) this.#diagramsWanted = true;
        if (this.#diagramsWanted) this.#schedule();
      }),
      vscode.workspace.onDidCloseTextDocument(() => {
        if (this.#diagramsWanted) this.#schedule();
      }),
    ];
    if (vscode.workspace.textDocuments.some(isDiagram)) this.#diagramsWanted = true;
    this.#schedule();
  }

  /**
   * Diagrams are checked once one is used: until then their parser is not loaded. Only open files are, and the one that is
   * shown.
   */
  includeDiagrams(shown = this.#shown): void {
    if (this.#diagramsWanted && shown === this.#shown) return;
    this.#shown = shown;
    this.#diagramsWanted = true;
    this.#schedule();
  }

  #filesWithDiagrams(): readonly string[] {
    const open = vscode.workspace.textDocuments.map(({ uri }) => uri.toString());
    return this.#shown === undefined ? open : [...open, this.#shown];
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const one of this.#subscriptions) one.dispose();
    this.#diagnostics.dispose();
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#report(), rest);
  }

  async #report(): Promise<void> {
    const problems = [
      ...(await withLoadingProgress(
        vscode.l10n.t('Reading the glossary…'),
        this.service.glossaryProblems(),
      )),
      ...(this.#diagramsWanted
        ? await this.service.diagramProblems(this.#filesWithDiagrams())
        : []),
    ];
    const byFile = new Map<string, PlacedProblem[]>();
    for (const { problem, lines } of problems) {
      const told = atLevel(problem, this.settings.of(vscode.Uri.parse(problem.uri)).checks);
      if (!told) continue;
      byFile.set(told.uri, [...(byFile.get(told.uri) ?? []), { problem: told, lines }]);
    }
    this.#diagnostics.clear();
    this.#diagnostics.set(
      [...byFile].map(([uri, placed]) => [
        vscode.Uri.parse(uri),
        placed.map(({ problem, lines }) => fromProblem(problem, lines)),
      ]),
    );
  }
}

function isDiagram({ languageId }: vscode.TextDocument): boolean {
  return languageId === 'mermaid';
}
