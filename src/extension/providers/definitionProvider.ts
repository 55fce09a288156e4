import * as vscode from 'vscode';
import { termsAt } from '../../core/features/usages/termAt';
import type { GlossaryService } from '../../core/service';
import { fromPosition, fromRange, toPosition, toTextDocument } from '../convert';

/** Leads from a word to its entries. Silent on names in source text: a language's own answer stands alone there. */
export class TermDefinitionProvider implements vscode.DefinitionProvider {
  constructor(private readonly service: GlossaryService) {}

  async provideDefinition(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.LocationLink[]> {
    const glossary = await this.service.glossary();
    const index = await this.service.index();
    if (token.isCancellationRequested) return [];
    const found = termsAt(toTextDocument(document), toPosition(position), glossary, index);
    if (!found) return [];
    const originSelectionRange = new vscode.Range(
      fromPosition(found.start),
      fromPosition(found.end),
    );
    return found.terms.flatMap(({ source }) => {
      const file = glossary.files.get(source.uri);
      if (!file) return [];
      const targetSelectionRange = fromRange(source.name, file.termLines);
      return {
        originSelectionRange,
        targetUri: vscode.Uri.parse(source.uri),
        targetRange: fromRange(source.entry, file.termLines).union(targetSelectionRange),
        targetSelectionRange,
      };
    });
  }
}
