import { relative } from 'node:path';
import { URI } from 'vscode-uri';
import type { Problem } from '../core/problem/problem';
import type { LineMap } from '../core/text/lineMap';
import type { Range } from '../core/text/range';
import type { DocumentUri } from '../core/text/textDocument';

/** Lines and columns are 1-based, columns in UTF-16 units. */
interface PrintedRange {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A problem as it is printed. */
export interface PrintedProblem extends PrintedRange {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly file: string;
}

/** Returns a file's path relative to a folder, with `/` on every system. */
export function formatPath(uri: DocumentUri, cwd: string): string {
  return relative(cwd, URI.parse(uri).fsPath).replace(/\\/gu, '/');
}

export function toPrintedProblem(problem: Problem, lines: LineMap, cwd: string): PrintedProblem {
  const { code, severity, message } = problem;
  return {
    code,
    severity,
    message,
    file: formatPath(problem.uri, cwd),
    ...toPrintedRange(problem.range, lines),
  };
}

/** Returns a range as it is printed. */
export function toPrintedRange(range: Range, lines: LineMap): PrintedRange {
  const start = lines.positionAt(range.start);
  const end = lines.positionAt(range.end);
  return {
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}
