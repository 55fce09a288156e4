import * as vscode from 'vscode';
import { findDefinitions } from '../../core/service/navigating';
import type { GlossaryService } from '../../core/service/glossaryService';
import { toPosition, toTextDocument, toVSCodePositions } from '../convert';

/** Provides the entries of a word, and the declaration of a box; see `findDefinitions`. */
export class TermDefinitionProvider implements vscode.DefinitionProvider {
  constructor(private readonly service: GlossaryService) {}

  async provideDefinition(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.LocationLink[]> {
    const text = toTextDocument(document);
    const found = await findDefinitions(this.service, text, toPosition(position), token);
    return found.map(({ origin, name, whole }) => ({
      originSelectionRange: toVSCodePositions(origin),
      targetUri: name.uri === undefined ? document.uri : vscode.Uri.parse(name.uri),
      targetRange: toVSCodePositions(whole),
      targetSelectionRange: toVSCodePositions(name),
    }));
  }
}
