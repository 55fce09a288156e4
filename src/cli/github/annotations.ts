import type { PrintedFinding } from '../printedFinding';

/**
 * Prints workflow commands, which GitHub shows at their lines; see
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function formatGitHubAnnotations(findings: readonly PrintedFinding[]): string {
  return findings
    .map((finding) => {
      const { severity, file, line, column, endLine, endColumn, code, message } = finding;
      const level = severity === 'error' || severity === 'warning' ? severity : 'notice';
      const place = Object.entries({
        file,
        line,
        col: column,
        endLine,
        // GitHub supports columns only within one line.
        ...(line === endLine && { endColumn }),
        title: code,
      });
      const properties = place.map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
      return `::${level} ${properties.join(',')}::${escapeData(message)}`;
    })
    .join('\n');
}

function escapeData(text: string): string {
  return text.replace(/%/gu, '%25').replace(/\r/gu, '%0D').replace(/\n/gu, '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/gu, '%3A').replace(/,/gu, '%2C');
}
