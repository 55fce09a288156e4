import * as vscode from 'vscode';
import type { Occurrence } from '../../core/diagram/source/occurrence';
import {
  type BoxInDocument,
  findTermsAndBoxAt,
  toFileRange,
  listUses,
} from '../../core/service/diagramming';
import type { GlossaryService } from '../../core/service/glossaryService';
import { toVSCodePosition, toVSCodeRange, toPosition, toTextDocument } from '../convert';

/**
 * Provides the entries of a word, and the declaration of a box without an entry from its id. Returns nothing on
 * identifiers in source code, so that the language's own answer is the only one.
 */
export class TermDefinitionProvider implements vscode.DefinitionProvider {
  constructor(private readonly service: GlossaryService) {}

  async provideDefinition(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.LocationLink[]> {
    const text = toTextDocument(document);
    const { termsAtPosition, box } = await findTermsAndBoxAt(
      this.service,
      text,
      toPosition(position),
      token,
    );
    if (!termsAtPosition)
      return box?.box.part === 'id' ? createDeclarationLinks(document, box) : [];
    const { files } = await this.service.glossary();
    const originSelectionRange = new vscode.Range(
      toVSCodePosition(termsAtPosition.start),
      toVSCodePosition(termsAtPosition.end),
    );
    return termsAtPosition.terms.flatMap(({ source }) => {
      const file = files.get(source.uri);
      if (!file) return [];
      const targetSelectionRange = toVSCodeRange(source.name, file.termLines);
      return {
        originSelectionRange,
        targetUri: vscode.Uri.parse(source.uri),
        targetRange: toVSCodeRange(source.entry, file.termLines).union(targetSelectionRange),
        targetSelectionRange,
      };
    });
  }
}

function createDeclarationLinks(
  { uri: targetUri }: vscode.TextDocument,
  { document, box: { text, occurrence } }: BoxInDocument,
): vscode.LocationLink[] {
  const rangeOf = ({ range }: Occurrence): vscode.Range =>
    toVSCodeRange(toFileRange(range, text.block), document.lines);
  return listUses(text, occurrence.id)
    .slice(0, 1)
    .map((declared) => ({
      originSelectionRange: rangeOf(occurrence),
      targetUri,
      targetRange: rangeOf(declared),
    }));
}
