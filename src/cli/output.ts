import { relative } from 'node:path';
import { URI } from 'vscode-uri';
import type { Problem } from '../core/problem/problem';
import type { LineMap } from '../core/text/lineMap';
import type { DocumentUri } from '../core/text/textDocument';

/** The result of a command, in both output forms, with its exit code. */
export interface Outcome {
  readonly json: unknown;
  readonly text: string;
  /** What could not be done, for the error output. */
  readonly warnings?: readonly string[];
  /** A SARIF log, if the command has one. */
  readonly sarif?: () => unknown;
  /** Annotations for GitHub, if the command has them. */
  readonly github?: () => string;
  /** A text in Markdown, if the command has one. */
  readonly markdown?: () => string;
  /** Whether the command has written to the standard output itself. */
  readonly isPrinted?: boolean;
  /** 0 clean, 1 findings, 2 wrong usage or unreadable input. */
  readonly exitCode: 0 | 1 | 2;
}

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

export function formatProblem(problem: PrintedProblem): string {
  const { file, line, column, severity, message, code } = problem;
  return `${file}:${line}:${column} ${severity}: ${message} (${code})`;
}

/** Hints do not fail a command. */
export function getExitCode(problems: readonly PrintedProblem[]): 0 | 1 {
  return problems.some(({ severity }) => severity === 'error' || severity === 'warning') ? 1 : 0;
}
