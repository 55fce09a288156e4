import * as vscode from 'vscode';
import { readDiagramDocument, createBoxSymbols } from '../../core/service/diagramming';
import type { BoxSymbol } from '../../core/features/browse/boxSymbols';
import type { GlossaryService } from '../../core/service/glossaryService';
import type { LineMap } from '../../core/text/lineMap';
import { toVSCodeRange, toTextDocument } from '../convert';

/** Provides the boxes of a Mermaid file for the outline, nested in their groups. */
export class BoxSymbolProvider implements vscode.DocumentSymbolProvider {
  /** The symbols of the last valid version, so that the outline stays while the user types. */
  readonly #last = new WeakMap<vscode.TextDocument, vscode.DocumentSymbol[]>();

  constructor(private readonly service: GlossaryService) {}

  async provideDocumentSymbols(document: vscode.TextDocument): Promise<vscode.DocumentSymbol[]> {
    const { texts, lines } = await readDiagramDocument(this.service, toTextDocument(document));
    const isBroken = texts.some(({ diagram }) => !diagram);
    const last = this.#last.get(document);
    if (isBroken && last) return last;
    const symbols = texts.flatMap((text) =>
      createBoxSymbols(text).map((one) => toSymbol(one, lines)),
    );
    this.#last.set(document, symbols);
    return symbols;
  }
}

function toSymbol({ kind, name, id, ...box }: BoxSymbol, lines: LineMap): vscode.DocumentSymbol {
  const symbol = new vscode.DocumentSymbol(
    name,
    id === name ? '' : id,
    kind === 'group' ? vscode.SymbolKind.Package : vscode.SymbolKind.Object,
    toVSCodeRange(box.range, lines),
    toVSCodeRange(box.selection, lines),
  );
  symbol.children = box.children.map((child) => toSymbol(child, lines));
  return symbol;
}
