import * as vscode from 'vscode';
import type { LineMap } from '../core/text/lineMap';
import { toWorkspaceUri as findWorkspaceUri } from '../core/service/hosting';
import type { PositionRange } from '../core/service/navigating';
import type { Position, Range } from '../core/text/range';
import type { DocumentUri, TextDocument } from '../core/text/textDocument';
import type { TextEdit } from '../core/text/textEdit';
import type { Problem, Severity } from '../core/problem/problem';

/** Converts a document for core. */
export function toTextDocument(document: vscode.TextDocument): TextDocument {
  return {
    uri: toWorkspaceUri(document.uri),
    languageId: document.languageId,
    version: document.version,
    lineCount: document.lineCount,
    lineAt: (line) => document.lineAt(line).text,
    getText: () => document.getText(),
  };
}

/** Returns the address that a document is treated as. */
export function toWorkspaceUri(uri: vscode.Uri): DocumentUri {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return findWorkspaceUri(
    uri.toString(),
    folders.map((folder) => folder.uri.toString()),
  );
}

export function toPosition(position: vscode.Position): Position {
  return { line: position.line, character: position.character };
}

export function toVSCodePosition({ line, character }: Position): vscode.Position {
  return new vscode.Position(line, character);
}

/** @param lines Those of the text, or its document. */
export function toVSCodeRange(range: Range, lines: Pick<LineMap, 'positionAt'>): vscode.Range {
  return new vscode.Range(
    toVSCodePosition(lines.positionAt(range.start)),
    toVSCodePosition(lines.positionAt(range.end)),
  );
}

export function toVSCodePositions({ start, end }: PositionRange): vscode.Range {
  return new vscode.Range(toVSCodePosition(start), toVSCodePosition(end));
}

export function toVSCodeTextEdit({ range, newText }: TextEdit, lines: LineMap): vscode.TextEdit {
  return vscode.TextEdit.replace(toVSCodeRange(range, lines), newText);
}

const severities: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** Returns what the editor shows as the origin of our problems. */
export function getProblemSource(): string {
  return vscode.l10n.t('Glossary');
}

export function toDiagnostic(problem: Problem, lines: LineMap): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(
    toVSCodeRange(problem.range, lines),
    problem.message,
    severities[problem.severity],
  );
  diagnostic.source = getProblemSource();
  diagnostic.code = problem.code;
  return diagnostic;
}
