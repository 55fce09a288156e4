import { relative } from 'node:path';
import { URI } from 'vscode-uri';
import type { Problem } from '../core/problem/problem';
import type { LineMap } from '../core/text/lineMap';
import type { DocumentUri } from '../core/text/textDocument';

/** A problem as it is printed: 1-based lines and columns, columns in UTF-16 units. */
export interface PrintedProblem {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Returns a file's path relative to a folder, with `/` on every system. */
export function formatPath(uri: DocumentUri, cwd: string): string {
  return relative(cwd, URI.parse(uri).fsPath).replace(/\\/gu, '/');
}

export function toPrintedProblem(problem: Problem, lines: LineMap, cwd: string): PrintedProblem {
  const start = lines.positionAt(problem.range.start);
  const end = lines.positionAt(problem.range.end);
  const { code, severity, message } = problem;
  return {
    code,
    severity,
    message,
    file: formatPath(problem.uri, cwd),
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}
