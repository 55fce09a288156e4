import * as vscode from 'vscode';
import { nodeSymbols, termSymbols } from '../../core/features/browse/termSymbols';
import type { GlossaryService } from '../../core/service';
import { fromRange } from '../convert';

/** Provides the entries of all glossaries, and the boxes without an entry, as workspace symbols. */
export class TermSymbols implements vscode.WorkspaceSymbolProvider {
  constructor(private readonly service: GlossaryService) {}

  async provideWorkspaceSymbols(query: string): Promise<vscode.SymbolInformation[]> {
    return [...(await this.#terms(query)), ...(await this.#nodes(query))];
  }

  async #nodes(query: string): Promise<readonly vscode.SymbolInformation[]> {
    if (query.trim() === '') return [];
    return nodeSymbols(await this.service.diagramOutlines(), query).map(({ diagram, node }) => {
      const place = new vscode.Position(node.line, 0);
      return new vscode.SymbolInformation(
        node.label,
        vscode.SymbolKind.Object,
        diagram.title ?? vscode.l10n.t('Diagram'),
        new vscode.Location(vscode.Uri.parse(diagram.uri), place),
      );
    });
  }

  async #terms(query: string): Promise<readonly vscode.SymbolInformation[]> {
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
