import * as vscode from 'vscode';
import type { Diagram } from '../../core/diagram/diagram';
import { getProblemSource } from '../convert';

/** The problem of a diagram that Mermaid can parse but not draw, which only the page finds out. */
export class DrawingFailures implements vscode.Disposable {
  readonly #problems = vscode.languages.createDiagnosticCollection('architectureGlossary.drawing');

  /** @param line A 0-based line of the file; without it, the problem is at the diagram's first line. */
  report(
    { message, line }: { readonly message: string; readonly line?: number | undefined },
    diagram: Diagram | undefined,
  ): void {
    if (!diagram) return;
    const at = line ?? diagram.line;
    const range = new vscode.Range(at, 0, at, Number.MAX_SAFE_INTEGER);
    const problem = new vscode.Diagnostic(range, message);
    problem.source = getProblemSource();
    this.#problems.set(vscode.Uri.parse(diagram.uri), [problem]);
  }

  clear(): void {
    this.#problems.clear();
  }

  dispose(): void {
    this.#problems.dispose();
  }
}
