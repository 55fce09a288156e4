import * as vscode from 'vscode';
import { entryLines, isHeaded } from '../../core/features/glossaryFile/entryLines';
import type { GlossaryService } from '../../core/service';
import { fromRange } from '../convert';
import { linesOf, openGlossaryFile } from './openGlossaryFile';

/** Provides the entries of a glossary file for the outline, except Markdown headings, which the editor provides. */
export class EntrySymbols implements vscode.DocumentSymbolProvider {
  constructor(private readonly service: GlossaryService) {}

  async provideDocumentSymbols(document: vscode.TextDocument): Promise<vscode.DocumentSymbol[]> {
    const file = await openGlossaryFile(this.service, document);
    if (!file) return [];
    const lineAt = linesOf(document);
    const isMarkdown = document.languageId === 'markdown';
    return entryLines(file, lineAt)
      .filter((entry) => !isMarkdown || !isHeaded(entry, lineAt))
      .map(({ term: { name, expansion, source } }) => {
        const selection = fromRange(source.name, file.termLines);
        return new vscode.DocumentSymbol(
          name,
          expansion ?? '',
          vscode.SymbolKind.Key,
          fromRange(source.entry, file.termLines).union(selection),
          selection,
        );
      });
  }
}
