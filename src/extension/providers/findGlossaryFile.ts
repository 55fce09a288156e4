import type * as vscode from 'vscode';
import type { GlossaryFile } from '../../core/glossary/glossaryStore';
import { findGlossaryFile as findGlossaryFileAt } from '../../core/service/browsing';
import type { GlossaryService } from '../../core/service/glossaryService';

/** Returns the glossary file of a document; `undefined` for other documents. */
export function findGlossaryFile(
  service: GlossaryService,
  document: vscode.TextDocument,
): Promise<GlossaryFile | undefined> {
  return findGlossaryFileAt(service, document.uri.toString());
}

/** Returns the lines of a document; lines after its end are empty. */
export function createLineReader(document: vscode.TextDocument): (line: number) => string {
  return (line) => (line < document.lineCount ? document.lineAt(line).text : '');
}
