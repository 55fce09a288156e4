import * as vscode from 'vscode';
import type { PlacedProblem } from '../../core/problem/problem';
import type { GlossaryService } from '../../core/service/glossaryService';
import type { Disposable } from '../../core/workspace/event';
import { toDiagnostic } from '../convert';
import type { FolderSettings } from '../host/folderSettings';
import { showLoadingProgress } from '../host/loadingProgress';
import { applyLevel, isOnlyForReaders } from '../../core/service/checking';

/** Delay after the last keystroke, in milliseconds. */
const typingDelay = 300;

/** Shows the problems of glossaries and diagrams in the Problems view. */
export class ProblemReporter implements vscode.Disposable {
  readonly #diagnostics = vscode.languages.createDiagnosticCollection('architectureGlossary');
  readonly #subscriptions: readonly Disposable[];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #diagramsWanted = false;
  /** Whether a problem is shown only while its file is in a tab. */
  #hasProblemsForReaders = false;
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
      // Documents stay open for a while after their tabs are closed.
      vscode.window.tabGroups.onDidChangeTabs(() => {
        if (this.#hasProblemsForReaders) this.#schedule();
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
    this.#timer = setTimeout(() => void this.#report(), typingDelay);
  }

  async #report(): Promise<void> {
    const problems = [
      ...(await showLoadingProgress(
        vscode.l10n.t('Reading the glossary…'),
        this.service.glossaryProblems(),
      )),
      ...(this.#diagramsWanted
        ? await this.service.diagramProblems(this.#filesWithDiagrams())
        : []),
    ];
    this.#hasProblemsForReaders = problems.some(({ problem }) => isOnlyForReaders(problem));
    const inTabs = new Set(listFilesInTabs());
    const byFile = new Map<string, PlacedProblem[]>();
    for (const { problem, lines } of problems) {
      if (isOnlyForReaders(problem) && !inTabs.has(problem.uri)) continue;
      const leveled = applyLevel(problem, this.settings.of(vscode.Uri.parse(problem.uri)).checks);
      if (!leveled) continue;
      byFile.set(leveled.uri, [...(byFile.get(leveled.uri) ?? []), { problem: leveled, lines }]);
    }
    this.#diagnostics.clear();
    this.#diagnostics.set(
      [...byFile].map(([uri, problems]) => [
        vscode.Uri.parse(uri),
        problems.map(({ problem, lines }) => toDiagnostic(problem, lines)),
      ]),
    );
  }
}

function listFilesInTabs(): readonly string[] {
  return vscode.window.tabGroups.all.flatMap(({ tabs }) =>
    tabs.flatMap(({ input }) =>
      input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom
        ? input.uri.toString()
        : [],
    ),
  );
}

function isDiagram({ languageId }: vscode.TextDocument): boolean {
  return languageId === 'mermaid';
}
