import type * as vscode from 'vscode';
import type { GlossaryFile } from '../../core/glossary/glossaryStore';
import type { GlossaryService } from '../../core/service';

/** Nobody walks through a longer file entry by entry. */
const mostEntries = 10_000;

/** The glossary file that a document is; other documents give `undefined`. */
export async function openGlossaryFile(
  service: GlossaryService,
  document: vscode.TextDocument,
): Promise<GlossaryFile | undefined> {
  const { files } = await service.glossary();
  const file = files.get(document.uri.toString());
  return file && file.terms.length <= mostEntries ? file : undefined;
}

/** Reads a document's lines; there is nothing on those behind its end. */
export function linesOf(document: vscode.TextDocument): (line: number) => string {
  return (line) => (line < document.lineCount ? document.lineAt(line).text : '');
}
