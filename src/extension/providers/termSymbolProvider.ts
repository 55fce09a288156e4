import * as vscode from 'vscode';
import type { GlossaryService } from '../../core/service/glossaryService';
import { toVSCodeRange } from '../convert';
import { findNodeSymbols, findTermSymbols } from '../../core/service/browsing';

/** Provides the entries of all glossaries, and the boxes without an entry, as workspace symbols. */
export class TermSymbolProvider implements vscode.WorkspaceSymbolProvider {
  constructor(private readonly service: GlossaryService) {}

  async provideWorkspaceSymbols(query: string): Promise<vscode.SymbolInformation[]> {
    return [...(await this.#findTerms(query)), ...(await this.#findNodes(query))];
  }

  async #findNodes(query: string): Promise<readonly vscode.SymbolInformation[]> {
    if (query.trim() === '') return [];
    return findNodeSymbols(await this.service.diagramOutlines(), query).map(({ diagram, node }) => {
      const place = new vscode.Position(node.line, 0);
      return new vscode.SymbolInformation(
        node.label,
        vscode.SymbolKind.Object,
        diagram.title ?? vscode.l10n.t('Diagram'),
        new vscode.Location(vscode.Uri.parse(diagram.uri), place),
      );
    });
  }

  async #findTerms(query: string): Promise<readonly vscode.SymbolInformation[]> {
    const { terms, files } = await this.service.glossary();
    return findTermSymbols(terms, query).flatMap(({ term: { source, context }, title }) => {
      const file = files.get(source.uri);
      if (!file) return [];
      const place = new vscode.Location(
        vscode.Uri.parse(source.uri),
        toVSCodeRange(source.name, file.termLines),
      );
      const container = context ?? vscode.l10n.t('Glossary');
      return new vscode.SymbolInformation(title, vscode.SymbolKind.Key, container, place);
    });
  }
}
