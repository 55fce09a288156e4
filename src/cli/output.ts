import type { PrintedProblem } from '../node/printedProblem';

export { type PrintedProblem, formatPath, toPrintedProblem } from '../node/printedProblem';

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

export function formatProblem(problem: PrintedProblem): string {
  const { file, line, column, severity, message, code } = problem;
  return `${file}:${line}:${column} ${severity}: ${message} (${code})`;
}

/** Hints do not fail a command. */
export function getExitCode(problems: readonly PrintedProblem[]): 0 | 1 {
  return problems.some(({ severity }) => severity === 'error' || severity === 'warning') ? 1 : 0;
}
