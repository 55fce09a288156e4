import * as vscode from 'vscode';
import { termSymbols } from '../../core/features/browse/termSymbols';
import type { GlossaryService } from '../../core/service';
import { fromRange } from '../convert';

/** The entries of all glossaries among the symbols of the workspace. */
export class TermSymbols implements vscode.WorkspaceSymbolProvider {
  constructor(private readonly service: GlossaryService) {}

  async provideWorkspaceSymbols(query: string): Promise<vscode.SymbolInformation[]> {
    const { terms, files } = await this.service.glossary();
    return termSymbols(terms, query).flatMap(({ term: { source, context }, title }) => {
      const file = files.get(source.uri);
      if (!file) return [];
      const place = new vscode.Location(
        vscode.Uri.parse(source.uri),
        fromRange(source.name, file.termLines),
      );
      const container = context ?? vscode.l10n.t('Glossary');
      return new vscode.SymbolInformation(title, vscode.SymbolKind.Key, container, place);
    });
  }
}
