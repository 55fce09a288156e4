import * as vscode from 'vscode';
import type { GlossaryService, PlacedProblem } from '../../core/service';
import type { Disposable } from '../../core/workspace/event';
import { fromProblem } from '../convert';

/** Lets typing come to rest first, in milliseconds. */
const rest = 300;

/** Shows what is wrong with glossaries and diagrams in the Problems view. */
export class ProblemReporter implements vscode.Disposable {
  readonly #diagnostics = vscode.languages.createDiagnosticCollection('architectureGlossary');
  readonly #subscription: Disposable;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #diagramsWanted = false;

  constructor(private readonly service: GlossaryService) {
    this.#subscription = service.onDidChange(() => {
      this.#schedule();
    });
    this.#schedule();
  }

  /** Diagrams are checked once somebody uses one: until then their parser is not loaded. */
  includeDiagrams(): void {
    if (this.#diagramsWanted) return;
    this.#diagramsWanted = true;
    this.#schedule();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscription.dispose();
    this.#diagnostics.dispose();
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#report(), rest);
  }

  async #report(): Promise<void> {
    const problems = [
      ...(await this.service.glossaryProblems()),
      ...(this.#diagramsWanted ? await this.service.diagramProblems() : []),
    ];
    const byFile = new Map<string, PlacedProblem[]>();
    for (const placed of problems) {
      const uri = placed.problem.uri;
      byFile.set(uri, [...(byFile.get(uri) ?? []), placed]);
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
