import * as vscode from 'vscode';
import { readDrawnDocument } from '../../core/diagramming';
import type { BoxSymbol } from '../../core/features/diagramFile/boxSymbols';
import { boxSymbols } from '../../core/features/diagramFile/boxSymbols';
import type { GlossaryService } from '../../core/service';
import type { LineMap } from '../../core/text/lineMap';
import { fromRange, toTextDocument } from '../convert';

/** Provides the boxes of a Mermaid file for the outline, nested in their groups. */
export class BoxSymbols implements vscode.DocumentSymbolProvider {
  /** The symbols of the last valid version, so that the outline stays while the user types. */
  readonly #last = new WeakMap<vscode.TextDocument, vscode.DocumentSymbol[]>();

  constructor(private readonly service: GlossaryService) {}

  async provideDocumentSymbols(document: vscode.TextDocument): Promise<vscode.DocumentSymbol[]> {
    const { texts, lines } = await readDrawnDocument(this.service, toTextDocument(document));
    const isBroken = texts.some(({ diagram }) => !diagram);
    const last = this.#last.get(document);
    if (isBroken && last) return last;
    const symbols = texts.flatMap((text) => boxSymbols(text).map((one) => toSymbol(one, lines)));
    this.#last.set(document, symbols);
    return symbols;
  }
}

function toSymbol({ kind, name, id, ...box }: BoxSymbol, lines: LineMap): vscode.DocumentSymbol {
  const symbol = new vscode.DocumentSymbol(
    name,
    id === name ? '' : id,
    kind === 'group' ? vscode.SymbolKind.Package : vscode.SymbolKind.Object,
    fromRange(box.range, lines),
    fromRange(box.selection, lines),
  );
  symbol.children = box.children.map((child) => toSymbol(child, lines));
  return symbol;
}
