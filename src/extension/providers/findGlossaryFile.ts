import type * as vscode from 'vscode';
import type { GlossaryFile } from '../../core/glossary/glossaryStore';
import type { GlossaryService } from '../../core/service/glossaryService';

/** Maximum number of entries with symbols and links; longer files are not read entry by entry. */
const maxEntries = 10_000;

/** Returns the glossary file of a document; `undefined` for other documents. */
export async function findGlossaryFile(
  service: GlossaryService,
  document: vscode.TextDocument,
): Promise<GlossaryFile | undefined> {
  const { files } = await service.glossary();
  const file = files.get(document.uri.toString());
  return file && file.terms.length <= maxEntries ? file : undefined;
}

/** Returns the lines of a document; lines after its end are empty. */
export function createLineReader(document: vscode.TextDocument): (line: number) => string {
  return (line) => (line < document.lineCount ? document.lineAt(line).text : '');
}
