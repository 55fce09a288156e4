import * as vscode from 'vscode';
import type { GlossaryService } from '../../core/service/glossaryService';
import { toVSCodeRange } from '../convert';
import { createLineReader, findGlossaryFile } from './findGlossaryFile';
import { findEntryLines, isHeaded } from '../../core/service/browsing';

/** Provides the entries of a glossary file for the outline, except Markdown headings, which the editor provides. */
export class EntrySymbolProvider implements vscode.DocumentSymbolProvider {
  constructor(private readonly service: GlossaryService) {}

  async provideDocumentSymbols(document: vscode.TextDocument): Promise<vscode.DocumentSymbol[]> {
    const file = await findGlossaryFile(this.service, document);
    if (!file) return [];
    const lineAt = createLineReader(document);
    const isMarkdown = document.languageId === 'markdown';
    return findEntryLines(file, lineAt)
      .filter((entry) => !isMarkdown || !isHeaded(entry, lineAt))
      .map(({ term: { name, expansion, source } }) => {
        const selection = toVSCodeRange(source.name, file.termLines);
        return new vscode.DocumentSymbol(
          name,
          expansion ?? '',
          vscode.SymbolKind.Key,
          toVSCodeRange(source.entry, file.termLines).union(selection),
          selection,
        );
      });
  }
}
