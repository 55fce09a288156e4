import type { Log, Result } from 'sarif';
import type { PrintedFinding } from './printedFinding';

/** Formats findings as SARIF 2.1.0: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */
export function createSarifLog(findings: readonly PrintedFinding[]): Log {
  const codes = [...new Set(findings.map(({ code }) => code))].sort();
  return {
    version: '2.1.0',
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    runs: [
      {
        tool: {
          driver: { name: 'architecture-glossary', rules: codes.map((id) => ({ id })) },
        },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => toResult(finding, codes.indexOf(finding.code))),
      },
    ],
  };
}

function toResult(finding: PrintedFinding, ruleIndex: number): Result {
  const { code, severity, message, file, line, column, endLine, endColumn } = finding;
  return {
    ruleId: code,
    ruleIndex,
    level: severity === 'error' || severity === 'warning' ? severity : 'note',
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: encodeURI(file).replace(/[#?]/gu, encodeURIComponent) },
          region: { startLine: line, startColumn: column, endLine, endColumn },
        },
      },
    ],
  };
}
