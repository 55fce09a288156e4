import * as vscode from 'vscode';
import type { LineMap } from '../core/text/lineMap';
import type { Position, Range } from '../core/text/range';
import type { DocumentUri, TextDocument } from '../core/text/textDocument';
import type { TextEdit } from '../core/text/textEdit';
import type { Problem, Severity } from '../core/problem/problem';

/**
 * Converts a document for core. A document that is not on disk, such as an earlier git revision or an untitled
 * document, is treated as the file of its path, so that scoped terms apply.
 */
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

/** Returns the path that a document is treated as. */
export function toWorkspaceUri(uri: vscode.Uri): DocumentUri {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.some((folder) => folder.uri.scheme === uri.scheme)) return uri.toString();
  const workspaceFolder = folders.find((folder) => uri.path.startsWith(`${folder.uri.path}/`));
  if (workspaceFolder) return workspaceFolder.uri.with({ path: uri.path }).toString();
  const first = folders[0];
  return first ? vscode.Uri.joinPath(first.uri, uri.path).toString() : uri.toString();
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
